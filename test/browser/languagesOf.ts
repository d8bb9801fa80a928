import { LANGUAGES, type Language } from '../../src/schema/languages';
import { isWhole } from '../faults/tried';

const DAY = Math.floor(Date.now() / 86_400_000);

/**
 * The languages in which a screen is tried. It does the same in each, so that a run of all tests
 * tries it in one: today some screens in this and the others in that, tomorrow the other way round.
 * `npm run attack` tries every screen in each.
 */
export function languagesOf(screen: string): readonly Language[] {
  const turn = (DAY + screen.length) % LANGUAGES.length;
  return isWhole ? LANGUAGES : LANGUAGES.slice(turn, turn + 1);
}
