import type { Cell } from '../../cells/cell';
import { type Language, texts } from '../../texts/texts';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import type { SettingKey } from '../document/settingRows';
import { type ChangedCell, changedBlocks } from '../grid/changedCells';
import { isChoiceKey } from './choiceSettings';
import { choiceWords, validationOf } from './settingCell';
import { SETTINGS_TABLES, type SettingsSheet } from './settingsSheet';
import type { SettingsTable, TableDesign } from './settingsTable';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Puts the add-on's own words on the Settings sheet into a language. What the user has written in their place stays; so does all else. Where
 * they are in that language already, nothing is asked or written.
 *
 * @throws SheetError, before anything is written, where a label is protected
 */
export function translateSettings(found: SettingsSheet, language: Language): void {
  const other = language === 'en' ? 'ru' : 'en';
  const { spreadsheet, sheet, values, settings, valueColumn } = found;
  const foreign = [...settings.rows]
    .map(([key, row]) => ({
      key,
      row,
      changes: settingChanges(found, key, row, other, language),
    }))
    .filter(({ changes }) =>
      changes.some(({ row, column, value }) => values[row - 1]?.[column - 1] !== value),
    );
  const cells = foreign.map(
    ({ row }): WrittenCells => ({
      ...{ sheet, column: valueColumn - 1, firstRow: row, lastRow: row },
      name: texts[other].headers.settings[0] ?? '',
    }),
  );
  if (cells.length > 0) requireUnprotected(spreadsheet, cells, language);
  // The rules first: a row with a word of the other language is done again by the next run, should this one be cut short.
  const rules = foreign.map(
    ({ key, row }): ChangedCell<Validation | null> => ({
      ...{ row, column: valueColumn },
      value: validationOf(key, language),
    }),
  );
  for (const { row, column, values: block } of changedBlocks(rules)) {
    sheet.getRange(row, column, block.length, 1).setDataValidations(block);
  }
  write(sheet, [
    ...headerChanges(found, other, language),
    ...foreign.flatMap(({ changes }) => changes),
  ]);
  for (const key of Object.keys(SETTINGS_TABLES) as (keyof typeof SETTINGS_TABLES)[]) {
    const table = found.tables[key];
    if (table) translateTable(table, SETTINGS_TABLES[key], other, language);
  }
}

function headerChanges(
  { values, valueColumn }: SettingsSheet,
  from: Language,
  to: Language,
): ChangedCell<Cell>[] {
  const titles = texts[from].headers.settings;
  const index = values.findIndex((cells) => cells[valueColumn - 2] === titles[0]);
  return titles.flatMap((title, offset) => {
    const column = valueColumn - 1 + offset;
    const value = texts[to].headers.settings[offset] ?? '';
    return values[index]?.[column - 1] === title ? [{ row: index + 1, column, value }] : [];
  });
}

function settingChanges(
  { values, valueColumn }: SettingsSheet,
  key: SettingKey,
  row: number,
  from: Language,
  to: Language,
): ChangedCell<Cell>[] {
  const pairs = texts[from].settings[key].map((old, index) => [
    old,
    texts[to].settings[key][index] ?? '',
  ]);
  const [label = [], unit = [], help = []] = pairs;
  const choices = isChoiceKey(key)
    ? Object.entries(choiceWords(key, from)).map(([code, word]) => [
        word,
        choiceWords(key, to)[code] ?? '',
      ])
    : [];
  const cellOf = (column: number) => values[row - 1]?.[column - 1];
  const choice = choices.find(([word]) => word === cellOf(valueColumn)) ?? [];
  return [label, choice, unit, help].flatMap(([old, value], offset) => {
    const column = valueColumn - 1 + offset;
    return value !== undefined && cellOf(column) === old ? [{ row, column, value }] : [];
  });
}

/** Of a table the header, its note, and the texts it was laid out with. */
function translateTable(
  { sheet, headerRow, firstColumn, header, rows }: SettingsTable,
  design: TableDesign,
  from: Language,
  to: Language,
): void {
  const [old, own] = [design.header(from), design.header(to)];
  const words = new Map<Cell, Cell>();
  design.rows(from).forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const word = design.rows(to)[row]?.[index] ?? '';
      if (typeof cell === 'string' && cell !== '' && cell !== word) words.set(cell, word);
    });
  });
  const changes: ChangedCell<Cell>[] = header.flatMap((cell, index) => {
    const value = own[index];
    return cell === old[index] && value !== undefined && value !== cell
      ? [{ row: headerRow, column: firstColumn + index, value }]
      : [];
  });
  const corner = changes.find(({ column }) => column === firstColumn);
  if (corner) sheet.getRange(headerRow, firstColumn).setNote(design.note(to));
  rows.forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const value = words.get(cell);
      if (value === undefined) return;
      changes.push({ row: headerRow + 1 + row, column: firstColumn + index, value });
    });
  });
  write(sheet, changes);
}

function write(sheet: Sheet, changes: readonly ChangedCell<Cell>[]): void {
  for (const { row, column, values } of changedBlocks(changes)) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 1).setValues(values);
  }
}
