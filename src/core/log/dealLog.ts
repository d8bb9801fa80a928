import { asDay, type Day } from '../day';
import { addKnown, asMinor, type Minor } from '../money';
import { type DealColumns, dealColumns, NOT_PAID_YET, PAYMENT_NOT_SAID } from './dealColumns';
import { groupedByClient } from './groupedByClient';
import type { Deal, PurchaseHistory, Sold } from './purchaseHistory';
import type { Payment } from './unpaidDeal';

/**
 * A sales log grouped by client, made once and read by every figure.
 *
 * The deals stand in columns of numbers, client by client and ascending by day; which of them are a
 * client's, the client says.
 */
export interface DealLog {
  /** By key, in order of first appearance. */
  clients: ReadonlyMap<string, LoggedClient>;
  /** The purchase days of each of them, in the same order. */
  purchaseDays: readonly (readonly Day[])[];
  days: Int32Array;
  /** Minor units; NaN where not known. */
  amounts: Float64Array;
  /** Minor units, NaN where not known; null where no deal says any. */
  profits: Float64Array | null;
  /** Of each deal in turn, which row it is of what the log says besides. */
  rowOf: Int32Array;
  said: SaidOfDeals;
}

/** What a log says of its deals besides day and money, in the order given. */
export type SaidOfDeals = Pick<
  DealColumns,
  'marginProfits' | 'paidOn' | 'managers' | 'sources' | 'products' | 'items'
>;

/** Which of a log's deals are a client's: from one place to before another. */
export type Places = { from: number; to: number };

/**
 * All that a sales log tells of one client. Every list ascends by day, so that what was known on a
 * day is a beginning of it.
 */
export interface LoggedClient extends PurchaseHistory, Places {
  /**
   * What they bought on each purchase day, null where not known; a refund lowers none, since nobody
   * knows which it belongs to.
   */
  orderAmounts: readonly (Minor | null)[];
  /**
   * What the log itself says they brought on each purchase day, null where it does not say it of
   * every deal; empty where it says so of nobody's.
   */
  orderProfits: readonly (Minor | null)[];
  /**
   * Of the deals that brought money or may have, from the log's first deal on that has a day of
   * payment: before it nobody kept them.
   */
  payments: readonly Payment[];
}

/** What the log lists of a client, where it is the log that a history is from. */
export function loggedIn(history: PurchaseHistory): LoggedClient | null {
  return 'orderAmounts' in history ? (history as LoggedClient) : null;
}

/** Groups a sales log by client, in whatever order its deals are given. */
export function dealLog(deals: readonly Deal[]): DealLog {
  return groupedDeals(dealColumns(deals));
}

/** The same of deals that stand in columns. */
export function groupedDeals(columns: DealColumns): DealLog {
  const { length } = columns;
  const keys = columns.clients.words;
  const givenDays = columns.days.subarray(0, length);
  const { order: rowOf, starts } = groupedByClient(
    columns.clients.numbers(length),
    keys.length,
    givenDays,
  );
  const log = {
    days: reordered(givenDays, rowOf, new Int32Array(length)),
    amounts: reordered(columns.amounts, rowOf, new Float64Array(length)),
    profits: columns.profits && reordered(columns.profits, rowOf, new Float64Array(length)),
    rowOf,
    said: saidOf(columns),
  };
  const kept = keptIn(columns);
  const clients = new Map<string, LoggedClient>();
  const purchaseDays: (readonly Day[])[] = [];
  for (let place = 0; place < keys.length; place++) {
    const from = starts[place] as number;
    const client = loggedClient(log, { from, to: starts[place + 1] as number }, kept);
    clients.set(keys[place] as string, client);
    purchaseDays.push(client.purchaseDays);
  }
  return { ...log, clients, purchaseDays };
}

/** Without the columns that were grouped, which would be kept in memory else. */
function saidOf(columns: DealColumns): SaidOfDeals {
  const { marginProfits, paidOn, managers, sources, products, items } = columns;
  return { marginProfits, paidOn, managers, sources, products, items };
}

type Numbers = Pick<DealLog, 'days' | 'amounts' | 'profits'>;
type Columns = Omit<DealLog, 'clients' | 'purchaseDays'>;

/** What a log tells beside who bought what: from which day on payments, and whether profits. */
interface Kept {
  paymentsKept: number;
  areProfitsKept: boolean;
}

function keptIn({ length, days, paidOn, profits, marginProfits }: DealColumns): Kept {
  let paymentsKept = Number.POSITIVE_INFINITY;
  let areProfitsKept = profits !== null && marginProfits === null;
  for (let row = 0; row < length && (paidOn || marginProfits); row++) {
    if (paidOn && (paidOn[row] as number) > NOT_PAID_YET) {
      paymentsKept = Math.min(paymentsKept, days[row] as number);
    }
    areProfitsKept ||=
      !Number.isNaN(profits?.[row] ?? Number.NaN) && (marginProfits?.[row] ?? 0) === 0;
  }
  return { paymentsKept, areProfitsKept };
}

function loggedClient(log: Columns, { from, to }: Places, kept: Kept): LoggedClient {
  const own = { from, to };
  const sold = soldIn(log, own);
  const { purchaseDays, orderAmounts } = ordersOf(log, own);
  return {
    from,
    to,
    purchaseDays,
    orderAmounts,
    deals: sold.deals,
    amountsKnown: sold.amountsKnown,
    profitsKnown: sold.profitsKnown,
    revenue: sold.revenue,
    profit: sold.profit,
    orderProfits: kept.areProfitsKept ? orderProfitsOf(log, own) : NO_PROFITS,
    payments: paymentsOf(log, own, kept.paymentsKept),
  };
}

