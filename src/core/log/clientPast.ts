import type { Contact } from '../contacts/lastContacts';
import type { Day } from '../day';
import { addKnown, type Minor } from '../money';
import type { Voice } from '../rhythm/complaint';
import { type Deal, isPurchase } from './purchaseHistory';
import type { Payment } from './unpaidDeal';

/** A client's past line by line, so that it can be cut off on any day. */
export interface ClientPast {
  /** Distinct days, ascending. */
  purchaseDays: readonly Day[];
  /** What he bought on each of them, null where not known; a refund lowers none of them, since nobody knows which it belongs to. */
  orderAmounts: readonly (Minor | null)[];
  payments: readonly Payment[];
  /** Ascending by day. */
  voices: readonly Voice[];
}

/**
 * The past of every client of the log, by key. Whether a deal is unpaid is told from the first deal on that has a day of payment: before it
 * nobody kept them.
 */
export function clientPasts(
  deals: readonly Deal[],
  contacts: readonly Contact[],
): Map<string, ClientPast> {
  const paymentsKept = deals.reduce(
    (first, { day, paidOn }) => (paidOn == null ? first : Math.min(first, day)),
    Number.POSITIVE_INFINITY,
  );
  const ownDeals = new Map<string, Deal[]>();
  for (const deal of deals) {
    if (!isPurchase(deal)) continue;
    const own = ownDeals.get(deal.client);
    if (own) own.push(deal);
    else ownDeals.set(deal.client, [deal]);
  }
  const voices = voicesByClient(contacts);
  const pasts = new Map<string, ClientPast>();
  for (const [client, own] of ownDeals) {
    own.sort((a, b) => a.day - b.day);
    const purchaseDays: Day[] = [];
    const orderAmounts: (Minor | null)[] = [];
    const payments: Payment[] = [];
    for (const { day, amount, paidOn } of own) {
      const last = purchaseDays.length - 1;
      if (purchaseDays[last] === day) {
        orderAmounts[last] = addKnown(orderAmounts[last] ?? null, amount);
      } else {
        purchaseDays.push(day);
        orderAmounts.push(amount);
      }
      if (amount !== 0 && day >= paymentsKept && paidOn !== undefined)
        payments.push({ day, paidOn });
    }
    pasts.set(client, { purchaseDays, orderAmounts, payments, voices: voices.get(client) ?? [] });
  }
  return pasts;
}

function voicesByClient(contacts: readonly Contact[]): Map<string, Voice[]> {
  const voices = new Map<string, Voice[]>();
  for (const { client, day, score = null, isComplaint = false } of contacts) {
    if (score === null && !isComplaint) continue;
    const own = voices.get(client) ?? [];
    voices.set(client, own);
    own.push({ day, score, isComplaint });
  }
  for (const own of voices.values()) own.sort((a, b) => a.day - b.day);
  return voices;
}
