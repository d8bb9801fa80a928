import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import { type DueClient, firstOfToday, todayList } from '../../../src/core/contacts/todayList';
import { addDays, type Day } from '../../../src/core/day';
import { CATEGORIES } from '../../../src/core/segments/category';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { shuffled } from '../arbitrary';
import { on } from '../on';
import { branded, type Plain } from '../plain';

const AS_OF = on('2026-03-20');

/** When a client was contacted last; the last purchase of all is older than the rules. */
const contacted = (day: number | null) =>
  contactRecord([], day === null ? {} : { call: branded<Day>(day) });

interface Known extends Partial<Plain<DueClient>> {
  /** Of whatever type. */
  lastContact?: number | null;
}

/** A client of class A whose rhythm is kept and whose contact is not due. */
function client(key: string, { lastContact = AS_OF - 9, ...known }: Known = {}): DueClient {
  const { lastPurchase = AS_OF - 4, intervalDays = 30 } = known;
  return branded<DueClient>({
    key,
    category: 'A',
    nextContact: AS_OF + 5,
    contactType: 'call',
    contacts: contacted(lastContact),
    touchDays: [],
    firstPurchase: AS_OF - 900,
    lastPurchase,
    purchaseDays: 20,
    intervalDays,
    missedSeasons: null,
    expectedOrder:
      lastPurchase === null || intervalDays === null ? null : lastPurchase + intervalDays,
    moneyAtRisk: null,
    dissatisfiedOn: null,
    hasSignal: false,
    birthday: null,
    doNotContact: false,
    isGivenUp: false,
    snoozedUntil: null,
    ...known,
  });
}

const SETTINGS = { ...DEFAULT_SETTINGS, rulesSince: addDays(AS_OF, -400) };
const listOf = (clients: readonly DueClient[], asOf = AS_OF) => todayList(clients, SETTINGS, asOf);
const reasonsOf = (known: Known) => listOf([client('client', known)])[0]?.reasons ?? null;

describe('who is on the list, and why', () => {
  test.each<[string, Known, string[] | null]>([
    ['nothing is due', {}, null],
    ['due today', { nextContact: AS_OF }, ['cadence']],
    ['due, and contacted today', { nextContact: AS_OF, lastContact: AS_OF }, null],
    ['due tomorrow', { nextContact: AS_OF + 1 }, null],
    ['no contact is asked for', { nextContact: null }, null],
    ['a birthday', { birthday: on('1980-03-20') }, ['birthday']],
    ['a birthday tomorrow', { birthday: on('1980-03-21') }, null],
    ['a birthday, wished today', { birthday: on('1980-03-20'), lastContact: AS_OF }, null],
    ['a season missed', { missedSeasons: 1 }, ['firstMissedCycle']],
    ['two seasons missed: too late for that', { missedSeasons: 2 }, null],
    [
      'a season that is still to come, however long ago they bought',
      { missedSeasons: 0, lastPurchase: AS_OF - 40 },
      null,
    ],
    ['the interval is up today', { lastPurchase: AS_OF - 30 }, ['firstMissedCycle']],
    ['the interval is up tomorrow', { lastPurchase: AS_OF - 29 }, ['orderExpected']],
    ['the interval is up in four days', { lastPurchase: AS_OF - 26 }, null],
    ['an order expected, reminded', { lastPurchase: AS_OF - 29, lastContact: AS_OF - 1 }, null],
    ['the second cycle missed', { lastPurchase: AS_OF - 60 }, null],
    ['missed, contacted since', { lastPurchase: AS_OF - 40, lastContact: AS_OF - 10 }, null],
    [
      'missed, contacted before',
      { lastPurchase: AS_OF - 40, lastContact: AS_OF - 11 },
      ['firstMissedCycle'],
    ],
    [
      'missed, never contacted',
      { lastPurchase: AS_OF - 40, lastContact: null },
      ['firstMissedCycle'],
    ],
    ['a sign alone waits for the rules', { hasSignal: true }, null],
    ['a sign beside the rules', { hasSignal: true, nextContact: AS_OF - 1 }, ['cadence', 'signal']],
    ['a purchase to come', { lastPurchase: AS_OF + 1 }, null],
    ['not to be contacted', { nextContact: AS_OF - 9, doNotContact: true }, null],
    ['put off', { nextContact: AS_OF - 9, snoozedUntil: AS_OF + 1 }, null],
    ['put off to today', { nextContact: AS_OF, snoozedUntil: AS_OF }, ['cadence']],
  ])('%s', (_, known, reasons) => {
    expect(reasonsOf(known)).toEqual(reasons);
  });

  test('whose birthday is on 29 February is wished well on the 28th of other years', () => {
    const leapling = client('leapling', {
      birthday: on('1992-02-29'),
      nextContact: null,
      intervalDays: null,
    });
    expect(listOf([leapling], on('2026-02-28'))).toHaveLength(1);
    expect(listOf([leapling], on('2026-03-01'))).toEqual([]);
    expect(listOf([leapling], on('2028-02-28'))).toEqual([]);
    expect(listOf([leapling], on('2028-02-29'))).toHaveLength(1);
  });
});

