import type { Day } from '../day';
import type { Minor } from '../money';
import type { Voice } from '../rhythm/complaint';
import type { LoggedClient } from './dealLog';
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

/** The past of a buyer of the log; null for who never bought, or is not in it. */
export function clientPast(
  client: LoggedClient | undefined,
  voices: readonly Voice[] = SILENCE,
): ClientPast | null {
  if (client === undefined || client.purchaseDays.length === 0) return null;
  const { purchaseDays, orderAmounts, orderProfits, payments } = client;
  return { purchaseDays, orderAmounts, orderProfits, payments, voices };
}

const SILENCE: readonly Voice[] = [];
