import { asDay, type Day } from '../day';
import { addKnown, asMinor, type Minor } from '../money';
import { groupedByClient } from './groupedByClient';
import type { Deal, PurchaseHistory, Sold } from './purchaseHistory';
import type { Payment } from './unpaidDeal';

/**
 * A sales log grouped by client, made once and read by every figure.
 *
 * The deals stand in arrays of numbers, client by client and ascending by day; which of them are a
 * client's, the client says.
 */
export interface DealLog<Row extends Deal = Deal> {
  /** The deals as they were given. */
  rows: readonly Row[];
  /** By key, in order of first appearance. */
  clients: ReadonlyMap<string, LoggedClient>;
  /** The purchase days of each of them, in the same order. */
  purchaseDays: readonly (readonly Day[])[];
  /** Of each deal in turn, which of the rows it is. */
  rowOf: Int32Array;
  days: Int32Array;
  /** Minor units; NaN where not known. */
  amounts: Float64Array;
  /** Minor units; NaN where not known. */
  profits: Float64Array;
}

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

/** Groups a sales log by client, in whatever order its deals are given. */
export function dealLog<Row extends Deal>(rows: readonly Row[]): DealLog<Row> {
  const { places, order: rowOf, starts } = groupedByClient(rows);
  const days = new Int32Array(rows.length);
  const amounts = new Float64Array(rows.length);
  const profits = new Float64Array(rows.length);
  let paymentsKept = Number.POSITIVE_INFINITY;
  let areProfitsKept = false;
  for (let row = 0; row < rows.length; row++) {
    const { day, amount, profit, hasOwnProfit, paidOn } = rows[row] as Row;
    if (profit !== null && hasOwnProfit !== false) areProfitsKept = true;
    days[row] = day;
    amounts[row] = amount ?? Number.NaN;
    profits[row] = profit ?? Number.NaN;
    if (paidOn != null) paymentsKept = Math.min(paymentsKept, day);
  }
  const log = {
    rows,
    rowOf,
    days: rowOf.map((row) => days[row] as number),
    amounts: reordered(amounts, rowOf),
    profits: reordered(profits, rowOf),
  };
  const clients = new Map<string, LoggedClient>();
  const purchaseDays: (readonly Day[])[] = [];
  for (const [key, place] of places) {
    const own = { from: starts[place] as number, to: starts[place + 1] as number };
    const client = loggedClient(log, own, { paymentsKept, areProfitsKept });
    clients.set(key, client);
    purchaseDays.push(client.purchaseDays);
  }
  return { ...log, clients, purchaseDays };
}

type Numbers = Pick<DealLog, 'days' | 'amounts' | 'profits'>;
type Arrays = Numbers & Pick<DealLog, 'rows' | 'rowOf'>;

/** What a log tells beside who bought what: from which day on payments, and whether profits. */
interface Kept {
  paymentsKept: number;
  areProfitsKept: boolean;
}

function loggedClient(log: Arrays, { from, to }: Places, kept: Kept): LoggedClient {
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

/** What some of a client's deals come to, refunds among them taken off. */
export function soldIn({ amounts, profits }: Numbers, { from, to }: Places): Sold {
  let [deals, amountsKnown, profitsKnown, revenue, profit] = [0, 0, 0, 0, 0];
  let [isMoneyKnown, isProfitKnown] = [from === to, from === to];
  for (let deal = from; deal < to; deal++) {
    const amount = amounts[deal] as number;
    const gain = profits[deal] as number;
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

/** The rows of some of a client's deals, ascending by day. */
export function rowsIn<Row extends Deal>(
  { rows, rowOf }: Pick<DealLog<Row>, 'rows' | 'rowOf'>,
  { from, to }: Places,
): Row[] {
  return Array.from(rowOf.subarray(from, to), (row) => rows[row] as Row);
}

/** The day of a log's first deal, refunds included; +∞ where it has none. */
export function firstDealDay({ days, clients }: DealLog): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from } of clients.values()) first = Math.min(first, days[from] as number);
  return first;
}

function ordersOf(
  { days, amounts }: Numbers,
  { from, to }: Places,
): Pick<LoggedClient, 'purchaseDays' | 'orderAmounts'> {
  const purchaseDays: Day[] = [];
  const orderAmounts: (Minor | null)[] = [];
  for (let deal = from; deal < to; deal++) {
    const amount = amounts[deal] as number;
    if (amount < 0) continue;
    const day = asDay(days[deal] as number);
    const known = Number.isNaN(amount) ? null : asMinor(amount);
    const last = purchaseDays.length - 1;
    if (purchaseDays[last] === day) {
      orderAmounts[last] = addKnown(orderAmounts[last] ?? null, known);
    } else {
      purchaseDays.push(day);
      orderAmounts.push(known);
    }
  }
  return { purchaseDays, orderAmounts };
}

/** In the order of the purchase days; what a margin of Settings stands in for is not known. */
function orderProfitsOf(
  { rows, rowOf, days, amounts, profits }: Arrays,
  { from, to }: Places,
): (Minor | null)[] {
  const orderProfits: (Minor | null)[] = [];
  let lastDay: number | null = null;
  for (let deal = from; deal < to; deal++) {
    const [amount, profit] = [amounts[deal] as number, profits[deal] as number];
    if (amount < 0) continue;
    const { hasOwnProfit } = rows[rowOf[deal] as number] as Deal;
    const isTold = hasOwnProfit !== false && !Number.isNaN(profit) && !Number.isNaN(amount);
    const own = isTold ? asMinor(profit) : null;
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
  { rows, rowOf, days, amounts }: Arrays,
  { from, to }: Places,
  paymentsKept: number,
): readonly Payment[] {
  if (paymentsKept > (days[to - 1] as number)) return NO_PAYMENTS;
  const payments: Payment[] = [];
  for (let deal = from; deal < to; deal++) {
    const day = asDay(days[deal] as number);
    const { paidOn } = rows[rowOf[deal] as number] as Deal;
    const isKept = day >= paymentsKept && paidOn !== undefined;
    const amount = amounts[deal] as number;
    if (isKept && (amount > 0 || Number.isNaN(amount))) payments.push({ day, paidOn });
  }
  return payments;
}

const NO_PAYMENTS: readonly Payment[] = [];

function reordered(values: Float64Array, order: Int32Array): Float64Array {
  const result = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    result[place] = values[order[place] as number] as number;
  }
  return result;
}
