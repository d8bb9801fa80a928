import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Client, type ClientFigures, clientBase } from '../../../src/core/base/clientBase';
import type { Contact } from '../../../src/core/contacts/lastContacts';
import { addDays } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { GivenHistory } from '../../../src/core/log/givenHistory';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, toMinor } from '../../../src/core/money';
import { STATUSES } from '../../../src/core/rhythm/lifecycle';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, plainClient, shuffled } from '../arbitrary';
import { on } from '../on';
import { branded, type Plain } from '../plain';

function deal(client: string, date: string, amount: number, profit: number | null = null): Deal {
  return { client, day: on(date), amount: toMinor(amount), profit: toMinor(profit) };
}

function figuresOf(
  client: Client,
  log: Deal[],
  { contacts = [], settings = {} }: { contacts?: Contact[]; settings?: Partial<Settings> } = {},
): ClientFigures {
  const base = clientBase(
    [client],
    dealLog(log),
    contactLog(contacts),
    { ...DEFAULT_SETTINGS, ...settings },
    AS_OF,
  );
  return base.clients.get(client.key) as ClientFigures;
}

const A = plainClient('a');

describe('a client of the log, worked by hand (as of 30 June 2025)', () => {
  const log = [
    deal('a', '2025-01-01', 300, 90),
    deal('a', '2025-01-31', 500, 150),
    deal('a', '2025-01-31', 100, 30),
    deal('a', '2025-03-02', 200, 60),
    deal('a', '2025-04-01', -100, -30),
  ];

  test('money, days and rhythm', () => {
    expect(figuresOf(A, log)).toMatchObject({
      deals: 4,
      purchaseDays: 3,
      revenue: 1000_00,
      profit: 300_00,
      averageOrder: 250,
      firstPurchase: on('2025-01-01'),
      lastPurchase: on('2025-03-02'),
      intervalDays: 30,
      intervalSource: 'own',
      missedCycles: 4, // 120 days
      status: 'lost',
      slowdown: null, // three purchase days
      abc: 'A',
      category: 'A',
      categoryRule: 'abc',
    });
  });

  test('what they are worth: 75 a deal, 4 deals on 3 days, one each 30 days, four years', () => {
    const { winBackValue } = figuresOf(A, log);
    expect(winBackValue).toBeCloseTo(75 * (4 / 3) * (30.4375 / 30) * 48, 6);
  });

  test('never contacted: the call was due 14 days after a first purchase under the rules', () => {
    const settings = { rulesSince: on('2024-12-31') };
    const figures = figuresOf(A, log, { settings });
    expect(figures.nextContact).toEqual({ day: on('2025-01-15'), type: 'call' });
    expect(figures.daysOverdue).toBe(166);
    expect(figuresOf(A, log).daysOverdue).toBe(0); // the rules begin today
  });

  test('the contact of whom nobody knows anything else', () => {
    const contacts: Contact[] = [
      { client: 'a', day: on('2025-06-20'), type: 'call' },
      { client: 'a', day: on('2025-06-29'), type: 'call', outcome: 'noAnswer' },
    ];
    expect(figuresOf(A, log, { contacts })).toMatchObject({
      lastContact: { day: on('2025-06-20'), type: 'call', by: null },
      nextContact: { day: on('2025-07-04'), type: 'call' },
    });
  });

  test('the next order was expected an interval after the last', () => {
    expect(figuresOf(A, log).expectedOrder).toBe(on('2025-04-01'));
    expect(figuresOf(A, []).expectedOrder).toBeNull();
  });
});

