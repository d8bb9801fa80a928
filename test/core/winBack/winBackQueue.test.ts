import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressureReached } from '../../../src/core/contacts/cadence';
import { addDays, type Day } from '../../../src/core/day';
import { asMinor } from '../../../src/core/money';
import { clientWinBackDecision } from '../../../src/core/value/winBackValue';
import { type WinBackCandidate, winBackQueue } from '../../../src/core/winBack/winBackQueue';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { shuffled } from '../arbitrary';
import { on } from '../on';

const AS_OF = on('2026-03-20');

/** A sleeping client of class A, worth 1,000 and 100 to win back, in their second missed cycle. */
function candidate(key: string, known: Partial<WinBackCandidate> = {}): WinBackCandidate {
  const { value = 1000, cost = 100 } = known;
  const told = {
    key,
    category: 'A' as const,
    status: 'sleeping' as const,
    missedCycles: 2,
    lastPurchase: on('2026-01-10'),
    lastRequest: null,
    doNotContact: false,
    revenue: null,
    value,
    valueIfReturned: value,
    cost,
    reason: null,
    touchDays: [],
    plannedDays: [],
    snoozedUntil: null,
    moneyAtRisk: null,
    ...known,
  };
  return { ...told, decision: clientWinBackDecision(told, DEFAULT_SETTINGS).decision };
}

const OFFERS: Record<string, string> = { price: 'Better terms', quality: 'Extended guarantee' };

function queueOf(...candidates: WinBackCandidate[]) {
  return winBackQueue(
    candidates,
    DEFAULT_SETTINGS,
    (missedCycles) => (missedCycles === 1 ? { percent: 60, cases: 50 } : { percent: 20, cases: 9 }),
    (reason) => OFFERS[reason ?? ''] ?? null,
    AS_OF,
  );
}

describe('clients of every kind', () => {
  const { entries, classC, doNotContact } = queueOf(
    candidate('active', { status: 'active', missedCycles: 0 }),
    candidate('never bought', { status: null, missedCycles: null, lastPurchase: null }),
    candidate('C, worth little', { category: 'C', value: 101 }),
    candidate('C, however valuable', { category: 'C', value: 1e9 }),
    candidate('C, not to be contacted', { category: 'C', doNotContact: true }),
    candidate('B, first cycle, the richest', { category: 'B', missedCycles: 1, value: 9000 }),
    candidate('A, lost long ago', { status: 'lost', missedCycles: 40, value: 5000 }),
    candidate('A, first cycle', { missedCycles: 1, value: 10, cost: 1 }),
    candidate('A, first cycle, more valuable', { missedCycles: 1, value: 20, cost: 1 }),
    candidate('A, profit not known', { value: null }),
    candidate('A, cost not known', { cost: null, value: 6000 }),
    candidate('A, costs nothing', { cost: 0, value: 1 }),
    candidate('A, break-even', { value: 100, cost: 100 }),
    candidate('A, equal, by name b', { value: 700 }),
    candidate('A, equal, by name a', { value: 700 }),
    candidate('VIP, worth little', { category: 'VIP', value: 101 }),
    candidate('VIP, lost', { category: 'VIP', status: 'lost', missedCycles: 3, value: 300 }),
    candidate('VIP, negative margin', { category: 'VIP', value: -500, cost: 0 }),
    candidate('VIP, not worth the cost', { category: 'VIP', value: 99 }),
    candidate('VIP, not to be contacted', { category: 'VIP', doNotContact: true }),
  );

  test('stand in this order', () => {
    expect(entries.map(({ key }) => key)).toEqual([
      'VIP, lost',
      'VIP, worth little',
      'VIP, not worth the cost',
      'VIP, negative margin',
      'A, first cycle, more valuable',
      'A, first cycle',
      'A, cost not known',
      'A, lost long ago',
      'A, equal, by name a',
      'A, equal, by name b',
      'A, break-even',
      'A, costs nothing',
      'A, profit not known',
      'B, first cycle, the richest',
    ]);
  });

  test('those whose value is not known, by revenue', () => {
    const unknown = (key: string, revenue: number) =>
      candidate(key, { value: null, revenue: asMinor(revenue) });
    const queue = queueOf(unknown('small', 10), unknown('large', 900), candidate('known'));
    expect(queue.entries.map(({ key }) => key)).toEqual(['known', 'large', 'small']);
  });

  test('C stands apart, in an order of its own; those not to be contacted are counted', () => {
    expect(classC.map(({ key }) => key)).toEqual(['C, however valuable', 'C, worth little']);
    expect(doNotContact).toBe(2);
  });

  test('carry the decision', () => {
    const decisions = Object.fromEntries(entries.map(({ key, decision }) => [key, decision]));
    expect(decisions).toMatchObject({
      'VIP, lost': 'return',
      'A, break-even': 'breakEven',
      'A, costs nothing': 'return',
      'A, cost not known': null,
      'A, profit not known': null,
      'VIP, negative margin': 'letGo',
    });
  });
});

