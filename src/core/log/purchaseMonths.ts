import type { Day } from '../day';
import { addKnown, asMinor, type Minor } from '../money';
import { firstDayOf, periodOf } from '../period';
import type { ClientPast } from './clientPast';

/** What a client bought in a calendar month. */
export interface PurchaseMonth {
  /** The first day of it. */
  from: Day;
  /** On how many days the client bought. */
  days: number;
  /** Null where they bought and no amount is known. */
  amount: Minor | null;
}

/**
 * What a client bought month by month, those without a purchase included.
 *
 * @param past   up to `asOf`
 * @param months how many; the last of them is the month of `asOf`
 */
export function purchaseMonths(
  { purchaseDays, orderAmounts }: Pick<ClientPast, 'purchaseDays' | 'orderAmounts'>,
  asOf: Day,
  months: number,
): PurchaseMonth[] {
  const first = periodOf(asOf, 'month') - months + 1;
  const row = Array.from(
    { length: months },
    (_, index): PurchaseMonth => ({
      from: firstDayOf(first + index, 'month'),
      days: 0,
      amount: asMinor(0),
    }),
  );
  purchaseDays.forEach((day, order) => {
    const month = row[periodOf(day, 'month') - first];
    if (!month) return;
    month.amount = addKnown(month.days === 0 ? null : month.amount, orderAmounts[order] ?? null);
    month.days += 1;
  });
  return row;
}
