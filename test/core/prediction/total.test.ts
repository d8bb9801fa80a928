import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/core/day';
import { correctedTotal, type PastTotal } from '../../../src/core/prediction/total';
import { on } from '../on';

const TODAY = on('2025-06-30');

/** A past total each thirty days, the last one over today. */
function monthly(count: number, actual: (monthsAgo: number) => number): PastTotal[] {
  return Array.from({ length: count }, (_, index) => {
    const monthsAgo = count - index;
    const day = addDays(TODAY, -30 * monthsAgo);
    return { day, until: addDays(day, 30), expected: 1000, actual: actual(monthsAgo) };
  });
}

describe('a total', () => {
  test('without a past is what the model says, in the band of the prior and the unseen season', () => {
    const { expected, factor, low, high, measuredOn } = correctedTotal([], TODAY, 1000, 30);
    expect([expected, factor, measuredOn]).toEqual([1000, 1, 0]);
    expect(low).toBeLessThan(500);
    expect(high).toBeGreaterThan(2000);
  });

  test('is drawn to the errors of the past, the nearer the more of them there are', () => {
    const of = (count: number) =>
      correctedTotal(
        monthly(count, () => 800),
        TODAY,
        1000,
        30,
      );
    expect(of(1).factor).toBeLessThan(1);
    expect(of(5).factor).toBeLessThan(of(1).factor);
    expect(of(20).factor).toBeGreaterThan(0.8);
    expect(of(20).factor).toBeLessThan(0.85);
    expect(of(20).deviation).toBeLessThan(of(1).deviation);
  });

  test('follows the season that was seen a year before', () => {
    // Twelve months ago, and in its time only, twice as much was bought.
    const seasonal = monthly(23, (ago) => (Math.abs(ago - 12) <= 1 ? 2000 : 1000));
    expect(correctedTotal(seasonal, TODAY, 1000, 30).factor).toBeGreaterThan(1.5);
    expect(correctedTotal(seasonal, addDays(TODAY, -120), 1000, 30).factor).toBeLessThan(1.2);
  });

  test('looks at nothing that ended later', () => {
    const past = monthly(12, () => 900);
    const later: PastTotal = {
      day: addDays(TODAY, -20),
      until: addDays(TODAY, 10),
      expected: 1000,
      actual: 9000,
    };
    expect(correctedTotal([...past, later], TODAY, 1000, 30)).toEqual(
      correctedTotal(past, TODAY, 1000, 30),
    );
  });

  test('the band holds what comes nineteen times of twenty, where errors are as they were', () => {
    // Errors of 20 % either way, in a fixed sequence.
    let state = 7;
    const draw = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const normal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
    let [held, all] = [0, 0];
    for (let base = 0; base < 400; base++) {
      const past = monthly(24, () => 1000 * Math.exp(0.2 * normal()));
      const { low, high } = correctedTotal(past, TODAY as Day, 1000, 30);
      const came = 1000 * Math.exp(0.2 * normal());
      held += came >= low && came <= high ? 1 : 0;
      all += 1;
    }
    // Of four hundred tries a share of 95 % may come out a little lower.
    expect(held / all).toBeGreaterThan(0.92);
  });

  test('nobody bought at all in the past: still a number', () => {
    const { expected, low, high } = correctedTotal(
      monthly(6, () => 0),
      TODAY,
      3,
      30,
    );
    expect(Number.isFinite(expected) && low > 0 && high > expected).toBe(true);
  });
});
