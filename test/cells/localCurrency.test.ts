import { expect, test } from 'vitest';
import { isCurrencyCode } from '../../src/cells/currency';
import { currencyOf } from '../../src/cells/localCurrency';

test.each([
  ['ru_RU', 'RUB'],
  ['ru_KZ', 'KZT'],
  ['en_US', 'USD'],
  ['en-GB', 'GBP'],
  ['fr_CH', 'CHF'],
  ['hr_HR', 'EUR'],
  // No country, or none that is known, has no currency to guess.
  ['en', null],
  ['ar_XX', null],
  ['', null],
])('%s: %s', (locale, currency) => {
  expect(currencyOf(locale)).toBe(currency);
  if (currency !== null) expect(isCurrencyCode(currency)).toBe(true);
});
