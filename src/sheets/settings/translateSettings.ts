import { type Cell, isBlank } from '../../cells/cell';
import { LANGUAGES, type Language } from '../../schema/languages';
import { SETTING_GROUP_NAMES } from '../../schema/settingGroups';
import type { SettingName } from '../../schema/settings';
import { rowBelow, type SheetRow, sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import { type ChangedCell, changedBlocks } from '../grid/changedCells';
import { settingCells, validationOf, wordsOf } from './settingCell';
import { SETTINGS_TABLES, type SettingsSheet } from './settingsSheet';
import { rowsOf, type SettingsTable, type TableDesign } from './settingsTable';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Puts the add-on's own words on the Settings sheet into a language. What the user has written in
 * their place stays; so does all else. Where they are in that language already, nothing is asked or
 * written.
 *
 * @throws SheetError, before anything is written, where a label is protected
 */
export function translateSettings(found: SettingsSheet, language: Language): void {
  const { spreadsheet, sheet, values, settings, valueColumn } = found;
  const foreign = [...settings.rows]
    .map(([name, row]) => ({ name, row, changes: settingChanges(found, name, row, language) }))
    .filter(({ changes }) => changes.length > 0);
  const headings = headingChanges(found, language);
  const headerIndex = values.findIndex((cells) =>
    ALL_TEXTS.some(({ headers }) => cells[valueColumn - 2] === headers.settings[0]),
  );
  const header = values[headerIndex]?.slice(valueColumn - 2) ?? [];
  const cells = [...foreign, ...headings].map(
    ({ row }): WrittenCells => ({
      ...{ sheet, column: valueColumn - 1, firstRow: row, lastRow: row },
      name: String(header[0] ?? ''),
    }),
  );
  if (cells.length > 0) requireUnprotected(spreadsheet, cells, language);
  // The rules first: a row with a word of another language is done again by the next run, should
  // this one be cut short.
  const rules = foreign.map(
    ({ name, row }): ChangedCell<Validation | null> => ({
      ...{ row, column: valueColumn },
      value: validationOf(name, language),
    }),
  );
  for (const { row, column, values: block } of changedBlocks(rules)) {
    decorate(sheet, 'lists', () => {
      sheet.getRange(row, column, block.length, 1).setDataValidations(block);
    });
  }
  write(sheet, [
    ...changesIn(
      header,
      sheetRow(headerIndex),
      valueColumn - 1,
      language,
      (each) => texts[each].headers.settings,
    ),
    ...headings,
    ...foreign.flatMap(({ changes }) => changes),
  ]);
  for (const key of Object.keys(SETTINGS_TABLES) as (keyof typeof SETTINGS_TABLES)[]) {
    const table = found.tables[key];
    if (table) translateTable(table, SETTINGS_TABLES[key], language);
  }
}

/** The cells of a row that hold the word of another language in their place. */
function changesIn(
  cells: readonly Cell[],
  row: SheetRow,
  firstColumn: number,
  to: Language,
  wordsIn: (language: Language) => readonly Cell[],
): ChangedCell<Cell>[] {
  const [own, ...others] = [to, ...LANGUAGES.filter((each) => each !== to)].map(wordsIn);
  return (own ?? []).flatMap((value, index) =>
    cells[index] !== value && others.some((words) => words[index] === cells[index])
      ? [{ row, column: firstColumn + index, value }]
      : [],
  );
}

/** The headings of groups that are in another language. */
function headingChanges(
  { values, valueColumn, settings }: SettingsSheet,
  to: Language,
): ChangedCell<Cell>[] {
  const rows = new Set<number>(settings.rows.values());
  const others = LANGUAGES.filter((language) => language !== to);
  return values.flatMap((cells, index) => {
    const row = sheetRow(index);
    const cell = cells[valueColumn - 2];
    const group = SETTING_GROUP_NAMES.find((each) =>
      others.some((language) => texts[language].settingGroups[each] === cell),
    );
    if (!group || rows.has(row) || !isBlank(cells[valueColumn - 1])) return [];
    return [{ row, column: valueColumn - 1, value: texts[to].settingGroups[group] }];
  });
}

function settingChanges(
  { values, valueColumn }: SettingsSheet,
  name: SettingName,
  row: SheetRow,
  to: Language,
): ChangedCell<Cell>[] {
  const cells = values[row - 1]?.slice(valueColumn - 2) ?? [];
  const former = LANGUAGES.find((each) => texts[each].formerSettings[name] === cells[0]);
  if (former) cells[0] = settingCells(name, former)[0] ?? '';
  const code = LANGUAGES.flatMap((each) => Object.entries(wordsOf(name, each) ?? {})).find(
    ([, word]) => word === cells[1],
  )?.[0];
  return changesIn(cells, row, valueColumn - 1, to, (language) => {
    const [label, , unit, help] = settingCells(name, language);
    return [label, wordsOf(name, language)?.[code ?? ''] ?? '', unit, help];
  });
}

/** Of a table the header, its note, and the texts it was laid out with. */
function translateTable(
  { sheet, headerRow, firstColumn, header, rows }: SettingsTable,
  design: TableDesign,
  to: Language,
): void {
  const words = new Map<Cell, Cell>();
  for (const from of LANGUAGES) {
    rowsOf(design, from).forEach((cells, row) => {
      cells.forEach((cell, index) => {
        const word = rowsOf(design, to)[row]?.[index] ?? '';
        if (typeof cell === 'string' && cell !== '' && cell !== word) words.set(cell, word);
      });
    });
  }
  const changes = changesIn(
    header,
    headerRow,
    firstColumn,
    to,
    (language) => texts[language].settingTables[design.table].header,
  );
  const corner = changes.find(({ column }) => column === firstColumn);
  if (corner) {
    decorate(sheet, 'notes', () => {
      sheet.getRange(headerRow, firstColumn).setNote(texts[to].settingTables[design.table].note);
    });
    // Before the words: the lists of the other language would refuse them.
    if (rows.length > 0) {
      decorate(sheet, 'lists', () => {
        const first = rowBelow(headerRow, 0);
        const body = sheet.getRange(first, firstColumn, rows.length, header.length);
        design.validate?.(body, to);
      });
    }
  }
  rows.forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const value = words.get(cell);
      if (value === undefined) return;
      changes.push({ row: rowBelow(headerRow, row), column: firstColumn + index, value });
    });
  });
  write(sheet, changes);
}

function write(sheet: Sheet, changes: readonly ChangedCell<Cell>[]): void {
  for (const { row, column, values } of changedBlocks(changes)) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 1).setValues(values);
  }
}
