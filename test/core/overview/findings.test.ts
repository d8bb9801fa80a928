import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { type ClientSnapshot, clientSnapshots } from '../../../src/core/base/clientSnapshot';
import { addDays } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, toMinor } from '../../../src/core/money';
import { type FindingSources, findings } from '../../../src/core/overview/findings';
import type { ManagerFigures } from '../../../src/core/overview/managerFigures';
import { overviewOf } from '../../../src/core/overview/overview';
import { pastBases } from '../../../src/core/overview/pastBase';
import {
  compared,
  type PeriodFigures,
  periodFigures,
} from '../../../src/core/overview/periodFigures';
import { retentionByPeriod } from '../../../src/core/retention/retention';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { plainClient } from '../arbitrary';
import { on } from '../on';
import { branded, type Plain } from '../plain';

const NOTHING = { running: null, lastFull: null, before: null, yearAgo: null };

/** A base in which nothing happens. */
function calm(changes: Partial<FindingSources> = {}): FindingSources {
  return {
    clients: new Map(),
    now: new Map(),
    monthAgo: new Map(),
    month: NOTHING,
    quarter: NOTHING,
    managers: [],
    compliancePercent: null,
    concentrationPercent: null,
    ...changes,
  };
}

type KnownSnapshot = Partial<Plain<ClientSnapshot>>;

function standing(known: KnownSnapshot): ClientSnapshot {
  return branded<ClientSnapshot>({
    status: 'active',
    category: 'A',
    revenue: 100,
    daysOverdue: 0,
    ...known,
  });
}

/** Clients as they were when the month began and as they are now. */
function moved(...moves: [before: KnownSnapshot | null, now: KnownSnapshot][]) {
  const at = (pick: (move: (typeof moves)[number]) => KnownSnapshot | null) =>
    new Map(
      moves.flatMap((move, index) => {
        const known = pick(move);
        return known ? [[`client ${index}`, standing(known)] as const] : [];
      }),
    );
  const now = at(([, each]) => each);
  const clients = new Map(
    [...now].map(([key, each]) => [key, { ...each, churnSignals: [], winBackDecision: null }]),
  );
  return { clients, monthAgo: at(([before]) => before), now };
}

function period(known: Partial<PeriodFigures>): PeriodFigures {
  const sales = { clients: 1, deals: 1, revenue: asMinor(100), averageOrder: 100 };
  return {
    period: 100,
    atStart: 1,
    atEnd: 1,
    acquired: 0,
    firstTime: 0,
    reactivated: 0,
    crr: 50,
    churn: 50,
    partial: false,
    repeatRatePercent: 50,
    all: sales,
    new: sales,
    regular: sales,
    ...known,
  };
}

function manager(known: Partial<ManagerFigures>): ManagerFigures {
  const nobody = { running: null, lastFull: asMinor(0), before: asMinor(0) };
  return {
    manager: 'Max',
    clients: 10,
    compliancePercent: 90,
    overdue: { VIP: 0, A: 0, B: 0, C: 0 },
    crr: { month: { running: null, lastFull: null, before: null }, quarter: null },
    repeatRevenue: nobody,
    funnel: { running: null, lastFull: [], before: [] },
    ...known,
  };
}

test('where nothing happened nothing is said', () => {
  expect(findings(calm())).toEqual([]);
  expect(findings(calm(moved([{}, {}], [{ status: 'lost' }, { status: 'lost' }])))).toEqual([]);
});

describe('clients on the move', () => {
  test('who fell asleep since the month began, and how many of them are overdue', () => {
    const found = findings(
      calm(
        moved(
          [{}, { status: 'sleeping', daysOverdue: 3 }],
          [{}, { status: 'sleeping' }],
          [{ status: 'sleeping' }, { status: 'sleeping' }],
          [{}, {}],
        ),
      ),
    );
    expect(found[0]).toEqual({ code: 'wentToSleep', category: 'A', clients: 2, overdue: 1 });
  });

  test('each key category by itself; C is not worth a word', () => {
    const asleep = (category: ClientSnapshot['category'], revenue: number) =>
      [{ category }, { category, revenue, status: 'sleeping' }] as const;
    const found = findings(
      calm(moved([...asleep('B', 1)], [...asleep('VIP', 50)], [...asleep('C', 500)])),
    );
    expect(found.map((each) => 'category' in each && each.category)).toEqual(['VIP', 'B']);
  });

  test('a lost client weighs twice a sleeping one of the same revenue', () => {
    const found = findings(
      calm(moved([{}, { status: 'sleeping', revenue: 150 }], [{}, { status: 'lost' }])),
    );
    expect(found.map(({ code }) => code)).toEqual(['wereLost', 'wentToSleep']);
  });

  test('of one who was not known when the month began nothing is said', () => {
    expect(findings(calm(moved([null, { status: 'sleeping' }])))).toEqual([]);
  });

  test('who came back is good news and comes last', () => {
    const found = findings(
      calm(
        moved(
          [{ status: 'lost' }, { revenue: 10_000 }],
          [{ category: 'B' }, { category: 'B', status: 'sleeping', revenue: 1 }],
        ),
      ),
    );
    expect(found).toEqual([
      { code: 'wentToSleep', category: 'B', clients: 1, overdue: 0 },
      { code: 'cameBack', clients: 1 },
    ]);
  });

  test('a log without money is weighed by clients', () => {
    const found = findings(calm(moved([{}, { status: 'sleeping', revenue: 0 }])));
    expect(found).toHaveLength(1);
  });
});

