import { everyLanguage, headerWords, saysAny } from './headerWords';
import { foundPhrase } from './phrases';

const TOTALS = everyLanguage('totals');
const AT_END = everyLanguage('totalAtEnd');
/** A total of somebody goes on with who it is. */
const OF_SOMEBODY = TOTALS.filter((phrase) => phrase.length > 1 || isOwnWord(phrase[0] as string));
const LONGEST = 200;
/** Without a word of any of them a text is no total, and is not looked at any further. */
const HINT = new RegExp(
  [...new Set([...TOTALS, ...AT_END].map(([root = '']) => root.replace('*', '')))].join('|'),
  'i',
);

/**
 * Whether the text that leads a row says that it sums up others: «Итого», «Итого по Бета», «Общий
 * итог», `Total for Ann`, `Subtotal`, `Anna Total`.
 *
 * @param isClient whether a name is a client of the table: that one is called `Total Energies` is
 *   no reason to pass them over, and `Anna
 *   Total` is a total only beside an Anna. Left out, any name is
 */
export function isTotal(text: string, isClient: (name: string) => boolean = () => true): boolean {
  if (text.length > LONGEST || !HINT.test(text)) return false;
  const [before = ''] = text.split(':');
  if (saysAny(before, TOTALS) || saysAny(text, TOTALS)) return true;
  if (saysAny(text, OF_SOMEBODY, true)) return true;
  const { words } = headerWords(text);
  const isLast = AT_END.some((phrase) => foundPhrase(phrase, words.slice(-1)) !== null);
  if (!isLast || words.length < 2) return false;
  return isClient(withoutLastWord(text));
}

/** By hand: a pattern would be tried again at every letter of a long text. */
function withoutLastWord(text: string): string {
  const isBetween = (place: number) => /[\s:]/.test(text.charAt(place));
  let end = text.length;
  while (end > 0 && isBetween(end - 1)) end--;
  while (end > 0 && !isBetween(end - 1)) end--;
  while (end > 0 && isBetween(end - 1)) end--;
  return text.slice(0, end).trim();
}

/** «Итого» before a name sums it up; `Total` may be a firm's name. */
function isOwnWord(word: string): boolean {
  return /^(?:subtotals?|итого|всего|обороты|сальдо)$/.test(word);
}