describe('the control group', () => {
  /** By the draw of keys, `a 3` and `a 4` are in it; `a 1` is not. */
  const queueSince = (since: string | null, ...candidates: WinBackCandidate[]) =>
    winBackQueue(
      candidates,
      { ...DEFAULT_SETTINGS, controlGroupSince: since === null ? null : on(since) },
      () => null,
      () => null,
      AS_OF,
    );
  const all = [
    candidate('a 1'),
    candidate('a 3'),
    candidate('a 4', { category: 'VIP' }),
    candidate('a 20', { category: 'C' }),
    candidate('a 24', { doNotContact: true }),
    candidate('a 47', { status: 'active', missedCycles: 0 }),
  ];

  test('stands in no queue and is counted; nobody who would not have been in it is', () => {
    const queue = queueSince('2026-03-20', ...all);
    expect(queue.entries.map(({ key }) => key)).toEqual(['a 4', 'a 1']);
    expect(queue.classC.map(({ key }) => key)).toEqual(['a 20']);
    expect(queue).toMatchObject({ control: 1, doNotContact: 1 });
  });

  test('is everybody’s queue where there is none, or none yet', () => {
    for (const since of [null, '2026-03-21']) {
      const queue = queueSince(since, ...all);
      expect(queue.entries.map(({ key }) => key)).toEqual(['a 4', 'a 1', 'a 3']);
      expect(queue.control).toBe(0);
    }
  });
});

describe('the expected return', () => {
  const [entry] = queueOf(candidate('a', { value: 500, valueIfReturned: 1000 })).entries;

  test('is the value if they return × the measured rate', () => {
    expect(entry?.returnRate).toEqual({ percent: 20, cases: 9 });
    expect(entry?.expectedReturn).toBe(200);
  });

  test('is not known where the value or the rate is not', () => {
    expect(queueOf(candidate('a', { value: null })).entries[0]?.expectedReturn).toBeNull();
    const unmeasured = winBackQueue(
      [candidate('a')],
      DEFAULT_SETTINGS,
      () => null,
      () => null,
      AS_OF,
    );
    expect(unmeasured.entries[0]).toMatchObject({ returnRate: null, expectedReturn: null });
  });
});

describe('how late we are', () => {
  test.each([
    ['the first missed cycle, however long it is', 1, '2024-06-01', null, 'firstCycle'],
    ['a weekly buyer a month silent', 4, '2026-02-20', null, 'beforeWindow'],
    ['a day short of three months', 4, '2025-12-21', null, 'beforeWindow'],
    ['three months', 4, '2025-12-20', null, 'window'],
    ['six months', 4, '2025-09-20', null, 'window'],
    ['six months and a day', 4, '2025-09-19', null, 'later'],
    ['years, but a request four months ago', 9, '2023-01-01', '2025-11-20', 'window'],
    ['a request before the last purchase', 4, '2025-12-20', '2025-01-01', 'window'],
  ] as const)('%s', (_, missedCycles, last, request, timing) => {
    const [entry] = queueOf(
      candidate('a', {
        missedCycles,
        lastPurchase: on(last),
        lastRequest: request && on(request),
      }),
    ).entries;
    expect(entry?.timing).toBe(timing);
    expect(entry?.daysSilent).toBe(AS_OF - on(last));
  });

  test.each([
    ['a day short of three months', '2025-12-21', null, '2026-03-21'],
    ['a request since', '2025-01-01', '2026-02-20', '2026-05-20'],
    ['three months after a 31st, in a month without one', '2025-11-30', '2026-01-31', '2026-05-01'],
  ] as const)('too early to return, it says from when it is not: %s', (_, last, request, from) => {
    const returning = candidate('a', {
      missedCycles: 4,
      lastPurchase: on(last),
      lastRequest: request && on(request),
    });
    const timingOn = (asOf: Day) =>
      winBackQueue(
        [returning],
        DEFAULT_SETTINGS,
        () => null,
        () => null,
        asOf,
      ).entries[0]?.timing;
    const day = queueOf(returning).entries[0]?.windowFrom as Day;
    expect(day).toBe(on(from));
    expect([timingOn((day - 1) as Day), timingOn(day)]).toEqual(['beforeWindow', 'window']);
  });

  test('the first cycle is the first after they fell asleep, where that takes two', () => {
    const { entries } = winBackQueue(
      [candidate('two', { missedCycles: 2 }), candidate('three', { missedCycles: 3 })],
      { ...DEFAULT_SETTINGS, sleepingAfter: 2, lostAfter: 5 },
      () => null,
      () => null,
      AS_OF,
    );
    expect(entries.map(({ key, timing }) => [key, timing])).toEqual([
      ['two', 'firstCycle'],
      ['three', 'beforeWindow'],
    ]);
  });
});

test('of how many sleeping and lost clients the queue is, whoever is left out', () => {
  const { silent, entries } = queueOf(
    candidate('a'),
    candidate('b', { status: 'lost', missedCycles: 9 }),
    candidate('c', { category: 'C', value: 1 }),
    candidate('d', { doNotContact: true }),
    candidate('e', { status: 'active', missedCycles: 0 }),
  );
  expect([silent, entries.length]).toEqual([{ sleeping: 3, lost: 1 }, 2]);
});

