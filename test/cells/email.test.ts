import { expect, test } from 'vitest';
import { readEmail } from '../../src/cells/email';
import { problemOf } from './fault';

test.each(['olga@example.com', 'o.l-g+a_1@mail.example.co.uk', 'почта@пример.рф'])(
  '%s is an address',
  (address) => {
    expect(readEmail(address)).toBe(address);
    expect(readEmail(` ${address}\n`)).toBe(address);
  },
);

test('a blank cell has none', () => {
  expect([readEmail(''), readEmail('  '), readEmail(null)]).toEqual([null, null, null]);
});

test.each([
  'olga',
  'olga@example',
  '@example.com',
  'olga@@example.com',
  'olga@example..com',
  'olga@.com',
  'Olga <olga@example.com>',
  'olga@example.com, max@example.com',
  'olga@example.com\nBcc: all@example.com',
  'ol ga@example.com',
  5,
  true,
  new Date(0),
])('%s is none', (cell) => {
  expect(problemOf(() => readEmail(cell))).toBe('kind');
});

test('an error value is told as one', () => {
  expect(problemOf(() => readEmail('#N/A'))).toBe('error');
});
