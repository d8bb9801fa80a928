import {
  CellValueType,
  extractPureTextFromCell,
  type ICellData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Area } from '../document/area';
import { type CellInput, type Content, GENERAL, type Look } from '../document/cell';
import type { CellContents, Size } from '../document/sheetCells';
import { isDatePattern } from '../locale/datePattern';
import { isCalendarSerial } from '../locale/zone';
import type { UniverBook } from './book';
import { lookOf, univerStyle } from './looks';
import { univerCell } from './univerCell';

/**
 * The text of a HYPERLINK, which Univer keeps as a small document instead of a value. A number for
 * a label stays one.
 */
function linkText(cell: Nullable<ICellData>): string | number | undefined {
  const text = cell?.p?.body?.dataStream.replace(/[\r\n]+$/, '');
  if (text === undefined) return undefined;
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** A sheet's cells as they are held and as formulas spill into them. */
export abstract class UniverContents implements CellContents {
  readonly #formulas: FormulaDataModel;

  constructor(
    readonly book: UniverBook,
    readonly worksheet: Worksheet,
  ) {
    this.#formulas = book.injector.get(FormulaDataModel);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  /** The cell itself; what is spilled into it is not in here. */
  held(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  /** What the cell holds, whether it was written, computed or spilled into it. */
  content(row: number, column: number): Content {
    const held = this.held(row, column);
    const cell = hasValue(held) ? held : (this.#spilled(row, column) ?? held);
    const value = cell?.v ?? linkText(cell);
    if (value === undefined || value === null || value === '') return null;
    if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
    if (typeof value !== 'number') return value;
    const pattern = this.#patternOf(held, row, column) || this.#patternOf(cell, row, column);
    return isDatePattern(pattern) && isCalendarSerial(value) ? { serial: value } : value;
  }

  /** The cell's formula with its `=`, or null. A spilled cell has none. */
  formula(row: number, column: number): string | null {
    const held = this.held(row, column);
    if (held?.f) return held.f;
    // A filled-down formula is kept once, under a shared id.
    return held?.si
      ? (this.#formulas.getFormulaStringByCell(row, column, this.id, this.book.unitId) ?? null)
      : null;
  }

  /** The cell's number format; '' where it has none of its own. */
  pattern(row: number, column: number): string {
    const held = this.held(row, column);
    return (
      this.#patternOf(held, row, column) ||
      (hasValue(held) ? '' : this.#patternOf(this.#spilled(row, column), row, column))
    );
  }

  look(row: number, column: number): Look {
    // With what its row and column lend it.
    return lookOf(this.worksheet.getComposedCellStyle(row, column));
  }

  shownText(row: number, column: number): string {
    return extractPureTextFromCell(this.worksheet.getCell(row, column));
  }

  /** The cell's own look, and nothing its row or column lends it. */
  ownLook(row: number, column: number): Look {
    const held = this.held(row, column);
    return lookOf((held?.s && this.book.workbook.getStyles().getStyleByCell(held)) || {});
  }

  size(): Size {
    return { rows: this.worksheet.getRowCount(), columns: this.worksheet.getColumnCount() };
  }

  write(area: Area, input: (row: number, column: number) => CellInput | null): void {
    this.#put(area, (row, column) => {
      const change = input(row, column);
      return change && univerCell(change);
    });
  }

  reorder(area: Area, rows: readonly number[]): void {
    const { startRow, startColumn, endColumn } = area;
    const held = rows.map((row) =>
      Array.from(
        { length: endColumn - startColumn + 1 },
        (_, at): ICellData => ({ ...this.held(row, startColumn + at) }),
      ),
    );
    this.#put(area, (row, column) => {
      const moved = held[row - startRow]?.[column - startColumn];
      return { ...univerCell({ value: null }), ...moved, s: moved?.s ?? null };
    });
  }

  dress(area: Area, look: (row: number, column: number) => Look | null): void {
    const piece = (row: number, column: number): ICellData | null => {
      const held = this.held(row, column);
      const next = look(row, column);
      const isLent = this.#isLent(row, column);
      // A cell that looks as usual, and goes on to: most of a sheet is such, and Univer would keep each.
      if (!held?.s && !isLent && (!next || isUsual(next))) return null;
      const style = next && univerStyle(next);
      // What its row or column lends it would be seen again.
      if (style?.n === null && isLent) style.n = { pattern: GENERAL };
      // Without its type a restyled text that looks like a number would become that number.
      return { s: style, ...(held?.t ? { t: held.t } : {}) };
    };
    // Univer takes a change without a formula for the end of the cell's formula, unless it is only
    // of style.
    this.#change(area, piece, { trigger: SetStyleCommand.id });
  }

  #put(area: Area, piece: (row: number, column: number) => ICellData | null): void {
    this.#change(
      area,
      (row, column) => {
        const change = piece(row, column);
        // A link that stood there before would go on being shown.
        return change && this.held(row, column)?.p ? { p: null, ...change } : change;
      },
      {},
    );
  }

  #change(
    { startRow, startColumn, endRow, endColumn }: Area,
    piece: (row: number, column: number) => ICellData | null,
    options: { trigger?: string },
  ): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = startRow; row <= endRow; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = startColumn; column <= endColumn; column++) {
        const change = piece(row, column);
        if (change) line[column] = change;
      }
      cellValue[row] = line;
    }
    this.book.run(SetRangeValuesMutation, { subUnitId: this.id, cellValue, ...options });
  }

  /** Rows and columns up to the last cell with content, spilled ones included. */
  extent(): Size {
    const cells = this.worksheet.getCellMatrix().getMatrix();
    const size = this.size();
    let rows = 0;
    let columns = 0;
    // From the last row up, and in each from its end to what a lower one reaches: most of a sheet is
    // blank, or only formatted, and this is asked often.
    for (let row = size.rows - 1; row >= 0; row--) {
      const line = cells[row];
      if (!line) continue;
      let reached = size.columns;
      while (reached > columns && !hasContent(line[reached - 1])) reached -= 1;
      if (reached > columns) [rows, columns] = [Math.max(rows, row + 1), reached];
    }
    for (const [row, line] of Object.entries(this.#spill() ?? {})) {
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
        if (!hasValue(cell)) continue;
        rows = Math.max(rows, Number(row) + 1);
        columns = Math.max(columns, Number(column) + 1);
      }
    }
    return { rows, columns };
  }

  /**
   * The places of all cells with content, spilled content included, or a style: row by row, from
   * the left.
   */
  places(): { row: number; column: number }[] {
    const rows = new Map<number, Set<number>>();
    const add = (row: number, column: number): void => {
      const columns = rows.get(row) ?? new Set();
      rows.set(row, columns.add(column));
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (hasContent(cell) || cell?.s) add(row, column);
    });
    for (const [row, line] of Object.entries(this.#spill() ?? {})) {
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
        if (hasValue(cell)) add(Number(row), Number(column));
      }
    }
    return [...rows]
      .sort(([one], [other]) => one - other)
      .flatMap(([row, columns]) =>
        [...columns].sort((one, other) => one - other).map((column) => ({ row, column })),
      );
  }

  #spill() {
    return this.#formulas.getArrayFormulaCellData()[this.book.unitId]?.[this.id];
  }

  #spilled(row: number, column: number): Nullable<ICellData> {
    return this.#spill()?.[row]?.[column];
  }

  #patternOf(cell: Nullable<ICellData>, row: number, column: number): string {
    if (cell?.s) {
      const own = this.book.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      if (own) return own;
    }
    if (!this.#isLent(row, column)) return '';
    return this.worksheet.getComposedCellStyleWithoutSelf(row, column).n?.pattern ?? '';
  }

  /** Whether the row or the column lends a cell its style. */
  #isLent(row: number, column: number): boolean {
    const { rowData, columnData } = this.worksheet.getConfig();
    return Boolean(rowData[row]?.s || columnData[column]?.s);
  }
}

/** Whether a look takes back what may be there, and says nothing of its own. */
function isUsual(look: Look): boolean {
  for (const name in look) if (look[name as keyof Look] !== null) return false;
  return true;
}

function hasValue(cell: Nullable<ICellData>): cell is ICellData {
  return cell?.v !== undefined && cell.v !== null && cell.v !== '';
}

function hasContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si) || hasValue(cell);
}
