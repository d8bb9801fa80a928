import { type Day, later } from '../day';
import { asMinor, type Minor } from '../money';
import { paidSum } from './repeatedOnLines';
import type { SalesLine } from './salesLine';

/** Whether an order is paid. Both are left out where the log does not say. */
export interface OrderPayment {
  /**
   * The day it was paid: that of the last payment, the order's own where the log says sums or yes;
   * null where it is not yet.
   */
  paidOn?: Day | null;
  /** The amount less the paid sums, never below 0; null where the amount is not known. */
  owed?: Minor | null;
}

/**
 * What is paid of an order and what is owed. Blank cells beside filled ones say nothing: exports
 * fill them on the first line.
 *
 * @param lines      that count
 * @param isOneSum   whether the sum on each line is the whole order's
 */
export function orderPayment(
  lines: readonly SalesLine[],
  day: Day,
  amount: Minor | null,
  isOneSum: boolean,
): OrderPayment {
  if (lines.every(({ payment }) => payment === undefined)) return {};
  const sums = lines.map(paidSum).filter((sum) => sum !== null);
  if (sums.length > 0) {
    const paid = isOneSum ? Math.max(...sums) : sums.reduce((total, sum) => total + sum, 0);
    if (amount === null) return { owed: null };
    const owed = asMinor(Math.max(0, amount - paid));
    return { paidOn: owed === 0 ? day : null, owed };
  }
  const payments = lines.flatMap(({ payment }) => payment ?? []);
  const isPaid =
    payments.length > 0 && payments.every((each) => each.kind !== 'yesNo' || each.isPaid);
  if (!isPaid) return { paidOn: null, owed: amount };
  const paidOn = payments.reduce<Day | null>(
    (last, each) => (each.kind === 'day' ? later(last ?? each.day, each.day) : last),
    null,
  );
  return { paidOn: paidOn ?? day, owed: asMinor(0) };
}
