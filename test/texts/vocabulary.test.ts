import { describe, expect, test } from 'vitest';
import { readWord, readWords, type Vocabulary } from '../../src/cells/word';
import { CONTACT_TYPES } from '../../src/core/contacts/cadence';
import { OUTCOMES } from '../../src/core/contacts/outcome';
import { clientKey } from '../../src/core/log/clientKey';
import { DEAL_STATUSES } from '../../src/core/log/dealStatus';
import { STATUSES } from '../../src/core/rhythm/lifecycle';
import { CATEGORIES } from '../../src/core/segments/category';
import { ABC_MEASURES, PASTED_TWICE, WORD_PLACES } from '../../src/core/settings';
import { LANGUAGES } from '../../src/schema/languages';
import { SETTING_NAMES, SETTINGS } from '../../src/schema/settings';
import { texts } from '../../src/texts/texts';
import {
  CATEGORY_WORDS,
  CONTACT_TYPE_WORDS,
  DEAL_STATUS_WORDS,
  isPlaceholder,
  OUTCOME_WORDS,
  PASTED_TWICE_WORDS,
  PERIOD_WORDS,
  POTENTIAL_WORDS,
  STATUS_WORDS,
  settingVocabulary,
  TEMPLATE_FIELD_WORDS,
  TEXT_OCCASION_WORDS,
  TRAIT_WORDS,
  UNDERSTOOD,
  WORD_PLACE_WORDS,
  YES_NO_WORDS,
} from '../../src/texts/vocabulary';

const ALL: Record<string, Vocabulary<string>> = {
  ...Object.fromEntries(
    SETTING_NAMES.filter((name) => SETTINGS[name].kind === 'choice').map((name) => [
      name,
      settingVocabulary(name),
    ]),
  ),
  CATEGORY_WORDS,
  CONTACT_TYPE_WORDS,
  DEAL_STATUS_WORDS,
  OUTCOME_WORDS,
  PASTED_TWICE_WORDS,
  PERIOD_WORDS,
  POTENTIAL_WORDS,
  STATUS_WORDS,
  TEMPLATE_FIELD_WORDS,
  TEXT_OCCASION_WORDS,
  TRAIT_WORDS,
  WORD_PLACE_WORDS,
  YES_NO_WORDS,
};

describe.each(Object.entries(ALL))('%s', (_, vocabulary) => {
  test('every word means one thing, in capitals too', () => {
    for (const [code, words] of Object.entries(vocabulary)) {
      for (const word of words) {
        expect([word, readWord(word, vocabulary)]).toEqual([word, code]);
        expect([word, readWord(` ${word.toUpperCase()} `, vocabulary)]).toEqual([word, code]);
      }
    }
  });

  test('every code has a word in each language', () => {
    for (const [code, words] of Object.entries(vocabulary)) {
      expect([code, words.some((word) => /[a-z]/i.test(word))]).toEqual([code, true]);
      expect([code, words.some((word) => /[а-яё]/i.test(word))]).toEqual([code, true]);
    }
  });
});

test('what the add-on writes into cells it reads back, whatever the language', () => {
  for (const { words } of [texts.en, texts.ru]) {
    for (const status of STATUSES) {
      expect(readWord(words.statuses[status], STATUS_WORDS)).toBe(status);
    }
    for (const category of CATEGORIES) {
      expect(readWord(words.categories[category], CATEGORY_WORDS)).toBe(category);
    }
    for (const type of CONTACT_TYPES) {
      expect(readWord(words.contactTypes[type], CONTACT_TYPE_WORDS)).toBe(type);
    }
    for (const outcome of OUTCOMES) {
      expect(readWord(words.outcomes[outcome], OUTCOME_WORDS)).toBe(outcome);
    }
    for (const status of DEAL_STATUSES) {
      expect(readWord(words.dealStatuses[status], DEAL_STATUS_WORDS)).toBe(status);
    }
    for (const answer of PASTED_TWICE) {
      expect(readWord(words.pastedTwice[answer], PASTED_TWICE_WORDS)).toBe(answer);
    }
    for (const place of WORD_PLACES) {
      expect(readWord(words.wordPlaces[place], WORD_PLACE_WORDS)).toBe(place);
    }
    for (const measure of ABC_MEASURES) {
      expect(readWord(words.measures[measure], settingVocabulary('abcMeasure'))).toBe(measure);
    }
  }
});

describe('words of the definitions, in both languages', () => {
  test.each([
    ['call', 'звонок', 'call'],
    ['meeting', 'встреча', 'meeting'],
    ['e-mail', 'письмо', 'email'],
    ['message', 'сообщение', 'message'],
  ])('%s and «%s»', (english, russian, code) => {
    expect(readWord(english, CONTACT_TYPE_WORDS)).toBe(code);
    expect(readWord(russian, CONTACT_TYPE_WORDS)).toBe(code);
  });

  test('categories in Cyrillic letters that look Latin', () => {
    const cyrillic = ['\u0410', '\u0412', '\u0421', '\u0430', '\u0432', '\u0441'];
    expect(cyrillic.map((letter) => readWord(letter, CATEGORY_WORDS))).toEqual([
      'A',
      'B',
      'C',
      'A',
      'B',
      'C',
    ]);
  });

  test('a tick box is yes or no', () => {
    expect(readWord(true, YES_NO_WORDS)).toBe('yes');
    expect(readWord(false, YES_NO_WORDS)).toBe('no');
  });

  test('several traits of one cell', () => {
    expect(readWords('Ключевое имя, грубит; no margin', TRAIT_WORDS)).toEqual([
      'keyName',
      'rude',
      'noMargin',
    ]);
  });
});

test('words for what is not known are known as such, and are as keys have them', () => {
  for (const language of LANGUAGES) {
    const { placeholders } = UNDERSTOOD[language];
    expect(placeholders.filter((word) => !isPlaceholder(word))).toEqual([]);
    expect(placeholders.map(clientKey)).toEqual(placeholders);
  }
});
