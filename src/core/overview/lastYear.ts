import { addDays, addMonths, type Day } from '../day';
import { type DealLog, firstDealDay, placesWithin, profitAt } from '../log/dealLog';
import { asMinor, fromMinor } from '../money';

/**
 * The last twelve months of a base, as far as its log tells. Money is in the sheet's currency; null
 * stands for "not known".
 */
export interface LastYear {
  /** Clients who bought. */
  customers: number;
  /**
   * Of them, those who bought for the first time; null where the log is no older than the year, and
   * everybody looks new.
   */
  newCustomers: number | null;
  /** Purchase days of a client. */
  ordersPerYear: number | null;
  /** Of a purchase day whose amount is known. */
  averageOrder: number | null;
  /**
   * Profit over revenue of the deals whose profit is known, percent; null where there are none, or
   * they brought nothing.
   */
  marginPercent: number | null;
}

/**
 * What the last twelve months say of the next ones.
 *
 * @param deals the log up to `asOf`
 */
export function lastYear(deals: DealLog, asOf: Day): LastYear {
  const yearAgo = addMonths(asOf, -12);
  let [customers, newCustomers, orders, pricedOrders, sold] = [0, 0, 0, 0, 0];
  let [revenue, profit] = [0, 0];
  for (const client of deals.clients.values()) {
    const { purchaseDays, orderAmounts } = client;
    const first = purchaseDays.findIndex((day) => day > yearAgo);
    if (first >= 0) {
      customers += 1;
      if (first === 0) newCustomers += 1;
      orders += purchaseDays.length - first;
      for (const amount of orderAmounts.slice(first)) {
        if (amount === null) continue;
        sold += amount;
        pricedOrders += 1;
      }
    }
    const ofYear = placesWithin(deals, client, addDays(yearAgo, 1), asOf);
    for (let deal = ofYear.from; deal < ofYear.to; deal++) {
      const [amount, gain] = [deals.amounts[deal] as number, profitAt(deals.profits, deal)];
      if (Number.isNaN(amount) || Number.isNaN(gain)) continue;
      revenue += amount;
      profit += gain;
    }
  }
  return {
    customers,
    newCustomers: firstDealDay(deals) > yearAgo ? null : newCustomers,
    ordersPerYear: customers === 0 ? null : orders / customers,
    averageOrder: pricedOrders === 0 ? null : fromMinor(asMinor(sold)) / pricedOrders,
    marginPercent: revenue <= 0 ? null : (profit * 100) / revenue,
  };
}
