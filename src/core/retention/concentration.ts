import { requirePositive } from '../figureError';

/** Above this share one client is a risk to the whole business, percent. */
export const CONCENTRATION_WARNING_PERCENT = 25;

/**
 * Concentration: the share of the positive total held by the largest clients.
 *
 * @param values revenue or profit per client
 * @param top    how many of the largest (count, ≥ 1)
 * @returns percentage; null where no value is positive
 */
export function concentration(values: readonly number[], top = 1): number | null {
  requirePositive({ top });
  const descending = values.filter((value) => value > 0).sort((a, b) => b - a);
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const total = sum(descending);
  return total === 0 ? null : (sum(descending.slice(0, top)) * 100) / total;
}
