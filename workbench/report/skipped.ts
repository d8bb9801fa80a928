import type { Inspection } from '../../src/jobs/setUp/inspect';
import type { LeftOutReason, LeftOutRows } from '../../src/sheets/tables/warnings';
import { missingSentence } from '../../src/sidebar/health/missingSentence';
import { type Language, texts } from '../../src/texts/texts';
import { packedOrSeen, type SheetSeen, TABLE_ROLES } from './setUpReport';
import { skippedWordsIn } from './skippedWords';

/** What did not enter the figures, and what that means. */
export interface Skipped {
  kind: 'missingColumn' | 'unusedSheet' | 'unusedColumns' | 'leftOutRows';
  table: string | null;
  sheet: string | null;
  /** Of a missing column: its code. */
  column: string | null;
  /** Of rows left out. */
  reason: LeftOutReason | null;
  count: number;
  message: string;
}

const NOTHING = { table: null, sheet: null, column: null, reason: null, count: 1 };

/**
 * @param seen the sheets that hold something, with their headers
 * @param leftOut the rows that the recalculation left out
 */
export function skippedIn(
  { sheets, tables }: Inspection,
  seen: readonly SheetSeen[],
  leftOut: readonly LeftOutRows[],
  locale: Language,
): Skipped[] {
  const words = skippedWordsIn(locale);
  const placed = TABLE_ROLES.map((role) => {
    const sheet = sheets.find(({ id }) => id === tables[role].place)?.name ?? null;
    return { role, sheet, contents: packedOrSeen(tables[role].contents) };
  });
  const hasSales = (packedOrSeen(tables.sales.contents)?.headers.length ?? 0) > 0;

  const missing = placed.flatMap(({ role, sheet, contents }) =>
    tables[role].columns.flatMap(({ column }): Skipped[] => {
      const columns: Readonly<Record<string, string | null>> = contents?.columns ?? {};
      if (!contents || typeof columns[column] === 'string') return [];
      const message = missingSentence(role, column, hasSales, locale);
      if (message === '') return [];
      return [{ ...NOTHING, kind: 'missingColumn', table: role, sheet, column, message }];
    }),
  );
  const unusedColumns = placed.flatMap(({ role, sheet, contents }): Skipped[] => {
    const used = Object.values<string | null | undefined>(contents?.columns ?? {});
    const parts = used.flatMap((title) => title?.split(' + ') ?? []);
    const unused = (contents?.headers ?? []).filter(
      ({ header }) => !used.includes(header) && !parts.includes(header),
    );
    if (sheet === null || unused.length === 0) return [];
    const message = words.unusedColumns(
      sheet,
      unused.map(({ header }) => header),
    );
    const count = unused.length;
    return [{ ...NOTHING, kind: 'unusedColumns', table: role, sheet, count, message }];
  });
  const unusedSheets = seen
    .filter(({ name }) => placed.every(({ sheet }) => sheet !== name))
    .filter(({ name }) => !tables.sales.alsoOn.some((each) => each.name === name))
    .map(({ name, headers }): Skipped => {
      const message = words.unusedSheet(name, headers);
      return { ...NOTHING, kind: 'unusedSheet', sheet: name, message };
    });
  const rows = leftOut.map(({ sheet, reason, rows: count }): Skipped => {
    const table = placed.find((each) => each.sheet === sheet)?.role ?? null;
    const { leftOutReasons } = texts[locale].tablesUnderstood;
    const message = words.leftOutRows(count, leftOutReasons[reason]);
    return { ...NOTHING, kind: 'leftOutRows', table, sheet, reason, count, message };
  });
  return [...missing, ...unusedColumns, ...unusedSheets, ...rows];
}
