import type { Day } from '../day';
import { type DealLog, type LoggedClient, placesWithin, soldIn } from '../log/dealLog';
import type { PurchaseHistory, Sold } from '../log/purchaseHistory';
import { type Minor, toMinor } from '../money';

/** A loyalty tier, lowest first. */
export type Tier = 'bronze' | 'silver' | 'gold';

const TIERS: readonly Tier[] = ['bronze', 'silver', 'gold'];

/** The sum spent from which each tier begins; null where a business has no such tier. */
export type TierBorders = Readonly<Record<Tier, number | null>>;

/**
 * The highest tier that what a client has spent reaches, in the sheet's currency; null below the
 * lowest, or where there are none.
 */
export function loyaltyTier(spent: number, borders: TierBorders): Tier | null {
  for (let rank = TIERS.length - 1; rank >= 0; rank--) {
    const tier = TIERS[rank] as Tier;
    const from = borders[tier];
    if (from !== null && spent >= from) return tier;
  }
  return null;
}

/** The tier that a client may reach next, and by how much more. */
export interface NextTier {
  tier: Tier;
  missing: number;
}

/** The nearest tier whose border is above what a client has spent; null where there is none. */
export function nextTier(spent: number, borders: TierBorders): NextTier | null {
  const above = TIERS.flatMap((tier) => {
    const from = borders[tier];
    return from !== null && from > spent ? [{ tier, missing: from - spent }] : [];
  });
  return above.sort((a, b) => a.missing - b.missing)[0] ?? null;
}

/** What a business rewards besides tiers; null where it does not. */
export interface RewardRules {
  /** The sum, in the sheet's currency, that a client is given a point for. */
  pointSum: number | null;
  /** Every so many orders one comes with a gift. */
  giftEvery: number | null;
  /** The day from which purchases count; null: all of them. */
  loyaltySince: Day | null;
}

/** What was sold to a client since a day; null where nobody knows when it was. */
export function soldSince(
  since: Day | null,
  history: PurchaseHistory,
  log: DealLog,
  client: LoggedClient | undefined,
): Sold | null {
  if (since === null) return history;
  if (!client) return null;
  return soldIn(log, placesWithin(log, client, since, Number.POSITIVE_INFINITY));
}

/**
 * Points that a client has left.
 *
 *     points = ⌊revenue / sum of a point⌋ + the lines of their ledger
 *
 * Refunds are taken off the revenue, which earns nothing below 0. What was spent stands in the
 * ledger as a negative line.
 *
 * @param revenue  since the day from which purchases count
 * @param pointSum in the sheet's currency, > 0
 * @param moved    the sum of the ledger's lines
 * @returns points; below 0 where more was spent than earned
 */
export function pointsLeft(revenue: Minor, pointSum: number, moved: number): number {
  return Math.floor(Math.max(0, revenue) / (toMinor(pointSum) as number)) + moved;
}

/**
 * How many orders are still to come up to the one with a gift, that one among them: 1 where it is
 * the next.
 *
 *     orders = every − deals mod every
 *
 * @param deals made so far, refunded ones aside
 * @param every which order comes with a gift, as the 5 of "every fifth"
 */
export function ordersToGift(deals: number, every: number): number {
  return every - (deals % every);
}
