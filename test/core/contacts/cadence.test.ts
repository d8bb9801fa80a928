import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONTACT_TYPES,
  contactCompliance,
  DEFAULT_CADENCE,
  daysOverdue,
  dueContacts,
  earliest,
  pressureReached,
} from '../../../src/core/contacts/cadence';
import { addDays, asDay } from '../../../src/core/day';
import { on } from '../on';

const AS_OF = on('2026-03-20');

test('the default cadence', () => {
  expect(DEFAULT_CADENCE).toEqual({
    VIP: { call: 7, meeting: 30 },
    A: { call: 14, meeting: 90 },
    B: { call: 30, meeting: 182 },
    C: { call: 182 },
  });
});

describe('the contacts due', () => {
  const never = () => AS_OF;
  const { A, C } = DEFAULT_CADENCE;

  test.each([
    [
      'a call two weeks after the last',
      A,
      { call: on('2026-03-01'), meeting: on('2026-03-01') },
      { day: on('2026-03-15'), type: 'call' },
    ],
    [
      'the earliest of all types',
      A,
      { call: on('2026-03-19'), meeting: on('2025-12-01') },
      { day: on('2026-03-01'), type: 'meeting' },
    ],
    [
      'never met: the first meeting is due when somebody says',
      A,
      { call: on('2026-03-19') },
      { day: AS_OF, type: 'meeting' },
    ],
    ['an e-mail is no call', C, { email: on('2026-03-19') }, { day: AS_OF, type: 'call' }],
    ['no contact asked for', {}, { call: on('2026-03-01') }, null],
  ] as const)('%s', (_, days, lastContacts, expected) => {
    expect(earliest(dueContacts(days, lastContacts, never))).toEqual(expected);
  });

  test('over the end of February and of a year', () => {
    const every = (days: number, last: string) =>
      dueContacts({ call: days }, { call: on(last) }, never)[0]?.day;
    expect(every(2, '2024-02-28')).toBe(on('2024-03-01'));
    expect(every(2, '2025-02-28')).toBe(on('2025-03-02'));
    expect(every(1, '2025-12-31')).toBe(on('2026-01-01'));
  });

  test('are one of each type asked for', () => {
    const days = fc.record(
      Object.fromEntries(CONTACT_TYPES.map((type) => [type, fc.integer({ min: 1, max: 400 })])),
      { requiredKeys: [] },
    );
    const contacts = fc.record(
      Object.fromEntries(
        CONTACT_TYPES.map((type) => [type, fc.integer({ min: 0, max: AS_OF }).map(asDay)]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(days, contacts, (rules, last) => {
        const due = dueContacts(rules, last, (_, interval) => addDays(AS_OF, interval));
        expect(Object.fromEntries(due.map(({ type, day }) => [type, day]))).toEqual(
          Object.fromEntries(
            Object.entries(rules).map(([type, interval]) => [
              type,
              (last[type] ?? AS_OF) + (interval as number),
            ]),
          ),
        );
      }),
    );
  });
});

describe('days overdue', () => {
  test.each([
    ['2026-03-15', 5],
    ['2026-03-19', 1],
    ['2026-03-20', 0], // on the due day
    ['2026-03-21', 0],
    ['2027-01-01', 0],
  ])('due on %s, on 20 March 2026: %d', (due, days) => {
    expect(daysOverdue(on(due), AS_OF)).toBe(days);
  });
});

describe('compliance', () => {
  test('of the clients with a cadence, those without an overdue contact', () => {
    expect(
      contactCompliance([addDays(AS_OF, -1), AS_OF, addDays(AS_OF, 30), null], AS_OF),
    ).toBeCloseTo(200 / 3, 12);
    expect(contactCompliance([addDays(AS_OF, -1)], AS_OF)).toBe(0);
  });

  test('nobody has a cadence: not known', () => {
    expect(contactCompliance([null, null], AS_OF)).toBeNull();
    expect(contactCompliance([], AS_OF)).toBeNull();
  });
});

describe('pressure guard: no third touch within seven days', () => {
  test.each([
    ['two this week', [0, 3], true],
    ['two on one day', [0, 0], true],
    ['one this week', [3], false],
    ['the first day of the seven still counts', [0, 6], true],
    ['the day before them does not', [0, 7], false],
    ['what is still to come does not', [-1, 0], false],
    ['none', [], false],
  ])('%s', (_, daysAgo, expected) => {
    expect(
      pressureReached(
        daysAgo.map((days) => addDays(AS_OF, -days)),
        AS_OF,
      ),
    ).toBe(expected);
  });

  test('the limit is a setting', () => {
    const touches = [AS_OF, addDays(AS_OF, -10)];
    expect(pressureReached(touches, AS_OF, { touchLimit: 2, touchDays: 14 })).toBe(true);
    expect(pressureReached(touches, AS_OF, { touchLimit: 3, touchDays: 14 })).toBe(false);
  });
});
