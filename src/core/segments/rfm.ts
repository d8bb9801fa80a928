import type { Day } from '../day';
import { FigureError, requireCounts, requirePositive } from '../figureError';
import type { Minor } from '../money';
import { quantile } from '../quantile';

/** A client's recency, frequency and money scores, 1 (worst) to `bins` (best). */
export interface RfmScore {
  recency: number;
  frequency: number;
  money: number;
}

/** What RFM looks at, for a client. */
export interface RfmInput {
  lastPurchase: Day;
  deals: number;
  amount: Minor;
}

/**
 * RFM scores by value cuts. The cuts are type-7 quantiles of the whole list; equal values share a
 * score, so a bin may stay empty. Few days since the last purchase are good, so recency is
 * reversed.
 *
 * @param asOf day that recency is counted to
 * @param bins how many scores (5: quintiles)
 * @throws FigureError on a purchase after `asOf`, or where `bins` is not a count
 */
export function rfm(clients: readonly RfmInput[], asOf: Day, bins = 5): RfmScore[] {
  requireCounts({ bins });
  requirePositive({ bins });
  for (const { lastPurchase } of clients) {
    if (lastPurchase > asOf) throw new FigureError('dayAfterAsOf', { lastPurchase, asOf });
  }
  const silence = scorer(
    clients.map(({ lastPurchase }) => asOf - lastPurchase),
    bins,
  );
  const frequency = scorer(
    clients.map(({ deals }) => deals),
    bins,
  );
  const money = scorer(
    clients.map(({ amount }) => amount),
    bins,
  );
  return clients.map((client) => ({
    recency: bins + 1 - silence(asOf - client.lastPurchase),
    frequency: frequency(client.deals),
    money: money(client.amount),
  }));
}

function scorer(values: readonly number[], bins: number): (value: number) => number {
  if (values.length === 0) return () => 1;
  const ascending = [...values].sort((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, index) =>
    quantile(ascending, (index + 1) / bins),
  );
  return (value) => 1 + cuts.filter((cut) => cut < value).length;
}
