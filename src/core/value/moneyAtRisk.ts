import type { PurchaseHistory, Sold } from '../log/purchaseHistory';
import { fromMinor } from '../money';

/** What the money of a base is counted in where it is at risk: one measure for all its clients. */
export type RiskMeasure = 'profit' | 'revenue';

/** Profit where the base knows it for at least half of its deals, else revenue. */
export function riskMeasure(
  histories: Iterable<Pick<Sold, 'deals' | 'profitsKnown'>>,
): RiskMeasure {
  let [deals, known] = [0, 0];
  for (const history of histories) {
    deals += history.deals;
    known += history.profitsKnown;
  }
  return known > 0 && known * 2 >= deals ? 'profit' : 'revenue';
}

/**
 * The money that may be lost with a client: what they bring in a year at their rhythm, times the
 * chance that they leave. For a lost client it is the chance that they come back.
 *
 *     money at risk = money per deal × deals a month × 12 × chance / 100
 *
 * @param monthly       deals a month
 * @param chancePercent percent; null where the base's past does not tell
 * @returns money, never below 0; null where the money of a deal or the chance is not known
 */
export function moneyAtRisk(
  history: Pick<PurchaseHistory, 'revenue' | 'amountsKnown' | 'profit' | 'profitsKnown'>,
  measure: RiskMeasure,
  monthly: number,
  chancePercent: number | null,
): number | null {
  const [sum, known] =
    measure === 'profit'
      ? [history.profit, history.profitsKnown]
      : [history.revenue, history.amountsKnown];
  if (sum === null || known === 0 || chancePercent === null) return null;
  return Math.max(0, ((fromMinor(sum) / known) * monthly * 12 * chancePercent) / 100);
}
