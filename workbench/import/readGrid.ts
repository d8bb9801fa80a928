import type { Language } from '../locale/language';
import type { Grid } from '../spreadsheet/grid';
import { LONGEST_CELL } from './bounds';
import { type ImportedRows, rowsOfCsv } from './csv';
import { decoded } from './decoded';
import { cellSheets } from './excelFile';
import { bytesOfFile } from './fileBytes';
import type { ImportWarning } from './importWarning';
import { type ImportWords, importWordsIn } from './importWords';
import { looksLikeProse } from './prose';
import { looksLikeExcel, looksLikeHtml, looksLikeMarkup, readExcel } from './readExcel';
import { UnusableInput } from './unusableInput';
import { rowsOfXlsx } from './xlsx';

/** A sheet read from a file, and what was wrong with some of its rows. */
export interface ImportedGrid {
  grid: Grid;
  warnings: ImportWarning[];
}

/**
 * Reads a CSV or XLSX file as a sheet, its own header row included.
 *
 * @throws UnusableInput where there is no table to be had from the file
 */
export async function readGrid(
  path: string,
  sheetName: string,
  language: Language,
): Promise<ImportedGrid> {
  return gridOf(await bytesOfFile(path, importWordsIn(language)), path, sheetName, language);
}

/**
 * The same of a file's content.
 *
 * @param path what the file is called in what is said of it
 */
export function gridOf(
  bytes: Buffer,
  path: string,
  sheetName: string,
  language: Language,
): ImportedGrid {
  const words = importWordsIn(language);
  const { rows, warnings } = rowsOf(bytes, path, sheetName, words);
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length;
  if (filled === 0) throw new UnusableInput(words.empty(path));
  if (filled === 1) throw new UnusableInput(words.onlyHeader(path));
  return {
    grid: { name: sheetName, rows },
    warnings: warnings.map((warning) => ({ sheet: sheetName, column: null, ...warning })),
  };
}

/**
 * Every sheet of a workbook that has anything in it, by its own name.
 *
 * @param path what the file is called in what is said of it
 * @throws UnusableInput where it is no workbook, or there is nothing in it
 */
export function gridsOfExcel(bytes: Buffer, path: string, language: Language): Grid[] {
  const words = importWordsIn(language);
  const file = readExcel(bytes, path, words);
  const grids = cellSheets(file)
    .map(({ name }) => ({ name, rows: rowsOfXlsx(file, name) }))
    .filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new UnusableInput(words.emptyWorkbook(path));
  return grids;
}

function rowsOf(bytes: Buffer, path: string, sheetName: string, words: ImportWords): ImportedRows {
  if (looksLikeExcel(bytes)) {
    return { rows: rowsOfXlsx(readExcel(bytes, path, words), sheetName), warnings: [] };
  }
  const text = decoded(bytes);
  if (looksLikeHtml(text)) throw new UnusableInput(words.htmlTable(path));
  if (text.includes('\0') || looksLikeMarkup(text) || looksLikeProse(text)) {
    throw new UnusableInput(words.notATable(path));
  }
  const imported = rowsOfCsv(text, path, words);
  const tooLong = imported.rows.findIndex((cells) =>
    cells.some((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL),
  );
  if (tooLong < 0) return imported;
  throw new UnusableInput(words.cellTooLong(path, tooLong + 1, LONGEST_CELL));
}
