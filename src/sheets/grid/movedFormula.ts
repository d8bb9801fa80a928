import { columnLetter } from './columnLetter';
import type { Move } from './movedGrid';

/**
 * A text in quotes, a reference to another sheet, or one to this sheet: its column, its row, or
 * both. A name that is called is none.
 */
const PARTS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * A formula as Sheets rewrites it where rows or columns are inserted, deleted or sorted: what it
 * refers to on its own sheet stands elsewhere by then.
 */
export function movedFormula(formula: string, { rowNow, columnNow }: Move): string {
  return formula.replace(
    PARTS,
    (part, columnMark?: string, letters?: string, rowMark?: string, row?: string) => {
      if (letters === undefined) return part;
      const column = columnNow(columnIndex(letters));
      const line = rowNow(Number(row) - 1);
      if (column === null || line === null) return '#REF!';
      return `${columnMark}${columnLetter(column)}${rowMark}${line + 1}`;
    },
  );
}

function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
