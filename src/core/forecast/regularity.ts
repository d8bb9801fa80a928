import type { Day } from '../day';
import { FigureError } from '../figureError';

/** With fewer clients of three purchase days or more, regularity is told by chance. */
const LEAST_CLIENTS = 20;
/** How many pairs of gaps the base counts for beside a client's own. */
const BASE_PAIRS = 4;

/**
 * How evenly a base buys: the k of Erlang-k gaps, 1 where purchases come at random.
 *
 *     M = gap₁ / (gap₁ + gap₂) of each client's last two gaps,  k = (1 − 4 Var M) / (8 Var M)
 *
 * Source: Wheat & Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times",
 * Journal of Marketing Research 27(1).
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @throws FigureError with too few clients who have bought on three days or more; where the gaps of
 * all are even, k → ∞: M does not vary at all
 */
export function baseRegularity(purchaseDaysByClient: readonly (readonly Day[])[]): number {
  const shares = purchaseDaysByClient
    .filter(({ length }) => length >= 3)
    .map((days) => gapShare(days, days.length - 1));
  if (shares.length < LEAST_CLIENTS) {
    throw new FigureError('tooFewGaps', { clients: shares.length, needed: LEAST_CLIENTS });
  }
  // Either gap may stand first, so that the mean is ½ and need not be found.
  const squares = shares.reduce((sum, share) => sum + (share - 0.5) ** 2, 0);
  if (squares === 0) throw new FigureError('evenGaps', { clients: shares.length });
  return regularityOf(squares / shares.length);
}

/**
 * How evenly one client buys: the same of all their pairs of successive gaps, around the ½ that
 * gaps of one length would give, drawn towards the base's, which counts for four pairs.
 *
 * @param base of {@link baseRegularity}; of a client with less than two gaps it stands in
 */
export function clientRegularity(purchaseDays: readonly Day[], base: number): number {
  const ofBase = 1 / (4 * (2 * base + 1));
  let [squares, pairs] = [BASE_PAIRS * ofBase, BASE_PAIRS];
  for (let order = 2; order < purchaseDays.length; order++) {
    squares += (gapShare(purchaseDays, order) - 0.5) ** 2;
    pairs += 1;
  }
  return regularityOf(squares / pairs);
}

/** The share of the earlier of the two gaps that end with a purchase. */
function gapShare(days: readonly Day[], order: number): number {
  const [one, two, three] = [days[order - 2], days[order - 1], days[order]] as [Day, Day, Day];
  return (two - one) / (three - one);
}

function regularityOf(variance: number): number {
  return (1 - 4 * variance) / (8 * variance);
}
