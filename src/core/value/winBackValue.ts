import { DAYS_PER_MONTH } from '../day';
import { FigureError, requireNotNegative, requirePercentages } from '../figureError';
import { type GivenHistory, intervalOf } from '../log/givenHistory';
import type { PurchaseHistory } from '../log/purchaseHistory';
import { addKnown, fromMinor, type Minor } from '../money';
import type { Status } from '../rhythm/lifecycle';
import { purchaseInterval, steadied } from '../rhythm/rhythm';
import type { Category } from '../segments/category';
import type { Settings } from '../settings';

/** Whether a client is worth the cost of bringing them back. */
export type WinBackDecision = 'return' | 'breakEven' | 'letGo';

/**
 * Used where neither Settings nor the log knows the yearly churn: a quarter of the clients a year,
 * four years with us.
 */
export const DEFAULT_YEARLY_CHURN_PERCENT = 25;

/**
 * Customer lifetime: how long a client stays, in the periods the churn is measured in. 25 % a year
 * is 4 years.
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
 * @param returnRate       chance that they return, percent
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
 * What a decision rests on: the class alone, a value of 0 or less, or the value against the cost.
 */
export type WinBackReason = 'classC' | 'worthNothing' | 'costsMore' | 'costsAsMuch' | 'pays';

/**
 * A client whom a decision is to be taken about. Money is in the sheet's currency; null stands for
 * "not known".
 */
export interface WinBackCase {
  status: Status | null;
  category: Category | null;
  value: number | null;
  cost: number | null;
}

/**
 * A decision and what it rests on; neither for a client who is not there to be won back, or of whom
 * too little is known.
 */
export type WinBackVerdict =
  | { decision: WinBackDecision; reason: WinBackReason }
  | { decision: null; reason: null };

/**
 * The decision about a sleeping or lost client, as far as their value and cost are known. Return A,
 * then B, never C: one of C is let go whatever the sum, unless Settings let C come back where it
 * pays.
 */
export function clientWinBackDecision(
  { status, category, value, cost }: WinBackCase,
  { winBackClassC }: Pick<Settings, 'winBackClassC'>,
): WinBackVerdict {
  if (status === null || status === 'active') return UNDECIDED;
  const bySum = decisionBySum(value, cost);
  const maySumDecide = category !== 'C' || (winBackClassC && bySum.decision !== null);
  return maySumDecide ? bySum : { decision: 'letGo', reason: 'classC' };
}

/** Whether nobody is to contact a client any more: they are lost, and not worth winning back. */
export function isGivenUp(status: Status | null, decision: WinBackDecision | null): boolean {
  return status === 'lost' && decision === 'letGo';
}

const UNDECIDED: WinBackVerdict = { decision: null, reason: null };

const REASONS: Readonly<Record<WinBackDecision, WinBackReason>> = {
  return: 'pays',
  breakEven: 'costsAsMuch',
  letGo: 'costsMore',
};

