import { columnLetters, columnNumber } from './a1';
import { moved, type Structure } from './area';

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;

/** Texts, which are left alone, and references with what stands before their `!`. */
const REFERENCES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!])(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
    String.raw`(?<reference>${CELL}(?::(?:${CELL}|\$?[A-Za-z]{1,3}|\$?\d+))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/** What a reference is whose cells are gone. */
const GONE = '#REF!';

/** More rows and columns than a sheet has: where an open reference ends. */
const OPEN = 100_000_000;

/**
 * A formula after rows or columns of a sheet came or went: its references there point at the same
 * cells as before, or are `#REF!`.
 *
 * @param isThere whether a sheet's name, or none, means the changed sheet
 */
export function movedFormula(
  formula: string,
  structure: Structure,
  isThere: (sheet: string | null) => boolean,
): string {
  return formula.replace(REFERENCES, (whole, ...rest) => {
    const { sheet = '', reference } = rest.at(-1) as Record<string, string | undefined>;
    if (reference === undefined || !isThere(sheet === '' ? null : nameOf(sheet))) return whole;
    const next = movedReference(reference, structure);
    return next === GONE ? GONE : sheet + next;
  });
}

/** A formula after a sheet was renamed. */
export function renamedIn(formula: string, before: string, after: string): string {
  return formula.replace(REFERENCES, (whole, ...rest) => {
    const { sheet = '', reference } = rest.at(-1) as Record<string, string | undefined>;
    if (reference === undefined || sheet === '' || nameOf(sheet) !== before) return whole;
    return `'${after.replaceAll("'", "''")}'!${reference}`;
  });
}

/** A formula so many rows further down: its references move along, but for rows fixed with `$`. */
export function carriedFormula(formula: string, by: number): string {
  return formula.replace(REFERENCES, (whole, ...rest) => {
    const { sheet = '', reference } = rest.at(-1) as Record<string, string | undefined>;
    if (reference === undefined) return whole;
    const corners = reference.split(':').map(cornerOf);
    const rows = corners.map(({ row, fixed }) => (row ?? 0) + (fixed.row === '' ? by : 0));
    if (rows.some((row) => row < 0)) return GONE;
    return (
      sheet +
      corners
        .map((corner, index) => written(corner, rows[index] ?? 0, corner.column ?? 0))
        .join(':')
    );
  });
}

/** `'My sheet'!` as the sheet is called. */
function nameOf(sheet: string): string {
  const bare = sheet.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

function movedReference(reference: string, structure: Structure): string {
  const [first = '', last] = reference.split(':');
  const start = cornerOf(first);
  const end = last === undefined ? start : cornerOf(last);
  const area = {
    startRow: start.row ?? 0,
    startColumn: start.column ?? 0,
    endRow: end.row ?? OPEN,
    endColumn: end.column ?? OPEN,
  };
  const next = moved(area, structure);
  if (!next) return GONE;
  const from = written(start, next.startRow, next.startColumn);
  return last === undefined ? from : `${from}:${written(end, next.endRow, next.endColumn)}`;
}

interface Corner {
  column: number | null;
  row: number | null;
  /** `$` where that side is fixed. */
  fixed: { column: string; row: string };
}

function cornerOf(text: string): Corner {
  const [, column = '', letters, row = '', digits] =
    /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    column: letters === undefined ? null : columnNumber(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    // Of a row alone the sign stands where a column's would.
    fixed: letters === undefined ? { column: '', row: column || row } : { column, row },
  };
}

function written(corner: Corner, row: number, column: number): string {
  const letters = corner.column === null ? '' : corner.fixed.column + columnLetters(column);
  return corner.row === null ? letters : `${letters}${corner.fixed.row}${row + 1}`;
}
