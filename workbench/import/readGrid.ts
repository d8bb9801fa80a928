import { readFile } from 'node:fs/promises';
import type { Cell, Grid } from '../grid';
import type { Language } from '../language';
import { type ImportedRows, rowsOfCsv } from './csv';
import { decoded } from './decoded';
import type { ImportWarning } from './importWarning';
import { type ImportWords, importWordsIn } from './importWords';
import { UnusableInput } from './unusableInput';
import { rowsOfXlsx } from './xlsx';

/**
 * Reads a CSV or XLSX file as a sheet, its own header row included.
 *
 * @throws UnusableInput where there is no table to be had from the file
 */
export async function readGrid(
  path: string,
  sheetName: string,
  language: Language,
): Promise<{ grid: Grid; warnings: ImportWarning[] }> {
  const words = importWordsIn(language);
  const { rows, warnings } = await rowsOf(await bytesOf(path, words), path, sheetName, words);
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length;
  if (filled === 0) throw new UnusableInput(words.empty(path));
  if (filled === 1) throw new UnusableInput(words.onlyHeader(path));
  return {
    grid: { name: sheetName, rows },
    warnings: warnings.map((warning) => ({ sheet: sheetName, column: null, ...warning })),
  };
}

async function bytesOf(path: string, words: ImportWords): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UnusableInput(words.missing(path));
    if (code === 'EISDIR') throw new UnusableInput(words.directory(path));
    throw new UnusableInput(words.unreadable(path, code));
  }
}

async function rowsOf(
  bytes: Buffer,
  path: string,
  sheetName: string,
  words: ImportWords,
): Promise<ImportedRows> {
  // By what the file holds, not by its name: exports are often misnamed.
  if (bytes.subarray(0, 4).equals(OLD_EXCEL)) throw new UnusableInput(words.oldExcel(path));
  if (bytes.subarray(0, 4).equals(ZIP)) {
    return { rows: await excelRows(bytes, path, sheetName, words), warnings: [] };
  }
  const text = decoded(bytes);
  if (text.includes('\0')) throw new UnusableInput(words.notATable(path));
  return rowsOfCsv(text, words);
}

async function excelRows(
  bytes: Buffer,
  path: string,
  sheetName: string,
  words: ImportWords,
): Promise<Cell[][]> {
  try {
    return await rowsOfXlsx(bytes, sheetName);
  } catch {
    throw new UnusableInput(words.brokenExcel(path));
  }
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
