import { read, utils } from '@e965/xlsx';
import { LONGEST_CELL, MOST_CELLS, MOST_UNPACKED } from './bounds';
import { cellSheets, type ExcelFile, rowsOf } from './excelFile';
import type { ImportWords } from './importWords';
import { unpackedSize } from './unpackedSize';
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
  const size = unpackedSize(bytes, MOST_UNPACKED);
  if (size === null) throw new UnusableInput(words.brokenExcel(path));
  if (size > MOST_UNPACKED) throw new UnusableInput(words.tooLarge(path, MOST_UNPACKED / 1e6));
  const file = parsed(bytes);
  const isWhole = file?.SheetNames.every((name) => file.Sheets[name] !== undefined);
  if (file?.bookType !== 'xlsx' || !isWhole) {
    throw new UnusableInput(words.brokenExcel(path));
  }
  for (const { name } of cellSheets(file)) requireBounded(file, name, path, words);
  return file;
}

/**
 * @throws UnusableInput where one cell far away would make a table of the whole sheet, or one is as
 * long as a book
 */
function requireBounded(file: ExcelFile, name: string, path: string, words: ImportWords): void {
  const rows = rowsOf(file.Sheets[name] ?? {});
  let [last, width] = [0, 0];
  rows.forEach((cells, row) => {
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
