import type { Cell } from '../../cells/cell';
import { isBlank } from '../../cells/cell';
import { CONTACT_TYPES } from '../../core/contacts/cadence';
import { OUTCOMES } from '../../core/contacts/outcome';
import { ALL_TEXTS, type Language, texts } from '../../texts/texts';
import { decorate, refusalOf } from '../document/decoration';
import { bearsOwnName, ownSheet } from '../document/workbook';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { growColumns, growRows } from '../grid/growth';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { neighbours } from '../grid/neighbours';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns, as they are laid out: first what a seller needs, last the text to send. */
const COLUMNS = [
  'tick',
  'client',
  'why',
  'type',
  'outcome',
  'note',
  'nextDay',
  'phone',
  'messenger',
  'last',
  'bought',
  'offer',
  'moneyAtRisk',
  'manager',
  'told',
  'logged',
  'key',
  'id',
  // Behind the hidden ones: on sheets that are there already those stay hidden where they are.
  'text',
] as const;

export type TodayColumn = (typeof COLUMNS)[number];

/** A line of the sheet: a contact that waits, or one that was logged. */
export type TodayLine = Readonly<Record<TodayColumn, Cell>>;

/** What the sheet holds. */
export interface TodayContents {
  /** Counted from 1, as in the sheet. */
  headerRow: number;
  /** Index of each column; the user may have moved one. */
  columns: ReadonlyMap<TodayColumn, number>;
  /** All below the header, blank ones too. */
  lines: readonly TodayLine[];
  /** What the add-on keeps there for whoever ticks; '' where nothing is kept. */
  kept: string;
  /** Rows of the sheet. */
  rows: number;
}

/** The title and what is said beside it, then the header. */
export const TODAY_HEADER_ROW = 2;

/** Ticks stand in the first column. */
export const TICK_COLUMN = 1;

const WIDTHS: Readonly<Record<TodayColumn, number>> = {
  tick: 64,
  client: 122,
  why: 240,
  type: 90,
  outcome: 100,
  note: 220,
  nextDay: 100,
  phone: 130,
  messenger: 180,
  last: 260,
  bought: 100,
  offer: 300,
  moneyAtRisk: 110,
  manager: 120,
  told: 220,
  logged: 60,
  key: 60,
  id: 60,
  text: 420,
};

/** Columns whose words take more than a line. */
const WRAPPED: readonly TodayColumn[] = ['client', 'why', 'note', 'last', 'offer', 'told', 'text'];

const HEADER_HEIGHT = 42;
/** Three lines of words. */
const LINE_HEIGHT = 58;

/** Rows of a new sheet: a day's lines, and those that were logged. */
const ROOM = 500;

/** The sheet, and what it held when it was read. */
export interface OpenedToday {
  sheet: Sheet;
  contents: TodayContents;
}

/**
 * The sheet as it stands, read in one call; null where there is none, or its header is gone. A
 * user's own sheet of the name has another.
 */
export function findToday(spreadsheet: Spreadsheet): OpenedToday | null {
  for (const sheet of spreadsheet.getSheets()) {
    if (!bearsOwnName('today', sheet.getName())) continue;
    const contents = readToday(sheet);
    if (contents) return { sheet, contents };
  }
  return null;
}

/** What a sheet holds, where it is this one. */
export function readToday(sheet: Sheet): TodayContents | null {
  const columns = sheet.getRange(`A:${columnLetter(COLUMNS.length - 1)}`);
  return todayIn(columns.getValues() as Cell[][]);
}

/** The lines in a sheet's values. */
function todayIn(values: readonly (readonly Cell[])[]): TodayContents | null {
  for (const [row, cells] of values.slice(0, TODAY_HEADER_ROW + 10).entries()) {
    const columns = new Map(
      COLUMNS.flatMap((column) => {
        const index = cells.findIndex((cell) => HEADINGS[column].has(cell));
        return index < 0 ? [] : [[column, index] as const];
      }),
    );
    if (!NEEDED.every((column) => columns.has(column))) continue;
    const cellOf = (line: readonly Cell[], column: TodayColumn): Cell =>
      line[columns.get(column) ?? -1] ?? '';
    const above = values[row - 1] ?? [];
    return {
      headerRow: row + 1,
      columns,
      lines: values
        .slice(row + 1)
        .map(
          (line) =>
            Object.fromEntries(COLUMNS.map((each) => [each, cellOf(line, each)])) as TodayLine,
        ),
      kept: String(cellOf(above, 'logged')),
      rows: values.length,
    };
  }
  return null;
}

