import type { Cell } from '../../cells/cell';
import { isBlank } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import { LANGUAGES } from '../../schema/languages';
import { RANGE_NAMES } from '../../schema/rangeNames';
import { SETTING_GROUP_NAMES, SETTING_GROUPS } from '../../schema/settingGroups';
import { SETTING_NAMES, type SettingName } from '../../schema/settings';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { namedRanges } from '../document/namedRanges';
import { findSettingRows, type SettingRows } from '../document/settingRows';
import { findOwnSheet, ownSheet } from '../document/workbook';
import { columnLetter } from '../grid/columnLetter';
import { growColumns, growRows } from '../grid/growth';
import { HEADER_COLOUR, paintHeader } from '../grid/look';
import { ALIASES_TABLE } from './aliasesRange';
import { CADENCE_TABLE } from './cadenceRange';
import { CURRENCIES_TABLE } from './currenciesRange';
import { HOLIDAYS_TABLE } from './holidaysRange';
import { MANAGERS_TABLE } from './managersRange';
import { OFFERS_TABLE } from './offersRange';
import { PASTED_TWICE_TABLE } from './pastedTwiceRange';
import { settingCells, settingFormat, validationOf } from './settingCell';
import {
  layOutTable,
  renameTable,
  rowsOf,
  type SettingsTable,
  type TableDesign,
  tableAt,
} from './settingsTable';
import { WORD_MEANINGS_TABLE } from './wordMeaningsRange';
import { writeSettingCells } from './writtenSettings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tables beside the settings, in the order in which they are laid out. */
export const SETTINGS_TABLES = {
  cadence: CADENCE_TABLE,
  offers: OFFERS_TABLE,
  managers: MANAGERS_TABLE,
  holidays: HOLIDAYS_TABLE,
  wordMeanings: WORD_MEANINGS_TABLE,
  currencies: CURRENCIES_TABLE,
  pastedTwice: PASTED_TWICE_TABLE,
  aliases: ALIASES_TABLE,
} as const satisfies Record<string, TableDesign>;

export type TableKey = keyof typeof SETTINGS_TABLES;

const TABLE_KEYS = Object.keys(SETTINGS_TABLES) as TableKey[];

/**
 * Formulas point at the cadence as it is named; the other tables grow as people type on below them.
 */
const isOpenEnded = (key: TableKey) => key !== 'cadence';

/** The Settings sheet as it stands, read once. */
export interface SettingsSheet {
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  values: readonly (readonly Cell[])[];
  /** Counted from 1; the labels stand to its left. */
  valueColumn: number;
  /** The row that AS_OF points at, counted from 1; null where the name is gone. */
  asOfRow: number | null;
  settings: SettingRows;
  /** A table whose named range is gone is not there. */
  tables: Readonly<Partial<Record<TableKey, SettingsTable>>>;
}

/** What stands for a setting; '' where its row is gone. */
export function settingCellIn(
  { settings, values, valueColumn }: SettingsSheet,
  name: SettingName,
): Cell {
  const row = settings.rows.get(name);
  return row === undefined ? '' : (values[row - 1]?.[valueColumn - 1] ?? '');
}

/**
 * Reads the Settings sheet, made where it is missing, with all that it lacks added. What is typed
 * there stays.
 */
export function prepareSettings(spreadsheet: Spreadsheet, language: Language): SettingsSheet {
  const found = openSettings(spreadsheet, language);
  return layOut(found, language) ? openSettings(spreadsheet, language) : found;
}

/**
 * The Settings sheet for whoever only looks: nothing is made or added. Null where there is none.
 */
export function lookAtSettings(spreadsheet: Spreadsheet): SettingsSheet | null {
  return settingsSheet(spreadsheet, () => findOwnSheet(spreadsheet, 'settings'));
}

function openSettings(spreadsheet: Spreadsheet, language: Language): SettingsSheet {
  return settingsSheet(spreadsheet, () =>
    ownSheet(spreadsheet, 'settings', language),
  ) as SettingsSheet;
}

