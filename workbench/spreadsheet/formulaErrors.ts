import type { SheetCells } from '../document/sheetCells';
import { PARSE_ERROR_MESSAGE, unreadFormula } from '../locale/keptFormula';
import type { Place } from './customFunctions';

/** What a cell shows when its custom function has thrown. */
const ERROR = '#ERROR!';

/**
 * Why cells show `#ERROR!`: the messages of custom functions that threw, by the cell they threw in,
 * and formulas that cannot be read.
 */
export class FormulaErrors {
  readonly #messages = new Map<string, string>();

  report({ sheetId, row, column }: Place, message: string | null): void {
    const key = keyOf(sheetId, row, column);
    if (message === null) this.#messages.delete(key);
    else this.#messages.set(key, message);
  }

  /** The message behind a cell that shows `#ERROR!`, or null. */
  at(cells: SheetCells, row: number, column: number): string | null {
    if (cells.content(row, column) !== ERROR) return null;
    if (unreadFormula(cells.formula(row, column) ?? '') !== null) return PARSE_ERROR_MESSAGE;
    return this.#messages.get(keyOf(cells.id, row, column)) ?? null;
  }
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}
