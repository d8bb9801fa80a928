import type { SheetRow } from '../../schema/sheetRow';
import type { Move } from './movedGrid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The background of a cell that has none. */
const NO_COLOUR = '#ffffff';

/** Of a header what is painted and noted there, as it was: to be put back where it was hit. */
export class HeaderLooks {
  readonly #sheet: Sheet;
  readonly #row: SheetRow;
  readonly #width: number;
  readonly #notes: readonly (readonly string[])[];
  readonly #backgrounds: readonly (readonly string[])[];
  readonly #weights: readonly (readonly (GoogleAppsScript.Spreadsheet.FontWeight | null)[])[];
  readonly #wraps: readonly (readonly boolean[])[];

  constructor(sheet: Sheet, row: SheetRow, width: number) {
    this.#sheet = sheet;
    this.#row = row;
    this.#width = width;
    // Where the header is moved down, what stood above it is hit.
    const top = sheet.getRange(1, 1, row, width);
    this.#notes = top.getNotes();
    this.#backgrounds = top.getBackgrounds();
    this.#weights = top.getFontWeights();
    this.#wraps = top.getWraps();
  }

  /**
   * Gives the cells that were hit, since rows or columns were moved before, what was on them.
   *
   * @param columns indexes of those that were painted or noted
   * @param isMeant whether the column that stood at an index is one of those that were to be
   */
  putBack(columns: Iterable<number>, move: Move, isMeant: (column: number) => boolean): void {
    const row = move.rowBefore(this.#row - 1);
    for (const column of columns) {
      const from = move.columnBefore(column);
      const isKept = from === null || from >= this.#width || isMeant(from);
      if (row === this.#row - 1 && isKept) continue;
      const [line, at] = [row ?? -1, from ?? -1];
      const background = this.#backgrounds[line]?.[at] ?? NO_COLOUR;
      this.#sheet
        .getRange(this.#row, column + 1)
        .setBackground(background === NO_COLOUR ? null : background)
        .setFontWeight(this.#weights[line]?.[at] ?? 'normal')
        .setWrap(this.#wraps[line]?.[at] ?? false)
        .setNote(this.#notes[line]?.[at] ?? '');
    }
  }
}

/** How the numbers below a header are shown, as it was. */
export class ColumnFormats {
  readonly #sheet: Sheet;
  readonly #headerRow: SheetRow;
  readonly #width: number;
  readonly #formats: readonly (readonly string[])[];

  constructor(sheet: Sheet, headerRow: SheetRow, width: number) {
    this.#sheet = sheet;
    this.#headerRow = headerRow;
    this.#width = width;
    const height = sheet.getMaxRows() - headerRow;
    this.#formats =
      height === 0 ? [] : sheet.getRange(headerRow + 1, 1, height, width).getNumberFormats();
  }

  /** Gives the columns that were hit the formats that they had where they stood before. */
  putBack(
    columns: Iterable<number>,
    { columnBefore }: Move,
    isMeant: (column: number) => boolean,
  ): void {
    if (this.#formats.length === 0) return;
    for (const column of columns) {
      const from = columnBefore(column);
      if (from === null || from >= this.#width || isMeant(from)) continue;
      this.#sheet
        .getRange(this.#headerRow + 1, column + 1, this.#formats.length, 1)
        .setNumberFormats(this.#formats.map((row) => [row[from] ?? 'General']));
    }
  }
}
