import { asDay, type Day } from '../day';
import { clientKey } from '../log/clientKey';
import { type DealLog, firstDealDay, placesWithin } from '../log/dealLog';
import { asMinor, type Minor, sumKnown } from '../money';
import { firstDayOf, type Period, periodOf } from '../period';

/** Revenue of a month, by whom it came from; null where not known. */
export interface MonthRevenue {
  fromRegular: Minor | null;
  /** From clients whose first purchase falls into the month. */
  fromNew: Minor | null;
}

/** Whether a client is new in a month: to its end, in that of their first purchase. */
export function isNewIn(month: Period, firstPurchase: Day | undefined): boolean {
  return firstPurchase !== undefined && periodOf(firstPurchase, 'month') === month;
}

/** The revenue of one month: of everybody, and by manager. */
export interface RevenueOfMonth {
  all: MonthRevenue;
  /** By key; null: of nobody. One who sold nothing is not among them. */
  byManager: ReadonlyMap<string | null, MonthRevenue>;
}

/**
 * Revenue of months, from regular and from new clients. A deal's own manager goes before the
 * client's. In the log's first month everybody would look new, so it is left out, as are months
 * before it.
 */
export function revenueOfMonths(
  clients: readonly { key: string; manager: string | null }[],
  deals: DealLog,
  months: ReadonlySet<Period>,
): Map<Period, RevenueOfMonth> {
  const begins = firstDealDay(deals);
  const known = [...months].filter((month) => begins < firstDayOf(month, 'month'));
  if (known.length === 0) return new Map();
  const tallies = new Map(known.map((month) => [month, new Tally()]));
  const responsible = new Map(clients.map(({ key, manager }) => [key, manager]));
  const first = firstDayOf(Math.min(...known), 'month');
  const { days, amounts, rowOf, said } = deals;
  for (const [client, logged] of deals.clients) {
    const { from, to } = placesWithin(deals, logged, first, Number.POSITIVE_INFINITY);
    for (let deal = from; deal < to; deal++) {
      const month = periodOf(asDay(days[deal] as number), 'month');
      const tally = tallies.get(month);
      if (!tally) continue;
      const name = said.managers.at(rowOf[deal] as number) ?? responsible.get(client) ?? null;
      const isNew = isNewIn(month, logged.purchaseDays[0]);
      const amount = amounts[deal] as number;
      tally.add(
        name === null ? null : clientKey(name),
        isNew,
        Number.isNaN(amount) ? null : asMinor(amount),
      );
    }
  }
  return new Map([...tallies].map(([month, tally]) => [month, tally.revenue()]));
}

type Amounts = Record<keyof MonthRevenue, (Minor | null)[]>;

/** The amounts of a month before they are summed up. */
class Tally {
  readonly #all: Amounts = { fromRegular: [], fromNew: [] };
  readonly #byManager = new Map<string | null, Amounts>();

  add(manager: string | null, isNew: boolean, amount: Minor | null): void {
    const own = this.#byManager.get(manager) ?? { fromRegular: [], fromNew: [] };
    this.#byManager.set(manager, own);
    const kind = isNew ? 'fromNew' : 'fromRegular';
    this.#all[kind].push(amount);
    own[kind].push(amount);
  }

  revenue(): RevenueOfMonth {
    return {
      all: summed(this.#all),
      byManager: new Map([...this.#byManager].map(([key, own]) => [key, summed(own)])),
    };
  }
}

function summed({ fromRegular, fromNew }: Amounts): MonthRevenue {
  return { fromRegular: sumKnown(fromRegular), fromNew: sumKnown(fromNew) };
}