test('VIP and A clients who still buy and show a sign of leaving', () => {
  // Gaps of 10 days, then of 20: active, and noticeably slower.
  const days = ['2026-01-01', '2026-01-11', '2026-01-21', '2026-02-10', '2026-03-02'];
  const deals = days.map((day) => ({
    client: 'ann',
    day: on(day),
    amount: asMinor(100),
    profit: null,
  }));
  const base = clientBase(
    [plainClient('ann')],
    dealLog(deals),
    contactLog([]),
    DEFAULT_SETTINGS,
    on('2026-03-05'),
  );
  const now = new Map([['ann', standing({})]]);
  expect(findings(calm({ clients: base.clients, now }))).toEqual([
    { code: 'signsOfLeaving', clients: 1 },
  ]);
  const asleep = new Map([['ann', standing({ status: 'sleeping' })]]);
  expect(findings(calm({ clients: base.clients, now: asleep }))).toEqual([]);
});

test('overdue contacts, those of VIP and A apart', () => {
  const found = findings(
    calm(
      moved(
        [{}, { daysOverdue: 1 }],
        [{}, { daysOverdue: 5, category: 'VIP' }],
        [{}, { daysOverdue: 9, category: 'C' }],
        [{}, {}],
      ),
    ),
  );
  expect(found).toEqual([{ code: 'contactsOverdue', clients: 3, important: 2 }]);
});

test('overdue contacts are as many as the Overview counts, with those to whom nothing has happened yet', () => {
  const asOf = on('2026-03-05');
  const lastContacts = { call: on('2025-06-01') };
  const deals = [
    { client: 'ann', day: on('2025-09-01'), order: null, amount: asMinor(100), profit: null },
  ];
  const records = [
    plainClient('ann', { manualCategory: 'A', lastContacts }),
    plainClient('bob', { manualCategory: 'A', lastContacts }),
  ];
  const base = clientBase(records, dealLog(deals), contactLog([]), DEFAULT_SETTINGS, asOf);
  const { overdueContacts } = overviewOf(base, [], asOf);
  const now = clientSnapshots(base, new Set());
  expect([now.size, overdueContacts]).toEqual([1, 2]);
  const found = findings(calm({ clients: base.clients, now }));
  expect(found).toContainEqual(
    expect.objectContaining({ code: 'contactsOverdue', clients: overdueContacts }),
  );
});

describe('rates', () => {
  const quarters = (from: number, to: number) =>
    calm({ quarter: { ...NOTHING, lastFull: period({ crr: to }), before: period({ crr: from }) } });

  test('a CRR that fell or rose by three points or more', () => {
    expect(findings(quarters(60, 57))).toEqual([
      { code: 'crrFell', quarter: 100, from: 60, to: 57 },
    ]);
    expect(findings(quarters(57, 60))).toMatchObject([{ code: 'crrRose' }]);
    expect(findings(quarters(60, 57.1))).toEqual([]);
  });

  const months = (from: number, to: number) => {
    const sales = (revenue: number) => ({
      clients: 1,
      deals: 1,
      revenue: asMinor(revenue),
      averageOrder: revenue,
    });
    return calm({
      month: {
        ...NOTHING,
        lastFull: period({ regular: sales(to) }),
        before: period({ regular: sales(from) }),
      },
    });
  };

  test('revenue of regular clients that fell or rose by a tenth or more', () => {
    expect(findings(months(200, 150))).toEqual([
      { code: 'regularRevenueFell', month: 100, percent: 25 },
    ]);
    expect(findings(months(200, 220))).toMatchObject([{ code: 'regularRevenueRose', percent: 10 }]);
    expect(findings(months(200, 181))).toEqual([]);
    expect(findings(months(0, 500))).toEqual([]);
  });

  test('one client who holds more than a quarter', () => {
    expect(findings(calm({ concentrationPercent: 28 }))).toEqual([
      { code: 'concentrated', percent: 28, status: null },
    ]);
    expect(findings(calm({ concentrationPercent: 25 }))).toEqual([]);
  });

  test('how the client who has brought most stands', () => {
    const { now } = moved([null, { revenue: 5 }], [null, { status: 'lost', revenue: 900 }]);
    expect(findings(calm({ now, concentrationPercent: 99 }))).toContainEqual({
      code: 'concentrated',
      percent: 99,
      status: 'lost',
    });
  });
});