describe('who was tried', () => {
  const tried = (...daysAgo: number[]): Known => {
    const contacts = contactRecord(
      daysAgo.map((ago) => ({
        client: 'client',
        day: addDays(AS_OF, -ago),
        type: 'call',
        outcome: 'noAnswer',
      })),
    );
    return {
      nextContact: AS_OF - 20,
      contacts,
      touchDays: daysAgo.map((ago) => AS_OF - ago),
    } as Known;
  };

  test.each<[string, Known, boolean]>([
    ['today', tried(0), false],
    ['yesterday', tried(1), true],
    ['yesterday and the day before: twice a week is enough', tried(2, 1), false],
    ['three times, the last thirteen days ago', tried(30, 20, 13), false],
    ['three times, the last fourteen days ago', tried(30, 20, 14), true],
  ])('%s', (_, known, isListed) => {
    expect(reasonsOf(known)).toEqual(isListed ? ['cadence'] : null);
  });

  test('is as late as before, and after three tries another channel is proposed', () => {
    const [entry] = listOf([client('client', tried(30, 20, 14))]);
    expect(entry).toMatchObject({ daysOverdue: 20, tries: 3, contactType: 'message' });
    expect(listOf([client('client', tried(1))])[0]).toMatchObject({
      tries: 1,
      contactType: 'call',
    });
  });

  test('on a Friday waits for Monday', () => {
    const friday = on('2026-03-20');
    const contacts = contactRecord([
      { client: 'c', day: friday, type: 'call', outcome: 'noAnswer' },
    ]);
    const late = { ...client('c', { nextContact: AS_OF - 3 }), contacts, touchDays: [friday] };
    expect(listOf([late], on('2026-03-21'))).toEqual([]);
    expect(listOf([late], on('2026-03-22'))).toEqual([]);
    expect(listOf([late], on('2026-03-23'))).toHaveLength(1);
  });
});

describe('after a first purchase', () => {
  const bought = (daysAgo: number, known: Known = {}): Known => ({
    firstPurchase: AS_OF - daysAgo,
    lastPurchase: AS_OF - daysAgo,
    purchaseDays: 1,
    lastContact: null,
    nextContact: AS_OF + 90,
    intervalDays: 60,
    ...known,
  });

  test.each<[string, Known, string[] | null]>([
    ['six days ago', bought(6), null],
    ['seven days ago', bought(7), ['firstPurchase']],
    [
      'seven days ago, the contact that is due',
      bought(7, { nextContact: AS_OF }),
      ['firstPurchase'],
    ],
    ['thirty days ago', bought(30), ['firstPurchase']],
    ['thirty-one days ago', bought(31), null],
    ['spoken to since', bought(9, { lastContact: AS_OF - 2 }), null],
    ['spoken to before', bought(9, { lastContact: AS_OF - 9 }), ['firstPurchase']],
    ['bought again', bought(9, { purchaseDays: 2, lastPurchase: AS_OF - 1 }), null],
    ['before the rules', bought(9, { firstPurchase: AS_OF - 401 }), null],
    [
      'content: shortly before the next order',
      bought(57, { lastContact: AS_OF - 45 }),
      ['offerMore'],
    ],
    ['content, and long before it', bought(20, { lastContact: AS_OF - 10 }), null],
    [
      'not content',
      bought(57, { lastContact: AS_OF - 45, dissatisfiedOn: AS_OF - 45 }),
      ['complaint'],
    ],
  ])('%s', (_, known, reasons) => {
    expect(reasonsOf(known)).toEqual(reasons);
  });
});

test('a complaint is open until somebody has spoken to them', () => {
  expect(reasonsOf({ dissatisfiedOn: AS_OF - 3, lastContact: AS_OF - 3 })).toEqual(['complaint']);
  expect(reasonsOf({ dissatisfiedOn: AS_OF - 3, lastContact: AS_OF - 2 })).toBeNull();
});