function decisionBySum(value: number | null, cost: number | null): WinBackVerdict {
  if (value === null) return UNDECIDED;
  if (value <= 0) return { decision: 'letGo', reason: 'worthNothing' };
  if (cost === null) return UNDECIDED;
  const decision = winBackDecision(value, cost);
  return { decision, reason: REASONS[decision] };
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
 * Deals a month at a rhythm: one purchase day an interval.
 *
 *     deals a month = deals / purchase days × 30.4375 / interval
 *
 * @param deals        of one client, or of all
 * @param purchaseDays on how many days they were made (count, > 0)
 * @param intervalDays days, > 0
 */
export function dealsPerMonth(deals: number, purchaseDays: number, intervalDays: number): number {
  return ((deals / purchaseDays) * DAYS_PER_MONTH) / intervalDays;
}

/**
 * Two purchases a day apart are not thirty a month: at least so many gaps of the base count beside
 * a client's own.
 */
const LEAST_STEADYING_WEIGHT = 4;

/** Whose rhythm stands beside a client's own. */
export interface BaseRhythm {
  /** The base's interval, days; null where there is none. */
  baseIntervalDays: number | null;
  /** k of the status's interval. */
  steadyingWeight: number;
}

/**
 * Deals a month of a client; see {@link dealsPerMonth}. Their interval is steadied with k = max(4,
 * the setting) whatever the status uses, so that a second purchase does not double anybody's worth.
 * Where a row tells of the purchases, each deal counts as a purchase day.
 *
 * @param history      at least one purchase day
 * @param told         what their row says, where no log lists their purchases
 * @param intervalDays the interval of their status, days: it stands where there is nothing to
 * steady
 */
export function clientDealsPerMonth(
  { deals, purchaseDays }: Pick<PurchaseHistory, 'deals' | 'purchaseDays'>,
  told: GivenHistory | null,
  intervalDays: number,
  { baseIntervalDays, steadyingWeight }: BaseRhythm,
): number {
  const own = told ? intervalOf(told) : purchaseInterval(purchaseDays);
  const gapCount = (told ? (told.deals ?? 1) : purchaseDays.length) - 1;
  const interval =
    own === null || baseIntervalDays === null || gapCount < 1
      ? intervalDays
      : steadied(
          own,
          gapCount,
          baseIntervalDays,
          Math.max(LEAST_STEADYING_WEIGHT, steadyingWeight),
        );
  return told ? dealsPerMonth(1, 1, interval) : dealsPerMonth(deals, purchaseDays.length, interval);
}

/**
 * Lifetime value of a base: what its average client brings. One number, whatever period is looked
 * at.
 *
 *     average order = revenue / deals whose amount is known
 *     orders a month = deals / purchase days × 30.4375 / base interval
 *     lifetime in months = 1,200 / yearly churn
 *
 * @param histories          of every client of the log
 * @param baseIntervalDays   null where nobody has bought twice
 * @param yearlyChurnPercent percent, > 0: the one that win-back uses
 * @param marginPercent      share of revenue that is profit; null for an LTV in revenue
 * @returns money; null where the rhythm or the amounts are not known, or refunds outweigh them
 */
export function baseLifetimeValue(
  histories: Iterable<PurchaseHistory>,
  baseIntervalDays: number | null,
  yearlyChurnPercent: number,
  marginPercent: number | null,
): number | null {
  let [deals, purchaseDays, amountsKnown] = [0, 0, 0];
  let revenue: Minor | null = null;
  for (const history of histories) {
    deals += history.deals;
    purchaseDays += history.purchaseDays.length;
    amountsKnown += history.amountsKnown;
    revenue = addKnown(revenue, history.revenue);
  }
  if (baseIntervalDays === null || revenue === null || revenue < 0 || amountsKnown === 0)
    return null;
  return lifetimeValue(
    fromMinor(revenue) / amountsKnown,
    dealsPerMonth(deals, purchaseDays, baseIntervalDays),
    1_200 / yearlyChurnPercent,
    marginPercent ?? 100,
  );
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
 * @param monthly             deals a month
 * @param yearlyChurnPercent  percent, > 0
 * @returns null where the profit or the deals are not known
 */
export function winBackWorking(
  history: Pick<PurchaseHistory, 'profit' | 'profitsKnown'>,
  monthly: number,
  yearlyChurnPercent: number,
): WinBackWorking | null {
  if (history.profit === null || history.profitsKnown === 0) return null;
  return {
    profitPerDeal: fromMinor(history.profit) / history.profitsKnown,
    dealsPerMonth: monthly,
    lifetimeMonths: 12 * (100 / yearlyChurnPercent), // measured, so it may well be half a percent
  };
}

/**
 * What a client of the log is worth winning back.
 *
 * @param working    their own; null where their profit is not known
 * @param returnRate percent
 * @returns money; null where their profit is not known
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
