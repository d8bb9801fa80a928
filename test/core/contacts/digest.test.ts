import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestClient, dailyDigest } from '../../../src/core/contacts/digest';
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

const client = (name: string, more: Partial<Plain<DigestClient>> = {}): DigestClient =>
  branded<DigestClient>({
    name,
    manager: 'Olga',
    phone: '',
    category: 'B',
    nextContact: null,
    contactType: 'call',
    churnSignal: '',
    doNotContact: false,
    ...more,
  });

const names = (list: readonly { name: string }[] | undefined) => list?.map(({ name }) => name);

describe('a manager’s day', () => {
  test('is what is late, what is due and who shows a sign of leaving, each client once', () => {
    const { managers } = dailyDigest(
      [
        client('Late', { nextContact: TODAY - 3, churnSignal: 'slowdown' }),
        client('Due', { nextContact: TODAY }),
        client('Later', { nextContact: TODAY + 1 }),
        client('Leaving', { nextContact: TODAY + 9, churnSignal: 'complaint' }),
        client('Silent'),
      ],
      [manager('Olga')],
      TODAY,
    );
    const [olga] = managers;
    expect([olga?.overdue, olga?.due, olga?.signals].map(names)).toEqual([
      ['Late'],
      ['Due'],
      ['Leaving'],
    ]);
    expect(olga?.overdue[0]).toMatchObject({ daysOverdue: 3, churnSignal: 'slowdown' });
  });

  test('begins with those who matter most, and of these with those who have waited longest', () => {
    const late = (name: string, category: DigestClient['category'], days: number) =>
      client(name, { category, nextContact: TODAY - days });
    const { managers } = dailyDigest(
      [
        late('c', 'C', 90),
        late('a2', 'A', 2),
        late('none', null, 99),
        late('a9', 'A', 9),
        late('v', 'VIP', 1),
      ],
      [manager('Olga')],
      TODAY,
    );
    expect(names(managers[0]?.overdue)).toEqual(['v', 'a9', 'a2', 'none', 'c']);
  });

  test('with nothing to do is none; a client who must not be contacted is nothing to do', () => {
    const never = client('Never', { nextContact: TODAY - 9, churnSignal: 'x', doNotContact: true });
    expect(dailyDigest([never], [manager('Olga')], TODAY).managers).toEqual([]);
  });
});

describe('who answers for whom', () => {
  test('is told as names are: spaces, letter case and ё do not count', () => {
    const { managers } = dailyDigest(
      [client('x', { manager: '  АЛЁНА  Ю. ', nextContact: TODAY })],
      [{ ...manager('Алена'), key: clientKey('Алена Ю.') }],
      TODAY,
    );
    expect(names(managers[0]?.due)).toEqual(['x']);
  });

  test('where Settings do not say it, is counted and told to nobody', () => {
    const digest = dailyDigest(
      [
        client('x', { manager: 'Stranger', nextContact: TODAY }),
        client('y', { manager: 'stranger ', nextContact: TODAY - 1 }),
        client('z', { manager: '' }),
      ],
      [manager('Olga')],
      TODAY,
    );
    expect(digest).toEqual({
      managers: [],
      counts: [{ manager: 'Stranger', overdue: 1, due: 1, signals: 0 }],
      unknownManagers: [{ manager: 'Stranger', clients: 2 }],
      clientsOfNobody: 1,
    });
  });

  test('never makes a client another manager’s', () => {
    const anybody = fc.constantFrom('Olga', 'olga', 'Max', 'Ivan', '', 'Nobody');
    const clients = fc.array(
      fc.record({ manager: anybody, late: fc.integer({ min: -3, max: 3 }), signal: fc.boolean() }),
    );
    fc.assert(
      fc.property(clients, (list) => {
        const { managers, counts, clientsOfNobody } = dailyDigest(
          list.map(({ manager: of, late, signal }, index) =>
            client(`${index}`, {
              manager: of,
              nextContact: TODAY - late,
              churnSignal: signal ? 'sign' : '',
            }),
          ),
          [manager('Olga'), manager('Max'), manager('Ivan')],
          TODAY,
        );
        for (const { manager: to, overdue, due, signals } of managers) {
          for (const { name } of [...overdue, ...due, ...signals]) {
            expect(list[Number(name)]?.manager.toLowerCase()).toBe(to.key);
          }
        }
        expect(clientsOfNobody).toBe(list.filter((each) => each.manager === '').length);
        const counted = counts.reduce((sum, each) => sum + each.overdue, 0);
        expect(counted).toBe(list.filter((each) => each.late > 0 && each.manager !== '').length);
      }),
    );
  });
});
