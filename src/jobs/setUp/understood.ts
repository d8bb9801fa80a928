import type { DealStatus } from '../../core/log/dealStatus';
import type { MostSaid, SaidStatus } from '../../core/log/statusWord';
import { OWN_LOG_COLUMNS } from '../../schema/userColumns';
import type { HeaderSample } from '../../sheets/tables/sheetContents';
import type { MadeLayout } from '../../sheets/tables/tableRows';
import type { LeftOutRows } from '../../sheets/tables/warnings';

/** How one word of a status column counts, and of how many deals it is said. */
export interface UnderstoodStatus {
  word: string;
  countsAs: 'purchase' | Exclude<DealStatus, 'done'> | 'unknown';
  deals: number;
}

/** A table as it was seen: its headers with what stands under them, and what each is read as. */
export interface SeenTable {
  sheet: string;
  /** Further sheets that are one log with it. */
  alsoOn: readonly string[];
  layout: 'rows' | MadeLayout;
  headers: readonly HeaderSample[];
  /** By column, the header that it stands under; null where there is said to be none. */
  columns: Readonly<Record<string, string | null | undefined>>;
  unused: readonly { header: string; mayBe: readonly string[] }[];
}

/** What the last run made of the rows; nothing before the first. */
export interface CountedRows {
  leftOut: readonly LeftOutRows[];
  /** The words of the deals; null of another table. */
  said: MostSaid | null;
}

/** What was made of a table: what is read from where, what is not, and what does not count. */
export interface UnderstoodTable {
  sheet: string;
  alsoOn: string[];
  layout: SeenTable['layout'];
  /** Each column that is read, the header it stands under and a few of its values. */
  columns: { column: string; header: string; values: string[] }[];
  /** Each that is not, and what it might be, likeliest first. */
  unused: { header: string; values: string[]; mayBe: string[] }[];
  /** By kind, with the first of the rows. */
  leftOut: LeftOutRows[];
  /** How each status word counts, that of the most deals first. */
  statuses: UnderstoodStatus[];
  /** How many words there are besides, of fewer deals. */
  moreStatuses: number;
}

/** What was understood of a table: of set-up, of `--json` and of the run report alike. */
export function understood(
  { sheet, alsoOn, layout, headers, columns, unused }: SeenTable,
  { leftOut, said }: CountedRows,
): UnderstoodTable {
  const names = [sheet, ...alsoOn];
  const valuesUnder = (title: string) => [
    ...(headers.find(({ header }) => header === title)?.samples ?? []),
  ];
  return {
    sheet,
    alsoOn: [...alsoOn],
    layout,
    columns: Object.entries(columns).flatMap(([column, header]) =>
      // What the add-on itself keeps in the log is nothing that it had to understand.
      header == null || OWN_LOG_COLUMNS.has(column)
        ? []
        : [{ column, header, values: valuesUnder(header) }],
    ),
    unused: unused.map(({ header, mayBe }) => ({
      header,
      values: valuesUnder(header),
      mayBe: [...mayBe],
    })),
    leftOut: leftOut.filter((each) => names.includes(each.sheet)),
    statuses: said?.statuses.map(understoodStatus) ?? [],
    moreStatuses: said?.moreStatuses ?? 0,
  };
}

export function understoodStatus({ word, status, deals }: SaidStatus): UnderstoodStatus {
  return { word, countsAs: status === 'done' ? 'purchase' : (status ?? 'unknown'), deals };
}
