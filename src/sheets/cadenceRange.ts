import { type Cell, isBlank } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { readNumber } from '../cells/number';
import { readWord } from '../cells/word';
import { type Cadence, CONTACT_TYPES, type ContactType, DEFAULT_CADENCE } from '../core/cadence';
import { CATEGORIES, type Category } from '../core/category';
import { type Language, texts } from '../texts/texts';
import { CATEGORY_WORDS, CONTACT_TYPE_WORDS } from '../texts/vocabulary';
import type { SheetDocument } from './document';
import { HEADER_COLOUR, paintHeader } from './look';
import type { Warning } from './warnings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The named range of the table of contact rules, for formulas to point at. */
const CADENCE_NAME = 'CADENCE';

/** It stands beside the list of settings, so that both can grow downwards. */
const CADENCE_COLUMN = 6;

/** Puts the table of contact rules on the Settings sheet where there is none yet. */
export function prepareCadence(
  spreadsheet: Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  language: Language,
): void {
  if (spreadsheet.getRangeByName(CADENCE_NAME)) return;
  const { cadence, words } = texts[language];
  const header = [cadence.corner, ...CONTACT_TYPES.map((type) => words.contactTypes[type])];
  const rows = CATEGORIES.map((category) => [
    words.categories[category],
    ...CONTACT_TYPES.map((type) => DEFAULT_CADENCE[category][type] ?? ''),
  ]);
  const table = sheet.getRange(1, CADENCE_COLUMN, rows.length + 1, header.length);
  const corners = [texts.en.cadence.corner, texts.ru.cadence.corner];
  if (corners.includes(String(table.getValues()[0]?.[0]))) {
    spreadsheet.setNamedRange(CADENCE_NAME, table); // only the name was lost
    return;
  }
  table.setValues([header, ...rows]);
  paintHeader(sheet.getRange(1, CADENCE_COLUMN, 1, header.length), HEADER_COLOUR.user);
  sheet.getRange(1, CADENCE_COLUMN).setNote(cadence.note);
  sheet.setColumnWidth(CADENCE_COLUMN, 170);
  spreadsheet.setNamedRange(CADENCE_NAME, table);
}

/** The contact rules as they stand. Days that cannot be used are reported, and the default stands in for them. */
export function readCadence(
  spreadsheet: Spreadsheet,
  document: SheetDocument,
  warnings: Warning[],
): Cadence {
  const range = spreadsheet.getRangeByName(CADENCE_NAME);
  if (!range) return DEFAULT_CADENCE;
  const words = texts[document.language];
  const [header = [], ...rows] = range.getValues() as Cell[][];
  const cadence: Record<Category, Partial<Record<ContactType, number>>> = { ...DEFAULT_CADENCE };
  const warn = (row: number, column: number, fault: string, standard: string) =>
    warnings.push({
      sheet: range.getSheet().getName(),
      row: range.getRow() + row,
      column: String(header[column] ?? ''),
      message: words.warnings.badSetting(fault, standard),
    });
  const types = header.map((cell) => wordOrNull(() => readWord(cell, CONTACT_TYPE_WORDS)));
  rows.forEach((row, index) => {
    const category = wordOrNull(() => readWord(row[0], CATEGORY_WORDS));
    if (!category) return;
    const days: Partial<Record<ContactType, number>> = {};
    types.forEach((type, column) => {
      const cell = row[column] ?? '';
      if (!type || column === 0 || isBlank(cell)) return;
      const standard = DEFAULT_CADENCE[category][type];
      try {
        const value = readNumber(cell, document) as number;
        if (value >= 1 && value <= 3650) {
          days[type] = Math.round(value);
          return;
        }
        warn(index + 1, column, words.settingFaults.number(1, 3650), String(standard ?? '—'));
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        warn(index + 1, column, words.faults.cell(error), String(standard ?? '—'));
      }
      if (standard !== undefined) days[type] = standard;
    });
    cadence[category] = days;
  });
  return cadence;
}

function wordOrNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}
