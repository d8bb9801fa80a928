import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CADENCE, pressureReached } from '../../../src/core/contacts/cadence';
import { contactPlan, type PlannedClient } from '../../../src/core/contacts/contactPlan';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import type { LastContacts } from '../../../src/core/contacts/lastContacts';
import { addDays } from '../../../src/core/day';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { shuffled } from '../arbitrary';
import { on } from '../on';

/** A Monday. */
const AS_OF = on('2026-03-02');

/** One whose every contact is due on the first day, unless something else is known. */
function client(key: string, known: Partial<PlannedClient> = {}): PlannedClient {
  const rules = DEFAULT_CADENCE[known.category ?? 'B'];
  const dueToday = Object.entries(rules).map(([type, days]) => [type, addDays(AS_OF, -days)]);
  return {
    key,
    manager: 'olga',
    category: 'B',
    moneyAtRisk: null,
    isLost: false,
    today: null,
    contacts: contactRecord([], Object.fromEntries(dueToday)),
    firstPurchase: null,
    purchaseDays: null,
    doNotContact: false,
    isGivenUp: false,
    snoozedUntil: null,
    touchDays: [],
    ...known,
  };
}

function planOf(
  clients: readonly PlannedClient[],
  settings: Partial<Settings> = {},
  capacity = 20,
) {
  return contactPlan(clients, { ...DEFAULT_SETTINGS, ...settings }, () => capacity, AS_OF);
}

const CALLS_ONLY = { VIP: { call: 7 }, A: { call: 14 }, B: { call: 30 }, C: {} };

describe('a month of one client', () => {
  test('VIP: a call a week and a meeting, never two on one day', () => {
    const { contacts, untilDay } = planOf([client('a', { category: 'VIP' })]);
    expect(untilDay).toBe(on('2026-04-01'));
    expect(contacts.map(({ day, type }) => [day, type])).toEqual([
      [on('2026-03-02'), 'call'],
      [on('2026-03-03'), 'meeting'],
      [on('2026-03-09'), 'call'],
      [on('2026-03-16'), 'call'],
      [on('2026-03-23'), 'call'],
      [on('2026-03-30'), 'call'],
    ]);
  });

  test('counts from the last contact of the type, else from a first purchase under the rules', () => {
    const { contacts } = planOf(
      [
        client('a', {
          contacts: contactRecord([], { call: on('2026-02-10') }),
          firstPurchase: on('2025-09-15'),
        }),
      ],
      { rulesSince: on('2025-01-01') },
    );
    expect(contacts).toEqual([
      {
        day: on('2026-03-12'),
        client: 'a',
        manager: 'olga',
        category: 'B',
        type: 'call',
        dueDay: on('2026-03-12'),
      },
      // 182 days after the first purchase is 16 March.
      expect.objectContaining({ day: on('2026-03-16'), type: 'meeting' }),
    ]);
  });

  test('what is due on a day off is moved to the next working day, over weekends and holidays', () => {
    const due = (daysOff: Settings['daysOff'], holidays: string[]) =>
      planOf(
        [client('a', { contacts: contactRecord([], { call: on('2026-02-05') }) })], // due on Saturday, 7 March
        { cadence: CALLS_ONLY, daysOff, holidays: new Set(holidays.map(on)) },
      ).contacts[0]?.day;
    expect(due('saturdaySunday', [])).toBe(on('2026-03-09'));
    expect(due('saturdaySunday', ['2026-03-09'])).toBe(on('2026-03-10'));
    expect(due('sunday', [])).toBe(on('2026-03-07'));
    expect(due('fridaySaturday', [])).toBe(on('2026-03-08'));
    expect(due('none', [])).toBe(on('2026-03-07'));
  });

  test.each([
    ['month', '2026-04-01', 2],
    ['quarter', '2026-06-01', 4],
    ['halfYear', '2026-09-01', 7],
  ] as const)('a %s reaches to %s', (planHorizon, until, calls) => {
    const plan = planOf([client('a')], { cadence: CALLS_ONLY, planHorizon });
    expect(plan.untilDay).toBe(on(until));
    expect(plan.contacts).toHaveLength(calls);
  });

  test('not before the day they were put off to, and never where they are not to be contacted', () => {
    const snoozed = planOf([client('a', { snoozedUntil: on('2026-03-20') })]);
    expect(snoozed.contacts[0]?.day).toBe(on('2026-03-20'));
    expect(planOf([client('a', { doNotContact: true })]).contacts).toEqual([]);
    expect(planOf([client('a', { category: 'C' })], { cadence: CALLS_ONLY }).contacts).toEqual([]);
  });

  test('two touches this week already: the third waits', () => {
    const { contacts } = planOf([
      client('a', { touchDays: [addDays(AS_OF, -1), addDays(AS_OF, -2)] }),
    ]);
    expect(contacts[0]?.day).toBe(on('2026-03-09')); // allowed from Saturday, 7 March, on
  });
});

