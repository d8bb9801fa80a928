import type { Minor } from '../money';
import { quantile } from '../quantile';
import type { Status } from '../rhythm/lifecycle';

/** How often a client buys: once so far, less often than the base, or as often and more. */
export type BuyingFrequency = 'once' | 'seldom' | 'often';

/** In which third of the base's average orders the client's own lies. */
export type OrderSize = 'small' | 'medium' | 'large';

/**
 * A homogeneous group of clients: what pleases one of them pleases the others. Null stands for "not
 * known".
 */
export interface Segment {
  frequency: BuyingFrequency;
  orderSize: OrderSize | null;
  /** What they have spent most on. */
  productLine: string | null;
  status: Status | null;
}

/** A client as the segments look at them. */
export interface SegmentedClient {
  key: string;
  purchaseDays: number;
  /** Own, or the base's where they have none. */
  intervalDays: number | null;
  averageOrder: number | null;
  /** Money by product line. */
  spentOn: ReadonlyMap<string, Minor>;
  status: Status | null;
}

/**
 * The segment of every client who has bought, by key.
 *
 * Frequency: more than one purchase day and an interval up to the base's is often. Order size:
 * thirds of the clients' average orders by type-7 quantiles; an average on a border belongs to the
 * lower third.
 *
 * @param baseIntervalDays null where nobody has bought twice
 */
export function segments(
  clients: readonly SegmentedClient[],
  baseIntervalDays: number | null,
): Map<string, Segment> {
  const buyers = clients.filter((client) => client.purchaseDays > 0);
  const averages = buyers.flatMap(({ averageOrder }) => averageOrder ?? []).sort((a, b) => a - b);
  const [low, high] =
    averages.length === 0 ? [0, 0] : [quantile(averages, 1 / 3), quantile(averages, 2 / 3)];
  return new Map(
    buyers.map(({ key, purchaseDays, intervalDays, averageOrder, spentOn, status }) => [
      key,
      {
        frequency: frequencyOf(purchaseDays, intervalDays, baseIntervalDays),
        orderSize: averageOrder === null ? null : sizeOf(averageOrder, low, high),
        productLine: mainLine(spentOn),
        status,
      },
    ]),
  );
}

function frequencyOf(
  purchaseDays: number,
  intervalDays: number | null,
  baseIntervalDays: number | null,
): BuyingFrequency {
  if (purchaseDays < 2) return 'once';
  const isOften =
    intervalDays !== null && baseIntervalDays !== null && intervalDays <= baseIntervalDays;
  return isOften ? 'often' : 'seldom';
}

function sizeOf(averageOrder: number, low: number, high: number): OrderSize {
  if (averageOrder <= low) return 'small';
  return averageOrder <= high ? 'medium' : 'large';
}

/** Of two with the same money the first by name, so that the order of rows does not matter. */
function mainLine(spentOn: ReadonlyMap<string, Minor>): string | null {
  const [main] = [...spentOn].sort(
    ([a, moneyA], [b, moneyB]) => moneyB - moneyA || (a < b ? -1 : 1),
  );
  return main?.[0] ?? null;
}
