import { addKnown, asMinor, type Minor, toMinor } from '../money';
import type { DealStatus } from './dealStatus';
import type { ApartReason } from './logFinding';
import { type RepeatedOnLines, refundedSum } from './repeatedOnLines';
import type { SalesLine } from './salesLine';

/** What an order comes to. */
export interface OrderMoney<Line extends SalesLine> {
  /** Null where no line that counts has an amount. */
  amount: Minor | null;
  /** By the lines alone; null where one with an amount does not say. */
  profit: Minor | null;
  /** Whether it is a purchase, a refund without what it was of, or why neither. */
  outcome: 'purchase' | 'refund' | ApartReason;
  /** The lines that count, in the log's order. */
  counted: readonly Line[];
  /** The others, by what they are. */
  apart: Partial<Record<ApartReason, readonly Line[]>>;
  /** Whether one total stood on several lines. */
  isTotalTakenOnce: boolean;
  /** Whether a column and lines both said a refund. */
  isRefundTakenOnce: boolean;
  /** Whether something was given back and nobody says how much. */
  isRefundUnknown: boolean;
}

export interface MoneyReading {
  repeated: RepeatedOnLines;
  /** Whether the log has no amounts, so that quantity × price is the amount. */
  isAmountMultiplied: boolean;
}

/**
 * The amount and profit of an order: sums of its lines less what was given back.
 *
 * amount = bought + refunded by status − max(refunded by status + by column, negative lines)
 *
 * so that a sum refunded in several ways is taken once. Profit follows: negative lines bring their
 * own, a refund of a column takes as large a share of the profit as of the amount.
 *
 * @param statuses of each line
 */
export function orderMoney<Line extends SalesLine>(
  order: readonly Line[],
  statuses: readonly (DealStatus | null)[],
  { repeated, isAmountMultiplied }: MoneyReading,
): OrderMoney<Line> {
  const whole =
    order.length === 1 && moneyOfPlain(order, statuses[0] ?? 'done', isAmountMultiplied);
  if (whole) return whole;
  const counted: Line[] = [];
  const apart: Partial<Record<ApartReason, Line[]>> = {};
  const bought = new Sums();
  const returned = new Sums();
  const refunded = new Sums();
  let cancelled = 0;
  let columnSum = 0;
  let columnGreatest = 0;
  let isPartlyRefunded = false;
  for (let index = 0; index < order.length; index++) {
    const line = order[index] as Line;
    const status = statuses[index] ?? 'done';
    const amount = isAmountMultiplied ? quantityTimesPrice(line) : line.amount;
    const isReturn = amount !== null && amount < 0;
    // A negative line with the status of a refund is itself the refund.
    if (status === 'notDone' || status === 'open' || (status === 'refunded' && !isReturn)) {
      apart[status] ??= [];
      apart[status].push(line);
      if (status === 'notDone') cancelled += amount ?? 0;
      if (status === 'refunded') refunded.add(amount, line.profit);
      continue;
    }
    counted.push(line);
    if (isReturn) {
      returned.add(amount, line.profit);
      continue;
    }
    bought.add(amount, line.profit);
    const byColumn = refundedSum(line) ?? 0;
    columnSum += byColumn;
    columnGreatest = Math.max(columnGreatest, byColumn);
    isPartlyRefunded ||= status === 'partlyRefunded';
  }

  const isOneTotal = repeated.amount && bought.isOneSaidAgain;
  const boughtSum = isOneTotal ? bought.firstAmount : bought.amount;
  // One total of all the lines does not say what each of them was.
  const byStatus = isOneTotal ? 0 : (refunded.amount ?? 0);
  const byColumn = repeated.refunded ? columnGreatest : columnSum;
  const byLines = -(returned.amount ?? 0);
  const gross = (boughtSum ?? 0) + byStatus;
  const refund = Math.max(byStatus + byColumn, byLines);

  let profit = isOneTotal && repeated.profit ? bought.firstProfit : bought.profit;
  if (byLines > 0 && byLines >= byStatus + byColumn) {
    profit = sumOf([profit, bought], [refunded.profit, refunded], [returned.profit, returned]);
  } else if (profit !== null && boughtSum !== null && byColumn > 0) {
    profit = asMinor(Math.round(profit * Math.max(0, 1 - byColumn / boughtSum)));
  }

  const result: OrderMoney<Line> = {
    amount: boughtSum === null && byStatus === 0 ? null : asMinor(gross - refund),
    profit,
    outcome: 'purchase',
    counted,
    apart,
    isTotalTakenOnce: isOneTotal,
    isRefundTakenOnce: byColumn > 0 && byLines > 0,
    isRefundUnknown: isPartlyRefunded && refund === 0,
  };
  if (counted.length === 0) {
    result.outcome = apart.open ? 'open' : apart.refunded ? 'refunded' : 'notDone';
  } else if (gross > 0 && refund >= gross) {
    // What was given back beyond the order still lowers money.
    result.outcome = byLines > gross ? 'refund' : 'refunded';
    result.amount = asMinor(Math.min(0, gross - byLines));
  } else if (gross === 0 && byLines > 0) {
    // The negative line of an order that never came about takes back nothing that counts.
    result.outcome = cancelled >= byLines ? 'notDone' : 'refund';
    result.amount = asMinor(-byLines);
  }
  return result;
}

