import type { Inspection } from '../src/jobs/inspect';
import { missingSentence } from '../src/sidebar/health/missingSentence';
import type { Language } from '../src/texts/texts';
import type { Workbench } from './workbench';

/** Where a table is: its sheet, and the header of each column that is known in it. */
export interface ReportedTable {
  sheet: string;
  columns: Record<string, string>;
}

/** What could not be told for want of a column, and what that means. */
export interface Skipped {
  table: string;
  column: string;
  message: string;
}

type Role = keyof Inspection['tables'];

const ROLES: readonly Role[] = ['clients', 'sales', 'contacts'];

/** The tables as the add-on has them, asked of it as its panel asks. */
export function inspected(workbench: Workbench): Inspection {
  const answer = workbench.callFromSidebar('panelInspect', []) as
    | { ok: true; inspection: Inspection }
    | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer.inspection;
}

/** What a user would choose who agrees with everything that is proposed. */
export function proposed({ tables }: Inspection): Record<string, unknown> {
  return Object.fromEntries(
    ROLES.map((role) => {
      const { place, contents } = tables[role];
      return [
        role,
        typeof place === 'number'
          ? { sheetId: place, headers: contents?.columns ?? {}, ...headerChoice(contents) }
          : place,
      ];
    }),
  );
}

/** Which of several rows is the header needs saying only where there are several. */
function headerChoice(contents: Inspection['tables'][Role]['contents']): { headerRow?: number } {
  return contents && contents.candidates.length > 0 ? { headerRow: contents.headerRow } : {};
}

export function reportedSetUp(
  { sheets, tables }: Inspection,
  locale: Language,
): { mapping: Record<Role, ReportedTable | null>; skipped: Skipped[] } {
  const columnsOf = (role: Role) =>
    Object.fromEntries(
      Object.entries(tables[role].contents?.columns ?? {}).filter(([, header]) => header !== null),
    ) as Record<string, string>;
  const tableOf = (role: Role): ReportedTable | null => {
    const sheet = sheets.find(({ id }) => id === tables[role].place);
    return sheet ? { sheet: sheet.name, columns: columnsOf(role) } : null;
  };
  const hasSales = tables.sales.contents !== null && tables.sales.contents.headers.length > 0;
  const skipped = ROLES.filter((role) => tables[role].contents !== null).flatMap((role) =>
    tables[role].columns
      .filter(({ column }) => !(column in columnsOf(role)))
      .map(({ column }) => ({
        table: role,
        column,
        message: missingSentence(role, column, hasSales, locale),
      }))
      .filter(({ message }) => message !== ''),
  );
  return {
    mapping: {
      clients: tableOf('clients'),
      sales: tableOf('sales'),
      contacts: tableOf('contacts'),
    },
    skipped,
  };
}
