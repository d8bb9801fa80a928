import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressureReached } from '../../../src/core/contacts/cadence';
import { nextAllowedTouch } from '../../../src/core/contacts/nextTouch';
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
