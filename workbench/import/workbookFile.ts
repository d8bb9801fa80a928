import { basename, extname } from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { UNIVER_LOCALES } from '../engine/univerLocale';
import type { Language } from '../locale/language';
import { localeNamed } from '../locale/locale';
import { localeOf } from '../locale/region';
import { decoded } from './decoded';
import type { ExcelFile } from './excelFile';
import { cellSheets, countsFrom1904, DAYS_TO_1904, rowsOf } from './excelFile';
import { looksOf } from './excelLook';
import { resourcesOf } from './excelResources';
import { styleId, worksheetOf } from './excelSheet';
import { bytesOfFile } from './fileBytes';
import { importWordsIn } from './importWords';
import { leftOutOf } from './leftOut';
import { looksLikeExcel, looksLikeHtml, readExcel } from './readExcel';
import { markupOfSheets } from './sheetMarkup';
import { UnusableInput } from './unusableInput';

/** A whole workbook read from a file. */
export interface OpenedFile {
  /** What the workbench loads. */
  workbook: IWorkbookData;
  /** One sentence about what of the file is not in it; null where all is. */
  leftOut: string | null;
}

/**
 * Reads an XLSX file whole: all its sheets, with values, formulas, formats, merged cells, notes and
 * names.
 *
 * @throws UnusableInput where there is no workbook to be had from the file
 */
export async function readWorkbook(path: string, language: Language): Promise<OpenedFile> {
  return openedWorkbook(await bytesOfFile(path, importWordsIn(language)), path, language);
}

/**
 * The same of a file's content.
 *
 * @param path what the file is called in what is said of it
 */
export function openedWorkbook(bytes: Buffer, path: string, language: Language): OpenedFile {
  const words = importWordsIn(language);
  if (looksLikeHtml(decoded(bytes.subarray(0, 2000)))) {
    throw new UnusableInput(words.htmlTable(path));
  }
  if (!looksLikeExcel(bytes)) throw new UnusableInput(words.notAWorkbook(path));
  const file = readExcel(bytes, path, words);
  if (isBlank(file)) throw new UnusableInput(words.emptyWorkbook(path));
  const markups = markupOfSheets(file);
  const leftOut = leftOutOf(file, markups).map((kind) => words.leftOutKinds[kind]);
  return {
    workbook: { ...workbookOf(file, markups, language), name: basename(path, extname(path)) },
    leftOut: leftOut.length > 0 ? words.leftOut(path, leftOut) : null,
  };
}

function workbookOf(
  file: ExcelFile,
  markups: readonly string[],
  language: Language,
): Omit<IWorkbookData, 'name'> {
  const looks = looksOf(file, localeNamed(localeOf(language)));
  const firstDay = countsFrom1904(file) ? DAYS_TO_1904 : 0;
  const sheets = cellSheets(file);
  return {
    id: '',
    appVersion: '',
    locale: UNIVER_LOCALES[language],
    styles: Object.fromEntries(looks.map((look, format) => [styleId(format), look])),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      sheets.map(({ id, name, index }) => {
        const isHidden = (file.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
        const markup = markups[index] ?? '';
        const context = { id, name, isHidden, markup, looks, firstDay };
        return [id, worksheetOf(file.Sheets[name] ?? {}, context)];
      }),
    ),
    resources: resourcesOf(file, sheets),
  };
}

function isBlank(file: ExcelFile): boolean {
  return cellSheets(file).every(({ name }) =>
    rowsOf(file.Sheets[name] ?? {}).every((row) =>
      row.every((cell) => !cell || (!cell.f && (cell.t === 'z' || cell.v === ''))),
    ),
  );
}
