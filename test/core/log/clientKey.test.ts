import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientKey } from '../../../src/core/log/clientKey';

test.each([
  ['  Кофейня Ёлка ', 'кофейня елка'],
  ['КОФЕЙНЯ  ЕЛКА', 'кофейня елка'],
  ['Кофейня\u00a0Ёлка', 'кофейня елка'],
  ['Кофейня Е\u0308лка', 'кофейня елка'], // ё as е and two dots
  ['Café', 'Cafe\u0301'],
  ['Acme\nLtd.', 'ACME LTD.'],
  ['ООО "Ромашка"', 'ООО «Ромашка»'],
  ['ООО „Ромашка“', 'ООО Ромашка'],
  ['ООО"Ромашка"', "ООО ''Ромашка''"],
  ['Иванов И. И.', 'Иванов И.И.'],
  ['И.И.Иванов', 'И. И. Иванов'],
  ['O’Brien', "O'Brien"],
  ['Olga@Example.com', 'olga@example.COM'],
  ['Кафе — бар', 'Кафе-бар'],
  ['Кафе–бар', 'кафе - бар'],
  ['Acme, Inc.', 'Acme Inc'],
  ['Ромашка;', 'Ромашка'],
  ['Ромашка\u200b', 'Ромашка'],
  ['O\u1fefBrien', 'OBrien'], // a Greek accent that is the same character as a backquote
])('«%s» and «%s» are one client', (one, other) => {
  expect(clientKey(one)).toBe(clientKey(other));
});

test.each([
  ['Acme', 'Acme 2'],
  ['Ира', 'Ирa'], // the second ends in a Latin letter: nobody can tell, so nobody is merged
  ['Андрей', 'Андреи'],
  ['Ромашка', 'ООО Ромашка'],
  ['Склад 1.5', 'Склад 15'],
  ['Склад 1.5', 'Склад 1 5'],
  ['Ан-на', 'Анна'],
  ['a.b@x.ru', 'ab@x.ru'],
  ['#1001', '1001'],
  ['Анна Мария', 'АннаМария'],
])('«%s» and «%s» are two', (one, other) => {
  expect(clientKey(one)).not.toBe(clientKey(other));
});

test('a name of nothing but marks is a client too', () => {
  expect(clientKey(' - ')).toBe('-');
  expect(clientKey('«»')).toBe('«»');
});

/** Names as people write them, with what they put into them, and whatever else. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'аЁё\u0308\u0301eΣς1.,-–— «»"\'’\u00a0\u200b\n!'.split('')),
    maxLength: 12,
  }),
);

test('a key is its own key', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(clientKey(clientKey(name))).toBe(clientKey(name));
    }),
  );
});

/** What made a key before quotation marks, dashes and punctuation were passed over. */
const earlierKey = (name: string) =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');

test('a key that was remembered earlier leads to the client it was made of', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(clientKey(earlierKey(name))).toBe(clientKey(name));
    }),
  );
});

const word = fc.string({ unit: fc.constantFrom(...'абвёйкabcxyz019'.split('')), minLength: 1 });
const words = fc.array(word, { minLength: 1, maxLength: 4 });

test('noise never makes another client, and words never fall together', () => {
  const space = fc.constantFrom(' ', '  ', '\u00a0', ' \n', ', ', '. ');
  const marks = fc.constantFrom(['', ''], ['«', '»'], ['"', '"'], ['“', '”'], ["'", "'"]);
  const closing = fc.constantFrom('', ' ', '.', ',', '!', ' ;', '…');
  fc.assert(
    fc.property(words, space, marks, closing, fc.boolean(), (of, between, [a, b], end, isUpper) => {
      const name = of.join(between);
      const untidy = `${a}${isUpper ? name.toUpperCase() : name}${b}${end}`;
      expect(clientKey(untidy)).toBe(of.join(' ').replace(/ё/g, 'е'));
    }),
  );
});

test.each([' ', '-', '. ', '!', "'", '- '])('a cell full of «%s» is read at once', (mark) => {
  expect(clientKey(`a${mark.repeat(25_000)}`)).toBe('a');
  expect(clientKey(`${mark.repeat(25_000)}a`)).toMatch(/a$/);
});
