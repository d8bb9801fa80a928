import type { Vocabulary } from '../../cells/word';
import { DEFAULT_SETTINGS } from '../../core/base/defaultSettings';
import type { Texts } from '../../texts/texts';
import {
  ABC_MEASURE_WORDS,
  ABC_WINDOW_WORDS,
  DAYS_OFF_WORDS,
  LANGUAGE_WORDS,
  PLAN_HORIZON_WORDS,
  YES_NO_WORDS,
} from '../../texts/vocabulary';
import type { SettingKey } from '../document/settingRows';

/** A setting that is one of a list. */
export interface ChoiceSetting<Code extends string> {
  /** What is understood, in either language. */
  vocabulary: Vocabulary<Code>;
  /** What is offered, in the user's; in this order. */
  words(texts: Texts): Readonly<Record<Code, string>>;
  standard: Code;
}

export const CHOICE_SETTINGS = {
  language: choice({
    vocabulary: LANGUAGE_WORDS,
    words: ({ settingWords }) => settingWords.languages,
    standard: 'spreadsheet',
  }),
  abcMeasure: choice({
    vocabulary: ABC_MEASURE_WORDS,
    words: ({ words }) => words.measures,
    standard: DEFAULT_SETTINGS.abcMeasure,
  }),
  abcWindow: choice({
    vocabulary: ABC_WINDOW_WORDS,
    words: ({ words }) => words.abcWindows,
    standard: DEFAULT_SETTINGS.abcWindow.kind,
  }),
  winBackClassC: choice({
    vocabulary: YES_NO_WORDS,
    words: ({ settingWords }) => settingWords.yesNo,
    standard: DEFAULT_SETTINGS.winBackClassC ? 'yes' : 'no',
  }),
  planHorizon: choice({
    vocabulary: PLAN_HORIZON_WORDS,
    words: ({ settingWords }) => settingWords.planHorizons,
    standard: DEFAULT_SETTINGS.planHorizon,
  }),
  daysOff: choice({
    vocabulary: DAYS_OFF_WORDS,
    words: ({ settingWords }) => settingWords.daysOff,
    standard: DEFAULT_SETTINGS.daysOff,
  }),
  digest: choice({
    vocabulary: YES_NO_WORDS,
    words: ({ settingWords }) => settingWords.yesNo,
    standard: DEFAULT_SETTINGS.digest.isOn ? 'yes' : 'no',
  }),
} as const satisfies Partial<Record<SettingKey, unknown>>;

export type ChoiceKey = keyof typeof CHOICE_SETTINGS;

/** The codes that a choice may be. */
export type Chosen<Key extends ChoiceKey> = keyof (typeof CHOICE_SETTINGS)[Key]['vocabulary'];

export function isChoiceKey(key: SettingKey): key is ChoiceKey {
  return key in CHOICE_SETTINGS;
}

function choice<Code extends string>(setting: ChoiceSetting<Code>): ChoiceSetting<Code> {
  return setting;
}
