import type { Day } from '../day';
import { asMinor, type Minor } from '../money';
import { type ApartReason, type LogFinding, LogFindings } from './logFinding';
import { convert, usualCurrency } from './oneCurrency';
import { orderCopies } from './orderCopies';
import { type MoneyReading, orderMoney } from './orderMoney';
import { orderPayment } from './orderPayment';
import { statusesOfOrder } from './orderStatus';
import { type Order, ordersOfLines, type PlacedLine } from './orders';
import { repeatedOnLines } from './repeatedOnLines';
import type { SalesLine } from './salesLine';
import { type SaidStatus, SaidStatuses, wordsOf } from './statusWord';

/** What the log's header and Settings say of all its lines. */
export interface LogOptions {
  /** Whether the header of amounts means the total of an order, and not of its line. */
  isTotalHeader: boolean;
  /**
   * The share of an amount that is profit where the lines do not say; null where that is not known
   * either.
   */
  marginPercent: number | null;
  /** The currency to compute in; null for the one that most deals bear. */
  currency: string | null;
  /** What one unit of another currency is in that one. */
  rates: ReadonlyMap<string, number>;
}

/** An order, or a line without an order number, that moves a client's figures. */
export interface LogDeal<Line extends SalesLine = SalesLine> {
  /** The client's key. */
  client: string;
  /** The earliest of the lines that count. */
  day: Day;
  /** Refunds taken off. Null where no line has an amount, or it is in a currency without a rate. */
  amount: Minor | null;
  profit: Minor | null;
  /** Whether the lines say the profit, and no margin stands in for it. */
  hasOwnProfit: boolean;
  /** False for a refund without what it was of: it lowers money and moves nothing else. */
  isPurchase: boolean;
  /** The day it was paid; null where it is not paid yet, left out where the log does not say. */
  paidOn?: Day | null;
  /**
   * What is still to be paid: the amount less the paid sums, never below 0; left out where the log
   * does not say.
   */
  owed?: Minor | null;
  orderNumber: string | null;
  /** As the lines bear it; null where they bear none, or several. */
  currency: string | null;
  /** Of the first line that names one. */
  manager: string | null;
  /** Those that count, in the log's order. */
  lines: readonly PlacedLine<Line>[];
}

export interface DealsOfLines<Line extends SalesLine> {
  /** In the order in which the log first names their orders. */
  deals: LogDeal<Line>[];
  told: LogFinding<Line>[];
  /** How each status word counts, that of the most deals first. */
  statuses: SaidStatus[];
  /** What the amounts are in; null where the log does not say. */
  currency: string | null;
}

const APART: readonly ApartReason[] = ['open', 'notDone', 'refunded'];

/**
 * The deals of a sales log. Lines of one order are one deal, which counts by its status; what was
 * pasted twice, totals said on every line and refunds said twice are taken once; amounts in other
 * currencies are never added to the first.
 *
 * Linear in the lines, but for sorting within an order number that several orders share.
 */