/**
 * The Settings sheet: where AS_OF points, whatever the sheet is called and whatever was put above;
 * else by its name.
 */
function settingsSheet(
  spreadsheet: Spreadsheet,
  byName: () => { sheet: Sheet; values: unknown[][] } | null,
  isLast = false,
): SettingsSheet | null {
  const named = namedRanges(spreadsheet);
  const asOf = named.get(RANGE_NAMES.asOf);
  const isNamed = asOf !== undefined && asOf.getColumn() > 1;
  const place = isNamed
    ? { sheet: asOf.getSheet(), values: asOf.getSheet().getDataRange().getValues() }
    : byName();
  if (!place) return null;
  const valueColumn = isNamed ? asOf.getColumn() : 2;
  const values = place.values as Cell[][];
  const tables: Partial<Record<TableKey, SettingsTable>> = {};
  TABLE_KEYS.forEach((key) => {
    const range = named.get(RANGE_NAMES[key]);
    if (range) tables[key] = tableOn(range, place.sheet, values, isOpenEnded(key));
  });
  const settings = findSettingRows(values, valueColumn);
  // The names may have been moved on between the two readings.
  const isTitled = TABLE_KEYS.every((key) => !tables[key] || hasTitles(key, tables[key].header));
  if (isNamed && !(settings.rows.size > 0 && isTitled) && !isLast)
    return settingsSheet(spreadsheet, byName, true);
  const asOfRow = asOf?.getRow() ?? null;
  return { spreadsheet, sheet: place.sheet, values, valueColumn, asOfRow, settings, tables };
}

/** Whether a table has the header that it was laid out with, in whatever language. */
function hasTitles(key: TableKey, header: readonly Cell[]): boolean {
  return LANGUAGES.some((language) => {
    const titles: readonly Cell[] = texts[language].settingTables[key].header;
    return header.every((cell, index) => cell === titles[index]);
  });
}

/** A table that was moved to another sheet is read there. */
function tableOn(range: Range, sheet: Sheet, values: Cell[][], open: boolean): SettingsTable {
  const own = range.getSheet();
  if (own.getSheetId() === sheet.getSheetId()) return tableAt(range, values, open);
  return tableAt(range, own.getDataRange().getValues() as Cell[][], open);
}

/** @returns whether anything was missing */
function layOut(found: SettingsSheet, language: Language): boolean {
  const { spreadsheet, sheet, values, settings, tables } = found;
  const missing = SETTING_NAMES.filter((key) => !settings.rows.has(key));
  const isNew = settings.rows.size === 0;
  if (isNew) layOutHeader(sheet, language);
  if (missing.length > 0) {
    layOutSettings(found, isNew ? groupedLines(language) : missing.map(lineOf), language);
  }

  let column = Math.max(found.valueColumn + 2, ...values.map((cells) => cells.length)) + 2;
  const lost = TABLE_KEYS.filter((key) => !tables[key]);
  for (const key of lost) {
    const design = SETTINGS_TABLES[key];
    if (renameTable(design, spreadsheet, sheet, values)) continue;
    const width = design.widths.length;
    growColumns(sheet, column + width - 1);
    growRows(sheet, rowsOf(design, language).length + 1);
    layOutTable(design, spreadsheet, sheet, column, language);
    column += width + 1;
  }
  return missing.length + lost.length > 0;
}

function layOutHeader(sheet: Sheet, language: Language): void {
  const titles = texts[language].headers.settings;
  paintHeader(
    sheet,
    sheet.getRange(1, 1, 1, titles.length).setValues([titles]),
    HEADER_COLOUR.user,
  );
  decorate(sheet, 'look', () => {
    sheet.setFrozenRows(1);
    [315, 190, 230, 640].forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  });
}

/** A row of the list: a setting, or the heading of a group, which has no value. */
type ListLine = { name: SettingName } | { heading: string };

const lineOf = (name: SettingName): ListLine => ({ name });

