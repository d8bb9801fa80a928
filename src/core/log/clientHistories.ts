import { type GivenHistory, historyOf } from './givenHistory';
import { NO_PURCHASES, type PurchaseHistory, UNKNOWN_PURCHASES } from './purchaseHistory';

/** A client and what their row says of their purchases; null where it says nothing. */
interface HistoryTeller {
  key: string;
  given?: GivenHistory | null;
}

/**
 * The purchase history of each client: what the log says of them, else what their row does. Of whom
 * neither says anything has never bought; where there is no log, nothing is known of them.
 *
 * @param logged of the log's clients, by key
 * @returns in the order of the clients
 */
export function clientHistories(
  clients: readonly HistoryTeller[],
  logged: ReadonlyMap<string, PurchaseHistory>,
): PurchaseHistory[] {
  const unmentioned = logged.size > 0 ? NO_PURCHASES : UNKNOWN_PURCHASES;
  return clients.map(
    ({ key, given }) => logged.get(key) ?? (given ? historyOf(given) : unmentioned),
  );
}
