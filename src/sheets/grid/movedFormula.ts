import { columnLetter } from './columnLetter';
import type { Move } from './movedGrid';

/** A text in quotes, the quoted name of a sheet, a word or a reference, and whatever stands between. */
const PARTS = /"[^"]*"|'[^']*'|[\p{L}\p{N}_.$!:]+|[^\p{L}\p{N}_.$!:"']+|["']/gu;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

/**
 * A formula as Sheets rewrites it where rows or columns are inserted, deleted or sorted: what it
 * refers to on its own sheet stands elsewhere by then.
 */
export function movedFormula(formula: string, move: Move): string {
  const parts = formula.match(PARTS) ?? [];
  return parts
    .map((part, index) => {
      // Another sheet is not moved, and a name that is called is no cell.
      const isOfSheet = !part.includes('!') && !parts[index + 1]?.startsWith('(');
      return isOfSheet
        ? part
            .split(':')
            .map((cell) => movedCell(cell, move))
            .join(':')
        : part;
    })
    .join('');
}

function movedCell(cell: string, { rowNow, columnNow }: Move): string {
  const [, columnMark, letters, rowMark, row] = CELL.exec(cell) ?? [];
  if (letters === undefined) return cell;
  const column = columnNow(columnIndex(letters));
  const line = rowNow(Number(row) - 1);
  if (column === null || line === null) return '#REF!';
  return `${columnMark}${columnLetter(column)}${rowMark}${line + 1}`;
}

function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
