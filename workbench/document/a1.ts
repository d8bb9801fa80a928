import type { Area } from './area';

/** `C` for 2. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 2 for `C`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1:B3`, or `A1` for a single cell. */
export function a1Of({ startRow, startColumn, endRow, endColumn }: Area): string {
  const first = `${columnLetters(startColumn)}${startRow + 1}`;
  return startRow === endRow && startColumn === endColumn
    ? first
    : `${first}:${columnLetters(endColumn)}${endRow + 1}`;
}

/**
 * A reference in A1 notation; open sides (`A2:C`, `5:7`) reach the end of a grid of this size.
 * Null: not a reference.
 */
export function parseA1(
  text: string,
  size: { rows: number; columns: number },
): { sheet: string | null; area: Area } | null {
  const match =
    /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!)?\$?(?<c1>[A-Za-z]{1,3})?\$?(?<r1>\d+)?(?<more>:\$?(?<c2>[A-Za-z]{1,3})?\$?(?<r2>\d+)?)?$/.exec(
      text.trim(),
    )?.groups;
  if (!match) return null;
  const { quoted, plain, c1, r1, more, c2, r2 } = match;
  if (more === undefined ? !c1 || !r1 : (!c1 && !r1) || (!c2 && !r2)) return null;
  const startColumn = c1 ? columnNumber(c1) : 0;
  const startRow = r1 ? Number(r1) - 1 : 0;
  const endColumn = more === undefined ? startColumn : c2 ? columnNumber(c2) : size.columns - 1;
  const endRow = more === undefined ? startRow : r2 ? Number(r2) - 1 : size.rows - 1;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    area: {
      startRow: Math.min(startRow, endRow),
      endRow: Math.max(startRow, endRow),
      startColumn: Math.min(startColumn, endColumn),
      endColumn: Math.max(startColumn, endColumn),
    },
  };
}

/**
 * A reference with its sheet and every part fixed, as Univer keeps defined names: `'My
 * sheet'!$A$1:$B$2`.
 */
export function absoluteReference(sheet: string, area: Area): string {
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = cell(area.startRow, area.startColumn);
  const last = cell(area.endRow, area.endColumn);
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