describe('a school that buys every August', () => {
  const log = [
    deal('a', '2022-08-22', 600, 120),
    deal('a', '2023-08-20', 500, 100),
    deal('a', '2023-08-20', 100, 20),
    deal('a', '2024-08-31', 800, 160),
  ];
  const figuresAt = (day: string, settings: Partial<Settings> = {}) =>
    clientBase(
      [A],
      dealLog(log),
      contactLog([]),
      { ...DEFAULT_SETTINGS, ...settings },
      on(day),
    ).clients.get('a') as ClientFigures;

  test('is active in April, and expected when its season begins', () => {
    expect(figuresAt('2025-04-30')).toMatchObject({
      status: 'active',
      missedCycles: 0,
      intervalDays: 365.25,
      intervalSource: 'season',
      slowdown: null,
      expectedOrder: on('2025-08-20'),
      churnSignals: [],
    });
  });

  test('sleeps after a season without a purchase, and is lost after three', () => {
    expect(figuresAt('2025-08-30').status).toBe('active');
    expect(figuresAt('2025-09-30')).toMatchObject({
      status: 'sleeping',
      missedCycles: 1,
      churnSignals: ['firstMissedCycle'],
    });
    expect(figuresAt('2027-09-30')).toMatchObject({ status: 'lost', missedCycles: 3 });
  });

  test('is worth 100 a deal, four deals in three years, for four years', () => {
    expect(figuresAt('2025-09-30').winBackValue).toBeCloseTo(100 * (4 / 3 / 12) * 48, 9);
  });
});

describe('the interval', () => {
  const oneOff = [deal('a', '2025-06-01', 10)];
  const others = [
    deal('b', '2025-01-01', 10),
    deal('b', '2025-01-21', 10),
    deal('c', '2025-01-01', 10),
    deal('c', '2025-01-11', 10),
  ];

  test('a one-off buyer takes the base’s median', () => {
    expect(figuresOf(A, [...oneOff, ...others])).toMatchObject({
      intervalDays: 15,
      intervalSource: 'base',
      missedCycles: 1,
      status: 'sleeping',
    });
  });

  test('where nobody has bought twice, the typical cycle of Settings stands in', () => {
    expect(figuresOf(A, oneOff, { settings: { typicalCycleDays: 40 } })).toMatchObject({
      intervalDays: 40,
      intervalSource: 'settings',
      status: 'active',
    });
  });

  test('and without one there is no status', () => {
    expect(figuresOf(A, oneOff)).toMatchObject({
      intervalDays: null,
      missedCycles: null,
      status: null,
      winBackValue: null,
    });
  });

  test('the typical cycle gives way to a base that has a rhythm', () => {
    const settings = { typicalCycleDays: 40 };
    expect(figuresOf(A, [...oneOff, ...others], { settings }).intervalSource).toBe('base');
  });

  test('steadying spares two purchases a few days apart', () => {
    const log = [...others, deal('a', '2025-06-01', 10), deal('a', '2025-06-03', 10)];
    // Base: the median of 2, 10 and 20. Plain: 27 days at 2. Steadied with k = 4: (2 + 4 · 10) / 5
    // = 8.4.
    expect(figuresOf(A, log).status).toBe('lost');
    expect(figuresOf(A, log, { settings: { steadyingWeight: 4 } })).toMatchObject({
      intervalDays: 8.4,
      missedCycles: 3,
    });
  });
});

