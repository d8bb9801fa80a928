import { readdirSync, readFileSync } from 'node:fs';
import type { Cell, Cells } from '../../src/cells/cell';

/** A custom function as Sheets calls it: blank cells are `''`, ranges are rows of cells. */
export type CustomFunction = (...args: (Cells | undefined)[]) => Cells;

const FOLDER = new URL('../../src/functions/', import.meta.url);

/** The source of each file of custom functions, by name. */
export const SOURCES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER)
    .map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')] as const)
    .filter(([, source]) => /^global\.\w+ = /m.test(source)),
);

/** The names of all custom functions. */
export const NAMES: readonly string[] = Object.values(SOURCES).flatMap((source) =>
  [...source.matchAll(/^global\.(\w+) = /gm)].map(([, name]) => name as string),
);

/**
 * Loads every custom function; in Node `global` is the global object, so each becomes a global
 * there.
 */
export async function customFunctions(): Promise<Record<string, CustomFunction>> {
  // By a variable, so that the compiler does not read the script's globals beside Node's.
  for (const file of Object.keys(SOURCES)) {
    const path: string = `../../src/functions/${file}`;
    await import(path);
  }
  const globals = globalThis as unknown as Record<string, CustomFunction>;
  return Object.fromEntries(NAMES.map((name) => [name, globals[name] as CustomFunction]));
}

/** A range of one column. */
export function column(...values: Cell[]): Cell[][] {
  return values.map((value) => [value]);
}

/** The settings’ table of contact rules, as the named range CADENCE gives it. */
export const CADENCE: Cells = [
  ['Contact every … days', 'call', 'meeting', 'e-mail', 'message'],
  ['VIP', 7, 30, '', ''],
  ['A', 14, 90, '', ''],
  ['B', 30, 182, '', ''],
  ['C', 182, '', '', ''],
];
