import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import type { Outcome } from '../../../src/core/contacts/outcome';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { toMinor } from '../../../src/core/money';
import { type ManagedRecords, managerFigures } from '../../../src/core/overview/managerFigures';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { plainClient } from '../arbitrary';
import { on } from '../on';

function deal(client: string, date: string, amount: number, manager: string | null = null) {
  return { client, day: on(date), amount: toMinor(amount), profit: null, manager };
}

function contact(client: string, date: string, outcome: Outcome, manager: string | null = null) {
  return { client, day: on(date), type: 'call' as const, outcome, manager };
}

function figures(
  managed: ManagedRecords['clients'],
  deals: ReturnType<typeof deal>[],
  contacts: ReturnType<typeof contact>[],
  asOf: string,
) {
  const rows = managed.map(({ key }) => plainClient(key));
  const logs = { deals: dealLog(deals), contacts: contactLog(contacts) };
  const base = clientBase(rows, logs.deals, logs.contacts, DEFAULT_SETTINGS, on(asOf));
  return managerFigures({ clients: managed, ...logs }, base, on(asOf));
}

const clients = [
  { key: 'a', manager: 'Olga' },
  { key: 'b', manager: ' ольга ' },
  { key: 'c', manager: 'Max' },
  { key: 'd', manager: null },
];

describe('worked by hand (as of 20 March 2026)', () => {
  const deals = [
    deal('a', '2026-01-10', 1000),
    deal('a', '2026-02-10', 500),
    deal('a', '2026-03-10', 400),
    deal('b', '2026-01-15', 200),
    deal('c', '2026-02-01', 300),
    deal('c', '2026-03-05', 100, 'Ольга'),
    deal('d', '2026-01-05', 50),
    deal('d', '2026-02-05', 70),
    deal('stranger', '2026-01-07', 11),
    deal('stranger', '2026-02-07', 900, 'Gone'),
  ];
  const contacts = [
    contact('a', '2026-03-18', 'offer'),
    contact('a', '2026-02-18', 'deal'),
    contact('b', '2026-02-10', 'reached'),
    contact('c', '2026-02-20', 'request', 'Ольга'),
    contact('stranger', '2026-02-20', 'deal', 'Max'),
  ];
  const clientsOf = clients.map((client) =>
    client.manager === 'Olga' ? { ...client, manager: 'Ольга' } : client,
  );
  const found = figures(clientsOf, deals, contacts, '2026-03-20');
  const of = (manager: string | null) => found.find((row) => row.manager === manager);

  test('managers by name, whatever the spelling; those the log alone knows too; nobody’s clients last', () => {
    expect(found.map(({ manager, clients: count }) => [manager, count])).toEqual([
      ['Gone', 0],
      ['Max', 1],
      ['Ольга', 2],
      [null, 1],
    ]);
  });

  test('compliance and overdue contacts by category', () => {
    // a is A and was called on the 18th, but never met: the meeting is due 90 days after 10
    // January. b comes after 88 % of the revenue and is B: called on 10 February, due 30 days
    // later.
    expect(of('Ольга')).toMatchObject({
      compliancePercent: 50,
      overdue: { VIP: 0, A: 0, B: 1, C: 0 },
    });
    expect(of('Gone')).toMatchObject({ compliancePercent: null });
  });

  test('retention of a manager’s own clients, by their purchases', () => {
    // Of a and b, who bought in January, a did in February.
    expect(of('Ольга')?.crr.month).toEqual({ running: 100, lastFull: 50, before: null });
    expect(of('Max')?.crr.month).toEqual({ running: 100, lastFull: null, before: null });
    expect(of(null)?.crr.month).toEqual({ running: 0, lastFull: 100, before: null });
    expect(of('Ольга')?.crr.quarter).toBeNull();
  });

  test('repeat revenue goes to who made the deal, else to who is responsible', () => {
    expect(of('Ольга')?.repeatRevenue).toEqual({ running: 500_00, lastFull: 500_00, before: 0 });
    expect(of('Max')?.repeatRevenue).toEqual({ running: 0, lastFull: 0, before: 0 });
    expect(of('Gone')?.repeatRevenue.lastFull).toBe(900_00);
    expect(of(null)?.repeatRevenue.lastFull).toBe(70_00);
  });

  test('the funnel, month against month; a stranger’s deal is no development', () => {
    const counts = (steps: readonly { count: number }[] | null | undefined) =>
      steps?.map(({ count }) => count);
    expect(counts(of('Ольга')?.funnel.running)).toEqual([1, 1, 1, 0]);
    expect(counts(of('Ольга')?.funnel.lastFull)).toEqual([3, 2, 1, 1]);
    expect(counts(of('Ольга')?.funnel.before)).toEqual([0, 0, 0, 0]);
    expect(counts(of('Max')?.funnel.lastFull)).toEqual([0, 0, 0, 0]);
  });
});

test('on the last day of a month none is running', () => {
  const deals = [deal('a', '2026-02-01', 10), deal('a', '2026-03-31', 20)];
  const [olga] = figures(clients.slice(0, 1), deals, [], '2026-03-31');
  expect(olga?.repeatRevenue).toEqual({ running: null, lastFull: 20_00, before: 0 });
  expect(olga?.crr.month).toEqual({ running: null, lastFull: 100, before: null });
});

test('a base without managers has the figures of nobody', () => {
  const found = figures([{ key: 'a', manager: null }], [], [], '2026-03-31');
  expect(found.map(({ manager, clients: count }) => [manager, count])).toEqual([[null, 1]]);
});
