import type { Health } from '../../src/jobs/health';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import type { UnderstoodTable } from '../../src/jobs/setUp/understood';
import type { Summary } from '../../src/panel/summary';
import { LANGUAGES } from '../../src/schema/languages';
import type { SheetContents } from '../../src/sheets/tables/sheetContents';
import type { LeftOutRows } from '../../src/sheets/tables/warnings';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import type { ScriptedBook } from '../spreadsheet/scriptedBook';
import { skippedWordsIn } from './skippedWords';

/** Where a table is: its sheet, and the header of each column that is known in it. */
export interface ReportedTable {
  sheet: string;
  columns: Record<string, string>;
}

export type TableRole = keyof Inspection['tables'];

export const TABLE_ROLES: readonly TableRole[] = ['clients', 'sales', 'contacts'];

/** A sheet that holds something, and the headers it seems to have. */
export interface SheetSeen {
  name: string;
  headers: string[];
}

/** The tables as the add-on has them, asked of it as its panel asks. */
export function inspected(workbench: ScriptedBook): Inspection {
  return asked<{ inspection: Inspection }>(workbench, 'panelInspect').inspection;
}

/** The sheets that the add-on offers for a table, but the blank ones. */
export function sheetsSeen(workbench: ScriptedBook, { sheets }: Inspection): SheetSeen[] {
  return sheets.flatMap(({ id, name }) => {
    const { contents } = asked<{ contents: SheetContents<TableRole> }>(
      workbench,
      'panelInspectSheet',
      'clients',
      id,
    );
    const headers = contents.headers.map(({ header }) => header);
    return headers.length > 0 ? [{ name, headers }] : [];
  });
}

/** The rows that the last run left out. */
export function leftOutRows(workbench: ScriptedBook): readonly LeftOutRows[] {
  return asked<{ summary: Summary | null }>(workbench, 'panelStart').summary?.leftOut ?? [];
}

/** What was understood of each table, as the panel tells it. */
export function understoodTables(
  workbench: ScriptedBook,
): Record<TableRole, UnderstoodTable | null> {
  const { tables } = asked<Health>(workbench, 'panelHealth');
  const of = (role: TableRole) => tables.find((each) => each.role === role)?.understood ?? null;
  return { clients: of('clients'), sales: of('sales'), contacts: of('contacts') };
}

/** What is known of a sheet's columns: of an extract, what it says of those that were packed. */
export function packedOrSeen(contents: SheetContents<TableRole> | null) {
  if (!contents?.packed) return contents;
  const { packed } = contents;
  return {
    ...contents,
    headers: packed.map(({ header, values }) => ({ header, samples: values })),
    columns: Object.fromEntries(packed.map(({ column, header }) => [column, header])),
  };
}

/** Whether any sheet is taken for what a base needs: clients, or deals to find them in. */
export function isRecognised({ tables }: Inspection): boolean {
  return typeof tables.clients.place === 'number' || typeof tables.sales.place === 'number';
}

/**
 * What a sheet lacks to be used as the table it was taken for, as a sentence; null where it has all
 * it needs.
 */
export function columnsLacking(
  { sheets, tables }: Inspection,
  role: TableRole,
  locale: Language,
): string | null {
  const { place, contents, columns } = tables[role];
  if (!contents) return null;
  if (contents.refused) return contents.refused;
  const found: Readonly<Record<string, string | null>> = { ...contents.columns };
  const labels: Readonly<Record<string, string>> = texts[locale].headers[role];
  const lacking = columns.filter(
    ({ column, isRequired }) =>
      isRequired &&
      typeof found[column] !== 'string' &&
      // Of months side by side the day and the sum are told by where they stand.
      (contents.layout === 'rows' || (contents.layout === 'monthsAcross' && column === 'client')),
  );
  if (lacking.length === 0) return null;
  const { run } = texts[locale];
  const sheet = sheets.find(({ id }) => id === place)?.name ?? '';
  if (contents.tooLow) {
    const { row, headers, rowsSearched } = contents.tooLow;
    return run.headerTooLow(sheet, row, headers.join(', '), rowsSearched);
  }
  return run.noColumn(
    sheet,
    lacking.map(({ column }) => labels[column]).join(', '),
    contents.headers.map(({ header }) => header).join(', '),
  );
}

/** What a user would choose who agrees with everything that is proposed. */
export function proposed({ tables }: Inspection): Record<string, unknown> {
  return Object.fromEntries(
    TABLE_ROLES.map((role) => {
      const { place, contents, alsoOn } = tables[role];
      return [
        role,
        typeof place === 'number'
          ? {
              sheetId: place,
              headers: contents?.columns ?? {},
              layout: contents?.layout ?? 'rows',
              alsoOn: alsoOn.map(({ id }) => id),
              ...headerChoice(contents),
            }
          : place,
      ];
    }),
  );
}

/** Which of several rows is the header needs saying only where there are several. */
function headerChoice(contents: SheetContents<TableRole> | null): { headerRow?: number } {
  return contents && contents.candidates.length > 0 ? { headerRow: contents.headerRow } : {};
}

/** Where each table was found; null where there is none. */
export function reportedMapping({
  sheets,
  tables,
}: Inspection): Record<TableRole, ReportedTable | null> {
  const tableOf = (role: TableRole): ReportedTable | null => {
    const { place, contents } = tables[role];
    const sheet = sheets.find(({ id }) => id === place);
    const columns = Object.entries<string | null>({ ...packedOrSeen(contents)?.columns }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return sheet ? { sheet: sheet.name, columns: Object.fromEntries(columns) } : null;
  };
  return { clients: tableOf('clients'), sales: tableOf('sales'), contacts: tableOf('contacts') };
}

/** Where several rows could be the header, and nobody was there to be asked. */
export function headerWarnings({ tables }: Inspection, locale: Language) {
  return TABLE_ROLES.flatMap((role) => {
    const { headerRow = 0, candidates = [] } = tables[role].contents ?? {};
    const others = candidates.map(({ row }) => row).filter((row) => row !== headerRow);
    if (others.length === 0) return [];
    const message = skippedWordsIn(locale).headerTaken(headerRow, others);
    return [{ sheet: texts[LANGUAGES[0]].sheets[role], row: headerRow, column: null, message }];
  });
}

function asked<Answer>(workbench: ScriptedBook, functionName: string, ...args: unknown[]): Answer {
  const answer = workbench.callFromSidebar(functionName, args) as
    | ({ ok: true } & Answer)
    | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}
