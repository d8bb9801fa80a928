import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CADENCE } from '../../../src/core/contacts/cadence';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import type { Contact, LastContacts } from '../../../src/core/contacts/lastContacts';
import {
  type AskedClient,
  contactsMade,
  fixedContacts,
  keptByManager,
  type MonthContacts,
  monthOfContacts,
} from '../../../src/core/contacts/monthContacts';
import { addDays } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { periodOf } from '../../../src/core/period';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';

const FIRST = on('2026-11-01');
const NOVEMBER = periodOf(FIRST, 'month');
const RULES = { ...DEFAULT_SETTINGS, rulesSince: on('2026-01-01') };

function client(key: string, last: LastContacts, known: Partial<AskedClient> = {}): AskedClient {
  return {
    key,
    manager: 'olga',
    category: 'B',
    contacts: contactRecord([], last),
    firstPurchase: null,
    purchaseDays: null,
    doNotContact: false,
    isGivenUp: false,
    snoozedUntil: null,
    ...known,
  };
}

function planned(clients: readonly AskedClient[], asOf = FIRST) {
  return fixedContacts(clients, RULES, asOf).map(({ client: key, type, planned: count }) => [
    key,
    type,
    count,
  ]);
}

describe('what a month asks for', () => {
  test('repeats as the cadence asks: a VIP is called on the 3rd, 10th, 17th and 24th', () => {
    const vip = client(
      'a',
      { call: on('2026-10-27'), meeting: on('2026-10-20') },
      { category: 'VIP' },
    );
    expect(planned([vip])).toEqual([
      ['a', 'call', 4],
      ['a', 'meeting', 1],
    ]);
  });

  test('what is late counts once, however late', () => {
    const late = client('a', { call: on('2025-01-01'), meeting: on('2026-10-20') });
    expect(planned([late])).toEqual([['a', 'call', 1]]); // 30 days on is 1 December
    const vip = client(
      'b',
      { call: on('2026-01-01'), meeting: on('2026-10-31') },
      { category: 'VIP' },
    );
    expect(planned([vip])).toEqual([
      ['b', 'call', 5], // 1, 8, 15, 22, 29
      ['b', 'meeting', 1],
    ]);
  });

  test('fixed in the middle of a month it asks for the rest of it', () => {
    const a = client('a', { call: on('2026-11-10'), meeting: on('2026-11-01') }, { category: 'A' });
    expect(planned([a], on('2026-11-20'))).toEqual([['a', 'call', 1]]);
  });

  test('nothing of whom nobody is to contact, of those put off beyond it, of what is due later', () => {
    const due = { call: on('2026-10-01'), meeting: on('2026-11-01') };
    expect(
      planned([
        client('not to be contacted', due, { doNotContact: true }),
        client('let go', due, { isGivenUp: true }),
        client('put off', due, { snoozedUntil: on('2026-12-01') }),
        client('later', { call: on('2026-11-01'), meeting: on('2026-11-01') }),
      ]),
    ).toEqual([]);
  });

  test('a follow-up and an agreed day once, though no rule repeats them', () => {
    const contacts = contactRecord([
      { client: 'agreed', day: on('2026-10-30'), type: 'message', nextDay: on('2026-11-05') },
    ]);
    const agreed = { ...client('agreed', {}, { category: 'C' }), contacts };
    const bought = client(
      'bought',
      {},
      {
        category: 'C',
        firstPurchase: on('2026-10-28'),
        purchaseDays: 1,
      },
    );
    expect(planned([agreed, bought]).filter(([, type]) => type !== 'meeting')).toEqual(
      expect.arrayContaining([
        ['agreed', 'message', 1],
        ['bought', 'call', 1],
      ]),
    );
  });
});

function fixed(known: Partial<MonthContacts> = {}): MonthContacts {
  return {
    fixedOn: FIRST,
    client: 'a',
    manager: 'olga',
    type: 'call',
    dueDay: FIRST,
    planned: 2,
    ...known,
  };
}

const made = (day: string, known: Partial<ReturnType<typeof contactsMade>[number]> = {}) => ({
  client: 'a',
  day: on(day),
  type: 'call' as const,
  by: 'olga',
  ...known,
});

const nobody = () => false;

