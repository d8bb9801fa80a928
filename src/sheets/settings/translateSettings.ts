import { type Cell, isBlank } from '../../cells/cell';
import { LANGUAGES, type Language } from '../../schema/languages';
import { SETTING_GROUP_NAMES } from '../../schema/settingGroups';
import type { SettingName } from '../../schema/settings';
import { rowBelow, type SheetRow, sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import { type ChangedCell, changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { type FormulaGrid, formulasOf, foundAgain, type GuardedPlace } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { type GridBlock, withBlocks } from '../grid/movedGrid';
import { asShown } from '../grid/putBack';
import { decorateGuarded } from './decorateGuarded';
import { settingCells, validationOf, wordsOf } from './settingCell';
import {
  lookAtSettings,
  SETTINGS_TABLES,
  type SettingsSheet,
  type TableKey,
} from './settingsSheet';
import { rowsOf, type SettingsTable, type TableDesign, tablePlace } from './settingsTable';
import { settingsPlace } from './writtenSettings';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Puts the add-on's own words on the Settings sheet into a language. What the user has written in
 * their place stays; so does all else. Where they are in that language already, nothing is asked or
 * written.
 *
 * @throws SheetError, before anything is written, where a label is protected; where people go on
 *   moving rows or columns, what was hit is put back
 */
export function translateSettings(
  found: SettingsSheet,
  language: Language,
  document: SheetDocument,
): void {
  let known: SettingsSheet | null = found;
  foundAgain(() => {
    const standing = known ?? lookAtSettings(found.spreadsheet);
    known = null;
    if (!standing) return;
    translateList(standing, language, document);
    for (const key of Object.keys(SETTINGS_TABLES) as TableKey[]) {
      const table = standing.tables[key];
      if (table) translateTable(table, SETTINGS_TABLES[key], language, document);
    }
  });
}

function translateList(found: SettingsSheet, language: Language, document: SheetDocument): void {
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
  const rules = foreign.map(
    ({ name, row }): ChangedCell<Validation | null> => ({
      ...{ row, column: valueColumn },
      value: validationOf(name, language),
    }),
  );
  const words = [
    ...changesIn(
      header,
      sheetRow(headerIndex),
      valueColumn - 1,
      language,
      (each) => texts[each].headers.settings,
    ),
    ...headings,
    ...foreign.flatMap(({ changes }) => changes),
  ];
  if (words.length === 0) return;
  const place = settingsPlace(found);
  const formulas = formulasOf(place);
  const changes = withGaps(
    words,
    [valueColumn - 1, valueColumn + 1, valueColumn + 2],
    (row, column) =>
      formulas[row - place.headerRow - 1]?.[column - 1]
        ? undefined
        : escapedCell(values[row - 1]?.[column - 1] ?? ''),
  );
  // The rules first: a row with a word of another language is done again by the next run, should
  // this one be cut short.
  write(place, formulas, changes, document, () =>
    changedBlocks(rules).map(({ row, column, values: block }) => {
      const range = sheet.getRange(row, column, block.length, 1);
      decorate(sheet, 'lists', () => void range.setDataValidations(block));
      return range;
    }),
  );
}

/** A place once these cells were written. */
function placeWith(place: GuardedPlace, changes: readonly ChangedCell<Cell>[]): GuardedPlace {
  const blocks = blocksOf(place, changes).map((block) => asShown({ ...block, row: block.row + 1 }));
  const [header = [], ...rows] = withBlocks([place.header, ...place.rows], blocks);
  return { ...place, header, rows };
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

/**
 * The changes with the cells of these columns that stand between them: each column is then written
 * in few calls, and it is known sooner what was moved meanwhile.
 *
 * @param standing what is in a cell; undefined where it is to be left alone
 */
function withGaps(
  changes: readonly ChangedCell<Cell>[],
  columns: readonly number[],
  standing: (row: SheetRow, column: number) => Cell | undefined,
): ChangedCell<Cell>[] {
  const gaps = columns.flatMap((column) => {
    const rows = new Set(changes.flatMap((each) => (each.column === column ? each.row : [])));
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    return Array.from({ length: rows.size === 0 ? 0 : last - first }, (_, index) => index)
      .map((index) => sheetRow(first - 1 + index))
      .filter((row) => !rows.has(row))
      .flatMap((row): ChangedCell<Cell>[] => {
        const value = standing(row, column);
        return value === undefined ? [] : [{ row, column, value }];
      });
  });
  return [...changes, ...gaps];
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
  table: SettingsTable,
  design: TableDesign,
  to: Language,
  document: SheetDocument,
): void {
  const { sheet, headerRow, firstColumn, header, rows } = table;
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
  const isForeign = changes.some(({ column }) => column === firstColumn);
  rows.forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const value = words.get(cell);
      if (value === undefined) return;
      changes.push({ row: rowBelow(headerRow, row), column: firstColumn + index, value });
    });
  });
  // The lists before the words: those of the other language would refuse them.
  if (changes.length === 0) return;
  const place = tablePlace(table);
  write(place, formulasOf(place), changes, document, () => {
    if (!isForeign) return [];
    const corner = sheet.getRange(headerRow, firstColumn);
    decorate(sheet, 'notes', () => void corner.setNote(texts[to].settingTables[design.table].note));
    if (rows.length === 0) return [corner];
    const first = rowBelow(headerRow, 0);
    const body = sheet.getRange(first, firstColumn, rows.length, header.length);
    decorate(sheet, 'lists', () => design.validate?.(body, to));
    return [corner, body];
  });
}

/**
 * Writes words, and before them what may be typed into their cells. Those by which the rows are told
 * apart go last and in one call: it is by what stands beside them that rows show which were sorted
 * meanwhile.
 *
 * @param decorateCells tells which cells it has given lists or notes
 * @throws ChangedMeanwhile where rows or columns were moved; what was hit is put back
 */
function write(
  place: GuardedPlace,
  formulas: FormulaGrid,
  changes: readonly ChangedCell<Cell>[],
  document: SheetDocument,
  decorateCells: () => readonly Range[],
): void {
  const { nameColumn, ownColumns: [first, last] = [nameColumn, nameColumn] } = place;
  const [names, beside] = [true, false].map((isName) =>
    changes.filter(({ column }) => (column - 1 === nameColumn) === isName),
  ) as [ChangedCell<Cell>[], ChangedCell<Cell>[]];
  const guarded = new GuardedTable(place, document, formulas);
  decorateGuarded(guarded, place.sheet, decorateCells);
  guarded.write(blocksOf(place, beside));
  if (names.length === 0) return;
  const [other = nameColumn, ...furtherNames] = Array.from(
    { length: last - first + 1 },
    (_, index) => first + index,
  ).filter((column) => column !== nameColumn);
  const named = { ...placeWith(place, beside), nameColumn: other, furtherNames };
  new GuardedTable(named, document, formulas).write(blocksOf(place, names));
}

/** Changes in as many calls as they take, as a guarded table is given them. */
function blocksOf({ headerRow }: GuardedPlace, changes: readonly ChangedCell<Cell>[]): GridBlock[] {
  return changedBlocks(changes).map(({ row, column, values }) => ({
    ...{ row: row - headerRow - 1, column: column - 1, values },
  }));
}
