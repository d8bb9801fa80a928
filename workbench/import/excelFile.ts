import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

/** An Excel workbook as its reader gives it, with what the reader's types leave out. */
export interface ExcelFile extends WorkBook {
  /** The parts of the file by their paths in it: `xl/styles.xml`. */
  files: Record<string, { content?: Uint8Array }>;
  Styles: ExcelStyles;
  Themes: { themeElements?: { clrScheme?: { rgb?: string }[] } };
}

/** The tables of the file's styles; cells refer to them by number. */
export interface ExcelStyles {
  CellXf?: ExcelFormat[];
  NumberFmt?: Record<number, string>;
  Fonts?: ExcelFont[];
  Fills?: { patternType?: string; fgColor?: ExcelColour }[];
}

export interface ExcelFormat {
  numFmtId?: number | string;
  fontId?: number | string;
  fillId?: number | string;
  alignment?: { horizontal?: string; vertical?: string; wrapText?: boolean };
}

export interface ExcelFont {
  bold?: boolean | number;
  italic?: boolean | number;
  strike?: boolean | number;
  underline?: number;
  color?: ExcelColour;
}

export interface ExcelColour {
  rgb?: string;
  theme?: number;
  tint?: number;
}

/** A sheet of the file that holds cells, with the id it gets. */
export interface CellSheet {
  id: string;
  name: string;
  /** Its place in the file. */
  index: number;
}

/** All sheets but those that are charts, dialogs or macros. */
export function cellSheets({ SheetNames, Sheets }: ExcelFile): CellSheet[] {
  return SheetNames.map((name, index) => ({ id: String(index), name, index })).filter(
    ({ name }) => (Sheets[name]?.['!type'] ?? 'sheet') === 'sheet',
  );
}

/** The rows of a sheet; rows and cells that the file does not have are missing. */
export function rowsOf(sheet: WorkSheet): (CellObject | undefined)[][] {
  return sheet['!data'] ?? [];
}

/** Whether the workbook counts its days from 1904, as old Macs did. */
export function countsFrom1904({ Workbook }: WorkBook): boolean {
  return Workbook?.WBProps?.date1904 === true;
}

/** Day 0 of such a workbook in days of all others. */
export const DAYS_TO_1904 = 1462;

/** What a cell shows for the code of an error. */
export function errorText(code: unknown): string {
  return ERRORS.get(Number(code)) ?? '#VALUE!';
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
