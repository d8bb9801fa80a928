import { expect, test } from 'vitest';
import { clientKey } from '../../../src/core/log/clientKey';

test.each([
  ['  Кофейня Ёлка ', 'кофейня елка'],
  ['КОФЕЙНЯ  ЕЛКА', 'кофейня елка'],
  ['Кофейня\u00a0Ёлка', 'кофейня елка'],
  ['Кофейня Е\u0308лка', 'кофейня елка'], // ё as е and two dots
  ['Café', 'Cafe\u0301'],
  ['Acme\nLtd.', 'ACME LTD.'],
])('«%s» and «%s» are one client', (one, other) => {
  expect(clientKey(one)).toBe(clientKey(other));
});

test.each([
  ['Acme', 'Acme 2'],
  ['Ира', 'Ирa'], // the second ends in a Latin letter: nobody can tell, so nobody is merged
  ['Андрей', 'Андреи'],
])('«%s» and «%s» are two', (one, other) => {
  expect(clientKey(one)).not.toBe(clientKey(other));
});

test('a key is its own key', () => {
  for (const name of ['  Ёж  и Ёж ', 'STRASSE', 'ИП «Ёлкин»']) {
    expect(clientKey(clientKey(name))).toBe(clientKey(name));
  }
});
