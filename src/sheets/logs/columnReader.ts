import type { Cell } from '../../cells/cell';
import { CellFault, type Problem } from '../../cells/cellFault';
import { type Cells, type ColumnReading, isUnreadable, readCells } from '../../cells/column';
import { type DayDocument, dayOrProblem } from '../../cells/day';
import { dayColumn } from '../../cells/dayColumn';
import { type NumberDocument, type NumberKind, numberOrProblem } from '../../cells/number';
import { numberColumn } from '../../cells/numberColumn';
import { readText } from '../../cells/text';
import type { Day } from '../../core/day';
import { WordNumbers } from '../../core/log/wordNumbers';
import type { Texts } from '../../texts/texts';
import { RowReader, type Table } from '../tables/table';
import { cellAt, rowCount } from '../tables/tableRows';
import type { Warning } from '../tables/warnings';

/** Reads the cells of one column in the one way in which the whole of it is written. */
export interface ColumnReader<Value> {
  /** Null for a blank cell; undefined where it cannot be read, which is told. */
  at(row: number): Value | null | undefined;
  /** Hardly a cell of it can be read: it is another column than its header says. */
  readonly isUnreadable: boolean;
  /** What is told of it then; null where it can be read. */
  readonly fault: string | null;
}

/** A column of a table, and what becomes of a cell that cannot be read. */
export interface ColumnPlace<Column extends string> {
  table: Table<Column>;
  column: Column;
  /**
   * Whether a row is of no use without the cell, and left out; else the cell alone is passed over.
   * Where hardly a cell can be read, some columns are done without.
   */
  isNeeded: 'always' | 'whereReadable' | 'never';
}

type Needed = 'day' | 'number' | 'text';

/** How a column is told of: its words and where they go. */
export interface Telling {
  texts: Texts;
  warnings: Warning[];
}

export function dayReader<Column extends string>(
  place: ColumnPlace<Column>,
  document: DayDocument,
  telling: Telling,
): ColumnReader<Day> {
  const judged = dayColumn(headerOf(place), cellsOf(place), document);
  const read = (cell: Cell) => dayOrProblem(cell, document, judged.convention);
  const known = knownNumber<Day>(judged);
  return columnReader(place, 'day', judged, { known, read: orFault('day', read) }, telling);
}

export function numberReader<Column extends string>(
  place: ColumnPlace<Column>,
  kind: NumberKind,
  document: NumberDocument,
  telling: Telling,
): ColumnReader<number> {
  const judged = numberColumn(cellsOf(place), kind, document);
  const read = (cell: Cell) => numberOrProblem(cell, kind, document, judged.convention);
  const known = knownNumber<number>(judged);
  return columnReader(place, 'number', judged, { known, read: orFault('number', read) }, telling);
}

/** @param made is asked for once of each text, however many cells hold it */
export function textReader<Column extends string>(
  place: ColumnPlace<Column>,
  telling: Telling,
  made: (text: string) => string = (text) => text,
): ColumnReader<string> {
  const words = new WordNumbers();
  const judged = readCells(cellsOf(place), (cell) => {
    const found = textOrFault(cell);
    return found instanceof CellFault ? found.problem : found === null ? null : words.of(found);
  });
  const all = words.words.map(made);
  const known = (row: number) => {
    const number = judged.values[row] as number;
    return Number.isNaN(number) ? null : (all[number] as string);
  };
  // A text was found before, so that what is left is blank or a fault.
  const reading = { known, read: textOrFault };
  return columnReader(place, 'text', { ...judged, contradiction: null }, reading, telling);
}

function knownNumber<Value extends number>({
  values,
}: Pick<ColumnReading<unknown>, 'values'>): (row: number) => Value | null {
  return (row) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? null : (value as Value);
  };
}

/**
 * The cells below a column's header, blank where a row is none of the table's; none where there is
 * no such column.
 */
export function cellsOf<Column extends string>({
  table,
  column,
}: Pick<ColumnPlace<Column>, 'table' | 'column'>): Cells {
  const index = table.columns.get(column);
  if (index === undefined) return NO_CELLS;
  const { headings } = table;
  return {
    length: rowCount(table),
    at: (row) => (headings.has(row) ? '' : cellAt(table, row, index)),
  };
}

const NO_CELLS: Cells = { length: 0, at: () => '' };

function headerOf<Column extends string>({ table, column }: ColumnPlace<Column>): Cell {
  return table.header[table.columns.get(column) ?? -1] ?? '';
}

/** How the cells of a column are read. */
interface CellReading<Value> {
  /** What was found as the column was judged; null where the cell is blank or cannot be read. */
  known: (row: number) => Value | null;
  read: (cell: Cell) => Value | CellFault | null;
}

/**
 * A column that is unreadable, or written in two ways, is told of once, with the rows that are left
 * out for it.
 */
function columnReader<Column extends string, Value>(
  { table, column, isNeeded }: ColumnPlace<Column>,
  need: Needed,
  judged: Pick<ColumnReading<unknown>, 'contradiction' | 'filled' | 'unreadable' | 'samples'>,
  { known, read }: CellReading<Value>,
  { texts, warnings }: Telling,
): ColumnReader<Value> {
  const { faults, warnings: words } = texts;
  const reader = new RowReader(table, texts, warnings);
  const index = table.columns.get(column) ?? -1;
  const whole = isUnreadable(judged);
  const leavesOut = isNeeded === 'always' || (isNeeded === 'whereReadable' && !whole);
  const leftOut = { reason: 'unreadable' as const, rows: 0 };
  const tellColumn = (message: string) =>
    warnings.push({
      sheet: table.name,
      row: null,
      column: String(table.header[table.columns.get(column) as number]),
      message,
      ...(leavesOut && { leftOut }),
    });
  const fault = whole ? faults.unreadableColumn(need, judged) : null;
  if (fault !== null) tellColumn(leavesOut ? words.rowsLeftOut(fault) : words.columnIgnored(fault));
  else if (judged.contradiction && need !== 'text') {
    tellColumn(faults.contradiction(need, judged.contradiction));
  }
  return {
    isUnreadable: whole,
    fault,
    at(row) {
      const found = known(row) ?? read(cellAt(table, row, index));
      if (!(found instanceof CellFault)) return found;
      if (whole || found.problem === 'mixed') leftOut.rows += 1;
      else if (leavesOut) {
        reader.warn(row, column, words.leftOut(faults.cell(found)), 'unreadable');
      } else reader.warn(row, column, words.cellIgnored(faults.cell(found)));
      return undefined;
    },
  };
}

function orFault<Value extends number>(
  need: 'day' | 'number',
  read: (cell: Cell) => Value | Problem | null,
): (cell: Cell) => Value | CellFault | null {
  return (cell) => {
    const found = read(cell);
    return typeof found === 'string' ? new CellFault(need, found, cell) : found;
  };
}

function textOrFault(cell: Cell): string | CellFault | null {
  try {
    return readText(cell);
  } catch (error) {
    if (error instanceof CellFault) return error;
    throw error;
  }
}
