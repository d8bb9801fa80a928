import type { Cell } from '../cells/cell';
import { isErrorValue, shown } from '../cells/cellFault';
import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { checksum } from './checksum';
import { ExtractError } from './extractError';
import {
  CELL_BEGINNING,
  EXTRACT_VERSION,
  type ExtractForm,
  MOST_CELL_CHARACTERS,
  SUM_DIGITS,
} from './extractForm';

/** A value as JSON has it. */
export type PackedValue = string | number | boolean | null;

export type PackedColumn = readonly [role: SalesColumn | '', name: string, form: ExtractForm];

/** What stands in every cell before what it holds. */
export interface CellHead {
  /** The checksum of all cells' checksums: which run of the query the cell is of. */
  run: number;
  /** How many cells the whole extract has. */
  cells: number;
  /** The checksum of what follows. */
  sum: number;
  /** Where what follows begins. */
  length: number;
}

/** What one cell of an extract holds. */
export type PackedCell = { part: number } & (
  | { columns: true; lines: [PackedColumn[]] }
  | { words: true; lines: PackedValue[] }
  | { client: PackedValue; lines: PackedValue[][] }
);

/** The cells of an extract in a sheet, for messages. */
export interface ExtractPlace {
  sheet: string;
  /** The cell of this index, as `A2`. */
  at: (index: number) => string;
}

const VERSION = /^\{"version":(\d+),/;
const HEAD = new RegExp(
  `^\\{"version":${EXTRACT_VERSION},"run":(\\d+),"cells":(\\d+),"sum":"([\\da-f]{${SUM_DIGITS}})",`,
);
const CELL_END = ']}';

/**
 * The head of a cell whose text is as the query wrote it.
 *
 * @throws ExtractError where it is no whole cell of an extract, or one of another version
 */
export function headOf(
  cell: Cell,
  sheet: string,
  at: string,
  { refused }: Texts['extract'],
): CellHead {
  if (typeof cell !== 'string' || !cell.startsWith(CELL_BEGINNING)) {
    const told = isBeingRefreshed(cell) ? refused.notReady : refused.foreign;
    throw new ExtractError(told(sheet, at, shown(cell)));
  }
  const [, version] = VERSION.exec(cell) ?? [];
  if (version !== undefined && version !== String(EXTRACT_VERSION)) {
    throw new ExtractError(refused.version(sheet, at, version, EXTRACT_VERSION));
  }
  if (cell.length > MOST_CELL_CHARACTERS) {
    throw new ExtractError(refused.tooLong(sheet, at, cell.length, MOST_CELL_CHARACTERS));
  }
  const [head = '', run, cells, digits = ''] = HEAD.exec(cell) ?? [];
  const sum = Number.parseInt(digits, 16);
  if (head === '' || checksum(cell, head.length) !== sum) {
    const isWhole = cell.endsWith(CELL_END);
    throw new ExtractError(
      isWhole ? refused.changed(sheet, at) : refused.cutOff(sheet, at, cell.length),
    );
  }
  return { run: Number(run), cells: Number(cells), sum, length: head.length };
}

/** What a cell holds that has a head; null where it is nothing that the query writes. */
export function packedCell(cell: Cell): PackedCell | null {
  try {
    const packed = JSON.parse(String(cell)) as Readonly<Record<string, unknown>>;
    return isPacked(packed) ? packed : null;
  } catch {
    return null;
  }
}

/** `Loading…` and its like are one word and dots, in every language of Google's. */
function isBeingRefreshed(cell: Cell): boolean {
  return isErrorValue(cell) || (typeof cell === 'string' && /^\S{1,40}(?:…|\.\.\.)$/.test(cell));
}

function isPacked(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & PackedCell {
  const { part, columns, words, client, lines } = value;
  if (!isCount(part) || !Array.isArray(lines)) return false;
  if (columns === true) return lines.length === 1 && areColumns(lines[0]);
  if (words === true) return lines.every(isValue);
  return isValue(client) && lines.every((line) => Array.isArray(line) && line.every(isValue));
}

function areColumns(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isColumn)) return false;
  const roles = value.flatMap(([role]) => (role === '' ? [] : [role]));
  return value[value.length - 1]?.[0] === 'client' && new Set(roles).size === roles.length;
}

const ROLES: ReadonlySet<unknown> = new Set(['', ...Object.keys(USER_COLUMNS.sales)]);

function isColumn(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    ROLES.has(value[0]) &&
    typeof value[1] === 'string' &&
    ['day', 'word', 'value'].includes(value[2])
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isValue(value: unknown): value is PackedValue {
  // Spelled out: it is asked of every value that a log has.
  return (
    typeof value === 'number' ||
    typeof value === 'string' ||
    value === null ||
    typeof value === 'boolean'
  );
}