describe('the order', () => {
  const agreed = contactRecord([
    { client: 'x', day: addDays(AS_OF, -3), type: 'call', outcome: 'callLater', nextDay: AS_OF },
  ]);
  const all = [
    client('birthday', { birthday: on('1980-03-20') }),
    client('b, 900', { category: 'B', nextContact: AS_OF, moneyAtRisk: 900 }),
    client('order', { lastPurchase: AS_OF - 29 }),
    client('a, 100', { nextContact: AS_OF - 9, moneyAtRisk: 100 }),
    client('a, late', { nextContact: AS_OF - 9 }),
    client('a, today', { nextContact: AS_OF }),
    client('without a category', { category: null, nextContact: AS_OF - 500 }),
    client('complaint', { dissatisfiedOn: AS_OF - 9 }),
    client('new', {
      firstPurchase: AS_OF - 9,
      lastPurchase: AS_OF - 9,
      purchaseDays: 1,
      lastContact: null,
    }),
    { ...client('promised', { nextContact: AS_OF, category: 'C' }), contacts: agreed },
  ];

  test('what was promised, then the money at risk, then the category and the delay', () => {
    expect(listOf(all).map(({ key, daysOverdue }) => [key, daysOverdue])).toEqual([
      ['promised', 0],
      ['b, 900', 0],
      ['a, 100', 9],
      ['a, late', 9],
      ['a, today', 0],
      ['without a category', 500], // stands with B
      ['new', null],
      ['order', null],
      ['complaint', null],
      ['birthday', null],
    ]);
  });

  test('ten to begin with: all that was promised, two who are new, then by money', () => {
    const many = (name: string, count: number, known: Known) =>
      Array.from({ length: count }, (_, index) => client(`${name} ${index}`, known));
    const promised = many('promised', 3, { nextContact: AS_OF }).map((each) => ({
      ...each,
      contacts: agreed,
    }));
    const news = many('new', 4, {
      firstPurchase: AS_OF - 9,
      lastPurchase: AS_OF - 9,
      purchaseDays: 1,
      lastContact: null,
    });
    const rich = many('rich', 20, { nextContact: AS_OF }).map((each, index) => ({
      ...each,
      moneyAtRisk: index,
    }));
    const first = firstOfToday(listOf([...rich, ...news, ...promised]));
    expect(first.map(({ key }) => key)).toEqual([
      ...['promised 0', 'promised 1', 'promised 2'],
      ...['rich 19', 'rich 18', 'rich 17', 'rich 16', 'rich 15'],
      ...['new 0', 'new 1'],
    ]);
  });

  test('more than ten where more were promised', () => {
    const promised = Array.from({ length: 14 }, (_, index) => ({
      ...client(`promised ${index}`, { nextContact: AS_OF }),
      contacts: agreed,
    }));
    expect(firstOfToday(listOf([...promised, ...all]))).toHaveLength(16); // and the two of `all`
  });
});

const anyDay = fc.option(fc.integer({ min: AS_OF - 400, max: AS_OF + 40 }), { nil: null });
const anyClients = fc
  .array(
    fc.record({
      category: fc.constantFrom(null, ...CATEGORIES),
      nextContact: anyDay,
      lastContact: anyDay,
      lastPurchase: anyDay,
      intervalDays: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
      birthday: anyDay,
      snoozedUntil: anyDay,
      doNotContact: fc.boolean(),
      hasSignal: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((known, index) => client(`client ${index}`, known)));

test('the order of the rows does not count', () => {
  fc.assert(
    fc.property(shuffled(anyClients), ([clients, others]) => {
      expect(listOf(others)).toEqual(listOf(clients));
    }),
  );
});

test('nobody is there who is not to be contacted or was put off, and nobody without a reason', () => {
  fc.assert(
    fc.property(anyClients, (clients) => {
      const byKey = new Map(clients.map((each) => [each.key, each]));
      for (const { key, reasons } of listOf(clients)) {
        const { doNotContact, snoozedUntil } = byKey.get(key) as DueClient;
        expect(doNotContact).toBe(false);
        expect(snoozedUntil ?? AS_OF).toBeLessThanOrEqual(AS_OF);
        expect(reasons.filter((reason) => reason !== 'signal')).not.toEqual([]);
      }
    }),
  );
});