test('what was agreed comes on its day, and the rule’s own days go on from there', () => {
  const contacts = contactRecord([
    { client: 'a', day: on('2026-02-20'), type: 'message', nextDay: on('2026-03-10') },
    { client: 'a', day: on('2026-02-25'), type: 'call', nextDay: on('2026-03-04') },
  ]);
  const planned = planOf([client('a', { contacts, category: 'A' })], {
    cadence: CALLS_ONLY,
  }).contacts;
  expect(planned.map(({ day, type }) => [day, type])).toEqual([
    [on('2026-03-04'), 'call'],
    [on('2026-03-18'), 'call'],
    [on('2026-04-01'), 'call'],
  ]);
});

test('who was tried is not planned before they are to be tried again', () => {
  const tried = (tries: number) =>
    client('a', {
      contacts: contactRecord(
        [
          { client: 'a', day: on('2026-01-15'), type: 'call' } as const,
          ...Array.from({ length: tries }, (_, index) => ({
            client: 'a',
            day: addDays(AS_OF, index - tries + 1),
            type: 'call' as const,
            outcome: 'noAnswer' as const,
          })),
        ],
        {},
      ),
      touchDays: Array.from({ length: tries }, (_, index) => addDays(AS_OF, index - tries + 1)),
    });
  const first = (tries: number) => planOf([tried(tries)], { cadence: CALLS_ONLY }).contacts[0];
  expect(first(1)).toMatchObject({ day: on('2026-03-03'), type: 'call', dueDay: on('2026-02-14') });
  // After three in a row by another channel, when the rule's days are over, or fourteen.
  expect(first(3)).toMatchObject({ day: on('2026-03-16'), type: 'message' });
});

test('what the day’s list asks for beside the rules is in it too', () => {
  const { contacts } = planOf(
    [client('a', { contacts: contactRecord([], { call: addDays(AS_OF, -5) }), today: 'message' })],
    {
      cadence: CALLS_ONLY,
    },
  );
  expect(contacts.map(({ day, type }) => [day - AS_OF, type])).toEqual([
    [0, 'message'],
    [25, 'call'],
  ]);
});

test('who is lost and let go has no contact in it', () => {
  expect(planOf([client('a', { isGivenUp: true })]).contacts).toEqual([]);
});

