import { deleteProperty, unlessUsedUp, writeProperties } from './documentProperties';
import { byteLength, deleteText, readText, writeText } from './storedText';

/** As a rule a value is small, and all of them together are read with every call. */
const USUAL_BYTES = 9_000;

/**
 * A value kept with the document, and how one that an older version of the add-on kept becomes one
 * of this version.
 */
export interface StoredValue<T> {
  key: string;
  /** Of the shape that this code writes. */
  version: number;
  isValid: (value: unknown) => value is T;
  /** What it may take, in bytes, where that is more than usual. */
  mostBytes?: number;
  /**
   * By version: makes a value of it one of the next. What it makes is checked, so it may take the
   * value for valid.
   */
  migrations?: Readonly<Record<number, (value: unknown) => unknown>>;
}

/**
 * Reads a value kept with the document. One of an older version is brought to this one, once; the
 * text it was kept as stays under `key.v1` or the like. A text that cannot be read stays where it
 * is until {@link setAsideUnreadable}.
 *
 * @returns null where nothing usable is kept
 */
export function readStored<T>(stored: StoredValue<T>): T | null {
  const { key, version } = stored;
  const text = readText(key);
  if (text === null) return null;
  const kept = understood(text, stored);
  if (!kept) return null;
  if (kept.version !== version) {
    unlessUsedUp(() => {
      copyAside(key, `v${kept.version}`, text);
      writeText(key, JSON.stringify({ version, value: kept.value }));
    });
  }
  return kept.value;
}

/** @returns whether it was kept: a value larger than it may be is not */
export function store<T>(stored: StoredValue<T>, value: T): boolean {
  const { key, version, mostBytes = USUAL_BYTES } = stored;
  const text = JSON.stringify({ version, value });
  if (byteLength(text) > mostBytes) return false;
  // One that is never cut has no parts to be looked for.
  if (stored.mostBytes === undefined) writeProperties({ [key]: text });
  else writeText(key, text);
  return true;
}

/** Whether what is kept is no value: damaged, or written by a later version. */
export function isUnreadable<T>(stored: StoredValue<T>): boolean {
  const text = readText(stored.key);
  return text !== null && understood(text, stored) === null;
}

/**
 * Moves a text that cannot be read to `key.unreadable`, before something else is kept in its place.
 */
export function setAsideUnreadable<T>(stored: StoredValue<T>): void {
  const text = readText(stored.key);
  if (text === null || understood(text, stored)) return;
  copyAside(stored.key, 'unreadable', text);
  deleteText(stored.key);
}

/** A small value as it is kept, by its name. */
export function asKept<T>({ key, version }: StoredValue<T>, value: T): Record<string, string> {
  return { [key]: JSON.stringify({ version, value }) };
}

export function forget<T>({ key, mostBytes }: StoredValue<T>): void {
  if (mostBytes === undefined) deleteProperty(key);
  else deleteText(key);
}

/**
 * Under the first of `key.why`, `key.why.2`, … that is free: what was set aside before stays as
 * well.
 */
function copyAside(key: string, why: string, text: string): void {
  let name = `${key}.${why}`;
  for (let number = 2; ; number++) {
    const taken = readText(name);
    if (taken === text) return;
    if (taken === null) break;
    name = `${key}.${why}.${number}`;
  }
  writeText(name, text);
}

/**
 * The value a text holds, brought to this version, and the version it was kept in; null where it
 * holds none.
 */
function understood<T>(
  text: string,
  { version, isValid, migrations = {} }: StoredValue<T>,
): { version: number; value: T } | null {
  const kept = parsed(text);
  if (typeof kept?.version !== 'number' || kept.version > version) return null;
  let value = kept.value;
  for (let from = kept.version; from < version; from++) {
    const migrate = migrations[from];
    if (!migrate) return null;
    value = migrate(value);
  }
  return isValid(value) ? { version: kept.version, value } : null;
}

function parsed(text: string): { version?: unknown; value?: unknown } | null {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}