function groupedLines(language: Language): ListLine[] {
  const { settingGroups } = texts[language];
  return SETTING_GROUP_NAMES.flatMap((group): ListLine[] => [
    { heading: settingGroups[group] },
    ...SETTING_GROUPS[group].map(lineOf),
  ]);
}

/**
 * Adds settings below all that stands in the columns of the list. Rows are not folded, though the
 * last group is seldom asked for: the tables stand beside them, and would be folded too.
 */
function layOutSettings(
  { spreadsheet, sheet, values, valueColumn }: SettingsSheet,
  lines: readonly ListLine[],
  language: Language,
): void {
  const labelColumn = valueColumn - 1;
  const isFilled = (cells: readonly Cell[]) =>
    !cells.slice(labelColumn - 1, labelColumn + 3).every(isBlank);
  const filledRows = values.reduce((last, cells, index) => (isFilled(cells) ? index + 1 : last), 1);
  const first = filledRows + 1;
  growRows(sheet, filledRows + lines.length);
  sheet
    .getRange(first, labelColumn, lines.length, 4)
    .setValues(
      lines.map((line) =>
        'name' in line ? settingCells(line.name, language) : [line.heading, '', '', ''],
      ),
    );
  const added = sheet.getRange(first, valueColumn, lines.length, 1);
  decorate(sheet, 'numberFormats', () => {
    added.setNumberFormats(
      lines.map((line) => ['name' in line ? settingFormat(line.name, language) : 'General']),
    );
  });
  decorate(sheet, 'lists', () => {
    added.setDataValidations(
      lines.map((line) => ['name' in line ? validationOf(line.name, language) : null]),
    );
  });
  decorate(sheet, 'look', () => {
    sheet.getRange(first, labelColumn + 3, lines.length, 1).setWrap(true);
  });
  paintHeadings(sheet, lines, first, labelColumn);
  const asOf = lines.findIndex((line) => 'name' in line && line.name === 'asOf');
  if (asOf >= 0) {
    spreadsheet.setNamedRange(RANGE_NAMES.asOf, sheet.getRange(first + asOf, valueColumn));
  }
}

function paintHeadings(
  sheet: Sheet,
  lines: readonly ListLine[],
  first: number,
  labelColumn: number,
): void {
  const [from, to] = [columnLetter(labelColumn - 1), columnLetter(labelColumn + 2)];
  const rows = lines.flatMap((line, index) => ('heading' in line ? [first + index] : []));
  if (rows.length === 0) return;
  const headings = rows.map((row) => `${from}${row}:${to}${row}`);
  // A heading runs on over the blank cells beside it.
  decorate(sheet, 'look', () => {
    sheet.getRangeList(headings).setFontWeight('bold').setBackground(HEADER_COLOUR.user);
  });
}

/** Sets the as-of date, so that formulas pointing at AS_OF are computed anew. */
export function writeAsOf(found: SettingsSheet, asOf: Day, document: SheetDocument): void {
  let standing = found;
  const again = () => {
    standing = openSettings(found.spreadsheet, document.language);
    return standing;
  };
  const written = { setting: 'asOf', from: undefined, to: serialOf(asOf) } as const;
  writeSettingCells(found, [written], document, again);
  // Sorting leaves the name on another setting's cell.
  const row = standing.settings.rows.get('asOf');
  if (row === undefined || standing.asOfRow === row) return;
  const cell = standing.sheet.getRange(row, standing.valueColumn);
  found.spreadsheet.setNamedRange(RANGE_NAMES.asOf, cell);
}

/** Notes since when the contact rules are in force, where nothing says it yet. */
export function beginRules(found: SettingsSheet, day: Day, document: SheetDocument): void {
  const known = found.settings.rows.get('rulesSince');
  if (known !== undefined && !isBlank(found.values[known - 1]?.[found.valueColumn - 1])) return;
  const written = { setting: 'rulesSince', from: '', to: serialOf(day) } as const;
  writeSettingCells(found, [written], document, () =>
    openSettings(found.spreadsheet, document.language),
  );
}
