import { expect, test } from 'vitest';
import { readTimeZone } from '../../src/cells/timeZone';
import { problemOf } from './fault';

test.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  [' europe/MOSCOW ', 'Europe/Moscow'],
  ['America/New_York', 'America/New_York'],
  ['utc', 'UTC'],
])('%s is the zone %s', (cell, zone) => {
  expect(readTimeZone(cell)).toBe(zone);
});

test('a blank cell names none', () => {
  expect([readTimeZone(''), readTimeZone(' '), readTimeZone(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});

test.each(['Moscow', 'MSK', 'GMT+3', '+03:00', '3', 3, true, new Date(0)])(
  '%s is no zone',
  (cell) => {
    expect(problemOf(() => readTimeZone(cell))).toBe('kind');
  },
);
