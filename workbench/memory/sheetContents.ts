import type { Area } from '../document/area';
import type { CellInput, Content, Look } from '../document/cell';
import type { CellContents, Size } from '../document/sheetCells';
import { isDatePattern } from '../locale/datePattern';
import { isCalendarSerial } from '../locale/zone';
import type { MemoryBook } from './memoryBook';
import { readFormula } from './readFormula';
import type { KeptCell, KeptSheet } from './sheetState';

const NO_LOOK: Look = {};

/** The cells of a sheet in memory. A formula is its text: nothing is calculated. */
export abstract class MemoryContents implements CellContents {
  #extent: Size | null = null;

  constructor(
    readonly book: MemoryBook,
    /** Replaced as a whole when a snapshot is restored. */
    protected kept: KeptSheet,
  ) {}

  get id(): string {
    return this.kept.id;
  }

  content(row: number, column: number): Content {
    const cell = this.cell(row, column);
    if (!cell || cell.value === null || cell.value === '') return null;
    const { value, look } = cell;
    if (typeof value !== 'number') return value;
    return isDatePattern(look.format ?? '') && isCalendarSerial(value) ? { serial: value } : value;
  }

  formula(row: number, column: number): string | null {
    return this.cell(row, column)?.formula ?? null;
  }

  pattern(row: number, column: number): string {
    return this.cell(row, column)?.look.format ?? '';
  }

  look(row: number, column: number): Look {
    return this.cell(row, column)?.look ?? NO_LOOK;
  }

  shownText(row: number, column: number): string {
    return this.book.shownText(this.content(row, column), this.pattern(row, column));
  }

  extent(): Size {
    if (this.#extent) return this.#extent;
    const extent = { rows: 0, columns: 0 };
    this.kept.cells.forEach((line, row) => {
      for (let column = line.length - 1; column >= 0; column--) {
        const cell = line[column];
        if (!cell || !hasContent(cell)) continue;
        extent.rows = row + 1;
        extent.columns = Math.max(extent.columns, column + 1);
        break;
      }
    });
    this.#extent = extent;
    return extent;
  }

  places(): { row: number; column: number }[] {
    const places: { row: number; column: number }[] = [];
    this.kept.cells.forEach((line, row) => {
      for (let column = 0; column < line.length; column++) {
        if (line[column]) places.push({ row, column });
      }
    });
    return places;
  }

  size(): Size {
    return this.kept.size;
  }

  write(area: Area, input: (row: number, column: number) => CellInput | null): void {
    this.#change(area, (row, column) => {
      const before = this.cell(row, column);
      const change = input(row, column);
      if (!change) return before;
      const { value, formula = null, format } = change;
      const look = before?.look ?? NO_LOOK;
      return {
        value: formula === null ? value : readFormula(formula),
        formula,
        look: format === undefined ? look : { ...look, format },
      };
    });
  }

  dress(area: Area, look: (row: number, column: number) => Look | null): void {
    // Most cells of an area look alike before and after: they share what they can.
    let last = { before: NO_LOOK, change: NO_LOOK as Look | null, blank: BLANK };
    this.#change(area, (row, column) => {
      const { value, formula, look: before } = this.cell(row, column) ?? BLANK;
      const change = look(row, column);
      if (before !== last.before || change !== last.change) {
        const next = change ? dressed(before, change) : NO_LOOK;
        last = { before, change, blank: { ...BLANK, look: next } };
      }
      const isBlank = value === null && formula === null;
      return isBlank ? last.blank : { value, formula, look: last.blank.look };
    });
  }

  reorder(area: Area, rows: readonly number[]): void {
    const { startRow } = area;
    const before = rows.map((row) => this.kept.cells[row]?.slice());
    this.#change(area, (row, column) => before[row - startRow]?.[column]);
  }

  protected cell(row: number, column: number): KeptCell | undefined {
    return this.kept.cells[row]?.[column];
  }

  /** To be called when cells were changed by another way than {@link write}. */
  protected forgetExtent(): void {
    this.#extent = null;
  }

  #change(
    { startRow, startColumn, endRow, endColumn }: Area,
    next: (row: number, column: number) => KeptCell | undefined,
  ): void {
    const { cells } = this.kept;
    while (cells.length <= endRow) cells.push([]);
    for (let row = startRow; row <= endRow; row++) {
      const line = cells[row] as (KeptCell | undefined)[];
      while (line.length <= endColumn) line.push(undefined);
      for (let column = startColumn; column <= endColumn; column++) {
        const cell = next(row, column);
        line[column] = cell && (hasContent(cell) || hasLook(cell)) ? cell : undefined;
      }
    }
    this.forgetExtent();
  }
}

const BLANK: KeptCell = { value: null, formula: null, look: NO_LOOK };

function hasContent({ value, formula }: KeptCell): boolean {
  return formula !== null || (value !== null && value !== '');
}

function hasLook({ look }: KeptCell): boolean {
  for (const _ in look) return true;
  return false;
}

/** A look with what a change says; what it takes back is gone. */
function dressed(before: Look, change: Look): Look {
  const next: Record<string, unknown> = { ...before, ...change };
  for (const name in change) if (next[name] === null) delete next[name];
  return next;
}
