import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import { type Buyers, buyersOf } from '../../../src/core/prediction/buyers';
import { holesOf, isInHole, refusalOf } from '../../../src/core/prediction/logCondition';
import { on } from '../on';

const FIRST = on('2022-01-01');

/** Sixty clients who buy in turn, somebody each second day, but for the days that are left out. */
function logOf(days: number, isLeftOut: (day: number) => boolean): Buyers {
  const deals = Array.from({ length: Math.floor(days / 2) }, (_, index) => ({
    client: `client ${index % 60}`,
    day: asDay(FIRST + 2 * index),
    amount: asMinor(1000),
    profit: null,
  }));
  return buyersOf(dealLog(deals.filter(({ day }) => !isLeftOut(day - FIRST))));
}

const between = (from: number, to: number) => (day: number) => day > from && day < to;
const at = (day: number) => addDays(FIRST, day);

describe('a part that is missing', () => {
  test('none in a log without a gap, nor in one of eight weeks', () => {
    const asOf = at(1001);
    expect(
      holesOf(
        logOf(1000, () => false),
        asOf,
      ),
    ).toEqual([]);
    expect(holesOf(logOf(1000, between(400, 456)), asOf)).toEqual([]);
  });

  test('each of several, with the purchases before and after it', () => {
    const isLeftOut = (day: number) => between(200, 270)(day) || between(400, 766)(day);
    expect(holesOf(logOf(1000, isLeftOut), at(1001))).toEqual([
      { from: at(200), to: at(270) },
      { from: at(400), to: at(766) },
    ]);
  });

  test('not where nobody buys at that time of any year: the season is over', () => {
    // Closed from November to February, each year some days earlier or later.
    const closed = (day: number) =>
      [300, 668, 1029].some((begins) => between(begins, begins + 120)(day));
    expect(holesOf(logOf(1400, closed), at(1401))).toEqual([]);
    expect(refusalOf(logOf(1400, closed), at(1401))).toBeNull();
    // The off-season in which the log ends is no end of it.
    expect(refusalOf(logOf(1029, closed), at(1140))).toBeNull();
    expect(refusalOf(logOf(1029, closed), at(1240))).toMatchObject({ reason: 'logStopped' });
  });

  test('a year and a half with a single deal in it is two missing parts, not a season', () => {
    const isLeftOut = (day: number) => between(200, 1000)(day) && day !== 600;
    expect(holesOf(logOf(1600, isLeftOut), at(1601))).toHaveLength(2);
  });

  test('begins after the last purchase and ends before the next', () => {
    const holes = [{ from: at(400), to: at(500) }];
    const isMissing = (after: number, until: number) => isInHole(holes, at(after), at(until));
    expect([isMissing(300, 400), isMissing(300, 401)]).toEqual([false, true]);
    expect([isMissing(499, 600), isMissing(498, 600)]).toEqual([false, true]);
    expect(isMissing(420, 430)).toBe(true);
  });
});

describe('a log that stops', () => {
  const buyers = logOf(1000, () => false);
  const last = at(998);

  test('long before the day is refused, with both days', () => {
    const asOf = addDays(last, 90);
    expect(refusalOf(buyers, asOf)).toMatchObject({
      reason: 'logStopped',
      found: { lastDay: last, asOf },
    });
  });

  test('is no stop before sixty days, nor before a dozen of the usual stretches', () => {
    expect(refusalOf(buyers, addDays(last, 59))).toBeNull();
    expect(refusalOf(buyers, addDays(last, 60))).not.toBeNull();
    const seldom = buyersOf(
      dealLog(
        Array.from({ length: 120 }, (_, index) => ({
          client: `client ${index % 40}`,
          day: asDay(FIRST + 10 * index),
          amount: asMinor(1000),
          profit: null,
        })),
      ),
    );
    const end = at(1190);
    expect(refusalOf(seldom, addDays(end, 119) as Day)).toBeNull();
    expect(refusalOf(seldom, addDays(end, 120))).toMatchObject({ reason: 'logStopped' });
  });
});
