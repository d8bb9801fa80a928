import type { DealStatus } from './dealStatus';

/** Why a deal of the log is no purchase. */
export type ApartReason = Extract<DealStatus, 'open' | 'notDone' | 'refunded'>;

/**
 * What was met in a log that its reader should hear of, once a kind.
 *
 * - `open`, `notDone`, `refunded`: deals that are no purchase yet, never came about or were given
 * back in full; among the lines stand those of orders that count without them.
 * - `withoutStatus`: the log has statuses, the deal has none, and counts.
 * - `unknownStatus`: a `word` that nobody knows, counted as done.
 * - `withoutClient`, `withoutDay`: lines left out, which no order of theirs could complete; `deals`
 * is their number.
 * - `pasted`: orders that stand in the log twice; the lines are the copies left out.
 * - `equalLines`: orders of nothing but equal lines next to each other, counted once; to be asked
 * about.
 * - `repeatedTotals`: orders whose total stands on every line, counted once.
 * - `refundTakenOnce`: orders with a refund both in its column and in lines; the greater was taken.
 * - `refundUnknown`: given back in part, and nobody says how much; the whole amount counts.
 * - `otherCurrency`: deals in a `currency` without a rate, whose money is not known.
 * - `mixedCurrencies`: orders in two currencies, whose money is not known.
 */
export type LogFinding = {
  deals: number;
  /** The lines, by their place in the log. */
  places: readonly number[];
} & (
  | { kind: 'unknownStatus'; word: string }
  | { kind: 'otherCurrency'; currency: string }
  | {
      kind:
        | ApartReason
        | 'withoutStatus'
        | 'withoutClient'
        | 'withoutDay'
        | 'pasted'
        | 'equalLines'
        | 'repeatedTotals'
        | 'refundTakenOnce'
        | 'refundUnknown'
        | 'mixedCurrencies';
    }
);

export type LogFindingKind = LogFinding['kind'];

/** Findings as they are met, one a kind and word. */
export class LogFindings {
  readonly #byName = new Map<
    string,
    { kind: LogFindingKind; about: string; deals: number; places: number[] }
  >();

  /**
   * @param places of the lines
   * @param deals  0 where the lines are but a part of a deal
   * @param about  the word or currency, where the kind has one
   */
  tell(kind: LogFindingKind, places: readonly number[], deals = 1, about = ''): void {
    if (places.length === 0) return;
    const name = `${kind} ${about}`;
    let finding = this.#byName.get(name);
    if (!finding) {
      finding = { kind, about, deals: 0, places: [] };
      this.#byName.set(name, finding);
    }
    finding.deals += deals;
    for (const place of places) finding.places.push(place);
  }

  /** All that was told, the kinds in order of first appearance. */
  all(): LogFinding[] {
    return [...this.#byName.values()].map(({ kind, about, ...found }) => {
      if (kind === 'unknownStatus') return { kind, word: about, ...found };
      if (kind === 'otherCurrency') return { kind, currency: about, ...found };
      return { kind, ...found };
    });
  }
}
