import { expect, test } from 'vitest';
import type { DueEntry } from '../../../src/core/contacts/todayList';
import { dayProgress, riskByManager } from '../../../src/core/contacts/todayTotals';

test('a day’s progress is of ten from its first contact to its last', () => {
  const day = Array.from({ length: 13 }, (_, done) => dayProgress(40 - done, done));
  expect(day.slice(0, 11).map(({ all }) => all)).toEqual(Array(11).fill(10));
  expect(day[4]).toEqual({ done: 4, all: 10 });
  expect(day[12]).toEqual({ done: 12, all: 12 });
});

test('where fewer are on the list, of all of them', () => {
  expect([0, 1, 2, 3].map((done) => dayProgress(3 - done, done))).toEqual([
    { done: 0, all: 3 },
    { done: 1, all: 3 },
    { done: 2, all: 3 },
    { done: 3, all: 3 },
  ]);
  expect(dayProgress(0, 0)).toEqual({ done: 0, all: 0 });
});

test('the money at risk by manager, the largest sum first; what is not known is no 0', () => {
  const entry = (key: string, moneyAtRisk: number | null): DueEntry => ({
    ...{ key, moneyAtRisk, category: null, daysOverdue: 0, contactType: 'call' },
    ...{ tries: 0, reasons: ['cadence'] },
  });
  const managers: Record<string, string> = { a: 'Olga', b: 'Max', c: 'Olga', d: 'Eve', e: '' };
  const list = [entry('a', 100), entry('b', 250), entry('c', 200), entry('d', null), entry('e', 5)];
  expect(riskByManager(list, (key) => managers[key] ?? '')).toEqual([
    { manager: 'Olga', sum: 300 },
    { manager: 'Max', sum: 250 },
    { manager: '', sum: 5 },
  ]);
});