describe('managers', () => {
  const now = moved([{}, {}]).now;

  test('the one furthest behind the base, from ten points on', () => {
    const managers = [
      manager({ manager: 'Olga', compliancePercent: 95 }),
      manager({
        manager: 'Max',
        compliancePercent: 60,
        overdue: { VIP: 1, A: 2, B: 1, C: 0 },
      }),
    ];
    expect(findings(calm({ now, managers, compliancePercent: 80 }))).toEqual([
      { code: 'managerBehind', manager: 'Max', compliancePercent: 60, overdue: 4 },
    ]);
    expect(findings(calm({ now, managers, compliancePercent: 69 }))).toEqual([]);
  });

  test('not nobody, and not one of a few clients', () => {
    const behind = { compliancePercent: 10, overdue: { VIP: 9, A: 0, B: 0, C: 0 } };
    const managers = [manager({ ...behind, manager: null }), manager({ ...behind, clients: 4 })];
    expect(findings(calm({ now, managers, compliancePercent: 80 }))).toEqual([]);
  });
});

test('five at most: clients to be seen to by what is at stake, and one place for what has become of the whole base', () => {
  const found = findings(
    calm({
      ...moved(
        [{}, { status: 'sleeping', daysOverdue: 2 }],
        [{ category: 'VIP' }, { category: 'VIP', status: 'lost', revenue: 300 }],
        [{ category: 'B' }, { category: 'B', status: 'sleeping', revenue: 50 }],
        [{ status: 'sleeping' }, {}],
        [{}, { revenue: 400 }],
      ),
      quarter: { ...NOTHING, lastFull: period({ crr: 40 }), before: period({ crr: 60 }) },
      concentrationPercent: 42,
    }),
  );
  expect(found.map(({ code }) => code)).toEqual([
    'wereLost', // 300 of 950
    'wentToSleep', // half of 100 of 950
    'wentToSleep', // half of 50 of 950
    'contactsOverdue', // a tenth of 100 of 950
    'crrFell', // 20 points; the concentration, 17 above the warning, finds no place
  ]);
});

test('who fell asleep this month comes before all that is overdue', () => {
  const found = findings(
    calm(
      moved(
        [{}, { status: 'sleeping', daysOverdue: 4, revenue: 10 }],
        [{}, { daysOverdue: 9, revenue: 5000 }],
      ),
    ),
  );
  expect(found).toEqual([
    { code: 'wentToSleep', category: 'A', clients: 1, overdue: 1 },
    { code: 'contactsOverdue', clients: 2, important: 2 },
  ]);
});

test('clients to be seen to come before the whole base, however little is at stake, and good news after it', () => {
  const found = findings(
    calm({
      ...moved(
        [{ category: 'B' }, { category: 'B', status: 'sleeping', revenue: 1 }],
        [{ status: 'lost' }, { revenue: 10_000 }],
      ),
      quarter: { ...NOTHING, lastFull: period({ crr: 40 }), before: period({ crr: 60 }) },
      concentrationPercent: 99,
    }),
  );
  expect(found.map(({ code }) => code)).toEqual([
    'wentToSleep',
    'concentrated',
    'crrFell',
    'cameBack',
  ]);
});

test('from the logs to the findings', () => {
  const asOf = on('2026-03-20');
  const settings = { ...DEFAULT_SETTINGS, rulesSince: on('2025-12-31') };
  const every = (client: string, days: number, last: string, amount: number): Deal[] =>
    [0, 1, 2, 3, 4].map((back) => ({
      client,
      day: addDays(on(last), -back * days),
      amount: toMinor(amount),
      profit: null,
    }));
  // Ann is due every ten days and has been silent since 20 February; Bob goes on; Cid stopped long
  // ago.
  const deals = [
    ...every('ann', 10, '2026-02-20', 500),
    ...every('bob', 10, '2026-03-18', 100),
    ...every('cid', 10, '2025-10-01', 10),
  ];
  const clients = ['ann', 'bob', 'cid'].map((key) => plainClient(key));
  const records = { clients, deals: dealLog(deals), contacts: contactLog([]) };
  const base = clientBase(clients, records.deals, records.contacts, settings, asOf);
  const [past] = pastBases([on('2026-02-28')], records, settings);
  const figures = (length: 'month' | 'quarter') =>
    compared(
      periodFigures(
        records.deals,
        length,
        retentionByPeriod(records.deals.purchaseDays, length, asOf),
      ),
      length,
    );
  const found = findings({
    clients: base.clients,
    now: clientSnapshots(base, new Set()),
    monthAgo: new Map(past?.clientSnapshots.map((snapshot) => [snapshot.key, snapshot])),
    month: figures('month'),
    quarter: figures('quarter'),
    managers: [],
    compliancePercent: null,
    concentrationPercent: null,
  });
  expect(found[0]).toEqual({ code: 'wentToSleep', category: 'A', clients: 1, overdue: 1 });
});
