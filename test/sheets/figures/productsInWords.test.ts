import { describe, expect, test } from 'vitest';
import { namedIn, productsInWords } from '../../../src/sheets/figures/productsInWords';
import { texts } from '../../../src/texts/texts';

test('what they stopped buying, then what they do not buy yet', () => {
  const figures = { stoppedBuying: ['tea', 'honey'], notBoughtYet: ['syrup'] };
  expect(productsInWords(figures, texts.en)).toBe(
    '“tea”, “honey” (no longer bought); “syrup” (not bought yet)',
  );
  expect(productsInWords(figures, texts.ru)).toBe(
    '«tea», «honey» (больше не берёт); «syrup» (ещё не берёт)',
  );
  expect(productsInWords({ notBoughtYet: ['syrup', 'cups'] }, texts.en)).toBe(
    '“syrup”, “cups” (not bought yet)',
  );
  expect(productsInWords({}, texts.en)).toBe('');
});

test('the first three are named and the others counted', () => {
  const figures = { stoppedBuying: ['a', 'b', 'c', 'd', 'e'] };
  expect(productsInWords(figures, texts.en)).toBe('“a”, “b”, “c” and 2 more (no longer bought)');
  expect(productsInWords(figures, texts.ru)).toBe('«a», «b», «c» и ещё 2 (больше не берёт)');
});

test('names as long as a cell may be stay far below what a cell holds', () => {
  const long = 'x'.repeat(50_000);
  const words = productsInWords(
    { stoppedBuying: [long, long, long, long], notBoughtYet: [long, long] },
    texts.en,
  );
  expect(words.length).toBeLessThan(500);
});

test('no name makes a formula of the cell', () => {
  expect(productsInWords({ stoppedBuying: ['=1+1'] }, texts.en)).toMatch(/^“=1\+1”/);
});

describe.each(['en', 'ru'] as const)(
  'the first products are found again in these words, %s',
  (language) => {
    const names = ['Чай «Ахмад» (100 г)', 'Tea “Ahmad” (100 g)', 'a; b', 'x', '“', '»'];

    test.each(names.flatMap((one) => names.map((other) => [one, other])))(
      '%s and %s',
      (one, other) => {
        const found = (figures: Parameters<typeof productsInWords>[0]) =>
          namedIn(productsInWords(figures, texts[language]));
        expect(found({ stoppedBuying: [one as string], notBoughtYet: [other as string] })).toEqual({
          stoppedBuying: one,
          notBoughtYet: other,
        });
        expect(found({ notBoughtYet: [one as string, other as string] })).toEqual({
          stoppedBuying: null,
          notBoughtYet: one,
        });
        expect(found({ stoppedBuying: [one as string, 'y', 'z', other as string] })).toEqual({
          stoppedBuying: one,
          notBoughtYet: null,
        });
        expect(found({ stoppedBuying: [one as string] }).stoppedBuying).toBe(one);
      },
    );

    test('what somebody typed is a product to offer as it is', () => {
      expect(namedIn('green tea')).toEqual({ stoppedBuying: null, notBoughtYet: 'green tea' });
      expect(namedIn('')).toEqual({ stoppedBuying: null, notBoughtYet: null });
    });
  },
);
