import { type Cell, isBlank, MAX_FIGURE_CHARACTERS } from './cell';
import { CellFault, isErrorValue, type Problem } from './cellFault';
import type { Conventions } from './conventions';
import { isAccountingZero, type WrittenSum, writtenSum } from './writtenSum';

/** How a column writes its numbers, as its own values show. One cell alone is read without it. */
export interface NumberConvention {
  /**
   * `mixed` where the column proves both; null where nothing in it proves either, and each cell is
   * read as if alone.
   */
  readonly decimalMark: Conventions['decimalMark'] | 'mixed' | null;
}

export type NumberDocument = Pick<Conventions, 'decimalMark'>;

/** What a number may be: money is no share, and its dash is nought. */
export type NumberKind = 'number' | 'money';

/**
 * The number in a cell, or in its text in one of the forms of `writtenSum`: `1 234,50 ₽`,
 * `$1,234.50`, `(500)`, `−3`, `10 тыс.`, `25 %`.
 *
 * A mark that could be either kind, as in `1,234`, is read as the column's other values show, or
 * else the way the document's locale reads it; one the locale does not use is not guessed at.
 *
 * @param convention the column's own, where its cells have been looked at together
 * @returns null for a blank cell
 * @throws CellFault on anything else
 */
export function readNumber(
  cell: Cell | null | undefined,
  document: NumberDocument,
  convention?: NumberConvention,
): number | null {
  const number = numberOrProblem(cell, 'number', document, convention);
  if (typeof number === 'string') throw new CellFault('number', number, cell);
  return number;
}

/**
 * What {@link readNumber} reads, or what is wrong with the cell: a column of them is looked through
 * without a throw for each.
 */
export function numberOrProblem(
  cell: Cell | null | undefined,
  kind: NumberKind,
  document: NumberDocument,
  convention?: NumberConvention,
): number | Problem | null {
  if (isBlank(cell)) return null;
  if (isErrorValue(cell)) return 'error';
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'kind';
  if (typeof cell !== 'string') return 'kind';
  const text = cell.trim();
  if (text.length > MAX_FIGURE_CHARACTERS) return 'kind';
  if (SETTLED.test(text)) return Number(text.replace(',', '.')) + 0;
  const written = writtenSum(text);
  if (!written) return kind === 'money' && isAccountingZero(text) ? 0 : 'kind';
  if (kind === 'money' && written.isPercent) return 'kind';
  return settled(written, text, document, convention);
}

/** A bare number whose one mark can only be decimal: what most cells of text hold. */
export const SETTLED = /^-?\d{1,15}(?:[.,]\d{1,2})?$/;

function settled(
  { point, comma }: WrittenSum,
  text: string,
  document: NumberDocument,
  convention: NumberConvention | undefined,
): number | Problem {
  if (point === null || point === comma) return comma as number;
  if (comma === null) return point;
  const mark = convention?.decimalMark ?? null;
  if (mark === 'mixed') return 'mixed';
  if (mark !== null) return mark === '.' ? point : comma;
  if (document.decimalMark === '.') return point;
  // A point groups in such a locale, but its users type 1.5 as well.
  return text.includes('.') ? 'ambiguous' : comma;
}

/** A number as a person types it, whole: `1234,5`. */
export function typedNumber(value: number, { decimalMark }: { decimalMark: string }): string {
  return String(value).replace('.', decimalMark);
}
