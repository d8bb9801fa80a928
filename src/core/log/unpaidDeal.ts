import type { Day } from '../day';

/** When a deal was to be paid, and was. */
export interface Payment {
  day: Day;
  /** Null where it is still to come. */
  paidOn: Day | null;
}

/** How long a client may take to pay before it is a sign, days. */
export const PAYMENT_TERM_DAYS = 30;

/**
 * Whether a deal of more than thirty days ago was still unpaid on a day.
 *
 * @param payments of deals that brought money, ascending by day; those of deals after `asOf` do not
 * count
 * @param asOf     a payment after it was not made yet
 * @returns null where no deal is that old
 */
export function hasUnpaidDeal(payments: readonly Payment[], asOf: Day): boolean | null {
  let isAnyDue = false;
  for (const { day, paidOn } of payments) {
    if (day + PAYMENT_TERM_DAYS >= asOf) break;
    if (paidOn === null || paidOn > asOf) return true;
    isAnyDue = true;
  }
  return isAnyDue ? false : null;
}
