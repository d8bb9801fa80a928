import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { clientSnapshots } from '../../../src/core/base/clientSnapshot';
import type { Contact } from '../../../src/core/contacts/lastContacts';
import type { Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, fromMinor, toMinor } from '../../../src/core/money';
import {
  historyRecord,
  monthEndsBetween,
  pastRecords,
} from '../../../src/core/overview/historyRecord';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { AS_OF, deals, pastDay, plainClient } from '../arbitrary';
import { on } from '../on';

/** The record of a day as the recalculation of that day makes it. */
function recordToday(
  clients: ReturnType<typeof plainClient>[],
  log: readonly Deal[],
  contacts: readonly Contact[],
  settings: Settings,
  day: Day,
) {
  const known = log.filter((deal) => deal.day <= day);
  const spoken = contacts.filter((contact) => contact.day <= day);
  const logged = dealLog(known);
  const base = clientBase(clients, logged, contactLog(spoken), settings, day);
  const contacted = new Set(spoken.map(({ client }) => client));
  return historyRecord(day, clientSnapshots(base, contacted).values(), logged);
}

const clients = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => plainClient(key));

const contacts: fc.Arbitrary<Contact[]> = fc.array(
  fc.record({
    client: fc.constantFrom('a', 'b', 'c', 'h'),
    day: pastDay,
    type: fc.constantFrom('call', 'meeting'),
  }),
  { maxLength: 20 },
);

function deal(client: string, date: string, amount: number): Deal {
  return { client, day: on(date), amount: toMinor(amount), profit: null };
}

/** In force since before b bought. */
const RULES = { ...DEFAULT_SETTINGS, rulesSince: on('2025-02-19') };

describe('worked by hand', () => {
  const log = [
    deal('a', '2025-01-10', 100),
    deal('a', '2025-02-10', 100),
    deal('b', '2025-02-20', 300),
    deal('a', '2025-03-13', 100),
    deal('c', '2025-03-15', 50),
    deal('b', '2025-03-20', -30),
    deal('b', '2025-05-01', 1000),
    deal('d', '2025-02-25', -20),
  ];
  const spoken: Contact[] = [
    { client: 'a', day: on('2025-03-10'), type: 'call' },
    { client: 'a', day: on('2025-03-10'), type: 'meeting' },
    { client: 'b', day: on('2025-04-20'), type: 'call' },
  ];
  const rows = {
    clients: clients.slice(0, 5),
    deals: dealLog(log),
    contacts: contactLog(spoken),
  };
  const [march] = pastRecords([on('2025-03-31')], rows, RULES);

  test('counts and sums by status', () => {
    // a's interval is 31 days, and so the base's: b bought 39 days ago, c 16. d has refunds alone.
    expect(march?.clients).toBe(4);
    expect(march?.statuses).toEqual({
      active: { clients: 2, revenue: 350_00 },
      sleeping: { clients: 1, revenue: 270_00 },
      lost: { clients: 0, revenue: 0 },
    });
  });

  test('counts and sums by category: 300 of 620 are a’s, 570 b’s as well', () => {
    expect(march?.categories).toEqual({
      VIP: { clients: 0, revenue: 0 },
      A: { clients: 2, revenue: 570_00 },
      B: { clients: 1, revenue: 50_00 },
      C: { clients: 1, revenue: -20_00 },
    });
  });

  test('contacts: b was to be called a month after their first purchase at most, and the call in April was not made yet', () => {
    // A calls every 14 days: a was called on the 10th and is late, b was never called. B: c's is
    // not due. d, a C who never bought, is drawn for one of the first days of the first round.
    expect(march?.overdueContacts).toBe(3);
    expect(march?.compliancePercent).toBe(25);
  });

  test('retention: of a and b, who bought in February, a came back in March; the quarter before had nobody', () => {
    expect(march?.retention).toEqual({
      month: { toDate: 50, lastFull: 50 },
      quarter: { toDate: null, lastFull: null },
    });
    const [middle] = pastRecords([on('2025-03-12')], rows, RULES);
    expect(middle?.retention.month).toEqual({ toDate: 0, lastFull: 100 });
  });

  test('revenue of the month: c is new, a and the refund of b are regular', () => {
    expect([march?.newRevenue, march?.regularRevenue]).toEqual([50_00, 70_00]);
    const [january] = pastRecords([on('2025-01-31')], rows, RULES);
    expect([january?.newRevenue, january?.regularRevenue]).toEqual([null, null]);
  });

  test('where no contact was ever logged nobody is said to have been overdue, though rows tell of contacts', () => {
    const told = [plainClient('b', { lastContacts: { call: on('2025-03-01') } })];
    for (const known of [rows.clients, told]) {
      const records = { ...rows, clients: known, contacts: contactLog([]) };
      const [silent] = pastRecords([on('2025-03-31')], records, RULES);
      expect([silent?.overdueContacts, silent?.compliancePercent]).toEqual([null, null]);
    }
  });

  test('before the first line of the log of contacts it is not known who was overdue, from its day on it is', () => {
    const days = [on('2025-02-28'), on('2025-03-09'), on('2025-03-10')];
    const found = pastRecords(days, rows, RULES);
    // On the 10th a is called and met; b, an A who first bought on 20 February, is late; d, a C, is
    // not.
    expect(found.map((record) => [record.overdueContacts, record.compliancePercent])).toEqual([
      [null, null],
      [null, null],
      [1, 200 / 3],
    ]);
  });

  test('a call that only the client’s row tells of counts from its day on', () => {
    const withRow = {
      ...rows,
      clients: [plainClient('b', { lastContacts: { call: on('2025-03-30') } })],
    };
    const [before, after] = pastRecords([on('2025-03-29'), on('2025-03-30')], withRow, RULES);
    expect([before?.overdueContacts, after?.overdueContacts]).toEqual([1, 0]);
  });
});

