import { type Cell, isBlank } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay, serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import { fromMinor } from '../../core/money';
import type { HistoryRecord } from '../../core/overview/historyRecord';
import type { StatusCounts } from '../../core/overview/statusDynamics';
import { STATUSES, type Status } from '../../core/rhythm/lifecycle';
import type { ColumnFormat } from '../../schema/kinds';
import { ALL_TEXTS, type Language, type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { RoleOfBase } from '../document/sampleSheets';
import { ownSheet } from '../document/workbook';
import { growColumns, growRows } from '../grid/growth';
import { headerRoom } from '../grid/headerRoom';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { neighbours } from '../grid/neighbours';

type HistoryColumn = keyof Texts['history']['headers'];

const churnOf = (crr: number | null) => (crr === null ? null : 100 - crr);

/** Pixels. Nine digits and a fraction are the money of a base of years; a source is three words. */
const LEAST_WIDTH = 100;
const MONEY_WIDTH = 130;
const SOURCE_WIDTH = 190;

/**
 * What each column holds of a record, but for where the record comes from, in the order of a new
 * sheet.
 */
const COLUMNS: Readonly<
  Record<Exclude<HistoryColumn, 'source'>, [ColumnFormat, (record: HistoryRecord) => number | null]>
> = {
  day: ['day', ({ day }) => serialOf(day)],
  clients: ['count', ({ clients }) => clients],
  active: ['count', ({ statuses }) => statuses.active.clients],
  sleeping: ['count', ({ statuses }) => statuses.sleeping.clients],
  lost: ['count', ({ statuses }) => statuses.lost.clients],
  vip: ['count', ({ categories }) => categories.VIP.clients],
  a: ['count', ({ categories }) => categories.A.clients],
  b: ['count', ({ categories }) => categories.B.clients],
  c: ['count', ({ categories }) => categories.C.clients],
  overdue: ['count', ({ overdueContacts }) => overdueContacts],
  compliance: ['decimal', ({ compliancePercent }) => compliancePercent],
  monthCrr: ['decimal', ({ retention }) => retention.month.toDate],
  monthChurn: ['decimal', ({ retention }) => churnOf(retention.month.toDate)],
  lastMonthCrr: ['decimal', ({ retention }) => retention.month.lastFull],
  lastMonthChurn: ['decimal', ({ retention }) => churnOf(retention.month.lastFull)],
  quarterCrr: ['decimal', ({ retention }) => retention.quarter.toDate],
  quarterChurn: ['decimal', ({ retention }) => churnOf(retention.quarter.toDate)],
  lastQuarterCrr: ['decimal', ({ retention }) => retention.quarter.lastFull],
  lastQuarterChurn: ['decimal', ({ retention }) => churnOf(retention.quarter.lastFull)],
  newRevenue: ['money', ({ newRevenue }) => fromMinor(newRevenue)],
  regularRevenue: ['money', ({ regularRevenue }) => fromMinor(regularRevenue)],
  activeRevenue: ['money', ({ statuses }) => fromMinor(statuses.active.revenue)],
  sleepingRevenue: ['money', ({ statuses }) => fromMinor(statuses.sleeping.revenue)],
  lostRevenue: ['money', ({ statuses }) => fromMinor(statuses.lost.revenue)],
  vipRevenue: ['money', ({ categories }) => fromMinor(categories.VIP.revenue)],
  aRevenue: ['money', ({ categories }) => fromMinor(categories.A.revenue)],
  bRevenue: ['money', ({ categories }) => fromMinor(categories.B.revenue)],
  cRevenue: ['money', ({ categories }) => fromMinor(categories.C.revenue)],
};

const HISTORY_COLUMNS = [...Object.keys(COLUMNS), 'source'] as HistoryColumn[];

/**
 * The History sheet as it stands: the add-on's columns among whatever else the user keeps there.
 */
export interface HistoryTable {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  isNew: boolean;
  /**
   * Index of each of the add-on's columns; those that the sheet lacks are to be added behind the
   * others.
   */
  columns: ReadonlyMap<HistoryColumn, number>;
  missing: readonly HistoryColumn[];
  /** The row that holds each day, counted from 1. A cell that holds no day is the user's. */
  rows: ReadonlyMap<Day, number>;
  /** The first row, counted from 1, below all that the add-on's columns hold. */
  firstFreeRow: number;
  /** The statuses of each day, where its cells still hold numbers. */
  statuses: readonly StatusCounts[];
}

/** Makes the History sheet where it is missing, with its headers. */
export function prepareHistory(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  role: RoleOfBase<'history'>,
  document: SheetDocument,
): void {
  const table = readHistory(spreadsheet, role, document);
  if (table.missing.length > 0) writeHeaders(table, document.language);
}

/**
 * Reads the History sheet, made where it is missing. Columns are known by their headers, in any
 * language and any order.
 */
export function readHistory(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  role: RoleOfBase<'history'>,
  document: SheetDocument,
): HistoryTable {
  const { language } = document;
  const { sheet, values } = ownSheet(spreadsheet, role, language);
  const [header = [], ...lines] = values as Cell[][];
  const columns = new Map<HistoryColumn, number>();
  header.forEach((cell, index) => {
    const column = HISTORY_COLUMNS.find((each) =>
      ALL_TEXTS.some(({ history }) => history.headers[each] === cell),
    );
    if (column && !columns.has(column)) columns.set(column, index);
  });
  const isNew = columns.size === 0;
  const missing = HISTORY_COLUMNS.filter((column) => !columns.has(column));
  missing.forEach((column, index) => {
    columns.set(column, (isNew ? 0 : header.length) + index);
  });

  const rows = new Map<Day, number>();
  const statuses: StatusCounts[] = [];
  let firstFreeRow = 2;
  lines.forEach((cells, index) => {
    const row = index + 2;
    if ([...columns.values()].some((column) => !isBlank(cells[column]))) firstFreeRow = row + 1;
    const day = understood(() => readDay(cells[columns.get('day') as number], document));
    if (day === null) return;
    if (!rows.has(day)) rows.set(day, row);
    const counts = STATUSES.map((status) => [status, cells[columns.get(status) as number]]);
    if (counts.every(([, count]) => typeof count === 'number' && count >= 0)) {
      statuses.push({ day, counts: Object.fromEntries(counts) as Record<Status, number> });
    }
  });
  return { sheet, isNew, columns, missing, rows, firstFreeRow, statuses };
}

/**
 * Keeps records: one of a day that has a row already takes its place, the others go below all rows,
 * in the order given. Rows of other days and columns of other headers stay as they are, whatever
 * was done to them.
 *
 * @param recordedOn the day whose record was computed on itself; the others are told by the logs
 */
export function writeHistory(
  table: HistoryTable,
  records: readonly HistoryRecord[],
  recordedOn: Day,
  language: Language,
): void {
  const { sheet, columns, rows } = table;
  if (table.missing.length > 0) writeHeaders(table, language);
  const sourceOf = ({ day }: HistoryRecord) =>
    texts[language].history.sources[day === recordedOn ? 'recorded' : 'log'];
  const write = (firstRow: number, lines: readonly HistoryRecord[]) => {
    const lastRow = firstRow + lines.length - 1;
    if (lastRow >= table.firstFreeRow) growRows(sheet, lastRow);
    const places = [...columns].map(([column, index]) => ({ column, index }));
    for (const block of neighbours(places)) {
      sheet
        .getRange(firstRow, (block[0]?.index ?? 0) + 1, lines.length, block.length)
        .setValues(
          lines.map((record) =>
            block.map(({ column }) =>
              column === 'source' ? sourceOf(record) : (COLUMNS[column][1](record) ?? ''),
            ),
          ),
        );
    }
  };
  const known = records.filter(({ day }) => rows.has(day));
  for (const record of known) write(rows.get(record.day) as number, [record]);
  const added = records.filter(({ day }) => !rows.has(day));
  if (added.length > 0) write(table.firstFreeRow, added);
}

function writeHeaders({ sheet, columns, missing, isNew }: HistoryTable, language: Language): void {
  const first = columns.get(missing[0] as HistoryColumn) as number;
  growColumns(sheet, first + missing.length);
  const { headers } = texts[language].history;
  const range = sheet.getRange(1, first + 1, 1, missing.length);
  paintHeader(
    sheet,
    range.setValues([missing.map((column) => headers[column])]),
    HEADER_COLOUR.computed,
  );
  // Once for all rows to come; rows that are added later take the formats of those above them.
  const rowsBelow = Math.max(1, sheet.getMaxRows() - 1);
  const formats = missing.map((column) =>
    column === 'source' ? 'General' : numberFormat(COLUMNS[column][0], language),
  );
  decorate(sheet, 'numberFormats', () => {
    sheet
      .getRange(2, first + 1, rowsBelow, missing.length)
      .setNumberFormats(Array.from({ length: rowsBelow }, () => formats));
  });
  if (!isNew) return;
  decorate(sheet, 'look', () => {
    sheet.setFrozenRows(1);
    const rooms = missing.map((column) => headerRoom(headers[column]));
    const least = Math.max(LEAST_WIDTH, ...rooms);
    sheet.setColumnWidths(1, missing.length, least);
    missing.forEach((column, index) => {
      const room = roomOf(column);
      if (room > least) sheet.setColumnWidth(index + 1, room);
    });
  });
}

/** What a column's values need, pixels. */
function roomOf(column: HistoryColumn): number {
  if (column === 'source') return SOURCE_WIDTH;
  return COLUMNS[column][0] === 'money' ? MONEY_WIDTH : LEAST_WIDTH;
}
