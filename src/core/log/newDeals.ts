import type { Day } from '../day';
import { KeyTable, keyOf } from './keyTable';
import { mixed, textHash } from './lineHash';
import { lineKey, type SalesLine } from './salesLine';

/** What a deal is known by. */
export interface KnownDeal {
  orderNumber: string | null;
  client: string;
  day: Day;
  /** The first that counts. */
  line: SalesLine;
}

/** Deals of a log that were not there when it was last remembered. */
export interface NewDeals {
  /**
   * How many there are. Where they are too many to name, the growth of the log, below 0 where it
   * shrank.
   */
  count: number;
  /**
   * Which they are, in the order given; null where they are too many to be told from the others,
   * about 400.
   */
  deals: number[] | null;
  /** How many of those remembered stand there no more, or not as they did; null likewise. */
  gone: number | null;
}

/** Of the table and of what a deal is known by. */
const VERSION = '1';

/**
 * What is kept of all deals of a log, so that later the new ones are found, whatever the order and
 * number of the others.
 *
 * @returns a text of about 8,050 characters
 */
export function rememberDeals(deals: Iterable<KnownDeal>): string {
  const table = new KeyTable();
  const keys = dealKeys(deals);
  for (const key of keys) table.add(key, 1);
  return `${VERSION}:${keys.length}:${table.text()}`;
}

/**
 * The deals that stand in the log and did not when it was remembered. A deal is known by its order
 * number, client and day, without a number by what its line says; the second of two equal lines is
 * another deal.
 *
 * @param remembered as {@link rememberDeals} gave it
 * @returns null where it is of another version or cut off: nothing is known then
 */
export function newDealsSince(remembered: string, deals: Iterable<KnownDeal>): NewDeals | null {
  const [, version, known, cells] = /^(\d+):(\d+):([A-Za-z0-9_-]*)$/.exec(remembered) ?? [];
  const table = version === VERSION ? KeyTable.of(cells ?? '') : null;
  if (!table) return null;
  const keys = dealKeys(deals);
  // What is left when the log of now is taken away: deals gone above 0, new ones below.
  for (const key of keys) table.add(key, -1);
  const left = table.readOff();
  if (!left) return { count: keys.length - Number(known), deals: null, gone: null };
  const added = keys.flatMap((key, index) => (left.missing.has(key) ? [index] : []));
  return { count: added.length, deals: added, gone: left.present.size };
}

/** Each deal as a number of 48 bits. */
function dealKeys(deals: Iterable<KnownDeal>): number[] {
  const timesSeen = new Map<number, number>();
  return Array.from(deals, ({ orderNumber, client, day, line }) => {
    const text = orderNumber === null ? lineKey(line) : [orderNumber, client, day].join('\u0000');
    const key = keyOf(textHash(text, 1), textHash(text, 2));
    const times = timesSeen.get(key) ?? 0;
    timesSeen.set(key, times + 1);
    return times === 0 ? key : keyOf(mixed(Math.floor(key / 2 ** 16), times), mixed(key, times));
  });
}
