import { TABLE_ROLES, type TableRole } from '../../schema/sheets';
import type { LeftOutRows } from '../../sheets/tables/warnings';
import type { Inspection } from './inspect';

/** How one word of a status column counts, and of how many deals it is said. */
export interface UnderstoodStatus {
  word: string;
  countsAs: 'purchase' | 'open' | 'notDone' | 'refunded' | 'unknown';
  deals: number;
}

/** What was made of a table: what is read from where, what is not, and what does not count. */
export interface UnderstoodTable {
  sheet: string;
  /** Further sheets that are one log with it. */
  alsoOn: string[];
  layout: 'rows' | 'monthsAcross';
  /** Each column that is read, the header it stands under and a few of its values. */
  columns: { column: string; header: string; values: string[] }[];
  /** Each that is not, and what it might be, likeliest first. */
  unused: { header: string; values: string[]; mayBe: string[] }[];
  /** By kind, with the first of the rows. */
  leftOut: LeftOutRows[];
  statuses: UnderstoodStatus[];
}

/**
 * What was understood of each table; null where there is none.
 *
 * @param leftOut by the last run; none before the first
 * @param statuses of the deals
 */
export function understood(
  { sheets, tables }: Inspection,
  leftOut: readonly LeftOutRows[] = [],
  statuses: readonly UnderstoodStatus[] = [],
): Record<TableRole, UnderstoodTable | null> {
  const of = (role: TableRole): UnderstoodTable | null => {
    const { place, contents, alsoOn } = tables[role];
    const sheet = sheets.find(({ id }) => id === place)?.name;
    if (sheet === undefined || !contents) return null;
    const names = [sheet, ...alsoOn.map(({ name }) => name)];
    const valuesUnder = (title: string) =>
      contents.headers.find(({ header }) => header === title)?.samples ?? [];
    return {
      sheet,
      alsoOn: names.slice(1),
      layout: contents.layout,
      columns: Object.entries<string | null>({ ...contents.columns }).flatMap(([column, header]) =>
        header === null ? [] : [{ column, header, values: valuesUnder(header) }],
      ),
      unused: contents.unused.map(({ header, mayBe }) => ({
        ...{ header, mayBe },
        values: valuesUnder(header),
      })),
      leftOut: leftOut.filter((each) => names.includes(each.sheet)),
      statuses: role === 'sales' ? [...statuses] : [],
    };
  };
  const all = TABLE_ROLES.map((role) => [role, of(role)] as const);
  return Object.fromEntries(all) as Record<TableRole, UnderstoodTable | null>;
}
