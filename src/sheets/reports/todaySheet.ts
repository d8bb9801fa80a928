import type { Cell } from '../../cells/cell';
import { isBlank } from '../../cells/cell';
import { ALL_TEXTS, type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { gridSheets } from '../document/gridSheets';
import { bearsOwnName, ownSheet } from '../document/workbook';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { growColumns, growRows } from '../grid/growth';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { neighbours } from '../grid/neighbours';
import { markText, SHOWS_NOTHING } from './rowMarks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns, as they are laid out: first what a seller needs, last the text to send. */
export const TODAY_COLUMNS = [
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

export type TodayColumn = (typeof TODAY_COLUMNS)[number];

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
  /** What it holds, beside the lines too. */
  values: readonly (readonly Cell[])[];
}

/** The title and what is said beside it, then the header. */
export const TODAY_HEADER_ROW = 2;

/** Ticks stand in the first column. */
export const TICK_COLUMN = 1;

export const TODAY_WIDTHS: Readonly<Record<TodayColumn, number>> = {
  tick: 64,
  client: 122,
  why: 240,
  type: 90,
  outcome: 100,
  note: 220,
  nextDay: 100,
  phone: 130,
  messenger: 200,
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

const TOP_HEIGHT = 42;
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
  for (const sheet of gridSheets(spreadsheet)) {
    if (!bearsOwnName('today', sheet.getName())) continue;
    const contents = readToday(sheet);
    if (contents) return { sheet, contents };
  }
  return null;
}

/** What a sheet holds, where it is this one. */
export function readToday(sheet: Sheet): TodayContents | null {
  return todayIn(readableColumns(sheet).getValues() as Cell[][]);
}

/** The columns of a new sheet; where somebody has deleted some, those of the lines alone. */
function readableColumns(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(`A:${LAST_READ}`);
  } catch {
    return sheet.getRange(`A:${columnLetter(TODAY_COLUMNS.length - 1)}`);
  }
}

/** Notes further to the right are not looked for, since that would take another call. */
const LAST_READ = 'Z';

/** The lines in a sheet's values. */
function todayIn(values: readonly (readonly Cell[])[]): TodayContents | null {
  for (const [row, cells] of values.slice(0, TODAY_HEADER_ROW + 10).entries()) {
    const columns = new Map(
      TODAY_COLUMNS.flatMap((column) => {
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
        .map((line) =>
          line.every((cell) => cell === '')
            ? NO_LINE
            : (Object.fromEntries(
                TODAY_COLUMNS.map((each) => [each, cellOf(line, each)]),
              ) as TodayLine),
        ),
      kept: String(cellOf(above, 'logged')),
      rows: values.length,
      values,
    };
  }
  return null;
}

/** Most rows of the sheet are blank. */
const NO_LINE = Object.fromEntries(TODAY_COLUMNS.map((column) => [column, ''])) as TodayLine;

/** Without these nothing can be logged from the sheet. */
const NEEDED: readonly TodayColumn[] = ['tick', 'client', 'told', 'logged', 'key', 'id'];

const HEADINGS = Object.fromEntries(
  TODAY_COLUMNS.map((column) => [
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
  const header = TODAY_COLUMNS.map((column) => texts[language].todaySheet.headers[column]);
  header.push(markText(''));
  sheet.getRange(TODAY_HEADER_ROW, 1, 1, header.length).setValues([header]);
  sheet.getRange(1, 1).setValue(texts[language].todaySheet.title);
  return { sheet, contents: readToday(sheet) as TodayContents };
}

/** Behind the lines stand the marks of what was written; they show nothing. */
export function hideMarks(sheet: Sheet): void {
  growColumns(sheet, TODAY_COLUMNS.length + 1);
  const letter = columnLetter(TODAY_COLUMNS.length);
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(`${letter}${TODAY_HEADER_ROW}:${letter}`).setNumberFormat(SHOWS_NOTHING);
  });
}

/** Before the values, so that a run that is killed in between leaves a sheet still to be laid out. */
function layOut(sheet: Sheet, language: Language): void {
  const { todaySheet: words } = texts[language];
  const below = (columns: readonly TodayColumn[]) =>
    sheet.getRangeList(
      columns.map((column) => {
        const letter = columnLetter(TODAY_COLUMNS.indexOf(column));
        return `${letter}${TODAY_HEADER_ROW + 1}:${letter}`;
      }),
    );
  hideMarks(sheet);
  growRows(sheet, ROOM);
  decorate(sheet, 'numberFormats', () => {
    below(['nextDay', 'bought']).setNumberFormat(numberFormat('day', language));
    below(['moneyAtRisk']).setNumberFormat(numberFormat('money', language));
  });
  paintHeader(
    sheet,
    sheet.getRange(TODAY_HEADER_ROW, 1, 1, TODAY_COLUMNS.length),
    HEADER_COLOUR.computed,
  );
  decorate(sheet, 'look', () => {
    below(WRAPPED).setWrap(true);
    sheet
      .getRange(`A${TODAY_HEADER_ROW + 1}:${columnLetter(TODAY_COLUMNS.length - 1)}`)
      .setVerticalAlignment('top');
    const clients = TODAY_COLUMNS.indexOf('client') + 1;
    sheet.getRange(1, 1, 1, clients).setFontWeight('bold');
    // How far the day has come stands in a narrow column, beside a long sentence.
    sheet.getRange(1, clients).setWrap(true);
    sheet.setRowHeight(1, TOP_HEIGHT);
    sheet.setRowHeight(TODAY_HEADER_ROW, HEADER_HEIGHT);
    sheet.setRowHeights(TODAY_HEADER_ROW + 1, ROOM - TODAY_HEADER_ROW, LINE_HEIGHT);
    TODAY_COLUMNS.forEach((column, index) => {
      sheet.setColumnWidth(index + 1, TODAY_WIDTHS[column]);
    });
    sheet.setFrozenRows(TODAY_HEADER_ROW);
    sheet.setFrozenColumns(2);
  });
  decorate(sheet, 'notes', () => {
    sheet
      .getRange(TODAY_HEADER_ROW, TODAY_COLUMNS.indexOf('outcome') + 1)
      .setNote(words.outcomeNote);
  });
  decorate(sheet, 'hiding', () => {
    sheet.hideColumns(TODAY_COLUMNS.indexOf('logged') + 1, 3);
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
  const logged = columnLetter(TODAY_COLUMNS.indexOf('logged'));
  const lines = sheet.getRange(`A${first}:${columnLetter(TODAY_COLUMNS.indexOf('told'))}`);
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