/**
 * Which of a client's deals are of some days.
 *
 * @param firstDay included, as is `lastDay`
 */
export function placesWithin(
  { days }: Pick<DealLog, 'days'>,
  { from, to }: Places,
  firstDay: number,
  lastDay: number,
): Places {
  const first = placeAfter(days, from, to, firstDay - 1);
  return { from: first, to: placeAfter(days, first, to, lastDay) };
}

/** The first of some places, by which days ascend, whose day is later than the one given. */
function placeAfter(days: Int32Array, from: number, to: number, day: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The profit of a deal; NaN where not known. */
export function profitAt(profits: DealLog['profits'], deal: number): number {
  return profits === null ? Number.NaN : (profits[deal] as number);
}

/** What some of a client's deals come to, refunds among them taken off. */
export function soldIn({ amounts, profits }: Numbers, { from, to }: Places): Sold {
  let [deals, amountsKnown, profitsKnown, revenue, profit] = [0, 0, 0, 0, 0];
  let [isMoneyKnown, isProfitKnown] = [from === to, from === to];
  for (let deal = from; deal < to; deal++) {
    const amount = amounts[deal] as number;
    const gain = profitAt(profits, deal);
    const bought = amount < 0 ? 0 : 1;
    deals += bought;
    if (!Number.isNaN(amount)) {
      isMoneyKnown = true;
      revenue += amount;
      amountsKnown += bought;
    }
    if (!Number.isNaN(gain)) {
      isProfitKnown = true;
      profit += gain;
      profitsKnown += bought;
    }
  }
  return {
    deals,
    amountsKnown,
    profitsKnown,
    revenue: isMoneyKnown ? asMinor(revenue) : null,
    profit: isProfitKnown ? asMinor(profit) : null,
  };
}

/** Whether the log itself says the profit of a deal, and no margin stands in for it. */
export function hasOwnProfit({ profits, rowOf, said }: Columns, deal: number): boolean {
  if (Number.isNaN(profitAt(profits, deal))) return false;
  return said.marginProfits === null || said.marginProfits[rowOf[deal] as number] === 0;
}

/** The day of a log's first deal, refunds included; +∞ where it has none. */
export function firstDealDay({ days, clients }: DealLog): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from } of clients.values()) first = Math.min(first, days[from] as number);
  return first;
}

// Days and amounts of one client after another: lists cut off these take no more room than they need.
const daysAtHand: Day[] = [];
const amountsAtHand: (Minor | null)[] = [];

function ordersOf(
  { days, amounts }: Numbers,
  { from, to }: Places,
): Pick<LoggedClient, 'purchaseDays' | 'orderAmounts'> {
  let count = 0;
  for (let deal = from; deal < to; deal++) {
    const amount = amounts[deal] as number;
    if (amount < 0) continue;
    const day = asDay(days[deal] as number);
    const known = Number.isNaN(amount) ? null : asMinor(amount);
    if (count > 0 && daysAtHand[count - 1] === day) {
      amountsAtHand[count - 1] = addKnown(amountsAtHand[count - 1] ?? null, known);
    } else {
      daysAtHand[count] = day;
      amountsAtHand[count] = known;
      count += 1;
    }
  }
  return {
    purchaseDays: daysAtHand.slice(0, count),
    orderAmounts: amountsAtHand.slice(0, count),
  };
}

/** In the order of the purchase days; what a margin of Settings stands in for is not known. */
function orderProfitsOf(log: Columns, { from, to }: Places): (Minor | null)[] {
  const { days, amounts, profits } = log;
  const orderProfits: (Minor | null)[] = [];
  let lastDay: number | null = null;
  for (let deal = from; deal < to; deal++) {
    const amount = amounts[deal] as number;
    if (amount < 0) continue;
    const isTold = hasOwnProfit(log, deal) && !Number.isNaN(amount);
    const own = isTold ? asMinor(profitAt(profits, deal)) : null;
    const last = orderProfits.length - 1;
    if (days[deal] === lastDay) {
      const before = orderProfits[last] ?? null;
      orderProfits[last] = before === null || own === null ? null : asMinor(before + own);
    } else {
      orderProfits.push(own);
      lastDay = days[deal] as number;
    }
  }
  return orderProfits;
}

const NO_PROFITS: readonly null[] = [];

function paymentsOf(
  { rowOf, said: { paidOn }, days, amounts }: Columns,
  { from, to }: Places,
  paymentsKept: number,
): readonly Payment[] {
  if (paidOn === null || paymentsKept > (days[to - 1] as number)) return NO_PAYMENTS;
  const payments: Payment[] = [];
  for (let deal = from; deal < to; deal++) {
    const day = asDay(days[deal] as number);
    const paid = paidOn[rowOf[deal] as number] as number;
    const isKept = day >= paymentsKept && paid !== PAYMENT_NOT_SAID;
    const amount = amounts[deal] as number;
    if (isKept && (amount > 0 || Number.isNaN(amount))) {
      payments.push({ day, paidOn: paid === NOT_PAID_YET ? null : asDay(paid) });
    }
  }
  return payments;
}

const NO_PAYMENTS: readonly Payment[] = [];

function reordered<Column extends Int32Array | Float64Array>(
  values: Column,
  order: Int32Array,
  result: Column,
): Column {
  for (let place = 0; place < order.length; place++) {
    result[place] = values[order[place] as number] as number;
  }
  return result;
}
