import type { Day } from '../day';
import { asMinor, type Minor } from '../money';
import type { LineColumns } from './lineColumns';
import { type ApartReason, type LogFinding, LogFindings } from './logFinding';
import { convert, usualCurrency } from './oneCurrency';
import { orderCopies } from './orderCopies';
import { type MoneyReading, orderMoney } from './orderMoney';
import { orderPayment } from './orderPayment';
import { statusesOfOrder } from './orderStatus';
import { type Orders, ordersOfLines, type PlacedLine } from './orders';
import { PlaceLists } from './placeLists';
import { repeatedOnLines } from './repeatedOnLines';
import type { LineInLog, SalesLine } from './salesLine';
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
export interface LogDeal {
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
  lines: readonly PlacedLine[];
}

/** What a log comes to besides its deals. */
export interface DealsOfLines {
  told: LogFinding[];
  /** How each status word counts, that of the most deals first. */
  statuses: SaidStatus[];
  /** What the amounts are in; null where the log does not say. */
  currency: string | null;
  /** A line as the deal that it is of has it, and its client. */
  lineAt: Orders['lineAt'];
  clientAt: Orders['clientAt'];
}

/**
 * The deals of a sales log. Lines of one order are one deal, which counts by its status; what was
 * pasted twice, totals said on every line and refunds said twice are taken once; amounts in other
 * currencies are never added to the first.
 *
 * Linear in the lines, but for sorting within an order number that several orders share.
 *
 * @param take is given the deals one by one, in the order in which the log first names their orders:
 * nobody needs to hold millions
 */
export function dealsOfLines(
  log: LineColumns,
  options: LogOptions,
  take: (deal: LogDeal) => void,
): DealsOfLines {
  const found = new LogFindings();
  const { orders, lineAt, clientAt, withoutClient, withoutDay } = ordersOfLines(log);
  found.tell('withoutClient', withoutClient, withoutClient.length);
  found.tell('withoutDay', withoutDay, withoutDay.length);
  const once = ordersOnce(log.length, orders, lineAt, found);
  const repeated = repeatedOnLines(once.orders, log, options.isTotalHeader);
  for (const equal of once.equalLines) {
    // Where every order says its total on each line, lines with nothing else to tell them apart
    // need no question.
    found.tell(repeated.amount ? 'repeatedTotals' : 'equalLines', equal);
  }

  // A price beside amounts is no amount of its own: Shopify's orders have both.
  const reading = { repeated, isAmountMultiplied: log.amounts.isBlank };
  const currency = options.currency ?? mostlyIn(log, linesOf(once.orders, lineAt), reading);
  const hasStatuses = saysStatuses(log);
  const statuses = new SaidStatuses();
  for (const own of linesOf(once.orders, lineAt)) {
    if (hasStatuses) {
      statuses.count(own);
      tellStatuses(own, found);
    }
    const deal = dealOfOrder(own, reading, found);
    if (!deal) continue;
    if (deal.currency !== null && !convert(deal, currency, options.rates)) {
      found.tell('otherCurrency', placesOf(deal.lines), 1, deal.currency);
    }
    if (deal.profit === null && deal.amount !== null && options.marginPercent !== null) {
      deal.profit = asMinor(Math.round((deal.amount * options.marginPercent) / 100));
    }
    take(deal);
  }
  return { told: found.all(), statuses: statuses.all(), currency, lineAt, clientAt };
}

/** Orders without the lines that stand there twice; those of nothing but equal lines besides. */
function ordersOnce(
  lineCount: number,
  orders: PlaceLists,
  lineAt: Orders['lineAt'],
  found: LogFindings,
): { orders: PlaceLists; equalLines: number[][] } {
  const once = new PlaceLists(lineCount);
  const equalLines: number[][] = [];
  for (let index = 0; index < orders.length; index++) {
    const order = orders.at(index);
    if (order.length === 1) {
      once.add(order);
      continue;
    }
    const { kept, copies, kind } = orderCopies(order.map(lineAt));
    if (kind === 'pasted') found.tell('pasted', placesOf(copies));
    if (kind === 'equalLines') equalLines.push(order);
    once.add(placesOf(kept));
  }
  return { orders: once, equalLines };
}

/** Of a log that names several currencies, the one that most of its deals bear. */
function mostlyIn(
  { currencies: { words } }: LineColumns,
  orders: Iterable<readonly PlacedLine[]>,
  reading: MoneyReading,
): string | null {
  return words.length < 2 ? (words[0] ?? null) : usualCurrency(dealsOf(orders, reading));
}

function* dealsOf(
  orders: Iterable<readonly PlacedLine[]>,
  reading: MoneyReading,
): Generator<LogDeal> {
  const untold = new LogFindings();
  for (const order of orders) {
    const deal = dealOfOrder(order, reading, untold);
    if (deal) yield deal;
  }
}

const NO_LINES: readonly never[] = [];
const APART: readonly ApartReason[] = ['open', 'notDone', 'refunded'];

function* linesOf(orders: PlaceLists, lineAt: Orders['lineAt']): Generator<PlacedLine[]> {
  for (let index = 0; index < orders.length; index++) yield orders.at(index).map(lineAt);
}

function placesOf(lines: readonly LineInLog[]): number[] {
  return lines.map(({ place }) => place);
}

function hasStatus({ statuses }: Pick<SalesLine, 'statuses'>): boolean {
  return statuses.some((status) => status !== null);
}

function saysStatuses({ length, statuses }: LineColumns): boolean {
  for (let place = 0; place < length; place++) {
    if (hasStatus({ statuses: statuses.at(place) })) return true;
  }
  return false;
}

function tellStatuses(order: readonly PlacedLine[], found: LogFindings): void {
  if (!order.some((line) => hasStatus(line) || line.cancelledOn !== null)) {
    found.tell('withoutStatus', placesOf(order));
  }
  for (const said of wordsOf(order)) {
    if (said.status !== null) continue;
    const bearing = order.filter(({ statusWords }) => statusWords.includes(said));
    found.tell('unknownStatus', placesOf(bearing), 1, said.word);
  }
}

function dealOfOrder(
  order: readonly PlacedLine[],
  reading: MoneyReading,
  found: LogFindings,
): LogDeal | null {
  const money = orderMoney(order, statusesOfOrder(order), reading);
  const { outcome, counted, apart } = money;
  for (const reason of APART) {
    const isAll = outcome === reason;
    const own = apart[reason] ?? NO_LINES;
    if (!isAll && own.length === 0) continue;
    // Where sums decide and no status does, the order's other lines stand apart with them.
    found.tell(reason, placesOf(isAll ? [...counted, ...own] : own), isAll ? 1 : 0);
  }
  if (outcome !== 'purchase' && outcome !== 'refund') return null;
  if (money.isTotalTakenOnce) found.tell('repeatedTotals', placesOf(counted));
  if (money.isRefundTakenOnce) found.tell('refundTakenOnce', placesOf(counted));
  if (money.isRefundUnknown) found.tell('refundUnknown', placesOf(counted));

  const [first] = counted as [PlacedLine];
  const deal: LogDeal = {
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
    found.tell('mixedCurrencies', placesOf(counted));
  }
  if (deal.isPurchase) {
    const { paidSum: isOneSum } = reading.repeated;
    Object.assign(deal, orderPayment(counted, deal.day, deal.amount, isOneSum));
  }
  return deal;
}
