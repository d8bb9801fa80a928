import type { SheetRow } from '../../schema/sheetRow';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The background of a cell that has none. */
const NO_COLOUR = '#ffffff';

/** Of a header what is painted and noted there, as it was: to be put back where it was hit. */
export class HeaderLooks {
  readonly #sheet: Sheet;
  readonly #row: SheetRow;
  readonly #notes: readonly string[];
  readonly #backgrounds: readonly string[];
  readonly #weights: readonly (GoogleAppsScript.Spreadsheet.FontWeight | null)[];
  readonly #wraps: readonly boolean[];

  constructor(sheet: Sheet, row: SheetRow, width: number) {
    this.#sheet = sheet;
    this.#row = row;
    const titles = sheet.getRange(row, 1, 1, width);
    this.#notes = titles.getNotes()[0] ?? [];
    this.#backgrounds = titles.getBackgrounds()[0] ?? [];
    this.#weights = titles.getFontWeights()[0] ?? [];
    this.#wraps = titles.getWraps()[0] ?? [];
  }

  /** Gives a header what was on it where it stood before; the columns are indexes. */
  putBack(column: number, from: number): void {
    const background = this.#backgrounds[from] ?? NO_COLOUR;
    this.#sheet
      .getRange(this.#row, column + 1)
      .setBackground(background === NO_COLOUR ? null : background)
      .setFontWeight(this.#weights[from] ?? 'normal')
      .setWrap(this.#wraps[from] ?? false)
      .setNote(this.#notes[from] ?? '');
  }
}

/** How the numbers below a header are shown, as it was. */
export class ColumnFormats {
  readonly #sheet: Sheet;
  readonly #headerRow: SheetRow;
  readonly #formats: readonly (readonly string[])[];

  constructor(sheet: Sheet, headerRow: SheetRow, width: number) {
    this.#sheet = sheet;
    this.#headerRow = headerRow;
    const height = sheet.getMaxRows() - headerRow;
    this.#formats =
      height === 0 ? [] : sheet.getRange(headerRow + 1, 1, height, width).getNumberFormats();
  }

  /** Gives a column the formats that it had where it stood before; both are indexes. */
  putBack(column: number, from: number): void {
    const formats = this.#formats.map((row) => [row[from] ?? 'General']);
    if (formats.length === 0) return;
    this.#sheet
      .getRange(this.#headerRow + 1, column + 1, formats.length, 1)
      .setNumberFormats(formats);
  }
}
