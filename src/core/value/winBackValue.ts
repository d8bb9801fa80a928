import { DAYS_PER_MONTH, type Day } from '../day';
import { FigureError, requireNotNegative, requirePercentages } from '../figureError';
import type { PurchaseHistory } from '../log/purchaseHistory';
import { fromMinor } from '../money';

/** Whether a client is worth the cost of bringing him back. */
export type WinBackDecision = 'return' | 'breakEven' | 'letGo';

/** Used where neither Settings nor the log knows the yearly churn: a quarter of the clients a year, four years with us. */
export const DEFAULT_YEARLY_CHURN_PERCENT = 25;

/**
 * Customer lifetime: how long a client stays, in the periods the churn is measured in. 25 % a year is 4 years.
 *
 *     lifetime = 100 / churn
 *
 * @param churnPercent share of clients lost per period, percent, > 0
 * @returns periods
 * @throws FigureError where nobody was lost: the lifetime is then not known
 */
export function customerLifetime(churnPercent: number): number {
  requirePercentages({ churnPercent });
  if (churnPercent === 0) throw new FigureError('nobodyLost', { churnPercent });
  return 100 / churnPercent;
}

/**
 * Win-back value: what a client who returns will bring.
 *
 *     value = profit per deal × deals per month × lifetime in months × return rate / 100
 *
 * @param avgProfitPerDeal money
 * @param dealsPerMonth    deals a month
 * @param lifetimeMonths   months
 * @param returnRate       chance that he returns, percent
 * @returns money
 */
export function winBackValue(
  avgProfitPerDeal: number,
  dealsPerMonth: number,
  lifetimeMonths: number,
  returnRate = 100,
): number {
  requireNotNegative({ dealsPerMonth, lifetimeMonths });
  requirePercentages({ returnRate });
  return (avgProfitPerDeal * dealsPerMonth * lifetimeMonths * returnRate) / 100;
}

/** Value against cost. A value of 0 or less is never worth a cost, not even none. */
export function winBackDecision(value: number, cost: number): WinBackDecision {
  requireNotNegative({ cost });
  if (value <= 0 || value < cost) return 'letGo';
  return value > cost ? 'return' : 'breakEven';
}

/**
 * The decision about a client as far as his value and cost are known.
 *
 * @returns null where they are not: one worth nothing is let go whatever he costs
 */
export function clientWinBackDecision(
  value: number | null,
  cost: number | null,
): WinBackDecision | null {
  if (value === null) return null;
  if (cost === null) return value <= 0 ? 'letGo' : null;
  return winBackDecision(value, cost);
}

/**
 * Lifetime value.
 *
 *     LTV = average order × orders per month × lifetime in months × margin / 100
 *
 * @param averageOrder   money
 * @param ordersPerMonth orders a month
 * @param lifetimeMonths months
 * @param marginPercent  share of the order that is profit, percent
 * @returns money
 */
export function lifetimeValue(
  averageOrder: number,
  ordersPerMonth: number,
  lifetimeMonths: number,
  marginPercent = 100,
): number {
  requireNotNegative({ averageOrder, ordersPerMonth, lifetimeMonths });
  requirePercentages({ marginPercent });
  return (averageOrder * ordersPerMonth * lifetimeMonths * marginPercent) / 100;
}

/**
 * Deals a month of a client, over the time in which he was one: from his first purchase to the later of his last and the first plus
 * one interval. The interval keeps a one-off buyer from having bought everything in no time.
 */
export function dealsPerMonth(
  { deals, purchaseDays }: Pick<PurchaseHistory, 'deals' | 'purchaseDays'>,
  intervalDays: number,
): number {
  const first = purchaseDays[0] as Day;
  const last = purchaseDays[purchaseDays.length - 1] as Day;
  return deals / (Math.max(last - first, intervalDays) / DAYS_PER_MONTH);
}

/** What a client's win-back value is made of. */
export interface WinBackWorking {
  profitPerDeal: number;
  dealsPerMonth: number;
  lifetimeMonths: number;
}

/**
 * The inputs of a client's win-back value, from the log.
 *
 *     profit per deal = profit / deals whose profit is known
 *     lifetime = 12 × 100 / yearly churn
 *
 * @param history             at least one purchase
 * @param intervalDays        his interval, own or the base's
 * @param yearlyChurnPercent  percent, > 0
 * @returns null where his profit or his deals are not known
 */
export function winBackWorking(
  history: PurchaseHistory,
  intervalDays: number,
  yearlyChurnPercent: number,
): WinBackWorking | null {
  if (history.profit === null || history.profitsKnown === 0) return null;
  return {
    profitPerDeal: fromMinor(history.profit) / history.profitsKnown,
    dealsPerMonth: dealsPerMonth(history, intervalDays),
    lifetimeMonths: 12 * (100 / yearlyChurnPercent), // measured, so it may well be half a percent
  };
}

/**
 * What a client of the log is worth winning back.
 *
 * @param working    his own; null where his profit is not known
 * @param returnRate percent
 * @returns money; null where his profit is not known
 */
export function clientWinBackValue(
  working: WinBackWorking | null,
  returnRate = 100,
): number | null {
  return (
    working &&
    winBackValue(working.profitPerDeal, working.dealsPerMonth, working.lifetimeMonths, returnRate)
  );
}
