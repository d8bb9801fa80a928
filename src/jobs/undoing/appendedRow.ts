import { type Cell, isBlank } from '../../cells/cell';
import type { SheetDocument } from '../../sheets/document';
import type { LastAction } from '../../sheets/lastAction';
import { isSame, plainCell } from '../../sheets/plainCell';
import { requireUnprotected, type WrittenCells } from '../../sheets/protectedCells';
import { REQUIRED } from '../../sheets/schema';
import { readTable, type Table } from '../../sheets/table';
import { findTable, type UserTable } from '../../sheets/userTable';
import { texts } from '../../texts/texts';
import type { UndoContext, Undone } from './undone';

/**
 * Clears the row that was put below a log, found by what was written in it, from the last row upwards; the row itself stays. One in which
 * anything was changed or added since is left.
 */
export function undoAppendedRow(
  action: LastAction & { kind: 'appendedRow' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const { language } = document;
  const found = findTable(spreadsheet, action.table, language);
  if (!found) return { restored: 0, edited: [] };
  const table = readTable(found as UserTable<string>, texts[language]);
  const written: Readonly<Record<string, Cell>> = action.cells;
  const ofSameLine = rowsWith(table, REQUIRED[action.table], written, document);
  const row = ofSameLine.find((each) => isUntouched(table, each, written, document));
  if (row !== undefined) {
    const cells = cellsOf(table, row, Object.keys(written));
    requireUnprotected(spreadsheet, cells, language);
    for (const { firstRow, column } of cells) table.sheet.getRange(firstRow, column).clearContent();
    return { restored: 1, edited: [] };
  }
  const edited = ofSameLine.slice(0, 1).map((each) => {
    const cells = table.sheet.getRange(table.headerRow + 1 + each, 1, 1, table.header.length);
    return `${table.name}!${cells.getA1Notation()}`;
  });
  return { restored: 0, edited };
}

function cellsOf(
  { sheet, headerRow, header, columns }: Table<string>,
  row: number,
  names: readonly string[],
): WrittenCells[] {
  const place = { firstRow: headerRow + 1 + row, lastRow: headerRow + 1 + row };
  return names.flatMap((name) => {
    const index = columns.get(name);
    return index === undefined
      ? []
      : [{ sheet, column: index + 1, ...place, name: String(header[index]) }];
  });
}

/** The rows that hold what was written in these columns, the last first. */
function rowsWith(
  { rows, columns }: Table<string>,
  keys: readonly string[],
  written: Readonly<Record<string, Cell>>,
  document: SheetDocument,
): number[] {
  const holds = (row: readonly Cell[]) =>
    keys.every((column) => {
      const index = columns.get(column) as number;
      return isSame(plainCell(row[index] ?? '', document), written[column] ?? '');
    });
  return rows.flatMap((row, index) => (holds(row) ? [index] : [])).reverse();
}

function isUntouched(
  { rows, columns }: Table<string>,
  row: number,
  written: Readonly<Record<string, Cell>>,
  document: SheetDocument,
): boolean {
  const expected = new Map<number, Cell>();
  for (const [column, cell] of Object.entries(written)) {
    const index = columns.get(column);
    if (index !== undefined) expected.set(index, cell);
  }
  return (rows[row] ?? []).every((cell, index) => {
    const wanted = expected.get(index) ?? '';
    // A checkbox that is not ticked is nothing.
    if (isBlank(wanted)) return isBlank(cell) || cell === false;
    return isSame(plainCell(cell, document), wanted);
  });
}
