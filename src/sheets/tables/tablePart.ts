import type { Cell } from '../../cells/cell';
import type { Texts } from '../../texts/texts';
import { topOf } from '../document/sheetTop';
import { headerOf, readTable, type Table, tableOf } from './table';
import type { UserTable } from './userTable';

/**
 * Reads some columns of a user's table, and what stands between them, in two calls however long it is. To whoever reads the part, the table has
 * no other columns. One that is not a line a row on one sheet is read whole.
 *
 * @throws SheetError where the whole could not be read either
 */
export function readTablePart<Column extends string>(
  table: UserTable<Column>,
  wanted: readonly Column[],
  texts: Texts,
): Table<Column> {
  const { sheet } = table;
  const top = topOf(sheet);
  const header = headerOf(table, top, texts);
  const { columns, isTurned, header: laid } = tableOf(table, top, header, texts);
  const present = wanted.filter((column) => columns.has(column));
  const isPlain = !isTurned && laid.length === header.cells.length && table.others.length === 0;
  if (!isPlain) return readTable(table, texts);
  const indexes = present.map((column) => columns.get(column) as number);
  const first = Math.min(...indexes);
  const width = Math.max(...indexes) - first + 1;
  const values = sheet.getRange(1, first + 1, sheet.getLastRow(), width).getValues() as Cell[][];
  const part = tableOf(
    {
      ...table,
      // What they are is known by now, and what they are beside is not read.
      chosen: Object.fromEntries(
        present.map((column) => [column, String(header.cells[columns.get(column) as number])]),
      ) as typeof table.chosen,
      required: table.required.filter((each) => present.includes(each)),
      isMapped: true,
    },
    values,
    { row: header.row, cells: header.cells.slice(first, first + width) },
    texts,
  );
  return {
    ...part,
    columns: new Map(present.map((column) => [column, (columns.get(column) as number) - first])),
  };
}
