import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/**
 * The list of the custom functions that people read, in README: their parameters by their names,
 * `[asOf]` where one may be left out.
 */
export const LISTED: ReadonlyMap<string, readonly string[]> = new Map(
  [...README.matchAll(/^\| `([A-Z_]+)\(([^)]*)\)` \|/gm)].map(([, name = '', parameters = '']) => [
    name,
    parameters.split('; '),
  ]),
);
