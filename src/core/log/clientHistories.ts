import { type GivenHistory, historyOf } from './givenHistory';
import { NO_PURCHASES, type PurchaseHistory } from './purchaseHistory';

/** A client and what his row says of his purchases; null where it says nothing. */
interface HistoryTeller {
  key: string;
  given?: GivenHistory | null;
}

/**
 * The purchase history of each client: what the log says of him, else what his row does, else none.
 *
 * @param logged of the log's clients, by key
 */
export function clientHistories(
  clients: readonly HistoryTeller[],
  logged: ReadonlyMap<string, PurchaseHistory>,
): Map<string, PurchaseHistory> {
  return new Map(
    clients.map(({ key, given }) => [
      key,
      logged.get(key) ?? (given ? historyOf(given) : NO_PURCHASES),
    ]),
  );
}
