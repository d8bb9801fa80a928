import type { Content } from '../document/cell';
import type { SheetCells } from '../document/sheetCells';
import { dayOfSerial } from '../locale/zone';
import type { Cell } from './grid';

/**
 * The cells of a sheet from its corner to the last one with content, or of its first rows alone.
 */
export function cellsOfSheet(cells: SheetCells, mostRows = Number.POSITIVE_INFINITY): Cell[][] {
  const { rows, columns } = cells.extent();
  return Array.from({ length: Math.min(rows, mostRows) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellOf(cells.content(row, column))),
  );
}

/** What a cell holds, as sheets are loaded. The time of a day is left out. */
export function cellOf(content: Content): Cell {
  return typeof content === 'object' && content !== null
    ? { day: dayOfSerial(content.serial) }
    : content;
}
