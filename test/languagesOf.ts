import { LANGUAGES, type Language } from '../src/schema/languages';
import { isWhole } from './faults/tried';

const DAY = Math.floor(Date.now() / 86_400_000);

/**
 * The languages in which something is tried, a screen for one. It does the same in each, so that a
 * run of all tests tries it in one: today some in this and the others in that, tomorrow the other
 * way round. `npm run attack` tries all in each.
 *
 * @param what names it
 */
export function languagesOf(what: string): readonly Language[] {
  const turn = (DAY + what.length) % LANGUAGES.length;
  return isWhole ? LANGUAGES : LANGUAGES.slice(turn, turn + 1);
}