describe('where time is short', () => {
  test('VIP goes first, then who has been due for longer', () => {
    const { contacts } = planOf(
      [
        client('b', { contacts: contactRecord([], { call: on('2025-01-01') }) }),
        client('a, due today', { category: 'A' }),
        client('a, overdue', {
          category: 'A',
          contacts: contactRecord([], { call: on('2026-01-01') }),
        }),
        client('vip', { category: 'VIP' }),
      ],
      { cadence: CALLS_ONLY },
      1,
    );
    expect(contacts.slice(0, 4).map(({ client: key }) => key)).toEqual([
      'vip',
      'a, overdue',
      'a, due today',
      'b',
    ]);
  });

  test('who still buys goes before who is lost', () => {
    const { contacts } = planOf(
      [client('vip, lost', { category: 'VIP', isLost: true }), client('b')],
      { cadence: CALLS_ONLY },
      1,
    );
    expect(contacts.slice(0, 2).map(({ client: key }) => key)).toEqual(['b', 'vip, lost']);
  });

  test('the order is that of the day’s list: what was agreed, then the most money at risk', () => {
    const agreed = contactRecord([
      { client: 'agreed', day: on('2026-02-27'), type: 'call', nextDay: AS_OF },
    ]);
    const { contacts } = planOf(
      [
        client('vip', { category: 'VIP', moneyAtRisk: 100 }),
        client('lost', { isLost: true, moneyAtRisk: 300 }),
        client('b', { moneyAtRisk: 200 }),
        client('unknown', { category: 'A' }),
        client('agreed', { category: 'C', moneyAtRisk: 1, contacts: agreed }),
      ],
      { cadence: CALLS_ONLY },
      1,
    );
    expect(contacts.slice(0, 5).map(({ client: key }) => key)).toEqual([
      'agreed',
      'lost',
      'b',
      'vip',
      'unknown',
    ]);
  });

  test('a first purchase is asked about before it is too late, whatever the money', () => {
    const bought = client('bought', {
      contacts: contactRecord([]),
      category: 'C',
      firstPurchase: addDays(AS_OF, -20),
      purchaseDays: 1,
    });
    const rich = Array.from({ length: 30 }, (_, index) =>
      client(`rich ${index}`, { moneyAtRisk: 1000 + index }),
    );
    const rules = { cadence: CALLS_ONLY, rulesSince: on('2026-01-01') };
    expect(planOf([...rich, bought], rules, 1).contacts[0]).toMatchObject({
      client: 'bought',
      type: 'call',
    });
  });

  test('a meeting takes the time of three calls: what is shorter goes beside it', () => {
    const calls = (key: string, ago: number) =>
      client(key, { category: 'A', contacts: contactRecord([], { call: addDays(AS_OF, -ago) }) });
    const { contacts } = planOf(
      [
        client('a', { moneyAtRisk: 2 }),
        client('b', { moneyAtRisk: 1 }),
        calls('c', 30),
        calls('d', 30),
        calls('e', 13),
        calls('f', 13),
      ],
      { cadence: { ...CALLS_ONLY, B: DEFAULT_CADENCE.B } },
      4,
    );
    expect(
      contacts.slice(0, 8).map(({ day, client: key, type }) => [day - AS_OF, key, type]),
    ).toEqual([
      [0, 'a', 'call'],
      [0, 'b', 'call'],
      [0, 'c', 'call'],
      [0, 'd', 'call'],
      [1, 'a', 'meeting'],
      [1, 'e', 'call'],
      [2, 'b', 'meeting'],
      [2, 'f', 'call'],
    ]);
  });

  test('a meeting longer than a manager’s day takes a day', () => {
    const meetings = { ...CALLS_ONLY, B: { meeting: 182 } };
    const { contacts, managers } = planOf([client('a'), client('b')], { cadence: meetings }, 2);
    expect(contacts.map(({ day, type }) => [day - AS_OF, type])).toEqual([
      [0, 'meeting'],
      [1, 'meeting'],
    ]);
    expect(managers[0]).toMatchObject({ capacity: 2, planned: 2, late: 1, overflow: 0 });
  });

  test('at the capacity needed nobody is left without room, at one less somebody is', () => {
    const clients = Array.from({ length: 300 }, (_, index) =>
      client(`client ${index}`, { category: index % 3 === 0 ? 'A' : 'B' }),
    );
    const loadAt = (capacity: number) => planOf(clients, {}, capacity).managers[0];
    const { capacityNeeded, overflow, planned = 0 } = loadAt(5) ?? {};
    expect(capacityNeeded).toBeGreaterThan(5);
    expect(loadAt(capacityNeeded as number)).toMatchObject({
      overflow: 0,
      capacityNeeded: null,
      planned: planned + (overflow as number),
    });
    expect(loadAt((capacityNeeded as number) - 1)?.overflow).toBeGreaterThan(0);
  });

  test('5,000 contacts in a week: as many as fit, and the rest is said', () => {
    const clients = Array.from({ length: 5000 }, (_, index) => client(`client ${index}`));
    const { contacts, managers } = planOf(clients, { cadence: CALLS_ONLY }, 20);
    const perDay = new Map<number, number>();
    for (const { day } of contacts) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    expect([...perDay.values()]).toEqual(new Array(23).fill(20)); // 2 March to 1 April
    expect(managers).toEqual([
      {
        manager: 'olga',
        capacity: 20,
        workingDays: 23,
        planned: 460,
        late: 440,
        // Those of the first day are due again on the last: 23 × 228 ≥ 5000 + 228, and 23 × 227 <
        // 5000 + 227.
        overflow: 5228 - 460,
        capacityNeeded: 228,
      },
    ]);
  });

  test('what the guard puts off beyond the last day is no lack of room', () => {
    const lastDay = on('2026-04-01');
    const { managers } = planOf(
      [client('a', { snoozedUntil: lastDay, touchDays: [lastDay, addDays(lastDay, -1)] })],
      { cadence: CALLS_ONLY },
      1,
    );
    expect(managers[0]).toMatchObject({ planned: 0, overflow: 0, capacityNeeded: null });
  });

  test('the capacity that would do is more than what did not', () => {
    const atTheEnd = ['a', 'b'].map((key) => client(key, { snoozedUntil: on('2026-04-01') }));
    const { managers } = planOf(atTheEnd, { cadence: CALLS_ONLY }, 1);
    expect(managers[0]).toMatchObject({ planned: 1, overflow: 1, capacityNeeded: 2 });
  });

  test.each([
    ['a manager without time', {}, 0, 3, 1], // one of them is due again on the last day
    [
      'a month of holidays',
      { holidays: new Set(Array.from({ length: 40 }, (_, index) => addDays(AS_OF, index))) },
      20,
      2,
      null,
    ],
  ] as const)(
    '%s: nothing is planned, and all of it said',
    (_, settings, capacity, overflow, needed) => {
      const { contacts, managers } = planOf(
        [client('a'), client('b')],
        { cadence: CALLS_ONLY, ...settings },
        capacity,
      );
      expect(contacts).toEqual([]);
      expect(managers[0]).toMatchObject({ planned: 0, overflow, capacityNeeded: needed });
    },
  );

  test('each manager has their own time; nobody’s clients come last', () => {
    const plan = contactPlan(
      [client('a', { manager: null }), client('b', { manager: 'max' }), client('c')],
      { ...DEFAULT_SETTINGS, cadence: CALLS_ONLY },
      (manager) => (manager === 'max' ? 0 : 1),
      AS_OF,
    );
    expect(
      plan.managers.map(({ manager, planned, overflow }) => [manager, planned, overflow]),
    ).toEqual([
      ['max', 0, 2],
      ['olga', 2, 0],
      [null, 2, 0],
    ]);
    expect(plan.contacts.map(({ client: key }) => key)).toEqual(['c', 'a', 'c', 'a']);
  });
});

