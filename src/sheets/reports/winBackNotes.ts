import type { WinBackEntry, WinBackQueue } from '../../core/winBack/winBackQueue';
import { type Language, texts } from '../../texts/texts';

/** So many reasons without an offer are named. */
const REASONS_NAMED = 5;

/**
 * Who was left out of a win-back queue by lot, by what it is ordered, what it lacks, and where to put
 * that; who in it is not worth the cost. Sentences, most important first.
 *
 * @param isByOwnChance whether it is ordered by money at risk that each client's own chance tells
 * @param churnPercent of a year: how long the values look ahead; null where that is not known
 */
export function winBackNotes(
  { entries, control }: WinBackQueue,
  isByOwnChance: boolean,
  churnPercent: number | null,
  language: Language,
): string[] {
  const { foresight, plans } = texts[language];
  const { winBack } = plans;
  const count = (isCounted: (entry: WinBackEntry) => boolean) => entries.filter(isCounted).length;
  const unknown = count(({ value }) => value === null);
  const losses = count(({ value }) => value !== null && value < 0);
  const costless = count(({ cost }) => cost === null);
  const letGo = count(({ decision }) => decision === 'letGo');
  const unanswered = new Set(
    entries.flatMap(({ reason, offer }) => (reason !== null && offer === null ? [reason] : [])),
  );
  const costsMore = count(
    ({ decision, expectedReturn, cost }) =>
      decision === 'return' && expectedReturn !== null && cost !== null && expectedReturn < cost,
  );
  const someValue = unknown < entries.length;
  // As a value takes it: a client stays 1 / churn years.
  const years = churnPercent === null || churnPercent <= 0 ? 0 : Math.round(100 / churnPercent);
  return [
    control > 0 ? winBack.control(control) : '',
    isByOwnChance && entries.length > 0 ? foresight.winBackByOwnChance : '',
    unknown === 0
      ? ''
      : someValue
        ? winBack.someProfit(unknown, isByOwnChance)
        : winBack.noProfit(isByOwnChance),
    someValue && years > 1 ? winBack.valueSpan(years, churnPercent ?? 0) : '',
    someValue && costless > 0 ? winBack.noCost(costless) : '',
    losses > 0 ? winBack.negativeMargin(losses) : '',
    letGo > losses ? winBack.letGo(letGo) : '',
    costsMore > 0 ? winBack.costsMore(costsMore) : '',
    unanswered.size > 0
      ? winBack.noOffer(
          [...unanswered].slice(0, REASONS_NAMED),
          Math.max(0, unanswered.size - REASONS_NAMED),
        )
      : '',
  ].filter((sentence) => sentence !== '');
}
