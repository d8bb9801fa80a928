import { type Cell, isBlank, isDate } from '../../cells/cell';
import { CellFault, shown, understood } from '../../cells/cellFault';
import { readDay, serialOf } from '../../cells/day';
import { readMoney } from '../../cells/money';
import type { Day } from '../../core/day';
import { clientKey } from '../../core/log/clientKey';
import {
  EVERYBODY,
  type PlanAndFact,
  type Planned,
  type TypedPlan,
} from '../../core/overview/planAndFact';
import { firstDayOf, PER_YEAR } from '../../core/period';
import { monthOf } from '../../recognition/months';
import type { ColumnFormat } from '../../schema/kinds';
import { type SheetRow, sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS, type Language, type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ownColumns } from '../document/ownColumns';
import type { OwnSheet } from '../document/workbook';
import { type ChangedCell, changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { growColumns, growRows } from '../grid/growth';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { neighbours } from '../grid/neighbours';
import { managerIn } from './monthContactsList';

type PlansColumn = keyof Texts['planAndFact']['headers'];

/** In the order of a new sheet: how each is shown, and how wide it is, pixels. */
const COLUMNS: Readonly<Record<PlansColumn, readonly [ColumnFormat | 'month', number]>> = {
  month: ['month', 80],
  manager: ['text', 130],
  planned: ['count', 90],
  done: ['count', 90],
  donePercent: ['decimal', 80],
  left: ['count', 80],
  other: ['count', 90],
  fixedOn: ['day', 105],
  regularPlan: ['money', 115],
  regularRevenue: ['money', 115],
  regularPercent: ['decimal', 115],
  newPlan: ['money', 115],
  newRevenue: ['money', 115],
  newPercent: ['decimal', 115],
  remark: ['text', 320],
};

const PLANS_COLUMNS = Object.keys(COLUMNS) as PlansColumn[];

/** Room for three lines of words, pixels. */
const HEADER_HEIGHT = 62;

type TypedColumn = 'regularPlan' | 'newPlan';

/** What people type; the rest is the add-on's, but for rows that people add. */
const TYPED: readonly PlansColumn[] = ['regularPlan', 'newPlan'] satisfies TypedColumn[];

/** A row with its plan. */
export interface PlanLine extends TypedPlan {
  row: SheetRow;
}

/** The sheet of plans as it stands: the add-on's columns among whatever else is kept there. */
export interface PlansTable {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** From the first row on. */
  values: readonly (readonly Cell[])[];
  isNew: boolean;
  columns: ReadonlyMap<PlansColumn, number>;
  missing: readonly PlansColumn[];
  lines: readonly PlanLine[];
  /** What is not understood, by row. */
  remarks: ReadonlyMap<SheetRow, string>;
  firstFreeRow: number;
}

/** Reads the sheet. Its columns are known by their headers, in any language and any order. */
export function readPlans({ sheet, values }: OwnSheet, document: SheetDocument): PlansTable {
  const rows = values as Cell[][];
  const header = rows[0] ?? [];
  const columns = ownColumns(header, PLANS_COLUMNS, (each) => each.planAndFact.headers);
  const isNew = columns.size === 0;
  const missing = PLANS_COLUMNS.filter((column) => !columns.has(column));
  missing.forEach((column, index) => {
    columns.set(column, (isNew ? 0 : header.length) + index);
  });
  const table = { sheet, values: rows, isNew, columns, missing };
  return { ...table, ...linesIn(rows, columns, document) };
}

function linesIn(
  values: readonly (readonly Cell[])[],
  columns: PlansTable['columns'],
  document: SheetDocument,
): Pick<PlansTable, 'lines' | 'remarks' | 'firstFreeRow'> {
  const words = texts[document.language].planAndFact;
  const lines = new Map<string, PlanLine>();
  const remarks = new Map<SheetRow, string>();
  let firstFreeRow = 2;
  for (const [index, cells] of values.entries()) {
    if (index === 0) continue;
    const row = sheetRow(index);
    const cell = (column: PlansColumn): Cell => cells[columns.get(column) ?? -1] ?? '';
    if (PLANS_COLUMNS.some((column) => column !== 'remark' && !isBlank(cell(column)))) {
      firstFreeRow = row + 1;
    }
    if (isBlank(cell('month'))) continue; // a sum below the plans, say, is the user's
    const found = monthOf(cell('month'), document);
    if (!found || found.year === null) {
      remarks.set(row, words.remarks.month(shown(cell('month'))));
      continue;
    }
    const month = found.year * PER_YEAR.month + found.month - 1;
    const planned = plannedIn(cell('manager'));
    const slot = slotOf({ month, planned });
    if (lines.has(slot)) {
      remarks.set(row, words.remarks.twice);
      continue;
    }
    const faults: string[] = [];
    const plan = (column: TypedColumn) => {
      try {
        return readMoney(cell(column), document);
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        faults.push(words.remarks.plan(words.headers[column], error.found));
        return null;
      }
    };
    const [regular, fromNew] = [plan('regularPlan'), plan('newPlan')];
    lines.set(slot, { row, month, planned, regular, fromNew });
    if (faults.length > 0) remarks.set(row, faults.join(' '));
  }
  return { lines: [...lines.values()], remarks, firstFreeRow };
}

/** What is one plan: a month and whom it is for. */
export function slotOf({ month, planned }: Pick<TypedPlan, 'month' | 'planned'>): string {
  return JSON.stringify([month, planned === EVERYBODY ? true : planned]);
}

function plannedIn(cell: Cell): Planned {
  const isAll = ALL_TEXTS.some(
    ({ planAndFact }) => clientKey(planAndFact.everybody) === clientKey(String(cell)),
  );
  return isAll ? EVERYBODY : managerIn(cell);
}

/** A plan with its fact, and what is said of it. */
export interface PlanEntry {
  /** Null: a new row, below the others. */
  row: SheetRow | null;
  fact: PlanAndFact;
  /** Null where the month's contacts were never fixed. */
  fixedOn: Day | null;
  remark: string;
}

/**
 * Writes the facts beside their plans, and the new rows. What people have typed stays, and so do the
 * contacts of a month of which nothing is kept any more.
 *
 * @param nameOf how a manager is written, by key; null for nobody
 */
export function writePlans(
  table: PlansTable,
  entries: readonly PlanEntry[],
  nameOf: (manager: string | null) => string,
  document: SheetDocument,
): void {
  const { language } = document;
  const { sheet, values, columns, remarks } = table;
  const { everybody } = texts[language].planAndFact;
  const cells: ChangedCell<Cell>[] = [];
  /** Neighbours are written together where one of them is another than before: fewer calls. */
  const put = (row: SheetRow, shown: Partial<Record<PlansColumn, Cell>>) => {
    const places = Object.entries(shown).map(([column, value]) => ({
      index: columns.get(column as PlansColumn) as number,
      value,
    }));
    for (const block of neighbours(places)) {
      const standing = ({ index }: (typeof places)[number]) => values[row - 1]?.[index] ?? '';
      if (block.every((place) => isSame(standing(place), place.value, document))) continue;
      for (const { index, value } of block) {
        cells.push({ row, column: index + 1, value: escapedCell(value) });
      }
    }
  };
  let free = table.firstFreeRow;
  for (const { row: standing, fact, fixedOn, remark } of entries) {
    const row = standing ?? sheetRow(free - 1);
    const { contacts, ofRegular, ofNew } = fact;
    const added: Partial<Record<PlansColumn, Cell>> = {
      month: serialOf(firstDayOf(fact.month, 'month')),
      manager: fact.planned === EVERYBODY ? everybody : nameOf(fact.planned),
      regularPlan: '',
      newPlan: '',
    };
    const kept: Partial<Record<PlansColumn, Cell>> = {
      planned: contacts?.planned ?? '',
      done: contacts?.done ?? '',
      donePercent: fact.donePercent ?? '',
      left: contacts?.left ?? '',
      other: contacts?.other ?? '',
      fixedOn: fixedOn === null ? '' : serialOf(fixedOn),
    };
    put(row, {
      ...(standing === null ? added : {}),
      ...(standing === null || contacts ? kept : {}),
      regularRevenue: ofRegular.revenue ?? '',
      regularPercent: ofRegular.percent ?? '',
      newRevenue: ofNew.revenue ?? '',
      newPercent: ofNew.percent ?? '',
      remark,
    });
    if (standing === null) free += 1;
  }
  translate(table, language, cells);
  for (const [row, remark] of remarks) {
    if (!entries.some((entry) => entry.row === row)) put(row, { remark });
  }
  if (free - 1 > values.length) growRows(sheet, free - 1);
  if (table.missing.length > 0) writeHeaders(table, language);
  if (free > table.firstFreeRow) formatRows(table, free - table.firstFreeRow, language);
  for (const { row, column, values: block } of changedBlocks(cells)) {
    sheet.getRange(row, column, block.length, block[0]?.length ?? 0).setValues(block);
  }
}

/**
 * Formats the rows that are to be filled: a run that was killed when it had just added rows to the
 * sheet has left them without.
 */
function formatRows(
  { sheet, columns, firstFreeRow }: PlansTable,
  count: number,
  language: Language,
): void {
  const places = [...columns].map(([column, index]) => ({ column, index }));
  for (const block of neighbours(places)) {
    const formats = block.map(({ column }) => formatOf(column, language));
    decorate(sheet, 'numberFormats', () => {
      sheet
        .getRange(firstFreeRow, (block[0]?.index ?? 0) + 1, count, block.length)
        .setNumberFormats(Array.from({ length: count }, () => formats));
    });
  }
}

function formatOf(column: PlansColumn, language: Language): string {
  const [format] = COLUMNS[column];
  return format === 'month'
    ? texts[language].planAndFact.monthFormat
    : numberFormat(format, language);
}

/** Headers and names of the add-on's own that stand in another language. */
function translate(
  { values, columns, missing, lines }: PlansTable,
  language: Language,
  cells: ChangedCell<Cell>[],
): void {
  const { planAndFact, plans } = texts[language];
  for (const [column, place] of columns) {
    const header = planAndFact.headers[column];
    if (missing.includes(column) || values[0]?.[place] === header) continue;
    cells.push({ row: sheetRow(0), column: place + 1, value: header });
  }
  const place = columns.get('manager') as number;
  for (const { row, planned } of lines) {
    const standing = values[row - 1]?.[place] ?? '';
    const word = planned === EVERYBODY ? planAndFact.everybody : plans.contactPlan.nobody;
    const isWord = ALL_TEXTS.some(
      (each) =>
        standing ===
        (planned === EVERYBODY ? each.planAndFact.everybody : each.plans.contactPlan.nobody),
    );
    if (isWord && standing !== word) cells.push({ row, column: place + 1, value: word });
  }
}

/** Whether a cell shows already what is to be written. */
function isSame(standing: Cell, value: Cell, document: SheetDocument): boolean {
  if (!isDate(standing)) return standing === value;
  const day = understood(() => readDay(standing, document));
  return day !== null && serialOf(day) === value;
}

function writeHeaders({ sheet, columns, missing, isNew }: PlansTable, language: Language): void {
  const words = texts[language].planAndFact;
  const first = (columns.get(missing[0] as PlansColumn) as number) + 1;
  growColumns(sheet, first + missing.length - 1);
  const header = sheet.getRange(1, first, 1, missing.length);
  paintHeader(
    sheet,
    header.setValues([missing.map((column) => words.headers[column])]),
    HEADER_COLOUR.computed,
  );
  const rowsBelow = Math.max(1, sheet.getMaxRows() - 1);
  const formats = missing.map((column) => formatOf(column, language));
  decorate(sheet, 'numberFormats', () => {
    sheet
      .getRange(2, first, rowsBelow, missing.length)
      .setNumberFormats(Array.from({ length: rowsBelow }, () => formats));
  });
  decorate(sheet, 'look', () => {
    for (const [index, column] of missing.entries()) {
      const place = first + index;
      sheet.setColumnWidth(place, COLUMNS[column][1]);
      if (TYPED.includes(column)) sheet.getRange(1, place).setBackground(HEADER_COLOUR.user);
    }
    if (!isNew) return;
    sheet.setRowHeight(1, HEADER_HEIGHT);
    sheet.setFrozenRows(1);
  });
  decorate(sheet, 'notes', () => {
    for (const [index, column] of missing.entries()) {
      const cell = sheet.getRange(1, first + index);
      if (TYPED.includes(column)) cell.setNote(words.planNote);
      if (column === 'planned') cell.setNote(words.contactsNote);
    }
  });
}
