import type { Day } from '../day';
import type { DealLog } from '../log/dealLog';

/** Any two odd numbers: of two sums by them both would have to be the same by chance. */
const [ONE_SEED, OTHER_SEED] = [0x9e3779b1, 0x85ebca6b];

/** Stands for an amount that is not known. */
const UNKNOWN = 0x5bd1e995;

/**
 * A check sum of who bought on which days, whatever the order of the deals.
 *
 * @param known how many purchase days of each client count; who has none counts for nothing
 * @param amounts whether it is of what was paid too
 * @returns sixteen hexadecimal digits; those of two logs that differ are the same once in 10¹⁹
 */
export function purchasesCheckSum(
  { clients, purchaseDays }: DealLog,
  known: Int32Array,
  amounts: 'withAmounts' | null = null,
): string {
  let [one, other] = [0, 0];
  let place = 0;
  for (const [key, client] of clients) {
    const days = purchaseDays[place] as readonly Day[];
    const count = known[place] as number;
    place += 1;
    if (count === 0) continue;
    const paid = amounts && client.orderAmounts;
    let [hash, otherHash] = [ONE_SEED, OTHER_SEED];
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      hash = mixed(hash, code);
      otherHash = mixed(otherHash, code);
    }
    for (let order = 0; order < count; order++) {
      const day = days[order] as Day;
      hash = mixed(hash, day);
      otherHash = mixed(otherHash, day);
      if (!paid) continue;
      const amount = paid[order] ?? UNKNOWN;
      hash = mixed(hash, amount);
      otherHash = mixed(otherHash, amount);
    }
    one = (one + mixed(hash, count)) >>> 0;
    other = (other + mixed(otherHash, count)) >>> 0;
  }
  return [one, other].map((sum) => sum.toString(16).padStart(8, '0')).join('');
}

/**
 * Multiplies, and folds the high bits down, where they came from is not to be seen any more (the
 * step of MurmurHash3).
 */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0xcc9e2d51);
  return Math.imul(product ^ (product >>> 15), 0x1b873593) ^ (product >>> 13);
}
