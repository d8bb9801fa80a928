import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/core/contacts/lastContacts';
import { addDays, type Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, type Minor } from '../../../src/core/money';
import { type CampaignClient, campaignOutcome } from '../../../src/core/winBack/campaign';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';
import { branded } from '../plain';

const AS_OF = on('2026-06-30');
/** Ninety days before: 1 April. */
const FROM = addDays(AS_OF, -90);

/** Two purchases a month apart, the last one so many days before the campaign. */
const bought = (client: string, daysBefore: number): Deal[] =>
  [daysBefore + 30, daysBefore].map((days) => ({
    client,
    day: addDays(FROM, -days),
    amount: asMinor(100),
    profit: asMinor(40),
  }));

const returns = (
  client: string,
  day: number,
  amount = 1000,
  profit: number | null = 400,
): Deal => ({
  client,
  day: addDays(FROM, day),
  amount: asMinor(amount),
  profit: branded<Minor | null>(profit),
});

const touch = (client: string, day: number, outcome?: Contact['outcome']): Contact => ({
  client,
  day: addDays(FROM, day),
  type: 'call',
  ...(outcome && { outcome }),
});

const client = (key: string, known: Partial<CampaignClient> = {}): CampaignClient => ({
  key,
  category: 'A',
  doNotContact: false,
  cost: 5,
  ...known,
});

function jobResult(
  clients: CampaignClient[],
  deals: Deal[],
  contacts: Contact[],
  controlGroupSince: Day | null = null,
) {
  const settings = { ...DEFAULT_SETTINGS, controlGroupSince };
  return campaignOutcome(clients, dealLog(deals), contactLog(contacts), settings, AS_OF);
}

test('those contacted beside those who were not', () => {
  const clients = ['won', 'answered', 'in vain', 'unasked', 'silent still', 'called too late'];
  const outcome = jobResult(
    [...clients.map((key) => client(key)), client('won, at no cost', { cost: 0 })],
    [
      ...[...clients, 'won, at no cost'].flatMap((key) => bought(key, 60)),
      returns('won', 20),
      returns('won', 40, 500, 100),
      returns('won', 50, -200, -50),
      returns('unasked', 30),
      returns('called too late', 9),
      returns('won, at no cost', 1),
    ],
    [
      touch('won', 10),
      touch('won', 12, 'request'),
      touch('answered', 90, 'offer'),
      touch('in vain', 1, 'reached'),
      touch('in vain', 2),
      touch('silent still', 0), // the day before it began
      touch('called too late', 10),
      touch('won, at no cost', 1, 'deal'), // on the day they bought
    ],
  );
  expect(outcome).toEqual({
    fromDay: FROM,
    parted: 'chosen',
    target: {
      clients: 4,
      answered: 3,
      returned: 2,
      returnedPercent: null, // too few to compare
      revenue: 23_00, // 1,000 + 500 − 200 + 1,000 in minor units
      profit: 850,
      cost: 15,
    },
    comparison: {
      clients: 3,
      answered: 0,
      returned: 2,
      returnedPercent: null,
      revenue: 20_00,
      profit: 8_00,
      cost: 0,
    },
  });
});

describe('the percentages that returned', () => {
  /** So many silent clients called and so many not, half of whom bought afterwards. */
  const percentsOf = (called: number, uncalled: number) => {
    const keys = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `${name} ${index}`);
    const [contacted, others] = [keys(called, 'called'), keys(uncalled, 'not called')];
    const all = [...contacted, ...others];
    const outcome = jobResult(
      all.map((key) => client(key)),
      [
        ...all.flatMap((key) => bought(key, 60)),
        ...all.filter((_, index) => index % 2 === 0).map((key) => returns(key, 20)),
      ],
      contacted.map((key) => touch(key, 10)),
    );
    expect(outcome?.target.clients).toBe(called);
    return [outcome?.target.returnedPercent, outcome?.comparison.returnedPercent];
  };

  test.each([
    [30, 30, [50, 50]],
    [40, 31, [50, (16 * 100) / 31]],
    [29, 31, [null, null]],
    [40, 29, [null, null]],
    [40, 0, [null, null]],
  ])('%d called, %d not', (called, uncalled, percents) => {
    expect(percentsOf(called, uncalled)).toEqual(percents);
  });
});

