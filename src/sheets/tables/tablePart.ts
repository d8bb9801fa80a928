import type { Cell } from '../../cells/cell';
import { rowBelow } from '../../schema/sheetRow';
import { OWN_LOG_COLUMNS } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { ChangedMeanwhile } from '../document/sheetError';
import { topOf } from '../document/sheetTop';
import { keyIn } from './keyIn';
import { nextRow } from './logRow';
import type { Table } from './table';
import { headerOf, readTable, tableOf } from './table';
import type { UserTable } from './userTable';

/** A table of which some columns were read: each cell in its place, and the others blank. */
export interface TablePart<Column extends string> extends Table<Column> {
  /** Every column that the sheet has; `columns` are those that were read. */
  everyColumn: ReadonlyMap<Column, number>;
}

/**
 * Reads some columns of a user's table, and what stands between them, in two calls however long it
 * is; a column of the add-on's own takes one more. To whoever reads the part, the table has no other
 * columns. One that is not a line a row on one sheet is read whole.
 *
 * @throws SheetError where the whole could not be read either, or columns are moved meanwhile
 */
export function readTablePart<Column extends string>(
  table: UserTable<Column>,
  wanted: readonly Column[],
  texts: Texts,
): TablePart<Column> {
  const { sheet } = table;
  const top = topOf(sheet);
  const header = headerOf(table, top, texts);
  const { columns: everyColumn, layout, header: laid } = tableOf(table, top, header, texts, true);
  const present = wanted.filter((column) => everyColumn.has(column));
  const isPlain = !layout && laid.length === header.cells.length && table.others.length === 0;
  if (!isPlain) {
    const whole = readTable(table, texts);
    return { ...whole, everyColumn: whole.columns };
  }
  const columns = new Map(present.map((column) => [column, everyColumn.get(column) as number]));
  const rows = sheet.getLastRow();
  const read = (wanted: readonly number[]) => {
    const first = Math.min(...wanted);
    const width = Math.max(...wanted) - first + 1;
    const values = sheet.getRange(1, first + 1, rows, width).getValues() as Cell[][];
    // Columns may have been moved since their headers were read.
    const [now, then] = [values[header.row], top[header.row]?.slice(first)];
    if (wanted.some((index) => String(now?.[index - first]) !== String(then?.[index - first]))) {
      throw new ChangedMeanwhile(texts.client.rowsMoved(sheet.getName()));
    }
    return values.map((cells) => placedFrom(first, cells));
  };
  // The add-on's own column stands at the far end, behind whatever else there is.
  const [own, theirs] = [true, false].map((isOwn) =>
    [...columns].flatMap(([column, index]) => (OWN_LOG_COLUMNS.has(column) === isOwn ? index : [])),
  ) as [number[], number[]];
  const placed = read(theirs);
  for (const index of own) {
    read([index]).forEach((cells, row) => {
      placed[row] = placedAt(index, placed[row] ?? [], cells[index] ?? '');
    });
  }
  placed[header.row] = top[header.row] ?? [];
  // What the columns are is known by now, and what they stand beside is not read.
  const chosen = Object.fromEntries(
    [...columns].map(([column, index]) => [column, String(header.cells[index])]),
  ) as typeof table.chosen;
  const required = table.required.filter((column) => columns.has(column));
  const known = { ...table, chosen, required, isMapped: true };
  return { ...tableOf(known, placed, header, texts), columns, everyColumn };
}

/** The same log with all its columns, and with whatever stands below its last line. */
export function withTail<Column extends string>(part: TablePart<Column>): Table<Column> {
  const { sheet, headerRow, header, rows, everyColumn } = part;
  const from = nextRow(part);
  const table = { ...part, columns: everyColumn };
  if (from === rows.length) return table;
  const below = sheet.getRange(rowBelow(headerRow, from), 1, rows.length - from, header.length);
  return { ...table, rows: [...rows.slice(0, from), ...(below.getValues() as Cell[][])] };
}

/**
 * The same of one client's lines alone: the others are blank.
 *
 * @param ownerOf whose line a name stands in; left out, that of whoever bears it
 */
export function linesOf<Column extends 'client' | string>(
  table: Table<Column>,
  key: string,
  ownerOf: (name: Cell) => string | null = keyIn,
): Table<Column> {
  const client = table.columns.get('client' as Column) as number;
  // A name stands in many lines, and what makes it a key takes its time.
  const known = new Map<Cell, boolean>();
  const isTheirs = (name: Cell) => {
    const theirs = known.get(name) ?? ownerOf(name) === key;
    known.set(name, theirs);
    return theirs;
  };
  return { ...table, rows: table.rows.map((row) => (isTheirs(row[client] ?? '') ? row : [])) };
}

/** A row with one more cell behind its own. */
function placedAt(index: number, row: readonly Cell[], cell: Cell): readonly Cell[] {
  const whole = [...row];
  while (whole.length < index) whole.push('');
  whole[index] = cell;
  return whole;
}

/** Cells of a row, those before them blank. */
function placedFrom(first: number, cells: readonly Cell[]): readonly Cell[] {
  return first === 0 ? cells : [...new Array<Cell>(first).fill(''), ...cells];
}
