import type { Area } from '../document/area';
import type { CellInput, Content, Look } from '../document/cell';
import type { CellContents, Size } from '../document/sheetCells';
import { isDatePattern } from '../locale/datePattern';
import { isCalendarSerial } from '../locale/zone';
import type { MemoryBook } from './memoryBook';
import { readFormula } from './readFormula';
import type { KeptCell, KeptLine, KeptSheet } from './sheetState';

const NO_LOOK: Look = {};

const NO_CELLS: KeptLine = [];

/** Of cells, which never change: whoever comes back to them need not measure again. */
const extents = new WeakMap<readonly KeptLine[], Size>();

/** The cells of a sheet in memory. A formula is its text: nothing is calculated. */
export abstract class MemoryContents implements CellContents {
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
    const { cells } = this.kept;
    const known = extents.get(cells);
    if (known) return known;
    const extent = { rows: 0, columns: 0 };
    cells.forEach((line, row) => {
      for (let column = line.length - 1; column >= 0; column--) {
        const cell = line[column];
        if (!cell || !hasContent(cell)) continue;
        extent.rows = row + 1;
        extent.columns = Math.max(extent.columns, column + 1);
        break;
      }
    });
    extents.set(cells, extent);
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
      const next = formula === null ? value : readFormula(formula);
      const isAsBefore =
        before?.value === next &&
        before.formula === formula &&
        (format === undefined || format === look.format);
      if (isAsBefore) return before;
      return {
        value: next,
        formula,
        look: format === undefined ? look : { ...look, format },
      };
    });
  }

  dress(area: Area, look: (row: number, column: number) => Look | null): void {
    // Most cells of an area look alike before and after: they share what they can.
    let last = { before: NO_LOOK, change: NO_LOOK as Look | null, blank: BLANK };
    this.#change(area, (row, column) => {
      const cell = this.cell(row, column) ?? BLANK;
      const { value, formula, look: before } = cell;
      const change = look(row, column);
      if (change ? isDressed(before, change) : !hasLook(cell)) return cell;
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
    const { cells } = this.kept;
    this.#change(area, (row, column) => cells[rows[row - startRow] as number]?.[column]);
  }

  protected cell(row: number, column: number): KeptCell | undefined {
    return this.kept.cells[row]?.[column];
  }

  protected keep(change: Partial<KeptSheet>): void {
    for (const part in change) {
      if (change[part as keyof KeptSheet] === this.kept[part as keyof KeptSheet]) continue;
      this.kept = { ...this.kept, ...change };
      return;
    }
  }

  #change(
    { startRow, startColumn, endRow, endColumn }: Area,
    next: (row: number, column: number) => KeptCell | undefined,
  ): void {
    let cells: KeptLine[] | null = null;
    for (let row = startRow; row <= endRow; row++) {
      const before = this.kept.cells[row] ?? NO_CELLS;
      let line: (KeptCell | undefined)[] | null = null;
      for (let column = startColumn; column <= endColumn; column++) {
        const made = next(row, column);
        const cell = made && (hasContent(made) || hasLook(made)) ? made : undefined;
        if (cell === before[column]) continue;
        line ??= [...before];
        while (line.length < column) line.push(undefined);
        line[column] = cell;
      }
      if (!line) continue;
      cells ??= [...this.kept.cells];
      while (cells.length < row) cells.push(NO_CELLS);
      cells[row] = line;
    }
    if (cells) this.keep({ cells });
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

/** Whether a change of a look changes nothing. */
function isDressed(before: Look, change: Look): boolean {
  for (const name in change) {
    const [is, ought] = [before[name as keyof Look], change[name as keyof Look]];
    if ((is ?? null) !== (ought ?? null)) return false;
  }
  return true;
}

/** A look with what a change says; what it takes back is gone. */
function dressed(before: Look, change: Look): Look {
  const next: Record<string, unknown> = { ...before, ...change };
  for (const name in change) if (next[name] === null) delete next[name];
  return next;
}
