import type { Vocabulary } from '../cells/word';
import { clientKey } from '../core/log/clientKey';
import { LANGUAGES, type Language } from '../schema/languages';
import { SETTINGS, type SettingName, type SettingOf } from '../schema/settings';
import { understood as en } from './en/understood/understood';
import { understood as ru } from './ru/understood/understood';
import type { Understood } from './understood';

// Words that people type into cells, understood in every language whatever the document's own.

export const UNDERSTOOD: Readonly<Record<Language, Understood>> = { en, ru };

/** The words of every language for the same codes. */
export function merged<Code extends string>(
  wordsOf: (understood: Understood) => Vocabulary<Code>,
): Vocabulary<Code> {
  const all = LANGUAGES.map((language) => wordsOf(UNDERSTOOD[language]));
  const codes = Object.keys(all[0] as Vocabulary<Code>) as Code[];
  return Object.fromEntries(
    codes.map((code) => [code, all.flatMap((words) => words[code])]),
  ) as Record<Code, string[]>;
}

export const PERIOD_WORDS = merged(({ periods }) => periods);
export const STATUS_WORDS = merged(({ statuses }) => statuses);
export const CATEGORY_WORDS = merged(({ categories }) => categories);
export const CONTACT_TYPE_WORDS = merged(({ contactTypes }) => contactTypes);
export const OUTCOME_WORDS = merged(({ outcomes }) => outcomes);
export const POTENTIAL_WORDS = merged(({ potentials }) => potentials);
export const TRAIT_WORDS = merged(({ traits }) => traits);
export const DEAL_STATUS_WORDS = merged(({ dealStatuses }) => dealStatuses);
export const WORD_PLACE_WORDS = merged(({ wordPlaces }) => wordPlaces);
export const PASTED_TWICE_WORDS = merged(({ pastedTwice }) => pastedTwice);
export const TEXT_OCCASION_WORDS = merged(({ textOccasions }) => textOccasions);
export const TEMPLATE_FIELD_WORDS = merged(({ templateFields }) => templateFields);
export const YES_NO_WORDS = merged(({ yesNo }) => yesNo);

/** The words for what a setting of a list, or of yes and no, may be. */
export function settingVocabulary(name: SettingName): Vocabulary<string> {
  return isChoice(name)
    ? merged((understood): Vocabulary<string> => understood[name])
    : YES_NO_WORDS;
}

function isChoice(name: SettingName): name is SettingOf<'choice'> {
  return SETTINGS[name].kind === 'choice';
}

/**
 * What a reason for a contact says where the client complained: one of these begins one of its
 * words.
 */
export const COMPLAINT = new RegExp(
  `(?:^|[^\\p{L}])(?:${LANGUAGES.flatMap((each) => UNDERSTOOD[each].complaints).join('|')})`,
  'iu',
);

/** Headers of amounts that mean the total of an order, in any language. */
export const ORDER_TOTALS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((each) => UNDERSTOOD[each].orderTotals.split(', ')),
);

/** As `clientKey` has them. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((each) => UNDERSTOOD[each].placeholders),
);

/** Whether this is what people write where nothing is known: `n/a`, «нет», a dash. */
export function isPlaceholder(written: string): boolean {
  const saysAnything = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(written);
  return !saysAnything || PLACEHOLDERS.has(clientKey(written));
}
