import { expect, test } from 'vitest';
import { contactPointsIn, emailKey, phoneKey } from '../../../src/core/identity/contactPoint';

test.each([
  ['8 (916) 123-45-67', '9161234567'],
  ['+7 916 1234567', '9161234567'],
  ['79161234567', '9161234567'],
  ['916.123.45.67', '9161234567'],
  ['8 495 123-45-67 доб. 12', '4951234567'],
  ['+44 20 7946 0958', '2079460958'],
  ['020 7946 0958', '2079460958'],
  ['123-45-67', '1234567'],
])('%s is the telephone %s', (text, key) => {
  expect(phoneKey(text)).toBe(key);
});

test.each(['', '—', '1001', '#1001234567', '0000000000', 'Анна 89161234567', '1234567890123456'])(
  '%s is none',
  (text) => {
    expect(phoneKey(text)).toBeNull();
  },
);

test('an address is the same in any case', () => {
  expect(emailKey(' Olga@Example.COM')).toBe('olga@example.com');
});

test.each(['Olga', '@olga', 'olga@example', 'olga@.ru', 'a@b@c.ru', 'olga @example.com', '-'])(
  '%s is no address',
  (text) => {
    expect(emailKey(text)).toBeNull();
  },
);

test('a cell may hold several', () => {
  expect(contactPointsIn('8 916 123-45-67, +7 (495) 000-11-22; нет', phoneKey)).toEqual([
    '9161234567',
    '4950001122',
  ]);
  expect(contactPointsIn(null, emailKey)).toEqual([]);
});
