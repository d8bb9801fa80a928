import type { DealStatus } from './dealStatus';
import type { SalesLine } from './salesLine';

/**
 * A word of a status column as it is written first, and what it says of a deal; null where nobody
 * knows. One object stands for it in all the lines that bear it.
 */
export interface StatusWord {
  word: string;
  status: DealStatus | null;
}

/** How a word counts, and of how many deals it is said. */
export interface SaidStatus extends StatusWord {
  deals: number;
}

/** The words of the most deals, and how many others there are. */
export interface MostSaid {
  statuses: readonly SaidStatus[];
  moreStatuses: number;
}

/** A status that is chosen from a list is one of fewer, and shorter. */
const MOST_WORDS = 30;
const LONGEST_WORD = 60;

/** Leaves out what is said of the fewest deals, where it is too much to be looked through. */
export function mostSaid(all: readonly SaidStatus[]): MostSaid {
  const statuses = all.filter(({ word }) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  return { statuses, moreStatuses: all.length - statuses.length };
}

/** The words of a log's deals, each counted once a deal. */
export class SaidStatuses {
  readonly #deals = new Map<StatusWord, number>();

  /** Counts the words of one deal. */
  count(lines: readonly Pick<SalesLine, 'statusWords'>[]): void {
    for (const word of wordsOf(lines)) this.#deals.set(word, (this.#deals.get(word) ?? 0) + 1);
  }

  /** All that were counted, that of the most deals first. */
  all(): SaidStatus[] {
    return [...this.#deals]
      .map(([{ word, status }, deals]) => ({ word, status, deals }))
      .sort((one, other) => other.deals - one.deals);
  }
}

/** The words that lines bear, each once, as they are met. */
export function wordsOf(lines: readonly Pick<SalesLine, 'statusWords'>[]): Iterable<StatusWord> {
  const [first] = lines;
  if (first && lines.length === 1) return first.statusWords;
  return new Set(lines.flatMap(({ statusWords }) => statusWords));
}
