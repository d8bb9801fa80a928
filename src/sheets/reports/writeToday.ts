import type { Cell } from '../../cells/cell';
import { CONTACT_TYPES } from '../../core/contacts/cadence';
import { OUTCOMES } from '../../core/contacts/outcome';
import { type Language, texts } from '../../texts/texts';
import { refusalOf } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { type List, withUnlisted } from './listSheet';
import { lettersOf, markIn, markText } from './rowMarks';
import {
  hideMarks,
  type OpenedToday,
  TICK_COLUMN,
  TODAY_COLUMNS,
  TODAY_HEADER_ROW,
  TODAY_WIDTHS,
  type TodayColumn,
  type TodayLine,
} from './todaySheet';
import { markedCells, usersCells } from './usersCells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How far the day has got: a formula goes on counting the lines that are logged. */
export interface ProgressToWrite {
  /** Clients who were contacted in another way than by a line of the sheet. */
  elsewhere: number;
  /** How many wait when the lines are written. */
  waiting: number;
}

/** What is to stand in the sheet. */
export interface TodayToWrite {
  /** Said beside the title. */
  summary: string;
  progress: ProgressToWrite;
  /** Kept for whoever ticks. */
  kept: string;
  /** As they are to be written. */
  lines: readonly TodayLine[];
}

/**
 * Writes the lines in place of what the sheet held: the values first, then the check boxes and
 * lists. What a user has put beside the lines goes along with its client, as in sheets of lists.
 *
 * @returns whether those were taken: a Table refuses them
 */
export function writeToday(
  { sheet, contents }: OpenedToday,
  { summary, progress, kept, lines }: TodayToWrite,
  document: SheetDocument,
): boolean {
  const { language } = document;
  const { todaySheet: words } = texts[language];
  const list: List = {
    columns: TODAY_COLUMNS.map((column) => ({
      header: words.headers[column],
      format: 'text',
      width: TODAY_WIDTHS[column],
      ...(column === 'client' && { isName: true as const }),
      ...(TYPED.includes(column) && { isTyped: true as const }),
    })),
    rows: lines.map((line) => TODAY_COLUMNS.map((column) => shownCell(line[column]))),
  };
  const values = filledCells(contents.values);
  const place = { headerRow: TODAY_HEADER_ROW, isTopWritten: true };
  const users = usersCells({ sheet, values }, [list], place, document);
  const [{ rows } = list] = withUnlisted([list], users.unlisted, TODAY_HEADER_ROW, language);
  const blank = TODAY_COLUMNS.map((): Cell => '');
  const top = [...blank];
  top[0] = words.title;
  top[TODAY_COLUMNS.indexOf('client')] = progressFormula(progress, lines, language);
  top[TODAY_COLUMNS.indexOf('why')] = escapedCell(summary);
  top[TODAY_COLUMNS.indexOf('logged')] = kept;
  const written = [
    ...lines.map((line) => TODAY_COLUMNS.map((column) => line[column])),
    ...rows.slice(lines.length).map((cells) => cells.map(escapedCell)),
  ];
  const marked = (cells: readonly Cell[]): Cell[] =>
    cells.some((cell) => cell !== '')
      ? [...cells, markText(lettersOf(markedCells(list, cells), document))]
      : [...cells, ''];
  const header = TODAY_COLUMNS.map((column): Cell => words.headers[column]);
  const headerMark = markText(lettersOf(header, document));
  const block: Cell[][] = [[...top, ''], [...header, headerMark], ...written.map(marked)];
  const height = Math.max(block.length, users.ends[0] ?? 0);
  while (block.length < height) block.push([...blank, '']);
  const isMarked = markIn(contents.values[TODAY_HEADER_ROW - 1]?.[TODAY_COLUMNS.length]) !== null;
  users.makeRoom();
  if (!isMarked) hideMarks(sheet);
  if (height > contents.rows) growRows(sheet, height);
  users.move();
  sheet.getRange(1, 1, height, TODAY_COLUMNS.length + 1).setValues(block);
  if (height === TODAY_HEADER_ROW) return true;
  // A server may fail once; what a Table does not take it refuses again.
  return (
    dress(sheet, lines.length, height, language) || dress(sheet, lines.length, height, language)
  );
}

/** Columns that people fill in, and those in which it is told at any time what came of a line. */
const TYPED: readonly TodayColumn[] = [
  'tick',
  'type',
  'outcome',
  'note',
  'nextDay',
  'told',
  'logged',
];

/** What a sheet holds down and out to the last cell with anything but an empty check box. */
function filledCells(values: readonly (readonly Cell[])[]): Cell[][] {
  const isFilled = (cell: Cell, column: number) =>
    cell !== '' && !(column === TICK_COLUMN - 1 && cell === false);
  let height = 0;
  let width = 0;
  values.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!isFilled(cell, column)) return;
      height = row + 1;
      width = Math.max(width, column + 1);
    });
  });
  return values.slice(0, height).map((cells) => cells.slice(0, width));
}

/** A cell of a line, which is made to be written, as it is shown. */
function shownCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
}

/** Right on a telephone too, where no script has run yet; sorted lines count as well. */
function progressFormula(
  { elsewhere, waiting }: ProgressToWrite,
  lines: readonly TodayLine[],
  language: Language,
): string {
  const alreadyLogged = lines.filter((line) => line.logged !== '').length;
  if (waiting + alreadyLogged + elsewhere === 0) return '';
  const logged = columnLetter(TODAY_COLUMNS.indexOf('logged'));
  const ticked = `COUNTA(${logged}${TODAY_HEADER_ROW + 1}:${logged})`;
  const [before, between, after] = texts[language].todaySheet.progress('\n', '\n').split('\n');
  return `="${before}"&(${elsewhere}+${ticked})&"${between}"&MAX(0;${waiting + alreadyLogged}-${ticked})&"${after}"`;
}

/** Check boxes, lists of types and outcomes, and days, beside the lines and no others. */
function dress(sheet: Sheet, lines: number, height: number, language: Language): boolean {
  const { words } = texts[language];
  const rule = () => SpreadsheetApp.newDataValidation();
  const list = (of: string[]) => rule().requireValueInList(of, true).setAllowInvalid(true).build();
  const rules: Partial<Record<TodayColumn, GoogleAppsScript.Spreadsheet.DataValidation>> = {
    tick: rule().requireCheckbox().setAllowInvalid(true).build(),
    type: list(CONTACT_TYPES.map((type) => words.contactTypes[type])),
    outcome: list(OUTCOMES.map((outcome) => words.outcomes[outcome])),
    nextDay: rule().requireDate().setAllowInvalid(true).build(),
  };
  const columns = TODAY_COLUMNS.slice(0, TODAY_COLUMNS.indexOf('nextDay') + 1);
  const dressed = columns.map((column) => rules[column] ?? null);
  const bare = columns.map(() => null);
  const rows = Array.from({ length: height - TODAY_HEADER_ROW }, (_, index) =>
    index < lines ? dressed : bare,
  );
  const body = sheet.getRange(TODAY_HEADER_ROW + 1, 1, rows.length, columns.length);
  return refusalOf(() => body.setDataValidations(rows)) === null;
}
