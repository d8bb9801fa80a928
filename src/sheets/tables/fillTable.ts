import type { Cell } from '../../cells/cell';
import type { ColumnFormat } from '../../schema/kinds';
import type { Language } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { numberFormat } from '../grid/look';
import { neighbours } from '../grid/neighbours';
import type { Table } from './table';

/** Empty rows left under a filled table, for the user to go on typing in. */
const SPARE_ROWS = 100;

/**
 * Fills a table that is still empty, a block for each run of neighbouring columns. Texts are
 * written as they are, and days are to be given as serial numbers.
 *
 * @param columns what each cell of a row stands for; a column that the table lacks is left out
 * @param formats of the columns that hold more than text and plain numbers
 */
export function fillTable<Column extends string>(
  { sheet, headerRow, columns: places }: Table<Column>,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  formats: Readonly<Partial<Record<Column, ColumnFormat>>>,
  language: Language,
): void {
  if (rows.length === 0) return;
  const filled = headerRow + rows.length;
  if (filled > sheet.getMaxRows()) growRows(sheet, filled + SPARE_ROWS);

  const placed = columns.flatMap((column, source) => {
    const index = places.get(column);
    return index === undefined ? [] : [{ column, source, index }];
  });
  const first = headerRow + 1;
  for (const { column, index } of placed) {
    const format = formats[column];
    if (!format) continue;
    decorate(sheet, 'numberFormats', () => {
      sheet
        .getRange(first, index + 1, rows.length, 1)
        .setNumberFormat(numberFormat(format, language));
    });
  }
  for (const block of neighbours(placed)) {
    sheet
      .getRange(first, (block[0]?.index ?? 0) + 1, rows.length, block.length)
      .setValues(rows.map((row) => block.map(({ source }) => escapedCell(row[source] ?? ''))));
  }
}
