import { read } from '@e965/xlsx';
import type { ExcelFile } from './excelFile';
import type { ImportWords } from './importWords';
import { UnusableInput } from './unusableInput';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What old Excel files begin with, and encrypted ones of any age. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file is meant to be a workbook: by what it holds, not by its name, for exports are often misnamed. */
export function looksLikeExcel(bytes: Buffer): boolean {
  return [ZIP, COMPOUND_FILE].some((mark) => bytes.subarray(0, mark.length).equals(mark));
}

/**
 * Reads the content of an XLSX file.
 *
 * @throws UnusableInput where it is none, is encrypted or is damaged
 */
export function readExcel(bytes: Buffer, path: string, words: ImportWords): ExcelFile {
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    const isEncrypted = bytes.includes(ENCRYPTED_PART);
    throw new UnusableInput(isEncrypted ? words.encrypted(path) : words.oldExcel(path));
  }
  const file = parsed(bytes);
  const isWhole = file?.SheetNames.every((name) => file.Sheets[name] !== undefined);
  if (file?.bookType !== 'xlsx' || !isWhole) {
    throw new UnusableInput(words.brokenExcel(path));
  }
  return file;
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