describe('Online Retail II', () => {
  // Recomputed from the log cut at each day in Python, in exact fractions.
  const EXPECTED: [string, number[], number[], number[], (number | null)[], number[]][] = [
    [
      '2010-03-31',
      [1089, 672, 394],
      [1593382.86, 527217.59, 212546.88],
      [679, 765, 792],
      [40.67, 63.14],
      [190262.62, 445733.86],
    ],
    [
      '2010-06-30',
      [1426, 1013, 534],
      [2753497.38, 935760.96, 384544.33],
      [890, 1007, 1153],
      [38.1, 60.62],
      [122495.06, 448964.85],
    ],
    [
      '2010-09-30',
      [1631, 1091, 842],
      [3949420.62, 1252644.25, 802614.16],
      [987, 1180, 1466],
      [40.07, 57.79],
      [155598.14, 625435.16],
    ],
    [
      '2010-12-31',
      [1933, 1368, 1041],
      [3748375.51, 3925111.56, 987313.63],
      [1180, 1420, 1811],
      [32.61, 63.2],
      [27231.12, 527372.9],
    ],
    [
      '2011-03-31',
      [1674, 1609, 1433],
      [5830552.66, 2846549.7, 1475231.78],
      [1208, 1532, 2043],
      [38.26, 42.13],
      [76957.03, 503007.58],
    ],
    [
      '2011-06-30',
      [1877, 1300, 1864],
      [6959512.6, 3117109.88, 1757671.13],
      [1257, 1634, 2213],
      [38.83, 58.73],
      [44596.73, 563416.43],
    ],
    [
      '2011-09-30',
      [2134, 1267, 2037],
      [9263306.92, 2802811.36, 1889064.7],
      [1299, 1758, 2442],
      [45.45, 60.82],
      [95983.34, 835457.03],
    ],
    [
      '2011-12-10',
      [2851, 1068, 1959],
      [11880817.34, 2621146.04, 1902737.31],
      [1389, 1887, 2663],
      [22.3, 62.7],
      [23574.13, 318932.25],
    ],
  ];

  test('each quarter end by the log up to that day alone', () => {
    const log = onlineRetail();
    const rows = [...dealLog(log).clients.keys()].map((key) => plainClient(key));
    const found = pastRecords(
      EXPECTED.map(([day]) => on(day)),
      { clients: rows, deals: dealLog(log), contacts: contactLog([]) },
      RULES,
    );
    const rounded = (rate: number | null) => rate && Number(rate.toFixed(2));
    expect(
      found.map(({ statuses, categories, retention, newRevenue, regularRevenue }) => [
        Object.values(statuses).map((group) => group.clients),
        Object.values(statuses).map((group) => fromMinor(group.revenue)),
        [categories.A.clients, categories.B.clients, categories.C.clients],
        [rounded(retention.month.toDate), rounded(retention.quarter.toDate)],
        [fromMinor(newRevenue), fromMinor(regularRevenue)],
      ]),
    ).toEqual(EXPECTED.map(([, ...figures]) => figures));
  });
});