/** Of a line alone that is done and gives nothing back, as most are: what it says. Else null. */
function moneyOfPlain<Line extends SalesLine>(
  order: readonly Line[],
  status: DealStatus,
  isAmountMultiplied: boolean,
): OrderMoney<Line> | null {
  const [line] = order as [Line];
  const amount = isAmountMultiplied ? quantityTimesPrice(line) : line.amount;
  if (status !== 'done' || (amount !== null && amount < 0) || line.refunded) return null;
  return {
    amount,
    profit: line.profit,
    outcome: 'purchase',
    counted: order,
    apart: NONE_APART,
    isTotalTakenOnce: false,
    isRefundTakenOnce: false,
    isRefundUnknown: false,
  };
}

const NONE_APART: OrderMoney<never>['apart'] = {};

function quantityTimesPrice({ quantity, unitPrice }: SalesLine): Minor | null {
  return quantity === null || unitPrice === null ? null : toMinor(quantity * unitPrice);
}

/**
 * Amounts and profits of lines. Three are made for each order, and `#` would make each field of
 * them a WeakMap.
 */
class Sums {
  /** Null where no line says any. */
  amount: Minor | null = null;
  firstAmount: Minor | null = null;
  firstProfit: Minor | null = null;
  private ownProfit: Minor | null = null;
  private amounts = 0;
  private isOne = true;
  private lacksProfit = false;

  add(amount: Minor | null, profit: Minor | null): void {
    if (amount !== null) {
      this.amount = addKnown(this.amount, amount);
      this.amounts += 1;
      this.firstAmount ??= amount;
      this.isOne &&= amount === this.firstAmount;
    }
    if (profit !== null) {
      this.ownProfit = addKnown(this.ownProfit, profit);
      this.firstProfit ??= profit;
    } else if (amount !== null) this.lacksProfit = true;
  }

  /** Null where a line with an amount does not say its own. */
  get profit(): Minor | null {
    return this.lacksProfit ? null : this.ownProfit;
  }

  /** Whether several lines bear an amount, and all the same. */
  get isOneSaidAgain(): boolean {
    return this.amounts > 1 && this.isOne;
  }
}

/** Profits of those that have amounts; null where one of them has none. */
function sumOf(...parts: [Minor | null, Sums][]): Minor | null {
  const needed = parts.filter(([profit, { amount }]) => profit !== null || amount !== null);
  return needed.some(([profit]) => profit === null)
    ? null
    : asMinor(needed.reduce((sum, [profit]) => sum + (profit ?? 0), 0));
}
