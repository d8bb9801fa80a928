import { dateOf, type Season, type YearDay } from '../../core/rhythm/season';
import type { Texts } from '../../texts/texts';

/** When in the year a client buys, as a cell says it: `seasonal: 20 Aug – 1 Sep`. */
export function seasonInWords({ first, last }: Season, words: Texts['words']): string {
  const date = (place: YearDay) => {
    const { month, dayOfMonth } = dateOf(place);
    return `${dayOfMonth} ${words.shortMonths[month - 1]}`;
  };
  return `${words.intervalSources.season}: ${date(first)} – ${date(last)}`;
}
