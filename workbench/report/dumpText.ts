import type { Dump } from './dump';

/** Dumps, a dump, its sheets, a sheet, its cells: what is further inside stands in one line. */
const LEVELS_SPREAD = 5;

/** Characters a piece has at least. */
const PIECE = 65_536;

/**
 * Dumps as JSON with a line for each cell, in pieces: a large workbook is more than one text can
 * hold.
 */
export function* dumpText(dumps: Record<string, Dump>): Generator<string> {
  let piece = '';
  for (const line of linesOf(dumps, LEVELS_SPREAD, '', '', '')) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* linesOf(
  value: unknown,
  levels: number,
  indent: string,
  key: string,
  comma: string,
): Generator<string> {
  const isList = Array.isArray(value);
  const parts =
    levels > 0 && typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (parts.length === 0) {
    yield `${indent}${key}${JSON.stringify(value)}${comma}`;
    return;
  }
  yield `${indent}${key}${isList ? '[' : '{'}`;
  for (const [index, [name, part]] of parts.entries()) {
    const partKey = isList ? '' : `${JSON.stringify(name)}: `;
    const partComma = index < parts.length - 1 ? ',' : '';
    yield* linesOf(part, levels - 1, `${indent}  `, partKey, partComma);
  }
  yield `${indent}${isList ? ']' : '}'}${comma}`;
}
