import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestClient, dailyDigest } from '../../../src/core/contacts/digest';
import { type DueEntry, firstOfToday } from '../../../src/core/contacts/todayList';
import { clientKey } from '../../../src/core/log/clientKey';
import type { Manager } from '../../../src/core/staff';
import { on } from '../on';
import { branded, type Plain } from '../plain';

const TODAY = on('2026-03-31');

const manager = (name: string): Manager => ({
  key: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@example.com`,
  contactsPerDay: null,
});

const client = (key: string, more: Partial<Plain<DigestClient>> = {}): DigestClient =>
  branded<DigestClient>({
    key,
    manager: 'Olga',
    nextContact: null,
    churnSignal: '',
    doNotContact: false,
    ...more,
  });

const entry = (key: string, more: Partial<DueEntry> = {}): DueEntry => ({
  key,
  category: 'B',
  daysOverdue: 3,
  contactType: 'call',
  moneyAtRisk: null,
  tries: 0,
  reasons: ['cadence'],
  ...more,
});

const keys = (list: readonly DueEntry[] | undefined) => list?.map(({ key }) => key);

describe('a manager’s day', () => {
  test('is the first of their own list, in its order, and how many more there are', () => {
    const list = Array.from({ length: 30 }, (_, index) =>
      entry(`c${index}`, { moneyAtRisk: (index * 7) % 30 }),
    );
    const clients = list.map(({ key }, index) =>
      client(key, { manager: index % 2 === 0 ? 'Olga' : 'Max' }),
    );
    const olgas = list.filter((_, index) => index % 2 === 0);
    const { managers } = dailyDigest(clients, list, [manager('Olga')], TODAY);
    expect(managers).toHaveLength(1);
    expect(managers[0]?.first).toEqual(firstOfToday(olgas));
    expect(keys(managers[0]?.first)).toEqual(
      keys(olgas.filter((each) => managers[0]?.first.includes(each))),
    );
    expect(managers[0]).toMatchObject({ more: 5 });
  });

  test('with nobody to contact is none', () => {
    expect(dailyDigest([client('x')], [], [manager('Olga')], TODAY).managers).toEqual([]);
  });
});

describe('who answers for whom', () => {
  test('is told as names are: spaces, letter case and ё do not count', () => {
    const { managers } = dailyDigest(
      [client('x', { manager: '  АЛЁНА  Ю. ' })],
      [entry('x')],
      [{ ...manager('Алена'), key: clientKey('Алена Ю.') }],
      TODAY,
    );
    expect(keys(managers[0]?.first)).toEqual(['x']);
  });

  test('where Settings do not say it, is counted and told to nobody', () => {
    const digest = dailyDigest(
      [
        client('x', { manager: 'Stranger', nextContact: TODAY }),
        client('y', { manager: 'stranger ', nextContact: TODAY - 1 }),
        client('s', { manager: 'Stranger', nextContact: TODAY + 1, churnSignal: 'slowdown' }),
        client('n', { manager: 'Stranger', nextContact: TODAY - 9, doNotContact: true }),
        client('z', { manager: '' }),
      ],
      [entry('x'), entry('y'), entry('z')],
      [manager('Olga')],
      TODAY,
    );
    expect(digest).toEqual({
      managers: [],
      counts: [{ manager: 'Stranger', overdue: 1, due: 1, signals: 1 }],
      unknownManagers: [{ manager: 'Stranger', clients: 4 }],
      clientsOfNobody: 1,
    });
  });

  test('never makes a client another manager’s', () => {
    const anybody = fc.constantFrom('Olga', 'olga', 'Max', 'Ivan', '', 'Nobody');
    const clients = fc.array(
      fc.record({ manager: anybody, late: fc.integer({ min: -3, max: 3 }), isDue: fc.boolean() }),
    );
    fc.assert(
      fc.property(clients, (list) => {
        const { managers, counts, clientsOfNobody } = dailyDigest(
          list.map(({ manager: of, late }, index) =>
            client(`${index}`, { manager: of, nextContact: TODAY - late }),
          ),
          list.flatMap(({ isDue }, index) => (isDue ? entry(`${index}`) : [])),
          [manager('Olga'), manager('Max'), manager('Ivan')],
          TODAY,
        );
        for (const { manager: to, first, more } of managers) {
          for (const { key } of first) {
            expect(list[Number(key)]?.manager.toLowerCase()).toBe(to.key);
          }
          const theirs = list.filter((each) => each.isDue && each.manager.toLowerCase() === to.key);
          expect(first.length + more).toBe(theirs.length);
        }
        expect(clientsOfNobody).toBe(list.filter((each) => each.manager === '').length);
        const counted = counts.reduce((sum, each) => sum + each.overdue, 0);
        expect(counted).toBe(list.filter((each) => each.late > 0 && each.manager !== '').length);
      }),
    );
  });
});
