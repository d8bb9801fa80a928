import { describe, expect, test } from 'vitest';
import type { Minor } from '../../../src/core/money';
import { type SegmentedClient, segments } from '../../../src/core/segments/segments';
import { branded } from '../plain';

function client(key: string, known: Partial<SegmentedClient> = {}): SegmentedClient {
  return {
    key,
    purchaseDays: 3,
    intervalDays: 30,
    averageOrder: 100,
    spentOn: new Map(),
    status: 'active',
    ...known,
  };
}

const BASE = 60;

describe('frequency', () => {
  test.each([
    ['one purchase day', { purchaseDays: 1, intervalDays: BASE }, 'once'],
    ['more often than the base', { intervalDays: 59 }, 'often'],
    ['as often', { intervalDays: 60 }, 'often'],
    ['less often', { intervalDays: 61 }, 'seldom'],
    ['not known how often', { intervalDays: null }, 'seldom'],
  ] as const)('%s', (_, known, frequency) => {
    expect(segments([client('a', known)], BASE).get('a')?.frequency).toBe(frequency);
  });
});

describe('order size', () => {
  const sizesOf = (averages: number[]) =>
    [
      ...segments(
        averages.map((averageOrder, index) => client(`${index}`, { averageOrder })),
        BASE,
      ).values(),
    ].map(({ orderSize }) => orderSize);

  test('thirds of the base', () => {
    expect(sizesOf([60, 10, 50, 20, 40, 30])).toEqual([
      'large',
      'small',
      'large',
      'small',
      'medium',
      'medium',
    ]);
  });

  test('equal orders are of equal size, and one client is small', () => {
    expect(sizesOf([7, 7, 7])).toEqual(['small', 'small', 'small']);
    expect(sizesOf([7])).toEqual(['small']);
  });
});

describe('product line', () => {
  test('is what they have spent most on; of equals the first by name', () => {
    const lineOf = (...spent: [string, number][]) =>
      segments([client('a', { spentOn: new Map(branded<[string, Minor][]>(spent)) })], BASE).get(
        'a',
      )?.productLine;
    expect(lineOf(['tea', 10], ['wine', 30], ['beer', 20])).toBe('wine');
    expect(lineOf(['wine', 30], ['beer', 30])).toBe('beer');
    expect(lineOf()).toBeNull();
  });
});

test('who never bought belongs to no segment', () => {
  const found = segments(
    [client('a', { purchaseDays: 0, averageOrder: null, status: null }), client('b')],
    null,
  );
  expect([...found.keys()]).toEqual(['b']);
  expect(segments([], null).size).toBe(0);
});

test('in a log without amounts buyers are grouped by all but the size of their orders', () => {
  const found = segments([client('a', { averageOrder: null }), client('b')], null);
  expect(found.get('a')).toEqual({ ...found.get('b'), orderSize: null });
});