describe('whatever the clients', () => {
  const someday = fc.integer({ min: AS_OF - 200, max: AS_OF });
  const clients = fc
    .array(
      fc.record({
        manager: fc.constantFrom('olga', 'max', null),
        category: fc.constantFrom('VIP', 'A', 'B', 'C'),
        contacts: fc
          .record({ call: someday, meeting: someday }, { requiredKeys: [] })
          .map((last) => contactRecord([], last as LastContacts)),
        firstPurchase: fc.option(someday),
        doNotContact: fc.boolean(),
        snoozedUntil: fc.option(fc.integer({ min: AS_OF - 5, max: AS_OF + 40 })),
        touchDays: fc.array(fc.integer({ min: AS_OF - 9, max: AS_OF }), { maxLength: 4 }),
      }),
      { maxLength: 15 },
    )
    .map((list) => list.map((known, index) => client(`client ${index}`, known as object)));

  test('where another capacity is said to be needed, something found no room', () => {
    fc.assert(
      fc.property(clients, fc.integer({ min: 1, max: 6 }), (list, capacity) => {
        for (const { overflow, capacityNeeded } of planOf(list, {}, capacity).managers) {
          expect(overflow > 0).toBe(capacityNeeded !== null);
        }
      }),
    );
  });

  test('no day off, no day too full, no third touch in a week, nobody who must not be', () => {
    fc.assert(
      fc.property(clients, fc.integer({ min: 0, max: 3 }), (list, capacity) => {
        const { contacts } = planOf(list, {}, capacity);
        const perDay = new Map<string, number>();
        for (const { day, manager, dueDay, client: key } of contacts) {
          expect([6, 0]).not.toContain((((day + 4) % 7) + 7) % 7);
          expect(day).toBeGreaterThanOrEqual(dueDay);
          const own = list.find((each) => each.key === key) as PlannedClient;
          expect(own.doNotContact).toBe(false);
          expect(day).toBeGreaterThanOrEqual(own.snoozedUntil ?? AS_OF);
          const others = contacts.filter((each) => each.client === key && each.day < day);
          expect(pressureReached([...own.touchDays, ...others.map((each) => each.day)], day)).toBe(
            false,
          );
          const slot = `${manager} ${day}`;
          perDay.set(slot, (perDay.get(slot) ?? 0) + 1);
        }
        for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(capacity);
      }),
    );
  });

  test('the same plan, however the rows are sorted', () => {
    fc.assert(
      fc.property(shuffled(clients), ([list, mixed]) => {
        expect(planOf(mixed, {}, 2)).toEqual(planOf(list, {}, 2));
      }),
    );
  });
});
