import type { Area } from '../../document/area';
import type { Content } from '../../document/cell';
import { carriedFormula } from '../../document/movedFormula';
import type { SheetCells } from '../../document/sheetCells';

export type SortKey = number | { column: number; ascending?: boolean };

/**
 * Sorts the rows of an area: values, looks and notes change places, and references in formulas go
 * along with their rows.
 */
export function sortRows(cells: SheetCells, area: Area, keys: SortKey[]): void {
  const rows = sortedRows(cells, area, keys);
  const { startRow, startColumn, endColumn } = area;
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, at) => startColumn + at);
  const notes = rows.map((row) => columns.map((column) => cells.note(row, column)));
  const formulas = rows.map((from, at) =>
    columns.map((column) => {
      const formula = cells.formula(from, column);
      return formula && carriedFormula(formula, startRow + at - from);
    }),
  );
  cells.reorder(area, rows);
  notes.forEach((line, at) => {
    line.forEach((note, index) => {
      cells.setNote(startRow + at, startColumn + index, note);
    });
  });
  cells.write(area, (row, column) => {
    const formula = formulas[row - startRow]?.[column - startColumn];
    const isCarried = formula && formula !== cells.formula(row, column);
    return isCarried ? { value: null, formula } : null;
  });
}

/**
 * The rows of an area, counted from 0, in their new order. Numbers and days come before texts, texts before yes/no,
 * blanks last.
 */
function sortedRows(cells: SheetCells, { startRow, endRow }: Area, keys: SortKey[]): number[] {
  const order = keys.map((key) =>
    typeof key === 'number' ? { column: key, ascending: true } : { ascending: true, ...key },
  );
  const rows = Array.from({ length: endRow - startRow + 1 }, (_, at) => startRow + at);
  return rows.sort((one, other) => {
    for (const { column, ascending } of order) {
      const difference = compare(
        cells.content(one, column - 1),
        cells.content(other, column - 1),
        ascending ? 1 : -1,
      );
      if (difference !== 0) return difference;
    }
    return one - other;
  });
}

function compare(one: Content, other: Content, direction: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const left = plain(one);
  const right = plain(other);
  if (typeof left !== typeof right) return direction * (rank(left) - rank(right));
  return typeof left === 'string' && typeof right === 'string'
    ? direction * left.localeCompare(right)
    : direction * (Number(left) - Number(right));
}

function plain(content: Exclude<Content, null>): string | number | boolean {
  return typeof content === 'object' ? content.serial : content;
}

function rank(value: string | number | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