describe('who counts', () => {
  test('the silent ones of VIP, A and B that day, whatever came later', () => {
    const outcome = jobResult(
      [
        client('sleeping', { category: 'VIP' }),
        client('lost', { category: 'B' }),
        client('active then, silent now'),
        client('C', { category: 'C' }),
        client('not to be contacted', { doNotContact: true }),
        client('never bought'),
      ],
      [
        ...bought('sleeping', 45),
        ...bought('lost', 300),
        ...bought('active then, silent now', 10),
        ...bought('C', 60),
        ...bought('not to be contacted', 60),
        returns('lost', 5),
      ],
      [],
    );
    expect(outcome?.target.clients).toBe(0);
    expect(outcome?.target.returnedPercent).toBeNull();
    expect(outcome?.comparison).toMatchObject({ clients: 2, returned: 1 });
  });

  test('nobody was silent: no outcome', () => {
    expect(jobResult([client('a')], bought('a', 5), [])).toBeNull();
    expect(jobResult([], [], [])).toBeNull();
  });
});

test('a profit or a cost that is not known leaves its sum not known', () => {
  const outcome = jobResult(
    [client('a', { cost: null }), client('b')],
    [...bought('a', 60), ...bought('b', 60), returns('a', 9, 100, null)],
    [touch('a', 1), touch('b', 1)],
  );
  expect(outcome?.target).toMatchObject({ revenue: 1_00, profit: null, cost: null });
});

describe('a control group', () => {
  /** By the draw of keys, `a 3`, `a 4` and `a 20` are in it. */
  const clients = ['a 1', 'a 2', 'a 3', 'a 4', 'a 5'].map((key) => client(key));
  const deals = [
    ...clients.flatMap(({ key }) => bought(key, 60)),
    returns('a 2', 20),
    returns('a 4', 30),
  ];
  const contacts = [touch('a 1', 5, 'request'), touch('a 4', 10, 'offer')];

  test('counts by the draw, contacted or not; win-back costs what it was spent on', () => {
    expect(jobResult(clients, deals, contacts, FROM)).toEqual({
      fromDay: FROM,
      parted: 'drawn',
      target: {
        ...{ clients: 3, answered: 1, returned: 1, returnedPercent: null },
        ...{ revenue: 10_00, profit: 4_00, cost: 5 },
      },
      comparison: {
        ...{ clients: 2, answered: 1, returned: 1, returnedPercent: null },
        ...{ revenue: 10_00, profit: 4_00, cost: 0 },
      },
    });
  });

  test('without VIPs, who are never drawn', () => {
    const vips = [client('a 20', { category: 'VIP' }), client('a 6', { category: 'VIP' })];
    const log = [...deals, ...vips.flatMap(({ key }) => bought(key, 60))];
    const drawn = jobResult([...clients, ...vips], log, contacts, FROM);
    expect(drawn).toEqual(jobResult(clients, deals, contacts, FROM));
    expect(jobResult(vips, log, [], FROM)).toBeNull();
  });

  test('left out after the campaign had begun is none: the groups chose themselves', () => {
    const late = jobResult(clients, deals, contacts, addDays(FROM, 1));
    expect(late).toMatchObject({ parted: 'chosen', target: { clients: 2 } });
    expect(late).toEqual(jobResult(clients, deals, contacts));
    expect(jobResult(clients, deals, contacts, addDays(FROM, -1))?.parted).toBe('drawn');
  });

  test('has a percentage beside it from thirty clients on', () => {
    const many = Array.from({ length: 500 }, (_, index) => client(`client ${index}`));
    const outcome = jobResult(
      many,
      many.flatMap(({ key }) => [...bought(key, 60), returns(key, 9)]),
      [],
      FROM,
    );
    expect(outcome?.comparison.clients).toBeGreaterThanOrEqual(30);
    expect(outcome?.comparison.clients).toBeLessThanOrEqual(75);
    expect(outcome).toMatchObject({
      target: { returnedPercent: 100 },
      comparison: { returnedPercent: 100 },
    });
  });
});
