import { type Cell, isBlank } from '../../cells/cell';
import { contactTypeIn, outcomeIn } from '../../recognition/contactWords';
import type { SheetRow } from '../../schema/sheetRow';
import { REQUIRED } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import {
  CATEGORY_WORDS,
  CONTACT_TYPE_WORDS,
  OUTCOME_WORDS,
  POTENTIAL_WORDS,
} from '../../texts/vocabulary';
import { SheetError } from '../document/sheetError';
import { columnLetter } from '../grid/columnLetter';
import { keyIn } from './keyIn';
import type { Table } from './table';
import type { Warning } from './warnings';
import { codeIn } from './wordInUse';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** A row of a user's table that is to be written to. */
export interface WrittenRow<Column extends string> {
  sheet: Sheet;
  row: SheetRow;
  /** Of the table, from the sheet's first column on. */
  width: number;
  /** Where a column stands, as an index, and under which header; undefined where there is none. */
  place(column: Column): { index: number; header: string } | undefined;
}

/** Where the columns of a table stand, as {@link WrittenRow} has it. */
export function placeIn({
  header,
  columns,
}: Pick<Table<string>, 'header' | 'columns'>): WrittenRow<string>['place'] {
  return (column) => {
    const index = columns.get(column);
    return index === undefined ? undefined : { index, header: String(header[index] ?? '') };
  };
}

/** Cells as the lists of their row take them. */
export interface ListedCells<Column extends string> {
  cells: Partial<Record<Column, Cell>>;
  /** Of the cells that are left out: their lists have no word that means the same. */
  leftOut: Warning[];
}

/** What the words of a column mean; of any other, words are the same by their key. */
const MEANINGS: Readonly<Record<string, (word: string) => string | null>> = {
  type: (word) => codeIn(word, CONTACT_TYPE_WORDS) ?? contactTypeIn(word),
  outcome: (word) => codeIn(word, OUTCOME_WORDS) ?? outcomeIn(word),
  manualCategory: (word) => codeIn(word, CATEGORY_WORDS),
  potential: (word) => codeIn(word, POTENTIAL_WORDS),
};

/** A list of days is none of words. */
const DAYS: readonly string[] = ['date', 'nextDay', 'snoozedUntil'];

/** Without these a row tells nothing. */
const NEEDED: readonly string[] = Object.values(REQUIRED).flat();

/**
 * Puts cells into the words of the lists under which a user has put the row, where those take no
 * others: Google refuses the whole of a write in which one cell is not of its list. The rules of
 * the row are read in one call, and a list that is a range in one more.
 *
 * @param lists of the row, where they are known
 * @throws SheetError where the list of a needed cell has no such word
 */
export function listedCells<Column extends string>(
  written: WrittenRow<Column>,
  cells: Readonly<Partial<Record<Column, Cell>>>,
  language: Language,
  lists = strictLists(written, Object.keys(cells) as Column[]),
): ListedCells<Column> {
  const { sheet, row, place } = written;
  const listed: Partial<Record<Column, Cell>> = {};
  const leftOut: Warning[] = [];
  for (const [column, cell] of Object.entries(cells) as [Column, Cell][]) {
    const list = lists.get(column);
    const isListed = !list || isBlank(cell) || list.includes(String(cell));
    const word = isListed ? cell : inList(column, String(cell), list);
    if (word !== null) {
      listed[column] = word;
      continue;
    }
    const { header = '', index = 0 } = place(column) ?? {};
    const { notListed, needsListed } = texts[language].client;
    const a1 = `${columnLetter(index)}${row}`;
    if (NEEDED.includes(column)) throw new SheetError(needsListed(a1, header, String(cell)));
    const message = notListed(String(cell));
    leftOut.push({ sheet: sheet.getName(), row, column: header, message });
  }
  return { cells: listed, leftOut };
}

/** The lists of a row that take no other values, by column. */
export function strictLists<Column extends string>(
  { sheet, row, width, place }: WrittenRow<Column>,
  columns: readonly Column[],
): ReadonlyMap<Column, readonly string[]> {
  // A row that is yet to be added takes the rules of the one above it.
  const standing = Math.min(row, sheet.getMaxRows());
  const [rules = []] = sheet.getRange(standing, 1, 1, width).getDataValidations();
  const lists = new Map<Column, readonly string[]>();
  for (const column of columns) {
    const found = DAYS.includes(column) ? undefined : place(column);
    const list = found && strictList(rules[found.index] ?? null);
    if (list) lists.set(column, list);
  }
  return lists;
}

/** The values of a list that takes no others; null where a cell takes anything. */
function strictList(rule: Validation | null): string[] | null {
  if (!rule || rule.getAllowInvalid()) return null;
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  const [values] = rule.getCriteriaValues();
  switch (rule.getCriteriaType()) {
    case VALUE_IN_LIST:
      return (values as unknown[]).map(String);
    case VALUE_IN_RANGE:
      return (values as GoogleAppsScript.Spreadsheet.Range).getValues().flat().map(String);
    default:
      return null;
  }
}

/** The first word of the list that means the same as this one; null where none does. */
function inList(column: string, word: string, list: readonly string[]): string | null {
  const meaningOf = MEANINGS[column] ?? keyIn;
  const meaning = meaningOf(word);
  return meaning === null ? null : (list.find((each) => meaningOf(each) === meaning) ?? null);
}
