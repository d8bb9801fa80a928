import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../../../src/core/day';
import { asMinor } from '../../../src/core/money';
import { type RfmInput, rfm } from '../../../src/core/segments/rfm';

const AS_OF = asDay(1000);

function client(silence: number, deals: number, amount: number): RfmInput {
  return { lastPurchase: addDays(AS_OF, -silence), deals, amount: asMinor(amount) };
}

describe('worked by hand', () => {
  test('six clients a fifth apart: cuts at 2, 3, 4 and 5, and who is on a cut is below it', () => {
    const scores = rfm(
      [1, 2, 3, 4, 5, 6].map((rank) => client(rank, rank, rank)),
      AS_OF,
    );
    expect(scores.map(({ frequency }) => frequency)).toEqual([1, 1, 2, 3, 4, 5]);
    expect(scores.map(({ money }) => money)).toEqual([1, 1, 2, 3, 4, 5]);
    // Few days of silence are good.
    expect(scores.map(({ recency }) => recency)).toEqual([5, 5, 4, 3, 2, 1]);
  });

  test('equal values share a score, and bins stay empty', () => {
    const scores = rfm(
      [1, 1, 1, 1, 9].map((deals) => client(0, deals, 0)),
      AS_OF,
    );
    // Cuts: 1, 1, 1 and 1 + 0.2 · 8 = 2.6.
    expect(scores.map(({ frequency }) => frequency)).toEqual([1, 1, 1, 1, 5]);
    expect(new Set(scores.map(({ recency }) => recency)).size).toBe(1);
    expect(new Set(scores.map(({ money }) => money)).size).toBe(1);
  });

  test('a sole client, and nobody', () => {
    expect(rfm([client(5, 1, 10)], AS_OF)).toEqual([{ recency: 5, frequency: 1, money: 1 }]);
    expect(rfm([], AS_OF)).toEqual([]);
  });
});

describe('refused', () => {
  test('a purchase in the future, which would have been the best of all', () => {
    expect(() => rfm([client(0, 1, 1), client(-1, 1, 1)], AS_OF)).toThrow(
      expect.objectContaining({ reason: 'dayAfterAsOf' }),
    );
  });

  test.each([
    [0, 'notPositive'],
    [2.5, 'notACount'],
    [-5, 'notACount'],
  ])('%d bins', (bins, reason) => {
    expect(() => rfm([client(0, 1, 1)], AS_OF, bins)).toThrow(expect.objectContaining({ reason }));
  });
});

/** Type 7 in whole numbers: whether `value` lies above the cut at `index / bins` of the values. */
function isAboveCut(
  values: readonly number[],
  index: number,
  bins: number,
  value: number,
): boolean {
  const ascending = [...values].sort((p, q) => p - q).map(BigInt);
  const numerator = BigInt(ascending.length - 1) * BigInt(index);
  const below = Number(numerator / BigInt(bins));
  const rest = numerator % BigInt(bins);
  const low = ascending[below] as bigint;
  const high = ascending[below + 1] ?? low;
  return BigInt(value) * BigInt(bins) > low * BigInt(bins) + (high - low) * rest;
}

test('agrees with type-7 quantiles in exact fractions', () => {
  const clients = fc.array(
    fc.record({
      lastPurchase: fc.integer({ min: 0, max: AS_OF }).map(asDay),
      deals: fc.integer({ min: 1, max: 12 }),
      amount: fc.integer({ min: -100, max: 100_000 }).map(asMinor),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(clients, fc.integer({ min: 1, max: 10 }), (list, bins) => {
      const score = (values: number[], value: number) => {
        let cutsBelow = 0;
        for (let index = 1; index < bins; index++) {
          if (isAboveCut(values, index, bins, value)) cutsBelow += 1;
        }
        return 1 + cutsBelow;
      };
      const silences = list.map(({ lastPurchase }) => AS_OF - lastPurchase);
      const deals = list.map((each) => each.deals);
      const amounts = list.map(({ amount }) => amount);
      expect(rfm(list, AS_OF, bins)).toEqual(
        list.map((each) => ({
          recency: bins + 1 - score(silences, AS_OF - each.lastPurchase),
          frequency: score(deals, each.deals),
          money: score(amounts, each.amount),
        })),
      );
    }),
  );
});
