import type { Day } from '../day';
import type { DealLog } from '../log/dealLog';
import { textHash } from '../log/lineHash';
import type { Minor } from '../money';

/** The clients of a log as predictions read them, in the order of their keys. */
export interface Buyers {
  keys: readonly string[];
  /** Distinct days, ascending. */
  purchaseDays: readonly (readonly Day[])[];
  /** What was bought on each of them, minor units; null where not known. */
  orderAmounts: readonly (readonly (Minor | null)[])[];
  /** A fixed number of each, by which samples are drawn. */
  draws: Uint32Array;
  /** +∞ where nobody bought. */
  firstDay: number;
}

const DRAW_SEED = 0x5eed;

/** Reads a log once for all past days; in the order of keys, so that sums do not depend on its own. */
export function buyersOf({ clients }: DealLog): Buyers {
  const sorted = [...clients].sort(([one], [other]) => (one < other ? -1 : 1));
  let firstDay = Number.POSITIVE_INFINITY;
  for (const [, { purchaseDays }] of sorted) {
    firstDay = Math.min(firstDay, purchaseDays[0] ?? firstDay);
  }
  return {
    keys: sorted.map(([key]) => key),
    purchaseDays: sorted.map(([, { purchaseDays }]) => purchaseDays),
    orderAmounts: sorted.map(([, { orderAmounts }]) => orderAmounts),
    draws: Uint32Array.from(sorted, ([key]) => textHash(key, DRAW_SEED)),
    firstDay,
  };
}

/** How many of a client's purchase days are not after a day. */
export function knownBy(purchaseDays: readonly Day[], day: number): number {
  let [low, high] = [0, purchaseDays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((purchaseDays[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The places of those with the lowest draws, at most so many, whatever the order of the log.
 *
 * @param places of those to draw from
 */
export function drawn(buyers: Buyers, places: Int32Array, most: number): Int32Array {
  if (places.length <= most) return places;
  const { draws, keys } = buyers;
  return Int32Array.from(places)
    .sort((one, other) => {
      const apart = (draws[one] as number) - (draws[other] as number);
      return apart !== 0 ? apart : (keys[one] as string) < (keys[other] as string) ? -1 : 1;
    })
    .slice(0, most);
}

/** The log as it was known on a day. */
export function buyersUpTo(buyers: Buyers, day: Day): Buyers {
  return {
    ...buyers,
    purchaseDays: buyers.purchaseDays.map((days) => {
      const known = knownBy(days, day);
      return known === days.length ? days : days.slice(0, known);
    }),
  };
}
