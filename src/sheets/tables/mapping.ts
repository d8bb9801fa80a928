import { TABLE_ROLES, type TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import {
  forget,
  isUnreadable,
  readStored,
  type StoredValue,
  setAsideUnreadable,
  store,
} from '../document/storedValue';

/**
 * Where a table is: its sheet by id, its header row and columns by their texts. Neither moving or
 * inserting rows or columns, nor renaming the sheet, changes any of it.
 */
export interface Mapping<Role extends TableRole> {
  sheetId: number;
  /**
   * Null: the user has said that there is no such column. Left out: it is recognised by its header,
   * should one appear.
   */
  headers: Readonly<Partial<Record<TableColumns[Role], string | null>>>;
  /**
   * Of the rows that bear these headers, which is meant, counted from 0: a sheet may have the same
   * headers twice.
   */
  occurrence: number;
  /** The sheets that bear the same header and are read with it as one log: a month each, say. */
  alsoOn?: readonly number[];
}

/** Kept in place of a mapping where the user has said that there is no such table. */
const NONE = 'none';

/** What is kept of a table: where it is, that there is none, or a text that cannot be read. */
export type KeptMapping<Role extends TableRole> = Mapping<Role> | typeof NONE | 'unreadable' | null;

export function keptMapping<Role extends TableRole>(role: Role): KeptMapping<Role> {
  const stored = storedMapping(role);
  return readStored(stored) ?? (isUnreadable(stored) ? 'unreadable' : null);
}

/** @returns null where there is none, for whatever reason */
export function readMapping<Role extends TableRole>(role: Role): Mapping<Role> | null {
  const kept = keptMapping(role);
  return typeof kept === 'object' ? kept : null;
}

/** Whether the user has said that there is no such table. */
export function isDeclined(role: TableRole): boolean {
  return keptMapping(role) === NONE;
}

/** Whether the user has said of any table where it is, or that there is none. */
export function isSetUp(): boolean {
  return TABLE_ROLES.some((role) => keptMapping(role) !== null);
}

/** Keeps that there is no such table, whatever sheets there are. */
export function decline(role: TableRole): void {
  setAsideUnreadable(storedMapping(role));
  store(storedMapping(role), NONE);
}

/** @returns whether it was kept: headers of a page each are not */
export function saveMapping<Role extends TableRole>(role: Role, mapping: Mapping<Role>): boolean {
  setAsideUnreadable(storedMapping(role));
  return store(storedMapping(role), mapping);
}

export function forgetMapping(role: TableRole): void {
  forget(storedMapping(role));
}

/** The columns that a mapping gives a header to. */
export function mappedColumns<Role extends TableRole>(
  mapping: Mapping<Role>,
): TableColumns[Role][] {
  return (Object.keys(mapping.headers) as TableColumns[Role][]).filter(
    (column) => typeof mapping.headers[column] === 'string',
  );
}

function storedMapping<Role extends TableRole>(
  role: Role,
): StoredValue<Mapping<Role> | typeof NONE> {
  return { key: `mapping.${role}`, version: 2, isValid: isKept, migrations: { 1: withOccurrence } };
}

/** The first version took the first row that bore the headers. */
function withOccurrence(value: unknown): unknown {
  return typeof value === 'object' ? { ...value, occurrence: 0 } : value;
}

function isKept(value: unknown): value is Mapping<never> | typeof NONE {
  return value === NONE || isMapping(value);
}

function isMapping(value: unknown): value is Mapping<never> {
  if (typeof value !== 'object' || value === null) return false;
  const { sheetId, headers, occurrence, alsoOn = [] } = value as Partial<Mapping<never>>;
  return (
    typeof sheetId === 'number' &&
    typeof occurrence === 'number' &&
    Array.isArray(alsoOn) &&
    alsoOn.every((id) => typeof id === 'number') &&
    typeof headers === 'object' &&
    headers !== null &&
    Object.values(headers).every((header) => header === null || typeof header === 'string')
  );
}
