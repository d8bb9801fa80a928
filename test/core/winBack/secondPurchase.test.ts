import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import {
  chanceOfSecondPurchase,
  measuredSecondPurchase,
  type OneTimeBuyer,
  secondPurchaseCalls,
  secondPurchaseCurve,
} from '../../../src/core/winBack/secondPurchase';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { purchaseDays } from '../arbitrary';
import { on } from '../on';

const AS_OF = on('2026-06-30');

/** Buyers who came back after so many days, and buyers watched for so many without. */
function buyers(returnedAfter: number[], watchedFor: number[]): Day[][] {
  return [
    ...returnedAfter.map((days) => [on('2020-01-01'), addDays(on('2020-01-01'), days)]),
    ...watchedFor.map((days) => [addDays(AS_OF, -days)]),
  ];
}

describe('the Kaplan–Meier curve', () => {
  test('of the 6-MP arm of Freireich et al. (1963), as the textbooks print it', () => {
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const curve = secondPurchaseCurve(buyers(events, censored), AS_OF);
    expect(curve.map(({ days, notYetPercent }) => [days, notYetPercent.toFixed(1)])).toEqual([
      [6, '85.7'],
      [7, '80.7'],
      [10, '75.3'],
      [13, '69.0'],
      [16, '62.7'],
      [22, '53.8'],
      [23, '44.8'],
    ]);
  });

  test('without anyone still to come it is the plain share', () => {
    const curve = secondPurchaseCurve(buyers([1, 2, 3, 4], []), AS_OF);
    expect(curve.map(({ notYetPercent }) => notYetPercent)).toEqual([75, 50, 25, 0]);
  });

  test('of nobody it has no step', () => {
    expect(secondPurchaseCurve([], AS_OF)).toEqual([]);
    expect(secondPurchaseCurve([[], [AS_OF]], AS_OF)).toEqual([]);
  });

  test('only falls, whatever the base, and tells of nobody’s third purchase', () => {
    fc.assert(
      fc.property(fc.array(purchaseDays, { maxLength: 30 }), (base) => {
        const asOf = on('2025-06-30');
        const curve = secondPurchaseCurve(base, asOf);
        const shares = [100, ...curve.map(({ notYetPercent }) => notYetPercent)];
        for (let step = 1; step < shares.length; step++) {
          expect(shares[step]).toBeLessThan(shares[step - 1] as number);
          expect(shares[step]).toBeGreaterThanOrEqual(0);
        }
        const firstTwo = base.map((days) => days.slice(0, 2));
        expect(secondPurchaseCurve(firstTwo, asOf)).toEqual(curve);
      }),
    );
  });
});

/** The same estimate day by day: on each, how many were watched, and how many of them came back. */
function byCounting(base: readonly (readonly Day[])[], asOf: Day): Map<number, number> {
  const notYet = new Map<number, number>();
  let share = 1;
  for (let days = 0; days <= 800; days++) {
    const watched = base.filter(
      ([first, second]) => first !== undefined && (second ?? asOf) - first >= days,
    );
    const back = watched.filter(
      ([first = 0, second]) => second !== undefined && second - first === days,
    );
    if (watched.length > 0) share *= (watched.length - back.length) / watched.length;
    notYet.set(days, share * 100);
  }
  return notYet;
}

describe('public logs', () => {
  test.each([
    ['CDNOW sample', cdnowSample, on('1998-06-30')],
    ['Online Retail II', onlineRetail, on('2011-12-10')],
  ] as const)('%s', (_, log, asOf) => {
    const base = dealLog(log()).purchaseDays;
    const expected = byCounting(base, asOf);
    const measured = measuredSecondPurchase(base, asOf);
    for (const { days, notYetPercent } of measured?.curve ?? []) {
      expect(notYetPercent).toBeCloseTo(expected.get(days) as number, 8);
    }
    const ever = 100 - (expected.get(800) as number);
    const firstBy = (share: number) =>
      [...expected].find(([, notYet]) => 100 - notYet >= share * ever)?.[0];
    expect(measured?.everPercent).toBeCloseTo(ever, 8);
    expect(measured?.usualDays).toBe(firstBy(0.5));
    expect(measured?.unlikelyAfterDays).toBe(firstBy(0.9));
    const after = chanceOfSecondPurchase(measured?.curve ?? [], 100);
    const notYet = expected.get(100) as number;
    expect(after).toBeCloseTo(((notYet - (100 - ever)) * 100) / notYet, 8);
  });
});

test('too few second purchases tell no day', () => {
  const few = buyers(new Array(19).fill(7), [5, 5]);
  expect(measuredSecondPurchase(few, AS_OF)).toBeNull();
  expect(measuredSecondPurchase([...few, [1, 2].map(asDay)], AS_OF)).not.toBeNull();
});

test('the chance falls as days pass, to nothing at the end', () => {
  const curve = secondPurchaseCurve(buyers([10, 20, 30, 40], [100, 100, 100, 100]), AS_OF);
  expect(chanceOfSecondPurchase(curve, 0)).toBeCloseTo(50, 10);
  expect(chanceOfSecondPurchase(curve, 25)).toBeCloseTo((2 / 6) * 100, 10);
  expect(chanceOfSecondPurchase(curve, 40)).toBe(0);
  expect(chanceOfSecondPurchase([], 5)).toBe(0);
});

describe('whom to call', () => {
  const measured = {
    buyers: 100,
    returned: 40,
    everPercent: 40,
    usualDays: 30,
    unlikelyAfterDays: 90,
    curve: [
      { days: 30, notYetPercent: 80 },
      { days: 90, notYetPercent: 60 },
    ],
  };
  const buyer = (key: string, daysAgo: number, firstAmount: number, known = {}): OneTimeBuyer => ({
    key,
    firstPurchase: addDays(AS_OF, -daysAgo),
    firstAmount: asMinor(firstAmount),
    doNotContact: false,
    touchDays: [],
    plannedDays: [],
    snoozedUntil: null,
    ...known,
  });
  const calls = secondPurchaseCalls(
    [
      buyer('early, large', 29, 900),
      buyer('early, small', 5, 10),
      buyer('due, small', 90, 20),
      buyer('due, large', 30, 500),
      buyer('due, large, another', 60, 500, { snoozedUntil: AS_OF + 9 }),
      buyer('too late', 91, 10_000),
      buyer('not to be contacted', 40, 10_000, { doNotContact: true }),
      buyer('due, touched twice', 40, 300, { touchDays: [AS_OF, AS_OF - 1] }),
    ],
    measured,
    DEFAULT_SETTINGS,
    AS_OF,
  );

  test('those past the usual day first, the larger purchase first', () => {
    expect(calls.map(({ key }) => key)).toEqual([
      'due, large',
      'due, large, another',
      'due, touched twice',
      'due, small',
      'early, large',
      'early, small',
    ]);
  });

  test('with the days left, the chance, and when they may be called', () => {
    expect(calls[0]).toMatchObject({ daysSinceFirst: 30, daysLeft: 60, isDue: true });
    expect(calls[0]?.chancePercent).toBe(25);
    expect(calls[3]).toMatchObject({ daysLeft: 0, chancePercent: 0 });
    expect(calls.map(({ nextTouch }) => nextTouch - AS_OF)).toEqual([0, 9, 6, 0, 0, 0]);
  });
});
