import type { DealLog, LoggedClient } from '../log/dealLog';
import { hasOwnProfit, soldIn } from '../log/dealLog';
import type { PurchaseHistory } from '../log/purchaseHistory';
import { type DaySpan, placesInSpan } from './abcWindow';

/**
 * Whether a client brought no profit over the ABC window: the log itself says the profit of at
 * least half of their deals there, and the sum is 0 or less. A blank cell is not known, and not 0;
 * a margin of Settings tells nothing of a client.
 *
 * @param span null for the whole log
 */
export function bringsNoProfit(log: DealLog, client: LoggedClient, span: DaySpan | null): boolean {
  const places = span ? placesInSpan(log, client, span) : client;
  const { profit } = span ? soldIn(log, places) : client;
  if (profit === null || profit > 0) return false;
  let [purchases, told] = [0, 0];
  for (let deal = places.from; deal < places.to; deal++) {
    if ((log.amounts[deal] as number) < 0) continue;
    purchases += 1;
    if (hasOwnProfit(log, deal)) told += 1;
  }
  return told > 0 && told * 2 >= purchases;
}

/** Whether a client brought no profit by what their row says, where no log tells of them. */
export function rowTellsNoProfit({ deals, profit }: PurchaseHistory): boolean {
  return deals > 0 && profit !== null && profit <= 0;
}
