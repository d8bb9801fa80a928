import type { DealLog } from '../log/dealLog';
import { commonLabels, type LabelledClient } from './clientGroups';
import { firstSources } from './firstPurchase';

/** Clients by where they came from: by their row, else by their first deal. */
export function bySource(
  clients: readonly { key: string; source: string | null }[],
  deals: DealLog,
): LabelledClient[] {
  const ofDeals = firstSources(deals);
  return clients.map(({ key, source }) => ({ key, label: source ?? ofDeals.get(key) ?? null }));
}

/**
 * What makes two spellings of a source the same: letter case, е for ё, spaces and punctuation do
 * not count; nor do emojis, unless there is nothing else. '' for what has none of them.
 */
export function sourceKey(source: string): string {
  const key = source
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? source.replace(/[^\p{Extended_Pictographic}\p{RI}]+/gu, '') : key;
}

/** Shorter sources are told apart by one letter: `ads` and `adv`. */
const SHORTEST_TWIN = 6;
/** More sources than these are no list. */
const MOST_COMPARED = 300;

/**
 * Sources that may be one under two spellings: they differ by one letter, or by two beside each
 * other that have changed places. Digits tell apart what is else alike: two years of one fair.
 *
 * @returns pairs as they are mostly written, in the order of the clients
 */
export function likelySourceTwins(clients: readonly LabelledClient[]): [string, string][] {
  const sources = [...commonLabels(clients, sourceKey)]
    .filter(([key]) => key.length >= SHORTEST_TWIN)
    .slice(0, MOST_COMPARED);
  return sources.flatMap(([key, label], index) =>
    sources
      .slice(index + 1)
      .filter(([other]) => digitsOf(key) === digitsOf(other) && isOneSlipAway(key, other))
      .map(([, other]): [string, string] => [label, other]),
  );
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

/** Whether one letter more, less or another, or two in the other order, makes a text the other. */
function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let [start, end] = [0, 0];
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start] === other[start]) start += 1;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1;
  const [left, right] = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ];
  const isSwapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || isSwapped;
}