test('offers answer the reason; a reason without an offer has none', () => {
  const offers = ['price', 'quality', 'moved away', null].map(
    (reason, index) => queueOf(candidate(`${index}`, { reason })).entries[0]?.offer,
  );
  expect(offers).toEqual(['Better terms', 'Extended guarantee', null, null]);
});

describe('the next touch', () => {
  test.each([
    ['nobody has touched them', [], null, 0],
    ['twice this week', [0, 2], null, 5],
    ['put off for a fortnight', [], 14, 14],
    ['put off until a day that is over', [0, 2], -3, 5],
    ['put off for less than the guard asks', [0, 2], 2, 5],
  ] as const)('%s', (_, daysAgo, snoozedFor, expected) => {
    const [entry] = queueOf(
      candidate('a', {
        touchDays: daysAgo.map((days) => addDays(AS_OF, -days)),
        snoozedUntil: snoozedFor === null ? null : addDays(AS_OF, snoozedFor),
      }),
    ).entries;
    expect((entry?.nextTouch ?? 0) - AS_OF).toBe(expected);
  });
});

describe('whatever the clients', () => {
  const candidates = fc
    .array(
      fc.record({
        category: fc.constantFrom('VIP', 'A', 'B', 'C'),
        status: fc.constantFrom('active', 'sleeping', 'lost', null),
        missedCycles: fc.integer({ min: 0, max: 9 }),
        doNotContact: fc.boolean(),
        value: fc.option(fc.integer({ min: -200, max: 200 })),
        cost: fc.option(fc.integer({ min: 0, max: 200 })),
        touchDays: fc.array(fc.integer({ min: AS_OF - 10, max: AS_OF }), { maxLength: 5 }),
        snoozedUntil: fc.option(fc.integer({ min: AS_OF - 10, max: AS_OF + 10 })),
      }),
      { maxLength: 20 },
    )
    .map((list) => list.map((known, index) => candidate(`client ${index}`, known as object)));

  test('never one marked do not contact, never a C, never an active one', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const { entries, classC } = queueOf(...list);
        for (const entry of [...entries, ...classC]) {
          expect(entry.doNotContact).toBe(false);
          expect(entry.category === 'C').toBe(classC.includes(entry));
          expect(['sleeping', 'lost']).toContain(entry.status);
        }
      }),
    );
  });

  test('never a third touch inside the guard’s week, never before the day they were put off to', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        for (const { touchDays, nextTouch, snoozedUntil } of queueOf(...list).entries) {
          expect(pressureReached(touchDays, nextTouch)).toBe(false);
          expect(nextTouch).toBeGreaterThanOrEqual(Math.max(AS_OF, snoozedUntil ?? AS_OF));
        }
      }),
    );
  });

  test('VIP before A before B, and in a class nobody to let go before one who is not', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const { entries } = queueOf(...list);
        const ranks = entries.map(
          ({ decision, category }) =>
            ['VIP', 'A', 'B', 'C'].indexOf(category ?? 'B') * 2 + Number(decision === 'letGo'),
        );
        expect(ranks).toEqual([...ranks].sort((p, q) => p - q));
      }),
    );
  });

  test('everyone silent is in the queue or counted, and the order is that of no row', () => {
    fc.assert(
      fc.property(shuffled(candidates), ([list, mixed]) => {
        const queue = queueOf(...list);
        const silent = list.filter(({ status }) => status === 'sleeping' || status === 'lost');
        expect(queue.entries.length + queue.classC.length + queue.doNotContact).toBe(silent.length);
        expect(queueOf(...mixed)).toEqual(queue);
      }),
    );
  });
});

test('where the chance of each was proved, the money at risk goes before the value, within class and timing', () => {
  const candidates = [
    candidate('A, valuable, hardly to come back', { value: 900, moneyAtRisk: 5 }),
    candidate('A, worth less, likely to come back', { value: 300, moneyAtRisk: 80 }),
    candidate('A, not told', { value: 999 }),
    candidate('B, most of all', { category: 'B', value: 500, moneyAtRisk: 1000 }),
    candidate('A, first cycle', { missedCycles: 1, value: 200, moneyAtRisk: 1 }),
  ];
  const keys = (isByOwnChance: boolean) =>
    winBackQueue(
      candidates,
      DEFAULT_SETTINGS,
      () => null,
      () => null,
      AS_OF,
      isByOwnChance,
    ).entries.map(({ key }) => key);
  expect(keys(true)).toEqual([
    'A, first cycle',
    'A, worth less, likely to come back',
    'A, valuable, hardly to come back',
    'A, not told',
    'B, most of all',
  ]);
  expect(keys(false)).toEqual([
    'A, first cycle',
    'A, not told',
    'A, valuable, hardly to come back',
    'A, worth less, likely to come back',
    'B, most of all',
  ]);
});
