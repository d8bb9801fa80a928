import { read, utils } from '@e965/xlsx';
import {
  LONGEST_CELL,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_REACHED,
  MOST_ROWS,
  MOST_UNPACKED,
} from './bounds';
import { cellSheets, type ExcelFile, rowsOf } from './excelFile';
import type { ImportWords } from './importWords';
import { spannedCells } from './spannedCells';
import { TOO_LARGE, unpackedParts } from './unpackedParts';
import { UnusableInput } from './unusableInput';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What old Excel files begin with, and encrypted ones of any age. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Whether a file is meant to be a workbook: by what it holds, not by its name, for exports are
 * often misnamed.
 */
export function looksLikeExcel(bytes: Buffer): boolean {
  return [ZIP, COMPOUND_FILE].some((mark) => bytes.subarray(0, mark.length).equals(mark));
}

/** Whether a file is a web page with a table in it, which many systems call `.xls`. */
export function looksLikeHtml(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html|head|meta|body|table|style)\b/i.test(
    text.slice(0, 2000),
  );
}

/**
 * Whether a text is JSON or XML, which a reader of CSV would take for a table of one column. A table
 * may begin with `<` as well: `<DATE>;<CLIENT>`.
 */
export function looksLikeMarkup(text: string): boolean {
  if (/^\s*(?:\{\s*["}]|\[\s*["[{\]]|<[?!])/.test(text)) return true;
  return /^\s*<[a-z]/i.test(text) && text.trimEnd().endsWith('>');
}

/**
 * Reads the content of an XLSX file.
 *
 * @throws UnusableInput where it is none, is encrypted, is damaged, or is too large unpacked
 */
export function readExcel(bytes: Buffer, path: string, words: ImportWords): ExcelFile {
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    const isEncrypted = bytes.includes(ENCRYPTED_PART);
    throw new UnusableInput(isEncrypted ? words.encrypted(path) : words.oldExcel(path));
  }
  requireReadable(bytes, path, words);
  const file = parsed(bytes);
  const isWhole = file?.SheetNames.every((name) => file.Sheets[name] !== undefined);
  if (file?.bookType !== 'xlsx' || !isWhole) {
    throw new UnusableInput(words.brokenExcel(path));
  }
  for (const { name } of cellSheets(file)) requireBounded(file, name, path, words);
  return file;
}

/**
 * @throws UnusableInput where the reader would not come to an end, or not within the memory: it reads
 * what the file says
 */
function requireReadable(bytes: Buffer, path: string, words: ImportWords): void {
  try {
    for (const content of unpackedParts(bytes, MOST_UNPACKED)) {
      const { columns, linked, isOnSheet } = spannedCells(content.toString('latin1'));
      if (!isOnSheet || columns > MOST_COLUMNS) throw new RangeError('no sheet is so large');
      if (linked > MOST_LINKED) throw new UnusableInput(words.linkedTooFar(path, MOST_LINKED));
    }
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    const isTooLarge = (error as NodeJS.ErrnoException).code === TOO_LARGE;
    throw new UnusableInput(
      isTooLarge ? words.tooLarge(path, MOST_UNPACKED / 1e6) : words.brokenExcel(path),
    );
  }
}

/** As many as a column has cells. */
const MOST_LINKED = MOST_ROWS;

/**
 * @throws UnusableInput where one cell far away would make a table of the whole sheet, or one is as
 * long as a book, or where there is no such place on a sheet
 */
function requireBounded(file: ExcelFile, name: string, path: string, words: ImportWords): void {
  const rows = rowsOf(file.Sheets[name] ?? {});
  const beyond = (height: number, width: number) => height > MOST_ROWS || width > MOST_COLUMNS;
  const { '!rows': heights = [], '!merges': merges = [] } = file.Sheets[name] ?? {};
  if (
    beyond(Math.max(rows.length, heights.length), 0) ||
    merges.some(({ e }) => beyond(e.r + 1, e.c + 1))
  ) {
    throw new UnusableInput(words.brokenExcel(path));
  }
  let [last, width, reached] = [0, 0, 0];
  rows.forEach((cells, row) => {
    if (beyond(0, cells.length)) throw new UnusableInput(words.brokenExcel(path));
    reached += cells.length;
    if (reached > MOST_REACHED) {
      const cell = utils.encode_cell({ r: row, c: cells.length - 1 });
      throw new UnusableInput(words.strayCell(path, name, cell));
    }
    cells.forEach((cell, column) => {
      if (!cell || cell.t === 'z') return;
      last = row + 1;
      width = Math.max(width, column + 1);
      if (typeof cell.v === 'string' && cell.v.length > LONGEST_CELL) {
        throw new UnusableInput(words.cellTooLong(path, row + 1, LONGEST_CELL));
      }
    });
  });
  if (last * width > MOST_CELLS) {
    const cell = utils.encode_cell({ r: last - 1, c: width - 1 });
    throw new UnusableInput(words.strayCell(path, name, cell));
  }
}

function parsed(bytes: Buffer): ExcelFile | null {
  try {
    return read(bytes, {
      bookFiles: true,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      dense: true,
      sheetStubs: true,
    }) as ExcelFile;
  } catch {
    return null;
  }
}
