import type { Cell } from '../../cells/cell';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { gridSheets } from '../document/gridSheets';
import { findOwnSheet, type OwnSheet, ownSheet } from '../document/workbook';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { HEADER_COLOUR, paintHeader } from '../grid/look';
import type { Warning } from '../tables/warnings';
import { standingBlock, writtenCells } from './standingBlock';
import { writeBlock } from './writeBlock';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A base in a bad way is not mended from a list of ten thousand lines; so many fit on a new sheet.
 */
const MAX_WARNINGS = 900;

/** The sheet of the run report as it stands, made where it is missing. */
export function openRunReport(spreadsheet: Spreadsheet, language: Language): OwnSheet {
  const { headers } = texts[language];
  const found = ownSheet(spreadsheet, 'report', language);
  if (found.values.length === 0) {
    const width = headers.report.length;
    const header = firstRow(language);
    found.sheet.getRange(1, 1, 1, header.length).setValues([header]);
    for (const column of [1, width + 2]) {
      paintHeader(found.sheet, found.sheet.getRange(1, column, 1, width), HEADER_COLOUR.computed);
    }
    decorate(found.sheet, 'look', () => {
      found.sheet.setFrozenRows(1);
      found.sheet.setColumnWidths(1, width - 1, 130).setColumnWidth(width, 640);
      found.sheet.setColumnWidths(width + 2, width - 1, 170).setColumnWidth(header.length, 420);
      // A sentence is longer than its column is wide, and a sheet's name may be; what belongs to it
      // stands at its beginning.
      const columns = found.sheet.getRange(`A:${columnLetter(header.length - 1)}`);
      columns.setWrap(true).setVerticalAlignment('top');
    });
  }
  return found;
}

/** The two parts side by side: what to look at, and what was understood. */
function firstRow(language: Language): string[] {
  const { headers, tablesUnderstood } = texts[language];
  return [...headers.report, '', ...tablesUnderstood.header];
}

/** A line on what was understood: the table, what of it, under which header or word, and values. */
export type UnderstoodLine = readonly [string, string, string, string];

/**
 * Writes what the last run found to its own sheet, in place of what the run before it found. What
 * was typed over that is told at the end.
 */
export function writeRunReport(
  own: OwnSheet,
  warnings: readonly Warning[],
  understood: readonly UnderstoodLine[],
  document: SheetDocument,
): void {
  const { language } = document;
  const spreadsheet = own.sheet.getParent();
  const ids = sheetIds(spreadsheet);
  const listed = warnings.slice(0, MAX_WARNINGS).map((warning) => lineOf(warning, ids));
  const more = warnings.length - listed.length;
  if (more > 0) listed.push(['', '', '', texts[language].warnings.more(more)]);
  const seen = understood.map((line) => line.map(escapedCell));
  const none = ['', '', '', ''];
  const rows = Array.from({ length: Math.max(listed.length, seen.length) }, (_, index) => [
    ...(listed[index] ?? none),
    '',
    ...(seen[index] ?? none),
  ]);
  const header = firstRow(language);
  const block = { rows: [header, ...rows], keyColumns: KEY_COLUMNS };
  const typedOver = writeBlock(standingBlock(own, header.length), block, document);
  if (typedOver.length > 0) addToRunReport(spreadsheet, typedOver, document);
}

/** A line is told by its sheet, column and message: rows come and go. */
const KEY_COLUMNS = [0, 2, 3];

/** Adds to what the last run found what a job after it has to tell. */
export function addToRunReport(
  spreadsheet: Spreadsheet,
  warnings: readonly Warning[],
  document: SheetDocument,
): void {
  const { language } = document;
  const header = firstRow(language);
  const standing = standingBlock(openRunReport(spreadsheet, language), header.length);
  const ids = sheetIds(spreadsheet);
  const lines = warnings.slice(0, MAX_WARNINGS).map((warning) => lineOf(warning, ids));
  const [, ...written] = writtenCells(standing, document);
  const rows: Cell[][] = [header, ...written];
  const width = texts[language].headers.report.length;
  const isFilled = (cells: readonly Cell[]) => cells.slice(0, width).some((cell) => cell !== '');
  let last = rows.length;
  while (last > 1 && !isFilled(rows[last - 1] ?? [])) last -= 1;
  lines.forEach((line, index) => {
    const rest = rows[last + index]?.slice(width) ?? [];
    rows[last + index] = [...line, ...rest];
  });
  const typedOver = writeBlock(standing, { rows, keyColumns: KEY_COLUMNS }, document);
  if (typedOver.length > 0) addToRunReport(spreadsheet, typedOver, document);
}

function lineOf({ sheet, row, column, message }: Warning, ids: ReadonlyMap<string, number>) {
  return [
    escapedCell(sheet),
    row === null ? '' : linkTo(ids.get(sheet), row),
    escapedCell(column),
    escapedCell(message),
  ];
}

/** A line of the run report, as it is read back. */
export interface ReportLine {
  sheet: string;
  /** Null where there is no such sheet any more. */
  sheetId: number | null;
  row: number | null;
  column: string;
  message: string;
}

/** The first lines of the last run's report; none where there is no report. */
export function readRunReport(spreadsheet: Spreadsheet, atMost: number): ReportLine[] {
  const found = findOwnSheet(spreadsheet, 'report');
  const lines = (found?.values ?? []).slice(1, 1 + atMost).filter(([sheet]) => sheet !== '');
  if (!found || lines.length === 0) return [];
  const links = found.sheet.getRange(2, 2, lines.length, 1).getFormulas();
  const ids = sheetIds(spreadsheet);
  return lines.map(([sheet, row, column, message], index) => ({
    sheet: String(sheet),
    sheetId: ids.get(String(sheet)) ?? null,
    row: typeof row === 'number' ? row : rowLinked(links[index]?.[0] ?? ''),
    column: String(column),
    message: String(message),
  }));
}

/** The sheet of the last run's report; null where there is none. */
export function findRunReport(spreadsheet: Spreadsheet): Sheet | null {
  return findOwnSheet(spreadsheet, 'report')?.sheet ?? null;
}

function sheetIds(spreadsheet: Spreadsheet): Map<string, number> {
  return new Map(gridSheets(spreadsheet).map((each) => [each.getName(), each.getSheetId()]));
}

/** The row that a link leads to, known though the link is not computed yet. */
function rowLinked(formula: string): number | null {
  const row = /\b(\d+)\)$/.exec(formula)?.[1];
  return row === undefined ? null : Number(row);
}

/** The row's number, which takes whoever clicks it there. */
function linkTo(sheetId: number | undefined, row: number): string | number {
  return sheetId === undefined ? row : `=HYPERLINK("#gid=${sheetId}&range=A${row}";${row})`;
}
