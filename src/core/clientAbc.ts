import { type AbcClass, abc } from './abc';
import type { PurchaseHistory } from './history';
import type { AbcMeasure, Settings } from './settings';

/**
 * The ABC class of each client, by key. Ties go by key, not by row: sorting the sheet must not move a client over a border.
 *
 * @returns also what the classes were measured by: revenue, where a profit is wanted that nobody knows
 */
export function clientAbc(
  histories: ReadonlyMap<string, PurchaseHistory>,
  { abcMeasure, abcBorders }: Settings,
): { classes: Map<string, AbcClass>; measuredBy: AbcMeasure } {
  const byKey = [...histories].sort(([a], [b]) => (a < b ? -1 : 1));
  const measuredBy = usableMeasure([...histories.values()], abcMeasure);
  const classes = abc(
    byKey.map(([, history]) => measure(history, measuredBy)),
    abcBorders,
  );
  return {
    classes: new Map(byKey.map(([key], index) => [key, classes[index] as AbcClass])),
    measuredBy,
  };
}

/** By profit alone, a base whose profit is not known would be all C. */
function usableMeasure(histories: readonly PurchaseHistory[], wanted: AbcMeasure): AbcMeasure {
  const isKnown = histories.some(({ deals, profit }) => deals > 0 && profit !== null);
  return wanted === 'profit' && !isKnown ? 'revenue' : wanted;
}

function measure({ revenue, profit, deals }: PurchaseHistory, by: AbcMeasure): number {
  if (by === 'deals') return deals;
  return by === 'profit' ? (profit ?? 0) : revenue;
}
