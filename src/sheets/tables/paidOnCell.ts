import { type Cell, isBlank } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { readWord } from '../../cells/word';
import type { Day } from '../../core/day';
import { YES_NO_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';

/**
 * When a deal was paid: the day in the cell, or, where people keep no more than yes and no, the deal's own day.
 *
 * @returns null where it is not paid yet, undefined where the cell says neither
 */
export function readPaidOn(
  cell: Cell,
  dealDay: Day,
  document: SheetDocument,
): Day | null | undefined {
  if (isBlank(cell)) return null;
  const isPaid = understood(() => readWord(cell, YES_NO_WORDS));
  if (isPaid) return isPaid === 'yes' ? dealDay : null;
  return understood(() => readDay(cell, document)) ?? undefined;
}
