import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressureReached, recentTouches } from '../../../src/core/contacts/cadence';
import { nextAllowedTouch, nextTouchBeside } from '../../../src/core/contacts/nextTouch';
import { addDays, asDay } from '../../../src/core/day';
import { on } from '../on';

const AS_OF = on('2026-03-20');

describe('the next touch allowed, two in seven days', () => {
  test.each([
    ['never touched', [], 0],
    ['one touch today', [0], 0],
    ['two today: a week on', [0, 0], 7],
    ['today and three days ago: when that one has left the week', [0, 3], 4],
    ['six days ago and today', [0, 6], 1],
    ['a week ago no more', [0, 7], 0],
    ['the older ones of many do not matter', [1, 2, 3, 4, 30], 5],
  ] as const)('%s', (_, daysAgo, expected) => {
    const touches = daysAgo.map((days) => addDays(AS_OF, -days));
    expect(nextAllowedTouch(touches, AS_OF) - AS_OF).toBe(expected);
  });
});

test('is the first day from then on on which the pressure is not reached', () => {
  const limits = fc.record({
    touchLimit: fc.integer({ min: 1, max: 4 }),
    touchDays: fc.integer({ min: 1, max: 30 }),
  });
  const touches = fc.array(fc.integer({ min: AS_OF - 60, max: AS_OF }).map(asDay), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(touches, limits, (days, limit) => {
      const next = nextAllowedTouch(days, AS_OF, limit);
      expect(pressureReached(days, next, limit)).toBe(false);
      for (let day = AS_OF; day < next; day = addDays(day, 1)) {
        expect(pressureReached(days, day, limit)).toBe(true);
      }
    }),
  );
});

describe('a touch beside those that are planned, two in seven days', () => {
  test.each([
    ['nothing planned: today', [], [], 0],
    ['planned for today: the same contact', [0, 3], [0], 0],
    ['one planned in three days: room for one more', [], [3], 0],
    ['one today, one in three days: they serve as the next', [0], [3], 3],
    ['two planned this week: the first of them', [], [1, 4], 1],
    ['a contact every day before it leaves no room either', [1, 0], [9], 6],
  ] as const)('%s', (_, daysAgo, daysAhead, expected) => {
    const touches = {
      touchDays: daysAgo.map((days) => addDays(AS_OF, -days)),
      plannedDays: daysAhead.map((days) => addDays(AS_OF, days)),
    };
    expect(nextTouchBeside(touches, AS_OF) - AS_OF).toBe(expected);
  });

  test('with it no span of days ahead has more touches than the limit', () => {
    const limits = fc.record({
      touchLimit: fc.integer({ min: 1, max: 4 }),
      touchDays: fc.integer({ min: 1, max: 20 }),
    });
    const days = (min: number, max: number) =>
      fc.array(fc.integer({ min: AS_OF + min, max: AS_OF + max }).map(asDay), { maxLength: 8 });
    fc.assert(
      fc.property(days(-30, 0), days(0, 60), limits, (touchDays, offered, limit) => {
        // As a plan does: one after the other, each where the guard allows it.
        const plannedDays: number[] = [];
        for (const day of [...offered].sort((a, b) => a - b)) {
          const touches = [...touchDays, ...plannedDays].map(asDay);
          if (!touches.includes(day) && nextAllowedTouch(touches, day, limit) === day) {
            plannedDays.push(day);
          }
        }
        const planned = plannedDays.map(asDay);
        const next = nextTouchBeside({ touchDays, plannedDays: planned }, AS_OF, limit);
        const all = [...touchDays, ...new Set([...planned, next])];
        for (const day of all.filter((each) => each >= AS_OF && !touchDays.includes(each))) {
          const others = all.filter((each) => each !== day && each <= day);
          expect(recentTouches(others, day, limit.touchDays)).toBeLessThan(limit.touchLimit);
        }
      }),
    );
  });
});
