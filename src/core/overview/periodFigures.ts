import { asDay } from '../day';
import type { DealLog } from '../log/dealLog';
import { addKnown, asMinor, fromMinor, type Minor } from '../money';
import { PER_YEAR, type Period, type PeriodLength, periodOf } from '../period';
import type { PeriodRetention } from '../retention/retention';

/** What clients bought in a period. */
export interface PeriodSales {
  /** Who bought (count). */
  clients: number;
  /** Deals that are purchases (count). */
  deals: number;
  /** All known amounts, refunds taken off; null where there are deals and no amount is known. */
  revenue: Minor | null;
  /** Revenue / deals whose amount is known, in the sheet's currency; null without any. */
  averageOrder: number | null;
}

/** The base in one period: who was kept, what was bought, what a client is worth. */
export interface PeriodFigures extends PeriodRetention {
  /** Of all who had bought by the period's end, the share who had on two days or more; percent. */
  repeatRatePercent: number | null;
  all: PeriodSales;
  /**
   * Of clients whose first purchase falls into the period; null in the log's first period, where
   * everyone would look new.
   */
  new: PeriodSales | null;
  /** Of all the others, refunds of clients who never bought included. */
  regular: PeriodSales | null;
}

interface Tally {
  deals: number;
  amountsKnown: number;
  revenue: Minor | null;
}

/**
 * Figures by period, from the first purchase to the as-of day, with no period left out.
 *
 *     average order = revenue / deals whose amount is known
 *
 * Deals before the first purchase, which are refunds, are of no period.
 *
 * @param deals     up to `asOf`
 * @param retention of the log by period, as `retentionByPeriod` tells it
 */
export function periodFigures(
  deals: DealLog,
  length: PeriodLength,
  retention: readonly PeriodRetention[],
): PeriodFigures[] {
  const firstBuyers = new Map<Period, number>();
  const repeatBuyers = new Map<Period, number>();
  const fromNew = new Map<Period, Tally>();
  const fromRegular = new Map<Period, Tally>();
  for (const { purchaseDays, from, to } of deals.clients.values()) {
    const [first, second] = purchaseDays;
    const firstPeriod = first === undefined ? null : periodOf(first, length);
    if (firstPeriod !== null) addOne(firstBuyers, firstPeriod);
    if (second !== undefined) addOne(repeatBuyers, periodOf(second, length));
    for (let deal = from; deal < to; deal++) {
      const period = periodOf(asDay(deals.days[deal] as number), length);
      const amount = deals.amounts[deal] as number;
      count(period === firstPeriod ? fromNew : fromRegular, period, amount);
    }
  }

  let [buyers, repeated] = [0, 0];
  return retention.map((row) => {
    const firstTime = firstBuyers.get(row.period) ?? 0;
    buyers += firstTime;
    repeated += repeatBuyers.get(row.period) ?? 0;
    const ofNew = fromNew.get(row.period);
    const ofRegular = fromRegular.get(row.period);
    const isFirst = row.acquired === null;
    return {
      ...row,
      repeatRatePercent: buyers === 0 ? null : (repeated * 100) / buyers,
      all: salesOf(row.atEnd, together(ofNew, ofRegular)),
      new: isFirst ? null : salesOf(firstTime, ofNew),
      regular: isFirst ? null : salesOf(row.atEnd - firstTime, ofRegular),
    };
  });
}

const NOTHING: Tally = { deals: 0, amountsKnown: 0, revenue: asMinor(0) };

function addOne(counts: Map<Period, number>, period: Period): void {
  counts.set(period, (counts.get(period) ?? 0) + 1);
}

/** @param amount NaN where not known */
function count(tallies: Map<Period, Tally>, period: Period, amount: number): void {
  const tally = tallies.get(period) ?? { ...NOTHING, revenue: null };
  tallies.set(period, tally);
  const isKnown = !Number.isNaN(amount);
  if (isKnown) tally.revenue = addKnown(tally.revenue, asMinor(amount));
  if (amount < 0) return;
  tally.deals += 1;
  if (isKnown) tally.amountsKnown += 1;
}

function together(one: Tally | undefined, other: Tally | undefined): Tally | undefined {
  if (!one || !other) return one ?? other;
  return {
    deals: one.deals + other.deals,
    amountsKnown: one.amountsKnown + other.amountsKnown,
    revenue: addKnown(one.revenue, other.revenue),
  };
}

function salesOf(clients: number, tally: Tally | undefined): PeriodSales {
  const { deals, amountsKnown, revenue } = tally ?? NOTHING;
  return {
    clients,
    deals,
    revenue,
    averageOrder: revenue === null || amountsKnown === 0 ? null : fromMinor(revenue) / amountsKnown,
  };
}

/** A period beside those it is measured against; null where the log does not cover one. */
export interface PeriodComparison {
  /** The running period as far as the as-of day; null where it ends on that day. */
  running: PeriodFigures | null;
  lastFull: PeriodFigures | null;
  /** The one before the last full one. */
  before: PeriodFigures | null;
  /** The same as the last full one, a year earlier. */
  yearAgo: PeriodFigures | null;
}

/** The last full period beside the running one, the one before and the same a year earlier. */
export function compared(rows: readonly PeriodFigures[], length: PeriodLength): PeriodComparison {
  const full = rows.filter(({ partial }) => !partial);
  const last = full.length - 1;
  return {
    running: rows.find(({ partial }) => partial) ?? null,
    lastFull: full[last] ?? null,
    before: full[last - 1] ?? null,
    yearAgo: full[last - PER_YEAR[length]] ?? null,
  };
}
