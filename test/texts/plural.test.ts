import { expect, test } from 'vitest';
import { englishPlural } from '../../src/texts/en/plural';
import { russianPlural } from '../../src/texts/ru/plural';

test.each([
  [0, '0 clients'],
  [1, '1 client'],
  [2, '2 clients'],
  [5, '5 clients'],
  [11, '11 clients'],
  [21, '21 clients'],
  [101, '101 clients'],
])('%d in English: %s', (count, expected) => {
  expect(englishPlural(count, 'client', 'clients')).toBe(expected);
});

// Unicode CLDR plural rules: one is 1, 21, 31…, few is 2–4, 22–24…, the rest and the teens are
// many.
test.each([
  [0, '0 клиентов'],
  [1, '1 клиент'],
  [2, '2 клиента'],
  [4, '4 клиента'],
  [5, '5 клиентов'],
  [11, '11 клиентов'],
  [12, '12 клиентов'],
  [14, '14 клиентов'],
  [20, '20 клиентов'],
  [21, '21 клиент'],
  [22, '22 клиента'],
  [25, '25 клиентов'],
  [101, '101 клиент'],
  [111, '111 клиентов'],
  [112, '112 клиентов'],
  [1001, '1\u00a0001 клиент'],
])('%d in Russian: %s', (count, expected) => {
  expect(russianPlural(count, 'клиент', 'клиента', 'клиентов')).toBe(expected);
});

test('up to a thousand as Intl.PluralRules has it', () => {
  const rules = new Intl.PluralRules('ru');
  for (let count = 0; count < 1000; count++) {
    expect(russianPlural(count, 'one', 'few', 'many')).toBe(`${count} ${rules.select(count)}`);
  }
});
