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
 * @param payments of deals that brought money, in any order
 * @param asOf     a payment after it was not made yet
 * @returns null where no deal is that old
 */
export function hasUnpaidDeal(payments: readonly Payment[], asOf: Day): boolean | null {
  const due = payments.filter(({ day }) => day + PAYMENT_TERM_DAYS < asOf);
  return due.length === 0 ? null : due.some(({ paidOn }) => paidOn === null || paidOn > asOf);
}