describe('a client whose row gives sums', () => {
  const told = (given: Partial<Plain<GivenHistory>>): Client => ({
    ...A,
    given: branded<GivenHistory>({
      ...{ firstPurchase: null, lastPurchase: null, deals: null },
      ...{ revenue: null, profit: null, intervalDays: null },
      ...given,
    }),
  });

  test('has none that it does not give, nor what would follow from it', () => {
    expect(figuresOf(told({ deals: 4 }), [])).toMatchObject({
      ...{ deals: 4, revenue: null, profit: null, averageOrder: null },
    });
    expect(figuresOf(told({ revenue: 70_000 }), [])).toMatchObject({
      ...{ deals: null, revenue: 700_00, averageOrder: null, abc: 'A' },
    });
    const quiet = { firstPurchase: AS_OF - 90, lastPurchase: AS_OF - 60, profit: 9000 };
    expect(figuresOf(told({ ...quiet, deals: 4 }), [])).toMatchObject({
      ...{ intervalDays: 10, status: 'lost', winBackWorking: { profitPerDeal: 22.5 } },
    });
    const settings = { typicalCycleDays: 10 };
    expect(figuresOf(told(quiet), [], { settings })).toMatchObject({
      ...{ deals: null, intervalSource: 'settings', status: 'lost', winBackValue: null },
    });
  });

  test('makes one whose row says nothing unknown, where there is no log to tell', () => {
    const clients = [told({ deals: 4 }), { ...A, key: 'b' }];
    const { b } = Object.fromEntries(
      clientBase(clients, dealLog([]), contactLog([]), DEFAULT_SETTINGS, AS_OF).clients,
    );
    expect(b).toMatchObject({ deals: null, revenue: null, profit: null, averageOrder: null });
    const log = [deal('c', '2025-06-01', 10)];
    const logged = Object.fromEntries(
      clientBase(clients, dealLog(log), contactLog([]), DEFAULT_SETTINGS, AS_OF).clients,
    );
    expect(logged.b).toMatchObject({ deals: 0, revenue: 0, profit: 0, averageOrder: null });
  });
});

describe('a client without purchases', () => {
  test('with refunds alone: no status, class C', () => {
    expect(
      figuresOf(A, [
        deal('a', '2025-05-01', -50),
        ...['2025-01-01', '2025-02-01'].map((date) => deal('b', date, 10)),
      ]),
    ).toMatchObject({
      deals: 0,
      revenue: -50_00,
      averageOrder: null,
      lastPurchase: null,
      status: null,
      abc: 'C',
    });
  });

  test('with nothing at all: nothing is known, and contact is due in the first round', () => {
    const figures = figuresOf(A, []);
    expect(figures).toMatchObject({
      deals: null,
      revenue: null,
      status: null,
      abc: null,
      nextContact: { day: expect.any(Number), type: 'call' },
      daysOverdue: 0,
      lastContact: null,
      moneyAtRisk: null,
    });
    const { call = 0 } = DEFAULT_SETTINGS.cadence.B;
    expect(figures.nextContact?.day).toBeGreaterThan(AS_OF);
    expect(figures.nextContact?.day).toBeLessThanOrEqual(AS_OF + call);
  });
});

describe('category and contacts', () => {
  const log = [deal('a', '2025-01-01', 300), deal('a', '2025-06-01', 300)];

  test('the category sets the cadence', () => {
    const vip = plainClient('a', { traits: ['keyName'] });
    const contacts: Contact[] = [
      { client: 'a', day: on('2025-06-25'), type: 'call' },
      { client: 'a', day: on('2025-06-20'), type: 'call' },
      { client: 'a', day: on('2025-06-10'), type: 'meeting' },
      { client: 'b', day: on('2025-06-29'), type: 'call' },
    ];
    expect(figuresOf(vip, log, { contacts })).toMatchObject({
      category: 'VIP',
      nextContact: { day: on('2025-07-02'), type: 'call' },
      daysOverdue: 0,
    });
  });

  test('who does not want to be contacted has no next contact', () => {
    expect(figuresOf(plainClient('a', { doNotContact: true }), log)).toMatchObject({
      nextContact: null,
      daysOverdue: null,
    });
  });
});