describe('what has come of it', () => {
  test('contacts of the client and the type keep it; the others are counted apart', () => {
    const { asked, other } = monthOfContacts(
      [fixed()],
      [
        made('2026-11-03'),
        made('2026-11-03'), // one a day
        made('2026-11-05', { type: 'meeting' }),
        made('2026-11-10', { by: 'max' }),
        made('2026-11-20'),
        made('2026-11-04', { client: 'b' }),
      ],
      nobody,
    );
    expect(asked).toEqual([expect.objectContaining({ planned: 2, done: 2, left: 0 })]);
    expect(other.map(({ client: key, day, type }) => [key, day, type])).toEqual([
      ['a', on('2026-11-03'), 'call'],
      ['a', on('2026-11-05'), 'meeting'],
      ['a', on('2026-11-20'), 'call'],
      ['b', on('2026-11-04'), 'call'],
    ]);
  });

  test('on the day it was fixed a contact counts where one was due by then', () => {
    const onTheDay = [made('2026-11-01')];
    expect(monthOfContacts([fixed()], onTheDay, nobody).asked[0]?.done).toBe(1);
    const later = fixed({ dueDay: on('2026-11-08') });
    expect(monthOfContacts([later], onTheDay, nobody).asked[0]?.done).toBe(0);
  });

  test('of who must not be contacted any more counts what was done', () => {
    const contacts = [fixed(), fixed({ client: 'b' })];
    const month = monthOfContacts(contacts, [made('2026-11-03')], () => true);
    expect(month.asked.map(({ planned, done, left }) => [planned, done, left])).toEqual([
      [2, 1, 0],
      [2, 0, 0],
    ]);
    expect(keptByManager(month).get('olga')).toEqual({ planned: 1, done: 1, left: 0, other: 0 });
  });

  test('what was done before it was fixed keeps nothing of it', () => {
    const { asked, other } = monthOfContacts(
      [fixed({ fixedOn: on('2026-11-14'), dueDay: on('2026-11-20') })],
      [made('2026-11-10'), made('2026-11-16')],
      nobody,
    );
    expect(asked[0]?.done).toBe(1);
    expect(other.map(({ day }) => day)).toEqual([on('2026-11-10')]);
  });

  test('by manager: the plan’s is who answered for the client, the rest is who did it', () => {
    const month = monthOfContacts(
      [fixed(), fixed({ client: 'b', manager: null, planned: 1 })],
      [made('2026-11-03', { by: 'max' }), made('2026-11-07', { client: 'c', by: 'max' })],
      nobody,
    );
    expect([...keptByManager(month)]).toEqual([
      ['olga', { planned: 2, done: 1, left: 1, other: 0 }],
      [null, { planned: 1, done: 0, left: 1, other: 0 }],
      ['max', { planned: 0, done: 0, left: 0, other: 1 }],
    ]);
  });

  test('contacts of the month are those of the log, tries left out, and of the rows', () => {
    const log: (Contact & { manager: string | null })[] = [
      { client: 'a', day: on('2026-11-09'), type: 'call', manager: 'Max' },
      { client: 'a', day: on('2026-11-05'), type: 'call', outcome: 'noAnswer', manager: 'Max' },
      { client: 'a', day: on('2026-10-31'), type: 'call', manager: null },
      { client: 'a', day: on('2026-11-02'), type: 'meeting', manager: null },
      { client: 'a stranger', day: on('2026-11-02'), type: 'call', manager: null },
    ];
    const clients = [
      {
        key: 'a',
        manager: 'Olga',
        lastContacts: { call: on('2026-11-09'), meeting: on('2026-11-20') },
      },
    ];
    expect(contactsMade(clients, contactLog(log), NOVEMBER)).toEqual([
      { client: 'a', day: on('2026-11-02'), type: 'meeting', by: 'olga' },
      { client: 'a', day: on('2026-11-09'), type: 'call', by: 'max' },
      { client: 'a', day: on('2026-11-20'), type: 'meeting', by: 'olga' },
    ]);
  });
});

test('whoever does each contact on the day it falls due keeps the whole month', () => {
  const someday = fc.integer({ min: FIRST - 300, max: FIRST - 1 });
  const clients = fc.array(
    fc.record({
      category: fc.constantFrom('VIP', 'A', 'B', 'C'),
      last: fc.record({ call: someday, meeting: someday }, { requiredKeys: ['call'] }),
      asOf: fc.integer({ min: 0, max: 29 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(clients, fc.integer({ min: 0, max: 29 }), (list, dayOfMonth) => {
      const asOf = addDays(FIRST, dayOfMonth);
      const asked = list.map(({ category, last }, index) =>
        client(`client ${index}`, last as LastContacts, { category: category as 'A' }),
      );
      const contacts = fixedContacts(asked, RULES, asOf);
      const all = contacts.flatMap(({ client: key, type, dueDay, planned: count }) => {
        const category = asked.find((each) => each.key === key)?.category ?? 'B';
        const days = (DEFAULT_CADENCE[category] as Record<string, number>)[type] as number;
        const first = Math.max(dueDay, asOf);
        const due = Array.from({ length: count }, (_, index) =>
          addDays(first as typeof asOf, index * days),
        );
        expect(periodOf(due[due.length - 1] as typeof asOf, 'month')).toBe(NOVEMBER);
        // One more would be next month's.
        expect(periodOf(addDays(first as typeof asOf, count * days), 'month')).toBeGreaterThan(
          NOVEMBER,
        );
        return due.map((day) => ({ client: key, day, type, by: null }));
      });
      const { asked: kept, other } = monthOfContacts(contacts, all, nobody);
      expect(kept.map(({ left }) => left)).toEqual(kept.map(() => 0));
      expect(other).toEqual([]);
    }),
  );
});
