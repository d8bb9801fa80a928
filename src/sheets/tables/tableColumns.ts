import type { Cell } from '../../cells/cell';
import { columnsOf, type TableName } from '../../recognition/columnsOf';
import { valuesUnder } from '../../recognition/columnValues';
import type { TableRole } from '../../schema/sheets';
import { USER_COLUMNS } from '../../schema/userColumns';
import { ALL_TEXTS } from '../../texts/texts';

/** A header that nothing is read from, and the columns that it might be, likeliest first. */
export interface UnusedHeader<Column extends string> {
  index: number;
  mayBe: readonly Column[];
}

/** The columns of a table as its header and what stands under it tell them. */
export interface TableColumnsFound<Column extends string> {
  columns: ReadonlyMap<Column, number>;
  /** Where no column holds the client’s name whole: those of the first name and of the last. */
  name: readonly [first: number, last: number] | null;
  unused: readonly UnusedHeader<Column>[];
  /** Whether any of them is said outright, and none has to be borne out by what stands below. */
  isSure: boolean;
}

/**
 * What a column that is recognised is to the reader of its table, where that is not its own name.
 */
const READ_AS: Readonly<Record<string, string>> = {
  // Whether it is a day, a sum or a yes, the reader tells by each cell.
  paidAmount: 'paidOn',
  isPaid: 'paidOn',
};

/** The add-on's own column of a log, in every language: nobody else's header says the like. */
const ENTRY_HEADERS: ReadonlySet<Cell> = new Set(
  ALL_TEXTS.map(({ headers }) => headers.contacts.entryId),
);

/** Recognises a table’s columns; without rows by the header alone. */
export function tableColumns<Column extends string>(
  role: TableRole,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): TableColumnsFound<Column> {
  const valuesAt = valuesUnder(header, rows);
  const found = columnsOf<TableName>(header, rows, role, valuesAt);
  const indexes = new Map<string, number>(
    [...found.columns].map(([each, { index }]) => [each, index]),
  );
  const columns = new Map<string, number>();
  for (const [name, index] of indexes) {
    const column = READ_AS[name] ?? name;
    if (column in USER_COLUMNS[role] && !columns.has(column)) columns.set(column, index);
  }
  const [first, last] = [indexes.get('firstName'), indexes.get('lastName')];
  const isWholeName = columns.has('client') || first === undefined || last === undefined;
  const caller = isWholeName ? callerOf(indexes, (index) => valuesAt(index).distinct) : undefined;
  if (!columns.has('client') && caller !== undefined) columns.set('client', caller);
  // A list of numbers is none of clients.
  if (role === 'clients' && columns.get('client') === columns.get('phone'))
    columns.delete('client');
  // An e-mail that tells who bought is the client, and no second of them.
  for (const [column, index] of columns) {
    if (column !== 'client' && index === columns.get('client')) columns.delete(column);
  }
  const own = role === 'contacts' ? header.findIndex((cell) => ENTRY_HEADERS.has(cell)) : -1;
  if (own >= 0) columns.set('entryId', own);
  return {
    columns: columns as unknown as ReadonlyMap<Column, number>,
    name: isWholeName ? null : [first, last],
    isSure: [...found.columns.values()].some(({ strength }) => strength === 'strong'),
    unused: found.unused
      .filter(({ index }) => index !== own)
      .map(({ index, mayBe }) => ({
        index,
        mayBe: [...new Set(mayBe.map((each) => READ_AS[each] ?? each))].filter(
          (each): each is Column => each in USER_COLUMNS[role],
        ),
      })),
  };
}

/** Of the two numbers of a call the client’s: the other is one of a few that are one’s own. */
function callerOf(
  indexes: ReadonlyMap<string, number>,
  distinct: (index: number) => number,
): number | undefined {
  const [from, to] = [indexes.get('callFrom'), indexes.get('callTo')];
  if (from === undefined || to === undefined) return from ?? to;
  return distinct(from) > distinct(to) ? from : to;
}
