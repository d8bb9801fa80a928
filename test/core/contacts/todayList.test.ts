import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DueClient, todayList } from '../../../src/core/contacts/todayList';
import { CATEGORIES } from '../../../src/core/segments/category';
import { shuffled } from '../arbitrary';
import { on } from '../on';
import { branded, type Plain } from '../plain';

const AS_OF = on('2026-03-20');

/** A client of class A whose rhythm is kept and whose contact is not due. */
function client(key: string, known: Partial<Plain<DueClient>> = {}): DueClient {
  return branded<DueClient>({
    key,
    category: 'A',
    nextContact: AS_OF + 5,
    contactType: 'call',
    lastContact: AS_OF - 9,
    lastPurchase: AS_OF - 4,
    intervalDays: 30,
    hasSignal: false,
    birthday: null,
    doNotContact: false,
    snoozedUntil: null,
    ...known,
  });
}

const reasonsOf = (known: Partial<Plain<DueClient>>) =>
  todayList([client('client', known)], AS_OF)[0]?.reasons ?? null;

describe('who is on the list, and why', () => {
  test.each<[string, Partial<Plain<DueClient>>, string[] | null]>([
    ['nothing is due', {}, null],
    ['due today', { nextContact: AS_OF }, ['cadence']],
    ['due, and contacted today', { nextContact: AS_OF, lastContact: AS_OF }, null],
    ['due tomorrow', { nextContact: AS_OF + 1 }, null],
    ['no contact is asked for', { nextContact: null }, null],
    ['a birthday', { birthday: on('1980-03-20') }, ['birthday']],
    ['a birthday tomorrow', { birthday: on('1980-03-21') }, null],
    ['a birthday, wished today', { birthday: on('1980-03-20'), lastContact: AS_OF }, null],
    ['the interval is up today', { lastPurchase: AS_OF - 30 }, ['firstMissedCycle']],
    ['the interval is up tomorrow', { lastPurchase: AS_OF - 29 }, null],
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
    expect(todayList([leapling], on('2026-02-28'))).toHaveLength(1);
    expect(todayList([leapling], on('2026-03-01'))).toEqual([]);
    expect(todayList([leapling], on('2028-02-28'))).toEqual([]);
    expect(todayList([leapling], on('2028-02-29'))).toHaveLength(1);
  });
});

test('the better category comes first, then the longer delay', () => {
  const entries = todayList(
    [
      client('b, very late', { category: 'B', nextContact: AS_OF - 90 }),
      client('a, by a birthday alone', { birthday: on('1980-03-20') }),
      client('a, today', { nextContact: AS_OF }),
      client('a, late', { nextContact: AS_OF - 3 }),
      client('without a category', { category: null, nextContact: AS_OF - 500 }),
      client('vip', { category: 'VIP', nextContact: AS_OF }),
    ],
    AS_OF,
  );
  expect(entries.map(({ key, daysOverdue }) => [key, daysOverdue])).toEqual([
    ['vip', 0],
    ['a, late', 3],
    ['a, today', 0],
    ['a, by a birthday alone', null],
    ['without a category', 500], // stands with B
    ['b, very late', 90],
  ]);
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
      expect(todayList(others, AS_OF)).toEqual(todayList(clients, AS_OF));
    }),
  );
});

test('nobody is there who is not to be contacted or was put off, and nobody without a reason', () => {
  fc.assert(
    fc.property(anyClients, (clients) => {
      const byKey = new Map(clients.map((each) => [each.key, each]));
      for (const { key, reasons } of todayList(clients, AS_OF)) {
        const { doNotContact, snoozedUntil } = byKey.get(key) as DueClient;
        expect(doNotContact).toBe(false);
        expect(snoozedUntil ?? AS_OF).toBeLessThanOrEqual(AS_OF);
        expect(reasons.filter((reason) => reason !== 'signal')).not.toEqual([]);
      }
    }),
  );
});