describe('contacts that were put off', () => {
  // A, called in May: the next call was due on 15 May.
  const log = [deal('a', '2025-01-01', 300), deal('a', '2025-06-01', 300)];
  const lastContacts = { call: on('2025-05-01'), meeting: on('2025-06-29') };
  const put = (snoozedUntil: string) =>
    figuresOf(plainClient('a', { snoozedUntil: on(snoozedUntil), lastContacts }), log);

  test('are not due before the day', () => {
    expect(put('2025-07-01')).toMatchObject({
      nextContact: { day: on('2025-07-01'), type: 'call' },
      snoozedUntil: on('2025-07-01'),
      daysOverdue: 0,
      recommendedStep: null,
    });
  });

  test('are due as ever once the day has come', () => {
    expect(put('2025-06-30')).toEqual(figuresOf(plainClient('a', { lastContacts }), log));
    expect(put('2025-06-30').snoozedUntil).toBe(null);
  });

  test('stay where they are due later anyway', () => {
    const contacts: Contact[] = (['call', 'meeting'] as const).map((type) => ({
      client: 'a',
      day: on('2025-06-29'),
      type,
    }));
    const client = plainClient('a', { snoozedUntil: on('2025-07-02') });
    expect(figuresOf(client, log, { contacts }).nextContact?.day).toBe(on('2025-07-13'));
  });

  test('do not come into being where the rules ask for none', () => {
    const client = plainClient('a', { doNotContact: true, snoozedUntil: on('2025-07-02') });
    expect(figuresOf(client, log).nextContact).toBe(null);
  });
});

describe('ABC by measure', () => {
  const log = [
    deal('a', '2025-06-01', 900, 5),
    deal('b', '2025-06-01', 100, 95),
    deal('c', '2025-06-01', 1, 1),
    deal('c', '2025-06-02', 1, 1),
    ...new Array(18).fill(deal('c', '2025-06-03', 0, 0)),
  ];
  test.each([
    ['revenue', ['A', 'B', 'C']],
    ['profit', ['B', 'A', 'C']], // a begins at 95 of 102, c at 100 of 102
    ['deals', ['B', 'B', 'A']], // equal counts share the class of the first of them
  ] as const)('%s', (abcMeasure, expected) => {
    const clients = ['a', 'b', 'c'].map((key) => plainClient(key));
    const base = clientBase(
      clients,
      dealLog(log),
      contactLog([]),
      { ...DEFAULT_SETTINGS, abcMeasure },
      AS_OF,
    );
    expect([...base.clients.values()].map(({ abc }) => abc)).toEqual(expected);
  });
});

describe('yearly churn', () => {
  const twoYears = [
    deal('a', '2023-06-01', 10),
    deal('a', '2024-05-01', 10),
    deal('b', '2024-05-01', 10),
    deal('b', '2025-05-01', 10),
  ];
  const churnOf = (log: Deal[], settings: Partial<Settings> = {}) =>
    clientBase([A], dealLog(log), contactLog([]), { ...DEFAULT_SETTINGS, ...settings }, AS_OF)
      .yearlyChurn;

  test.each([
    ['set by hand', twoYears, { yearlyChurnPercent: 40 }, { percent: 40, source: 'settings' }],
    ['measured by a log of two years', twoYears, {}, { percent: 50, source: 'log' }],
    ['assumed where the log is shorter', twoYears.slice(1), {}, { percent: 25, source: 'default' }],
    [
      'assumed where nobody was lost',
      [...twoYears, deal('a', '2025-06-01', 10)],
      {},
      { percent: 25, source: 'default' },
    ],
  ] as const)('%s', (_, log, settings, expected) => {
    expect(churnOf([...log], settings)).toEqual(expected);
  });
});

describe('win-back', () => {
  const lost = [deal('a', '2025-01-01', 100, 50), deal('a', '2025-01-11', 100, 50)];
  // 50 a deal, a deal each 10 days, 48 months.
  const value = 50 * (30.4375 / 10) * 48;

  test.each([
    ['no cost known', null, null, null],
    ['the cost of Settings', null, value + 1, 'letGo'],
    ['their own cost first', value - 1, value + 1, 'return'],
    ['a cost of nothing is a cost', 0, value + 1, 'return'],
  ] as const)('%s', (_, ownCost, winBackCost, decision) => {
    const client = plainClient('a', { winBackCost: ownCost });
    const figures = figuresOf(client, lost, { settings: { winBackCost } });
    expect(figures.winBackValue).toBeCloseTo(value, 6);
    expect(figures.winBackDecision).toBe(decision);
  });

  test('an active client is not there to be won back', () => {
    const active = [deal('a', '2025-06-01', 100, 50), deal('a', '2025-06-21', 100, 50)];
    expect(figuresOf(A, active, { settings: { winBackCost: 1 } })).toMatchObject({
      status: 'active',
      winBackValue: null,
      winBackDecision: null,
    });
  });

  test('without profit there is no value and no decision', () => {
    const unknown = lost.map((each) => ({ ...each, profit: null }));
    expect(figuresOf(A, unknown, { settings: { winBackCost: 1 } })).toMatchObject({
      winBackValue: null,
      winBackDecision: null,
    });
  });
});

