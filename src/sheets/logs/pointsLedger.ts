import { type Cell, isBlank } from '../../cells/cell';
import { readDay } from '../../cells/day';
import { readNumber } from '../../cells/number';
import type { Day } from '../../core/day';
import { sheetRow } from '../../schema/sheetRow';
import { type Language, type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ownColumns } from '../document/ownColumns';
import { findOwnSheet, type OwnSheet, ownSheet } from '../document/workbook';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { RowReader } from '../tables/table';
import type { TableRows } from '../tables/tableRows';
import type { Warning } from '../tables/warnings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type LedgerColumn = keyof Texts['pointsLedger']['headers'];

const COLUMNS: Readonly<Record<LedgerColumn, number>> = {
  date: 105,
  client: 200,
  points: 90,
  note: 320,
};
const LEDGER_COLUMNS = Object.keys(COLUMNS) as LedgerColumn[];

/**
 * What the ledger of points says of each client, by key: points given and, as negative lines, spent,
 * up to a day. A line that cannot be used is told of and left out.
 *
 * @param ownerOf the client whom a cell names; null where it is nobody, or one of several
 * @returns null where there is no ledger
 */
export function readPoints(
  spreadsheet: Spreadsheet,
  ownerOf: (cell: Cell) => string | null,
  asOf: Day,
  document: SheetDocument,
  warnings: Warning[],
): ReadonlyMap<string, number> | null {
  const found = findOwnSheet(spreadsheet, 'points');
  if (!found) return null;
  const words = texts[document.language];
  const said = words.pointsLedger;
  const table = ledgerOf(found);
  const reader = new RowReader(table, words, warnings);
  const moved = new Map<string, number>();
  for (const column of ['client', 'points'] as const) {
    if (!table.columns.has(column)) {
      warnings.push({
        sheet: table.name,
        row: null,
        column: said.headers[column],
        message: said.columnGone,
      });
    }
  }
  for (let row = 0; row < table.rows.length; row++) {
    if (isBlank(reader.cell(row, 'points'))) continue;
    const read = <Value>(column: LedgerColumn, readCell: (cell: Cell) => Value) =>
      reader.read(row, column, readCell, words.warnings.leftOut, 'unreadable');
    const day = read('date', (cell) => readDay(cell, document));
    const points = read('points', (cell) => readNumber(cell, document));
    if (day === undefined || points == null) continue;
    if (day !== null && day > asOf) {
      reader.warn(row, 'date', words.warnings.afterAsOf(day), 'future');
      continue;
    }
    const owner = ownerOf(reader.cell(row, 'client'));
    if (owner === null) {
      reader.warn(row, 'client', said.nobody, 'noClient');
      continue;
    }
    moved.set(owner, (moved.get(owner) ?? 0) + points);
  }
  return moved;
}

function ledgerOf({ sheet, values }: OwnSheet): TableRows<LedgerColumn> {
  const [header = [], ...rows] = values as Cell[][];
  const columns = ownColumns(header, LEDGER_COLUMNS, (each) => each.pointsLedger.headers);
  return { sheet, name: sheet.getName(), headerRow: sheetRow(0), header, columns, rows };
}

/** Makes the sheet of the ledger where there is none yet. */
export function preparePoints(spreadsheet: Spreadsheet, language: Language): void {
  const { sheet, values } = ownSheet(spreadsheet, 'points', language);
  if (values.length > 0 && values.flat().some((cell) => cell !== '')) return;
  const { headers, notes } = texts[language].pointsLedger;
  const header = sheet.getRange(1, 1, 1, LEDGER_COLUMNS.length);
  header.setValues([LEDGER_COLUMNS.map((column) => headers[column])]);
  decorate(sheet, 'notes', () => {
    header.setNotes([LEDGER_COLUMNS.map((column) => notes[column])]);
  });
  paintHeader(sheet, header, HEADER_COLOUR.user);
  decorate(sheet, 'look', () => {
    sheet.setFrozenRows(1);
    for (const [index, column] of LEDGER_COLUMNS.entries()) {
      sheet.setColumnWidth(index + 1, COLUMNS[column]);
    }
  });
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).setNumberFormat(numberFormat('day', language));
  });
}