describe('no look-ahead', () => {
  test('the record of a day does not change when deals and contacts are added after it', () => {
    fc.assert(
      fc.property(deals, contacts, pastDay, (log, spoken, day) => {
        const upTo = <Dated extends { day: Day }>(lines: readonly Dated[]) =>
          lines.filter((line) => line.day <= day);
        const whole = pastRecords(
          [day],
          { clients, deals: dealLog(log), contacts: contactLog(spoken) },
          DEFAULT_SETTINGS,
        );
        const cut = pastRecords(
          [day],
          { clients, deals: dealLog(upTo(log)), contacts: contactLog(upTo(spoken)) },
          DEFAULT_SETTINGS,
        );
        expect(whole).toEqual(cut);
      }),
    );
  });

  test('a past day’s record is the one a recalculation of that day would have made', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      steadyingWeight: 2,
      abcMeasure: 'profit',
      abcWindow: 'last12Months',
    };
    const judged = [
      plainClient('a', { traits: ['keyName'] }),
      plainClient('b', { manualCategory: 'B' }),
      plainClient('c', { potential: 'high' }),
      plainClient('d', { doNotContact: true }),
      ...clients.slice(4),
      plainClient('h'),
    ];
    fc.assert(
      fc.property(
        deals,
        contacts,
        fc.uniqueArray(pastDay, { maxLength: 5 }),
        (drawn, spoken, days) => {
          // Who is worth nothing is given up now; what anybody was worth then is not known.
          const log = drawn.map((deal) => ({
            ...deal,
            profit: deal.profit === null ? null : asMinor(Math.abs(deal.profit) + 1),
          }));
          days.sort((p, q) => p - q);
          const records = {
            clients: judged,
            deals: dealLog(log),
            contacts: contactLog(spoken),
          };
          const notKnown = { overdueContacts: null, compliancePercent: null };
          expect(pastRecords(days, records, settings)).toEqual(
            days.map((day) => ({
              ...recordToday(judged, log, spoken, settings, day),
              ...(spoken.some((contact) => contact.day <= day) ? {} : notKnown),
            })),
          );
        },
      ),
    );
  });

  test('the order of the log’s lines does not count', () => {
    const log = cdnowSample().slice(0, 600);
    const rows = [...dealLog(log).clients.keys()].map((key) => plainClient(key));
    const days = [on('1997-06-30'), on('1998-01-31')];
    const records = (of: Deal[]) =>
      pastRecords(
        days,
        { clients: rows, deals: dealLog(of), contacts: contactLog([]) },
        DEFAULT_SETTINGS,
      );
    expect(records([...log].reverse())).toEqual(records(log));
  });
});

describe('groups', () => {
  test('statuses are of buyers, categories of everybody; sums agree', () => {
    fc.assert(
      fc.property(deals, (log) => {
        const record = recordToday(clients, log, [], DEFAULT_SETTINGS, AS_OF);
        const categories = Object.values(record.categories);
        expect(categories.reduce((sum, { clients: count }) => sum + count, 0)).toBe(record.clients);
        const known = new Set(clients.map(({ key }) => key));
        const ofRows = log.filter(({ client }) => known.has(client));
        expect(categories.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0)).toBe(
          ofRows.reduce((sum, { amount }) => sum + amount, 0),
        );
      }),
    );
  });

  test('a client whose row alone tells of purchases counts today, and is not known of the past', () => {
    const told = plainClient('z', {
      given: {
        firstPurchase: on('2024-01-01'),
        lastPurchase: on('2025-06-20'),
        deals: 20,
        revenue: asMinor(500_00),
        profit: null,
        intervalDays: 30,
      },
    });
    expect(recordToday([told], [], [], DEFAULT_SETTINGS, AS_OF).statuses.active).toEqual({
      clients: 1,
      revenue: 500_00,
    });
    const [past] = pastRecords(
      [on('2025-05-31')],
      { clients: [told], deals: dealLog([]), contacts: contactLog([]) },
      DEFAULT_SETTINGS,
    );
    expect(past?.clients).toBe(0);
  });
});

describe('month ends', () => {
  const dates = (from: string, to: string) => monthEndsBetween(on(from), on(to));

  test('from a day to another, that one left out', () => {
    expect(dates('2025-01-15', '2025-03-31')).toEqual([on('2025-01-31'), on('2025-02-28')]);
    expect(dates('2025-01-31', '2025-02-01')).toEqual([on('2025-01-31')]);
    expect(dates('2025-02-01', '2025-02-28')).toEqual([]);
  });

  test('the last thirty-six of more', () => {
    const found = dates('2019-01-01', '2025-06-30');
    expect([found.length, found[0], found[35]]).toEqual([36, on('2022-06-30'), on('2025-05-31')]);
  });
});
