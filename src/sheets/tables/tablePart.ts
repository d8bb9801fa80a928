import type { Cell } from '../../cells/cell';
import type { Texts } from '../../texts/texts';
import { topOf } from '../document/sheetTop';
import { headerRowOf, type Table, tableOf } from './table';
import type { UserTable } from './userTable';

/**
 * Reads some columns of a user's table, and what stands between them, in two calls however long it is. To whoever reads the part, the table has
 * no other columns.
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
  const header = headerRowOf(table, top, texts);
  const { columns } = tableOf(table, top, header, texts);
  const present = wanted.filter((column) => columns.has(column));
  const indexes = present.map((column) => columns.get(column) as number);
  const first = Math.min(...indexes);
  const width = Math.max(...indexes) - first + 1;
  const values = sheet.getRange(1, first + 1, sheet.getLastRow(), width).getValues() as Cell[][];
  const part = tableOf(
    { ...table, required: table.required.filter((each) => present.includes(each)) },
    values,
    header,
    texts,
  );
  return {
    ...part,
    columns: new Map(present.map((column) => [column, (columns.get(column) as number) - first])),
  };
}
