import { COLUMN_NAMES } from './columnNames';
import type { HeaderNames } from './headers';
import type { ClientUserColumn, ContactsColumn, SalesColumn } from './schema';
import { forget, isSetAside, readStored, store } from './storedValue';

/** The user's tables, and what their columns may be. */
export interface TableColumns {
  clients: ClientUserColumn;
  sales: SalesColumn;
  contacts: ContactsColumn;
}

export type TableRole = keyof TableColumns;

export const TABLE_ROLES: readonly TableRole[] = ['clients', 'sales', 'contacts'];

/**
 * Where a table is: its sheet by id, its columns by header. Neither moving or inserting columns, nor renaming the sheet, changes
 * either.
 */
export interface Mapping<Role extends TableRole> {
  sheetId: number;
  /** Null: the user has said that there is no such column. Left out: it is recognised by its header, should one appear. */
  headers: Readonly<Partial<Record<TableColumns[Role], string | null>>>;
}

const VERSION = 1;

/** Kept in place of a mapping where the user has said that he has no such table. */
const NONE = 'none';

export function readMapping<Role extends TableRole>(role: Role): Mapping<Role> | null {
  const kept = readKept(role);
  return kept === NONE ? null : (kept as Mapping<Role> | null);
}

/** Whether the user has said that he has no such table. */
export function isDeclined(role: TableRole): boolean {
  return readKept(role) === NONE;
}

/** Whether the user has said of any table where it is, or that there is none. */
export function isSetUp(): boolean {
  return TABLE_ROLES.some((role) => readKept(role) !== null);
}

/** Keeps that there is no such table, whatever sheets there are. */
export function decline(role: TableRole): void {
  store(keyOf(role), VERSION, NONE);
}

/** @returns whether it was kept: headers of a page each are not */
export function saveMapping<Role extends TableRole>(role: Role, mapping: Mapping<Role>): boolean {
  return store(keyOf(role), VERSION, mapping);
}

/** Whether what was kept of a table could not be read, and was set aside. */
export function isMappingUnreadable(role: TableRole): boolean {
  return isSetAside(keyOf(role));
}

export function forgetMapping(role: TableRole): void {
  forget(keyOf(role));
}

/**
 * The headers each column goes by: the mapped ones by theirs alone, and before all others, so that no synonym takes their place.
 */
export function namesUnder<Role extends TableRole>(
  role: Role,
  mapping: Mapping<Role> | null,
): HeaderNames<TableColumns[Role]> {
  const known = COLUMN_NAMES[role] as HeaderNames<TableColumns[Role]>;
  if (!mapping) return known;
  const columns = Object.keys(known) as TableColumns[Role][];
  const mapped = mappedColumns(mapping);
  const names = [
    ...mapped.map((column) => [column, [mapping.headers[column] as string]] as const),
    ...columns
      .filter((column) => !mapped.includes(column))
      .map((column) => [column, mapping.headers[column] === null ? [] : known[column]] as const),
  ];
  return Object.fromEntries(names) as unknown as HeaderNames<TableColumns[Role]>;
}

/** The columns that a mapping gives a header to. */
export function mappedColumns<Role extends TableRole>(
  mapping: Mapping<Role>,
): TableColumns[Role][] {
  return (Object.keys(mapping.headers) as TableColumns[Role][]).filter(
    (column) => typeof mapping.headers[column] === 'string',
  );
}

function readKept(role: TableRole): Mapping<TableRole> | typeof NONE | null {
  return readStored(keyOf(role), VERSION, isKept);
}

function isKept(value: unknown): value is Mapping<TableRole> | typeof NONE {
  return value === NONE || isMapping(value);
}

function keyOf(role: TableRole): string {
  return `mapping.${role}`;
}

function isMapping(value: unknown): value is Mapping<TableRole> {
  if (typeof value !== 'object' || value === null) return false;
  const { sheetId, headers } = value as Partial<Mapping<TableRole>>;
  return typeof sheetId === 'number' && typeof headers === 'object' && headers !== null;
}