describe('a log without amounts', () => {
  const dates = (key: string, ...days: string[]): Deal[] =>
    days.map((day) => ({ client: key, day: on(day), amount: null, profit: null }));
  const log = [
    ...dates('often', ...Array.from({ length: 8 }, (_, month) => `2024-0${month + 1}-05`)),
    ...dates('twice', '2024-01-05', '2024-03-05'),
    ...dates('once', '2024-01-05'),
    ...dates('likewise', '2024-02-05'),
  ];
  const keys = ['often', 'twice', 'once', 'likewise', 'never'];
  const base = (rows: Client[], deals: Deal[]) =>
    clientBase(rows, dealLog(deals), contactLog([]), DEFAULT_SETTINGS, AS_OF);
  const rows = keys.map((key) => plainClient(key));

  test('makes classes by the number of deals and says so; equal counts share one, and nobody is C for want of money', () => {
    const { clients, abcMeasure } = base(rows, log);
    expect(abcMeasure).toBe('deals');
    const classes = Object.fromEntries([...clients].map(([key, { abc }]) => [key, abc]));
    expect(classes).toEqual({ often: 'A', twice: 'A', once: 'B', likewise: 'B', never: 'C' });
  });

  test('knows no revenue, no average order and no tier, and not 0', () => {
    const { clients } = base(rows, log);
    const money = { revenue: null, averageOrder: null, profit: null, winBackValue: null };
    expect(clients.get('often')).toMatchObject({ deals: 8, loyaltyTier: null, ...money });
    expect(clients.get('never')).toMatchObject({ deals: 0, revenue: 0 });
  });

  test('one client without an amount beside others with amounts has no class, and is looked after as B', () => {
    const { clients } = base(
      [plainClient('once'), plainClient('paid')],
      [...dates('once', '2025-06-01'), deal('paid', '2025-06-01', 100)],
    );
    expect(clients.get('paid')?.abc).toBe('A');
    const known = clients.get('once');
    expect(known).toMatchObject({ abc: null, category: null, categoryRule: null });
    expect(known?.nextContact).toEqual(nextOfB('once', dates('once', '2025-06-01')));
  });

  test('where nothing is known at all there are no classes, and the rules of B', () => {
    const { clients } = base(rows, []);
    for (const [key, figures] of clients) {
      expect(figures).toMatchObject({ abc: null, category: null, deals: null, revenue: null });
      expect(figures.nextContact).toEqual(nextOfB(key, []));
    }
  });

  const nextOfB = (key: string, deals: Deal[]) =>
    base([plainClient(key, { manualCategory: 'B' })], deals).clients.get(key)?.nextContact;
});

