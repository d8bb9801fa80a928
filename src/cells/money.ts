import { type Cell, MAX_FIGURE_CHARACTERS } from './cell';
import { CellFault } from './cellFault';
import { currencyCode } from './currency';
import { type NumberConvention, type NumberDocument, numberOrProblem, SETTLED } from './number';
import { withoutDash, writtenSum } from './writtenSum';

/**
 * The amount of money in a cell, as `readNumber` reads it. A dash, as accounting formats show it,
 * is 0. A share is no money: `12 %` is refused.
 *
 * @param convention the column's own, where its cells have been looked at together
 * @returns null for a blank cell
 * @throws CellFault on anything else
 */
export function readMoney(
  cell: Cell | null | undefined,
  document: NumberDocument,
  convention?: NumberConvention,
): number | null {
  const amount = numberOrProblem(cell, 'money', document, convention);
  if (typeof amount === 'string') throw new CellFault('number', amount, cell);
  return amount;
}

/**
 * The currency that a cell names beside its sum, or alone: `₽`, `руб.`, `RUB 500` are RUB. A sign
 * that several countries share stands for itself, `$` not for USD, and is one currency all the
 * same.
 *
 * @returns null where none is named, in a text that is no sum too
 */
export function currencyIn(cell: Cell | null | undefined): string | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (text.length > MAX_FIGURE_CHARACTERS || SETTLED.test(text)) return null;
  return currencyCode(withoutDash(text)) ?? writtenSum(text)?.currency ?? null;
}
