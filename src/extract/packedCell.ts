import type { Cell } from '../cells/cell';
import { isErrorValue, shown } from '../cells/cellFault';
import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import {
  CELL_BEGINNING,
  EXTRACT_VERSION,
  type ExtractForm,
  MOST_CELL_CHARACTERS,
} from './extractForm';

/** A value as JSON has it. */
export type PackedValue = string | number | boolean | null;

export type PackedColumn = readonly [role: SalesColumn | '', name: string, form: ExtractForm];

/** What one cell of an extract holds. */
export type PackedCell = {
  /** How many cells the whole extract has. */
  cells: number;
  part: number;
} & (
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

/** @throws ExtractError where it is no whole cell of an extract, or one of another version */
export function packedCell(
  cell: Cell,
  sheet: string,
  at: string,
  { refused }: Texts['extract'],
): PackedCell {
  if (typeof cell !== 'string' || !cell.startsWith(CELL_BEGINNING)) {
    const told = isBeingRefreshed(cell) ? refused.notReady : refused.foreign;
    throw new ExtractError(told(sheet, at, shown(cell)));
  }
  if (cell.length > MOST_CELL_CHARACTERS) {
    throw new ExtractError(refused.tooLong(sheet, at, cell.length, MOST_CELL_CHARACTERS));
  }
  const packed = parsed(cell);
  if (packed === undefined) throw new ExtractError(refused.cutOff(sheet, at, cell.length));
  if (packed.version !== EXTRACT_VERSION) {
    throw new ExtractError(refused.version(sheet, at, String(packed.version), EXTRACT_VERSION));
  }
  if (!isPacked(packed)) throw new ExtractError(refused.foreign(sheet, at, shown(cell)));
  return packed;
}

type Parsed = Readonly<Record<string, unknown>>;

function parsed(text: string): Parsed | undefined {
  try {
    // What begins as these cells do is an object, or no JSON at all.
    return JSON.parse(text) as Parsed;
  } catch {
    return undefined;
  }
}

/** `Loading…` and its like are one word and dots, in every language of Google's. */
function isBeingRefreshed(cell: Cell): boolean {
  return isErrorValue(cell) || (typeof cell === 'string' && /^\S{1,40}(?:…|\.\.\.)$/.test(cell));
}

function isPacked(value: Parsed): value is Parsed & PackedCell {
  const { cells, part, columns, words, client, lines } = value;
  if (!isCount(cells) || !isCount(part) || !Array.isArray(lines)) return false;
  if (columns === true) return lines.length === 1 && areColumns(lines[0]);
  if (words === true) return lines.every(isValue);
  return isValue(client) && lines.every((line) => Array.isArray(line) && line.every(isValue));
}

function areColumns(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isColumn)) return false;
  const roles = value.flatMap(([role]) => (role === '' ? [] : [role]));
  return value[value.length - 1]?.[0] === 'client' && new Set(roles).size === roles.length;
}

function isColumn(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    (value[0] === '' || value[0] in USER_COLUMNS.sales) &&
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