describe('decision and recommended step', () => {
  test('never contradict each other, whatever the base', () => {
    const row = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      manualCategory: fc.option(fc.constantFrom('VIP', 'A', 'B', 'C' as const)),
      winBackCost: fc.option(fc.integer({ min: 0, max: 100_000 })),
    });
    const unpriced = deals.map((list) =>
      list.map((each, index) => (index % 5 === 0 ? { ...each, amount: null } : each)),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ key }) => key }),
        fc.oneof(deals, unpriced),
        fc.boolean(),
        (rows, log, winBackClassC) => {
          const settings = { ...DEFAULT_SETTINGS, winBackClassC, marginPercent: 20 };
          const clients = rows.map(({ key, ...known }) => plainClient(key, known as object));
          const base = clientBase(clients, dealLog(log), contactLog([]), settings, AS_OF);
          for (const figures of base.clients.values()) {
            const { status, category, winBackDecision, winBackReason, recommendedStep } = figures;
            expect(recommendedStep === 'letGo').toBe(winBackDecision === 'letGo');
            if (status === null || status === 'active') expect(winBackDecision).toBeNull();
            else if (category === 'C' && !winBackClassC) expect(winBackReason).toBe('classC');
            if (recommendedStep === 'winBack')
              expect(category === 'C' && !winBackClassC).toBe(false);
            expect(winBackReason === null).toBe(winBackDecision === null);
          }
        },
      ),
    );
  });
});

describe('whatever the base', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const clients = keys.map((key) => plainClient(key));
  const figures = (rows: Client[], log: Deal[], asOf = AS_OF) =>
    Object.fromEntries(
      clientBase(rows, dealLog(log), contactLog([]), DEFAULT_SETTINGS, asOf).clients,
    );

  test('every figure of every client is the same, however rows and deals are sorted', () => {
    fc.assert(
      fc.property(shuffled(fc.constant(clients)), shuffled(deals), ([, rows], [log, other]) => {
        expect(figures(rows, other)).toEqual(figures(clients, log));
      }),
    );
  });

  test('equal clients over a border keep their class, however rows are sorted', () => {
    const equal = clients.map(({ key }) => deal(key, '2025-06-01', 10));
    fc.assert(
      fc.property(
        shuffled(fc.constant(clients)),
        shuffled(fc.constant(equal)),
        ([, rows], [, log]) => {
          const classes = Object.values(figures(rows, log)).map(({ abc }) => abc);
          expect(classes.sort().join('')).toBe('AAAAAAAB'); // the eighth begins at 87.5 %
          expect(figures(rows, log).h?.abc).toBe('B');
        },
      ),
    );
  });

  test('refunds never change a date, a count or an interval', () => {
    const refunds = deals.map((list) =>
      list.map((each) => ({ ...each, amount: asMinor(-1 - Math.abs(each.amount)) })),
    );
    const withoutMoney = ({
      deals: count,
      purchaseDays,
      firstPurchase,
      lastPurchase,
      intervalDays,
      missedCycles,
      status,
      slowdown,
    }: ClientFigures) => ({
      count,
      purchaseDays,
      firstPurchase,
      lastPurchase,
      intervalDays,
      missedCycles,
      status,
      slowdown,
    });
    fc.assert(
      fc.property(deals, refunds, (log, extra) => {
        fc.pre(log.length > 0); // refunds alone are a log, too, and say who has not bought
        const [before, after] = [figures(clients, log), figures(clients, [...extra, ...log])];
        for (const key of keys) {
          expect(withoutMoney(after[key] as ClientFigures)).toEqual(
            withoutMoney(before[key] as ClientFigures),
          );
        }
      }),
    );
  });

  test('no status improves as days pass', () => {
    fc.assert(
      fc.property(deals, fc.nat(300), fc.integer({ min: 1, max: 60 }), (log, from, days) => {
        const [before, after] = [from, from + days].map((ahead) =>
          figures(clients, log, addDays(AS_OF, ahead)),
        );
        for (const key of keys) {
          const [one, other] = [before?.[key]?.status ?? null, after?.[key]?.status ?? null];
          if (one === null || other === null) expect(other).toBe(one);
          else expect(STATUSES.indexOf(other)).toBeGreaterThanOrEqual(STATUSES.indexOf(one));
        }
      }),
    );
  });

  test('no figure is NaN or infinite', () => {
    fc.assert(
      fc.property(deals, (log) => {
        const numbers = JSON.stringify(figures(clients, log), (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
        );
        expect(numbers).not.toContain('not a number');
      }),
    );
  });
});
