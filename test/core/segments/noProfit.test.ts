import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog, type LoggedClient } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, toMinor } from '../../../src/core/money';
import { bringsNoProfit } from '../../../src/core/segments/noProfit';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, plainClient } from '../arbitrary';
import { on } from '../on';

type Line = [day: string, amount: number, profit: number | null, hasOwnProfit?: boolean];

function isUnprofitable(lines: Line[], firstDay: string | null = null): boolean {
  const log = dealLog(
    lines.map(([day, amount, profit, hasOwnProfit = true]) => ({
      client: 'a',
      day: on(day),
      amount: toMinor(amount) ?? null,
      profit: toMinor(profit),
      hasOwnProfit,
    })),
  );
  const span = firstDay === null ? null : { firstDay: on(firstDay), lastDay: AS_OF };
  return bringsNoProfit(log, log.clients.get('a') as LoggedClient, span);
}

describe('the profit that a log tells of a client', () => {
  test.each<[string, boolean, Line[]]>([
    ['a loss', true, [['2025-01-01', 90_000, -48_000]]],
    [
      'nothing left',
      true,
      [
        ['2025-01-01', 500, 20],
        ['2025-02-01', 500, -20],
      ],
    ],
    ['a kopeck', false, [['2025-01-01', 500, 0.01]]],
    ['nothing known', false, [['2025-01-01', 500, null]]],
    [
      'half of the deals known',
      true,
      [
        ['2025-01-01', 500, -1],
        ['2025-02-01', 500, null],
      ],
    ],
    [
      'fewer',
      false,
      [
        ['2025-01-01', 500, -1],
        ['2025-02-01', 500, null],
        ['2025-03-01', 500, null],
      ],
    ],
    ['a margin of Settings alone', false, [['2025-01-01', 500, 0, false]]],
    [
      'a profit taken back with the goods',
      true,
      [
        ['2025-01-01', 500, 50],
        ['2025-02-01', -500, -50],
      ],
    ],
    ['refunds alone', false, [['2025-02-01', -500, -50]]],
  ])('%s', (_, expected, lines) => {
    expect(isUnprofitable(lines)).toBe(expected);
  });

  test('counts within the window of the classes', () => {
    const lines: Line[] = [
      ['2024-01-01', 500, 900],
      ['2025-02-01', 500, -20],
    ];
    expect(isUnprofitable(lines)).toBe(false);
    expect(isUnprofitable(lines, '2025-01-01')).toBe(true);
    expect(isUnprofitable(lines, '2025-03-01')).toBe(false);
  });

  test('makes C of just those who brought none, by a count of their own', () => {
    fc.assert(
      fc.property(deals, (log: Deal[]) => {
        const keys = [...new Set(log.map(({ client }) => client))];
        const settings = { ...DEFAULT_SETTINGS };
        const base = clientBase(
          keys.map((key) => plainClient(key)),
          dealLog(log),
          contactLog([]),
          settings,
          AS_OF,
        );
        for (const key of keys) {
          const own = log.filter(({ client }) => client === key);
          const bought = own.filter(({ amount }) => (amount as number) >= 0);
          const told = bought.filter(({ profit }) => profit !== null);
          const sum = own.reduce((total, { profit }) => total + (profit ?? 0), 0);
          const hasNone = told.length > 0 && told.length * 2 >= bought.length && sum <= 0;
          expect(base.clients.get(key)?.categoryRule).toBe(hasNone ? 'noProfit' : 'abc');
        }
      }),
    );
  });
});

test('a row that tells of a loss makes C, where no log tells more', () => {
  const told = (profit: number | null) =>
    clientBase(
      [
        plainClient('a', {
          given: {
            firstPurchase: null,
            lastPurchase: on('2025-06-01'),
            deals: 3,
            revenue: asMinor(900_000_00),
            profit: toMinor(profit),
            intervalDays: 30,
          },
        }),
      ],
      dealLog([]),
      contactLog([]),
      DEFAULT_SETTINGS,
      AS_OF,
    ).clients.get('a');
  expect(told(-48_000)).toMatchObject({ abc: 'A', category: 'C', categoryRule: 'noProfit' });
  expect(told(1)).toMatchObject({ category: 'A', categoryRule: 'abc' });
  expect(told(null)).toMatchObject({ category: 'A', categoryRule: 'abc' });
});
