import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogDeal } from '../../../src/core/log/dealsOfLines';
import { type KnownDeal, newDealsSince, rememberDeals } from '../../../src/core/log/newDeals';
import { shuffled } from '../arbitrary';
import { allOf, type KnownLine, logOf } from './salesLines';

function dealsIn(lines: readonly KnownLine[]): KnownDeal[] {
  return allOf(logOf(lines)).deals.map(({ lines: [line], ...deal }) => ({
    ...deal,
    line: line as LogDeal['lines'][number],
  }));
}

function numbered(from: number, to: number): KnownLine[] {
  return Array.from({ length: to - from }, (_, index) => ({
    orderNumber: `N-${from + index}`,
    day: 100 + ((from + index) % 50),
    amount: 5 * (from + index),
  }));
}

function since(before: readonly KnownLine[], now: readonly KnownLine[]) {
  const known = dealsIn(now);
  const result = newDealsSince(rememberDeals(dealsIn(before)), known);
  return result && { ...result, deals: result.deals?.map((index) => known[index]?.line.row) };
}

describe('new deals', () => {
  test('are those of a newer export pasted below', () => {
    expect(since(numbered(0, 20), [...numbered(0, 20), ...numbered(15, 23)])).toEqual({
      count: 3,
      deals: [27, 28, 29],
      gone: 0,
    });
  });

  test('are those of a newer export pasted over the old one, in another order', () => {
    expect(since(numbered(0, 20), numbered(5, 23).reverse())).toEqual({
      count: 3,
      deals: [2, 3, 4],
      gone: 5,
    });
  });

  test('without order numbers: the second of two equal lines is one', () => {
    const lines = [{ amount: 7 }, { amount: 9 }];
    expect(since(lines, [...lines, { amount: 7 }])).toEqual({ count: 1, deals: [4], gone: 0 });
  });

  test('a status that came true makes one; another amount of a known order does not', () => {
    expect(
      since(
        [
          { orderNumber: '1', amount: 7, statuses: ['done'] },
          { orderNumber: '2', amount: 8, statuses: ['open'] },
        ],
        [
          { orderNumber: '1', amount: 70, statuses: ['done'] },
          { orderNumber: '2', amount: 8, statuses: ['done'] },
        ],
      ),
    ).toEqual({ count: 1, deals: [3], gone: 0 });
  });

  test('none are known to be new on a first day that remembers an empty log', () => {
    expect(since([], [])).toEqual({ count: 0, deals: [], gone: 0 });
  });
});

test('of a large log no more than a property holds is kept, and the new deals are found all the same', () => {
  const before = numbered(0, 5_000);
  const now = numbered(0, 5_350);
  expect(rememberDeals(dealsIn(before)).length).toBeLessThan(9 * 1024);
  const found = since(before, now);
  expect(found?.count).toBe(350);
  expect(found?.deals).toEqual(Array.from({ length: 350 }, (_, index) => 5_002 + index));
  expect(since(before, numbered(170, 5_170))).toMatchObject({ count: 170, gone: 170 });
});

test('more than can be told apart are counted by the growth of the log', () => {
  expect(since(numbered(0, 100), numbered(0, 2_100))).toEqual({
    count: 2_000,
    deals: undefined,
    gone: null,
  });
});

test.each(['', 'x', '1:5:', '1:5:AAAA', '2:0:'])('%j is not remembered by this version', (text) => {
  expect(newDealsSince(text, dealsIn(numbered(0, 3)))).toBeNull();
});

test('a table that was not made of deals does not hang', () => {
  const remembered = rememberDeals(dealsIn(numbered(0, 3)));
  const [version, count, cells = ''] = remembered.split(':');
  fc.assert(
    fc.property(fc.nat(cells.length - 1), fc.constantFrom('A', 'B', '_'), (place, digit) => {
      const spoilt = `${cells.slice(0, place)}${digit}${cells.slice(place + 1)}`;
      const result = newDealsSince(`${version}:${count}:${spoilt}`, dealsIn(numbered(0, 4)));
      expect(result?.count).toBe(1);
    }),
  );
});

test('nor does one that holds a deal in one of its places alone', () => {
  const [empty, one] = [rememberDeals([]), rememberDeals(dealsIn(numbered(0, 1)))];
  // Three cells are forty characters, after "1:0:".
  const start = [...empty].findIndex((digit, index) => index > 3 && digit !== one[index]);
  const from = start - ((start - 4) % 40);
  const spoilt = empty.slice(0, from) + one.slice(from, from + 40) + empty.slice(from + 40);
  expect(newDealsSince(spoilt, [])).toEqual({ count: 0, deals: null, gone: null });
});

const log = fc.array(
  fc.record({
    orderNumber: fc.option(fc.integer({ min: 1, max: 40 }).map(String)),
    day: fc.integer({ min: 0, max: 5 }),
    amount: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 60 },
);

test('what is new is as many as were added, whatever the order', () => {
  fc.assert(
    fc.property(shuffled(log), shuffled(log), ([before, again], [added]) => {
      const isAnother = (each: KnownLine) =>
        !before.some(({ orderNumber }) => orderNumber !== null && orderNumber === each.orderNumber);
      const more = added.filter(isAnother);
      const found = newDealsSince(rememberDeals(dealsIn(before)), dealsIn([...again, ...more]));
      expect(found).toMatchObject({ count: dealsIn(more).length, gone: 0 });
      expect(newDealsSince(rememberDeals(dealsIn(before)), dealsIn(again))?.count).toBe(0);
    }),
  );
});
