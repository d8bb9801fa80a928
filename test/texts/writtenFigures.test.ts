import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { currencySigns } from '../../src/texts/currencySigns';
import { texts } from '../../src/texts/texts';

const { en, ru } = { en: texts.en.conventions, ru: texts.ru.conventions };

const sumIn = (language: Language, value: number, currency: string | null) =>
  texts[language].conventions.sum(value, currencySigns(currency, language));

describe('a sum of money', () => {
  test.each([
    ['RUB', 'RUB\u00a01,631,516', '1\u00a0631\u00a0516\u00a0₽'],
    ['USD', '$1,631,516', '1\u00a0631\u00a0516\u00a0$'],
    ['EUR', '€1,631,516', '1\u00a0631\u00a0516\u00a0€'],
    // Another dollar than the American one says so.
    ['CAD', 'CA$1,631,516', '1\u00a0631\u00a0516\u00a0CA$'],
    // A sign that several countries share, and a word of the log's own, stay what they are.
    ['$', '$1,631,516', '1\u00a0631\u00a0516\u00a0$'],
    ['kr', 'kr\u00a01,631,516', '1\u00a0631\u00a0516\u00a0kr'],
    ['BONUS', 'BONUS\u00a01,631,516', '1\u00a0631\u00a0516\u00a0BONUS'],
    [null, '1,631,516', '1\u00a0631\u00a0516'],
  ])('in %s', (currency, english, russian) => {
    expect(sumIn('en', 1_631_516.4, currency)).toBe(english);
    expect(sumIn('ru', 1_631_516.4, currency)).toBe(russian);
  });

  test('has its hundredths below a hundred, where it has any, and its minus in front', () => {
    expect(['USD', null].map((currency) => sumIn('en', 12.5, currency))).toEqual([
      '$12.50',
      '12.50',
    ]);
    expect(sumIn('en', 12, 'USD')).toBe('$12');
    expect(sumIn('en', -1234, 'USD')).toBe('-$1,234');
    expect(sumIn('ru', -1234, 'RUB')).toMatch(/^[-−]1\u00a0234\u00a0₽$/);
  });
});

test('a percentage, to a tenth where nothing else is asked for', () => {
  expect([en.percent(90.27), en.percent(90)]).toEqual(['90.3%', '90%']);
  expect([ru.percent(90.27), ru.percent(90)]).toEqual(['90,3\u00a0%', '90\u00a0%']);
  expect(en.percent(7.125, 3)).toBe('7.125%');
});

test('a day is written as in the cells of that language', () => {
  const day = dayOf(2026, 11, 3);
  expect([en.day(day), ru.day(day)]).toEqual(['2026-11-03', '03.11.2026']);
  for (const { conventions } of LANGUAGES.map((language) => texts[language])) {
    const shown = conventions.dayFormat.replace('yyyy', '2026').replace('mm', '11');
    expect(conventions.day(day)).toBe(shown.replace('dd', '03'));
  }
});

test('no text of a language writes percent in another way', () => {
  const written = (language: (typeof LANGUAGES)[number]) => sentencesOf(texts[language]);
  expect(written('en').filter((text) => /\d\s+%/.test(text))).toEqual([]);
  expect(written('ru').filter((text) => /\d[^\S\u00a0]?%/.test(text))).toEqual([]);
});

function sentencesOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(sentencesOf);
}
