import { refusedLooks } from '../jobs/runWarnings';
import type { Warning } from '../sheets/tables/warnings';
import { type Language, texts } from '../texts/texts';

/** What is said of the looks that Google refused where a job writes no report; '' for nothing. */
export function refusalSentences(language: Language): string {
  return warningSentences(refusedLooks(language), language)
    .map((sentence) => ` ${sentence}`)
    .join('');
}

/** So many are read; the run report has them all. */
const MOST = 3;

/** What is wrong with cells, each with its place, the first of them. */
export function warningSentences(warnings: readonly Warning[], language: Language): string[] {
  const { client, warnings: words } = texts[language];
  const sentences = warnings
    .slice(0, MOST)
    .map(({ sheet, row, column, message }) => client.warning(sheet, row, column, message));
  return warnings.length > MOST ? [...sentences, words.more(warnings.length - MOST)] : sentences;
}
