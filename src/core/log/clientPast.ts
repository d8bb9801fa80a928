import type { Day } from '../day';
import type { Minor } from '../money';
import type { Voice } from '../rhythm/complaint';
import type { ContactLog } from './contactLog';
import type { DealLog } from './dealLog';
import type { Payment } from './unpaidDeal';

/**
 * A client's past by day, so that it can be looked at as it was known on any of them. Every list
 * ascends by day.
 */
export interface ClientPast {
  purchaseDays: readonly Day[];
  /** What they bought on each purchase day, null where not known. */
  orderAmounts: readonly (Minor | null)[];
  /** What the log says they brought on each, null where not known; empty where it says none. */
  orderProfits: readonly (Minor | null)[];
  payments: readonly Payment[];
  /** Their contacts, some of which say nothing. */
  voices: readonly Voice[];
}

/** The past of every buyer of the log, by key. */
export function clientPasts(deals: DealLog, contacts: ContactLog): Map<string, ClientPast> {
  const pasts = new Map<string, ClientPast>();
  for (const [key, { purchaseDays, orderAmounts, orderProfits, payments }] of deals.clients) {
    if (purchaseDays.length === 0) continue;
    const voices = contacts.byClient.get(key) ?? SILENCE;
    pasts.set(key, { purchaseDays, orderAmounts, orderProfits, payments, voices });
  }
  return pasts;
}

const SILENCE: readonly Voice[] = [];