export function dealsOfLines<Line extends SalesLine>(
  log: readonly Line[],
  options: LogOptions,
): DealsOfLines<Line> {
  const found = new LogFindings<Line>();
  const { lines, orders, withoutClient, withoutDay } = ordersOfLines(log);
  found.tell('withoutClient', withoutClient, withoutClient.length);
  found.tell('withoutDay', withoutDay, withoutDay.length);
  // Of every line of an order both are known.
  const placed = lines as PlacedLine<Line>[];
  const linesOf = (order: Order) => order.map((place) => placed[place] as PlacedLine<Line>);

  const equalLines: Order[] = [];
  const once = orders.map((order) => {
    if (order.length === 1) return order;
    const { kept, copies, kind } = orderCopies(order, placed);
    if (kind === 'pasted') found.tell('pasted', linesOf(copies));
    if (kind === 'equalLines') equalLines.push(order);
    return kept;
  });
  const repeated = repeatedOnLines(once, placed, options.isTotalHeader);
  for (const order of equalLines) {
    // Where every order says its total on each line, lines with nothing else to tell them apart
    // need no question.
    found.tell(repeated.amount ? 'repeatedTotals' : 'equalLines', linesOf(order));
  }

  // A price beside amounts is no amount of its own: Shopify's orders have both.
  const reading = { repeated, isAmountMultiplied: log.every(({ amount }) => amount === null) };
  const hasStatuses = log.some(hasStatus);
  const statuses = new SaidStatuses();
  const deals: LogDeal<Line>[] = [];
  for (const order of once) {
    const own = linesOf(order);
    if (hasStatuses) {
      statuses.count(own);
      tellStatuses(own, found);
    }
    const deal = dealOfOrder(own, reading, found);
    if (deal) deals.push(deal);
  }

  const currency = options.currency ?? usualCurrency(deals);
  for (const deal of deals) {
    if (deal.currency !== null && !convert(deal, currency, options.rates)) {
      found.tell('otherCurrency', deal.lines, 1, deal.currency);
    }
    if (deal.profit === null && deal.amount !== null && options.marginPercent !== null) {
      deal.profit = asMinor(Math.round((deal.amount * options.marginPercent) / 100));
    }
  }
  return { deals, told: found.all(), statuses: statuses.all(), currency };
}

function hasStatus({ statuses }: SalesLine): boolean {
  return statuses.some((status) => status !== null);
}

function tellStatuses<Line extends SalesLine>(
  order: readonly Line[],
  found: LogFindings<Line>,
): void {
  if (!order.some((line) => hasStatus(line) || line.cancelledOn !== null)) {
    found.tell('withoutStatus', order);
  }
  for (const said of wordsOf(order)) {
    if (said.status !== null) continue;
    const bearing = order.filter(({ statusWords }) => statusWords.includes(said));
    found.tell('unknownStatus', bearing, 1, said.word);
  }
}

function dealOfOrder<Line extends SalesLine>(
  order: readonly PlacedLine<Line>[],
  reading: MoneyReading,
  found: LogFindings<Line>,
): LogDeal<Line> | null {
  const money = orderMoney(order, statusesOfOrder(order), reading);
  const { outcome, counted, apart } = money;
  for (const reason of APART) {
    const isAll = outcome === reason;
    const own = apart[reason] ?? [];
    // Where sums decide and no status does, the order's other lines stand apart with them.
    found.tell(reason, isAll ? [...counted, ...own] : own, isAll ? 1 : 0);
  }
  if (outcome !== 'purchase' && outcome !== 'refund') return null;
  if (money.isTotalTakenOnce) found.tell('repeatedTotals', counted);
  if (money.isRefundTakenOnce) found.tell('refundTakenOnce', counted);
  if (money.isRefundUnknown) found.tell('refundUnknown', counted);

  const [first] = counted as [PlacedLine<Line>];
  const deal: LogDeal<Line> = {
    client: first.client,
    day: first.day,
    amount: money.amount,
    profit: money.profit,
    hasOwnProfit: money.profit !== null,
    isPurchase: outcome === 'purchase',
    orderNumber: first.orderNumber,
    currency: null,
    manager: null,
    lines: counted,
  };
  let isMixed = false;
  for (const { day, currency, manager } of counted) {
    if (day < deal.day) deal.day = day;
    isMixed ||= currency !== null && deal.currency !== null && currency !== deal.currency;
    deal.currency ??= currency;
    deal.manager ??= manager;
  }
  if (isMixed) {
    Object.assign(deal, { amount: null, profit: null, hasOwnProfit: false, currency: null });
    found.tell('mixedCurrencies', counted);
  }
  if (deal.isPurchase) {
    const { paidSum: isOneSum } = reading.repeated;
    Object.assign(deal, orderPayment(counted, deal.day, deal.amount, isOneSum));
  }
  return deal;
}
