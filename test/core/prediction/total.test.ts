import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/core/day';
import { correctedTotal as corrected, type PastTotal } from '../../../src/core/prediction/total';
import { on } from '../on';

const TODAY = on('2025-06-30');
/** Days of a log that is old enough on each of them. */
const OLD = 1500;

/** A past total each thirty days, the last one over today. */
function monthly(count: number, actual: (monthsAgo: number) => number): PastTotal[] {
  return Array.from({ length: count }, (_, index) => {
    const monthsAgo = count - index;
    const day = addDays(TODAY, -30 * monthsAgo);
    const total = { expected: 1000, actual: actual(monthsAgo), ageDays: OLD };
    return { day, until: addDays(day, 30), ...total };
  });
}

function correctedTotal(past: readonly PastTotal[], day: Day, expected: number, span: number) {
  return corrected(past, { day, ageDays: OLD }, expected, span);
}

/** Relative half-width of a band. */
function reachOf({ low, high }: { low: number; high: number }): number {
  return Math.log(high / low) / 2;
}

describe('a total', () => {
  test('without a past is what the model says, in the band of the prior and the unseen season', () => {
    const { expected, factor, low, high, measuredOn } = correctedTotal([], TODAY, 1000, 30);
    expect([expected, factor, measuredOn]).toEqual([1000, 1, 0]);
    expect(low).toBeLessThan(500);
    expect(high).toBeGreaterThan(1900);
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
    expect(reachOf(of(20))).toBeLessThan(reachOf(of(1)));
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
      ageDays: 1000,
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

  test('nobody bought at all in the past: still a number, and none at all is within its band', () => {
    const { expected, low, high } = correctedTotal(
      monthly(6, () => 0),
      TODAY,
      3,
      30,
    );
    expect(expected).toBeGreaterThan(0);
    expect([low, Number.isFinite(high), high > expected]).toEqual([0, true, true]);
  });

  test('days on which the log was young teach nothing, however much they were off', () => {
    const past = monthly(13, (ago) => (ago === 13 ? 6000 : 1000)).map((each, index) => ({
      ...each,
      ageDays: 30 * (index + 1),
    }));
    const now = { day: TODAY, ageDays: 14 * 30 };
    const without = past.filter(({ ageDays }) => ageDays >= 180);
    expect(without).toHaveLength(8);
    expect(corrected(past, now, 1000, 30)).toEqual(corrected(without, now, 1000, 30));
    expect(corrected(past, now, 1000, 30).factor).toBeCloseTo(1, 3);
    expect(corrected(past, now, 1000, 30).measuredOn).toBe(0);
  });

  test('errors of times with hardly a purchase do not widen the band of one with many', () => {
    // In two months of the year the shop is shut; whether one came then or none says nothing.
    const shut = (ago: number) => ago % 12 === 3 || ago % 12 === 4;
    const past = (came: number) =>
      monthly(36, (ago) => (shut(ago) ? came : 1000)).map((each, index) =>
        shut(36 - index) ? { ...each, expected: 0.02 } : each,
      );
    const [none, some] = [0, 3].map((came) => correctedTotal(past(came), TODAY, 1000, 30));
    for (const band of [none, some]) {
      expect(band?.measuredOn).toBeGreaterThan(0);
      expect(band?.high).toBeLessThan(1600);
      expect(band?.low).toBeGreaterThan(600);
    }
  });

  test('of a time in which nothing is expected next to nothing is the most', () => {
    const { low, high } = correctedTotal(
      monthly(36, () => 1000),
      TODAY,
      0.02,
      30,
    );
    expect(low).toBe(0);
    expect(high).toBeLessThan(6);
  });
});