/** Without these nothing can be logged from the sheet. */
const NEEDED: readonly TodayColumn[] = ['tick', 'client', 'told', 'logged', 'key', 'id'];

const HEADINGS = Object.fromEntries(
  COLUMNS.map((column) => [
    column,
    new Set<Cell>(ALL_TEXTS.map(({ todaySheet }) => todaySheet.headers[column])),
  ]),
) as unknown as Readonly<Record<TodayColumn, ReadonlySet<Cell>>>;

/** The sheet, made and laid out where it is missing. */
export function openToday(spreadsheet: Spreadsheet, language: Language): OpenedToday {
  const found = findToday(spreadsheet);
  if (found) return found;
  const { sheet } = ownSheet(spreadsheet, 'today', language);
  layOut(sheet, language);
  const header = COLUMNS.map((column) => texts[language].todaySheet.headers[column]);
  sheet.getRange(TODAY_HEADER_ROW, 1, 1, header.length).setValues([header]);
  sheet.getRange(1, 1).setValue(texts[language].todaySheet.title);
  return { sheet, contents: readToday(sheet) as TodayContents };
}

/** How far the day has got: a formula goes on counting the lines that are logged. */
export interface ProgressToWrite {
  /** Clients who were contacted in another way than by a line of the sheet. */
  elsewhere: number;
  /** How many are to be done; 0 where nobody waits. */
  goal: number;
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
 * lists.
 *
 * @returns whether those were taken: a Table refuses them
 */
export function writeToday(
  { sheet, contents }: OpenedToday,
  { summary, progress, kept, lines }: TodayToWrite,
  language: Language,
): boolean {
  const { todaySheet: words } = texts[language];
  const blank = COLUMNS.map((): Cell => '');
  const top = [...blank];
  top[0] = words.title;
  top[COLUMNS.indexOf('client')] = progressFormula(progress, language);
  top[COLUMNS.indexOf('why')] = escapedCell(summary);
  top[COLUMNS.indexOf('logged')] = kept;
  const block: Cell[][] = [
    top,
    COLUMNS.map((column) => words.headers[column]),
    ...lines.map((line) => COLUMNS.map((column) => line[column])),
  ];
  const height = Math.max(block.length, contents.headerRow + filledLines(contents));
  while (block.length < height) block.push(blank);
  if (height > contents.rows) growRows(sheet, height);
  sheet.getRange(1, 1, height, COLUMNS.length).setValues(block);
  if (height === TODAY_HEADER_ROW) return true;
  // A server may fail once; what a Table does not take it refuses again.
  return (
    dress(sheet, lines.length, height, language) || dress(sheet, lines.length, height, language)
  );
}

/** Right on a telephone too, where no script has run yet; sorted lines count as well. */
function progressFormula({ elsewhere, goal }: ProgressToWrite, language: Language): string {
  if (goal === 0) return '';
  const logged = columnLetter(COLUMNS.indexOf('logged'));
  const done = `(${elsewhere}+COUNTA(${logged}${TODAY_HEADER_ROW + 1}:${logged}))`;
  const [before, between, after] = texts[language].todaySheet.progress('\n', '\n').split('\n');
  return `="${before}"&${done}&"${between}"&MAX(${goal};${done})&"${after}"`;
}

/** Lines up to the last that holds anything. */
function filledLines({ lines }: TodayContents): number {
  return lines.reduce(
    (last, line, index) => (Object.values(line).every(isBlank) ? last : index + 1),
    0,
  );
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
  const columns = COLUMNS.slice(0, COLUMNS.indexOf('nextDay') + 1);
  const dressed = columns.map((column) => rules[column] ?? null);
  const bare = columns.map(() => null);
  const rows = Array.from({ length: height - TODAY_HEADER_ROW }, (_, index) =>
    index < lines ? dressed : bare,
  );
  const body = sheet.getRange(TODAY_HEADER_ROW + 1, 1, rows.length, columns.length);
  return refusalOf(() => body.setDataValidations(rows)) === null;
}

/** Before the values, so that a run that is killed in between leaves a sheet still to be laid out. */
function layOut(sheet: Sheet, language: Language): void {
  const { todaySheet: words } = texts[language];
  const below = (columns: readonly TodayColumn[]) =>
    sheet.getRangeList(
      columns.map((column) => {
        const letter = columnLetter(COLUMNS.indexOf(column));
        return `${letter}${TODAY_HEADER_ROW + 1}:${letter}`;
      }),
    );
  growColumns(sheet, COLUMNS.length);
  growRows(sheet, ROOM);
  decorate(sheet, 'numberFormats', () => {
    below(['nextDay', 'bought']).setNumberFormat(numberFormat('day', language));
    below(['moneyAtRisk']).setNumberFormat(numberFormat('money', language));
  });
  paintHeader(
    sheet,
    sheet.getRange(TODAY_HEADER_ROW, 1, 1, COLUMNS.length),
    HEADER_COLOUR.computed,
  );
  decorate(sheet, 'look', () => {
    below(WRAPPED).setWrap(true);
    sheet
      .getRange(`A${TODAY_HEADER_ROW + 1}:${columnLetter(COLUMNS.length - 1)}`)
      .setVerticalAlignment('top');
    sheet.getRange(1, 1, 1, COLUMNS.indexOf('client') + 1).setFontWeight('bold');
    sheet.setRowHeight(TODAY_HEADER_ROW, HEADER_HEIGHT);
    sheet.setRowHeights(TODAY_HEADER_ROW + 1, ROOM - TODAY_HEADER_ROW, LINE_HEIGHT);
    COLUMNS.forEach((column, index) => {
      sheet.setColumnWidth(index + 1, WIDTHS[column]);
    });
    sheet.setFrozenRows(TODAY_HEADER_ROW);
    sheet.setFrozenColumns(2);
  });
  decorate(sheet, 'notes', () => {
    sheet.getRange(TODAY_HEADER_ROW, COLUMNS.indexOf('outcome') + 1).setNote(words.outcomeNote);
  });
  decorate(sheet, 'hiding', () => {
    sheet.hideColumns(COLUMNS.indexOf('logged') + 1, 3);
  });
  decorate(sheet, 'rules', () => {
    greyLogged(sheet);
  });
}

/** Read easily, and set back behind what waits. */
const LOGGED_COLOURS = { background: '#f1f3f4', text: '#5f6368' } as const;

/** What is logged is grey by a rule of its own, wherever it is sorted to. */
function greyLogged(sheet: Sheet): void {
  const first = TODAY_HEADER_ROW + 1;
  const logged = columnLetter(COLUMNS.indexOf('logged'));
  const lines = sheet.getRange(`A${first}:${columnLetter(COLUMNS.indexOf('told'))}`);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$${logged}${first}<>""`)
    .setBackground(LOGGED_COLOURS.background)
    .setFontColor(LOGGED_COLOURS.text)
    .setRanges([lines])
    .build();
  sheet.setConditionalFormatRules([rule]);
}

/** What is told of a line, and what the add-on notes of it. */
export type LineMarks = Readonly<Pick<TodayLine, 'told' | 'logged'>>;

/**
 * Writes what became of lines. The rows are looked for once more by the lines' ids: they may have
 * been sorted since they were read.
 *
 * @param marks by index among the lines
 */
export function markLines(
  sheet: Sheet,
  { headerRow, columns, lines }: TodayContents,
  marks: ReadonlyMap<number, LineMarks>,
): void {
  if (marks.size === 0) return;
  // What was logged is there before it is said to be.
  SpreadsheetApp.flush();
  const ids = sheet
    .getRange(headerRow + 1, (columns.get('id') as number) + 1, lines.length, 1)
    .getValues() as Cell[][];
  const placed = new Map<number, LineMarks>();
  for (const [index, mark] of marks) {
    const id = lines[index]?.id ?? '';
    const row = isBlank(id) ? index : ids.findIndex(([each]) => each === id);
    if (row >= 0) placed.set(row, mark);
  }
  const standing = new Map(lines.map((line) => [line.id, line]));
  const [first, last] = [Math.min(...placed.keys()), Math.max(...placed.keys())];
  const rows = Array.from({ length: last - first + 1 }, (_, offset): LineMarks => {
    const row = first + offset;
    const stands = standing.get(ids[row]?.[0] ?? '');
    return placed.get(row) ?? { told: stands?.told ?? '', logged: stands?.logged ?? '' };
  });
  const written = (['told', 'logged'] as const).map((column) => {
    return { column, index: columns.get(column) as number };
  });
  for (const block of neighbours(written)) {
    sheet
      .getRange(headerRow + 1 + first, (block[0]?.index ?? 0) + 1, rows.length, block.length)
      .setValues(rows.map((row) => block.map(({ column }) => escapedCell(row[column]))));
  }
}
