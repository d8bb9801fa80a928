import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import {
  type Deal,
  NO_PURCHASES,
  type PurchaseHistory,
} from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import type { AbcWindowSettings } from '../../../src/core/segments/abcWindow';
import { clientAbc } from '../../../src/core/segments/clientAbc';
import { ABC_MEASURES, type Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, pastDay, shuffled } from '../arbitrary';
import { on } from '../on';
import { branded } from '../plain';

type Money = Pick<Deal, 'amount' | 'profit'>;

function deal(client: string, date: string, amount: number, profit: number | null = null): Deal {
  return { client, day: on(date), ...branded<Money>({ amount, profit }) };
}

const LOG = [
  deal('a', '2023-01-10', 9_000, 100),
  deal('b', '2025-05-01', 500, 400),
  deal('b', '2025-05-02', 300, 200),
  deal('c', '2025-05-01', 200, 700),
  deal('a', '2025-06-01', -50, -50), // of the purchase two years ago
];

/** With classes and values by key, whatever the order of the clients. */
const abcOf = (settings: Partial<Settings>, log: Deal[] = LOG, told: Told[] = []) => {
  const histories = new Map<string, PurchaseHistory>([...dealLog(log).clients, ...told]);
  const keys = [...histories.keys()];
  const byKey = <T>(list: readonly T[]) => new Map(keys.map((key, index) => [key, list[index]]));
  const found = clientAbc(
    keys.map((key) => ({ key })),
    [...histories.values()],
    dealLog(log),
    { ...DEFAULT_SETTINGS, ...settings },
    AS_OF,
  );
  return { ...found, classes: byKey(found.classes), values: byKey(found.values) };
};

type Told = [string, PurchaseHistory];
const SUMS: Told = [
  'd',
  { ...NO_PURCHASES, deals: 4, amountsKnown: 4, revenue: asMinor(100_000), profit: null },
];
const UNKNOWN: Told = ['e', NO_PURCHASES];

describe('over a window', () => {
  const last12Months = 'last12Months';

  test('only its deals count, refunds of it too', () => {
    const { values, classes, measuredOver } = abcOf({ abcWindow: last12Months });
    expect(Object.fromEntries(values)).toEqual({ a: -50, b: 800, c: 200 });
    expect(Object.fromEntries(classes)).toEqual({ a: 'C', b: 'A', c: 'B' });
    expect(measuredOver).toEqual({ firstDay: on('2024-07-01'), lastDay: AS_OF });
  });

  test.each([
    ['profit', { a: -50, b: 600, c: 700 }],
    ['deals', { a: 0, b: 2, c: 1 }],
  ] as const)('by %s', (abcMeasure, values) => {
    const measured = abcOf({ abcWindow: last12Months, abcMeasure });
    expect(Object.fromEntries(measured.values)).toEqual(values);
    expect(measured.measuredBy).toBe(abcMeasure);
  });

  test('a profit that is known only outside it is not known', () => {
    const log = [deal('a', '2023-01-10', 10, 5), deal('b', '2025-05-01', 10)];
    const abcMeasure = 'profit';
    expect(abcOf({ abcWindow: last12Months, abcMeasure }, log).measuredBy).toBe('revenue');
    expect(abcOf({ abcMeasure }, log).measuredBy).toBe('profit');
  });

  test('sums without dates are left out and named, but for a client of no sums', () => {
    const { classes, values, undated } = abcOf({ abcWindow: last12Months }, LOG, [SUMS, UNKNOWN]);
    expect([classes.get('d'), values.get('d'), undated]).toEqual(['C', 0, ['d']]);
    expect(classes.get('b')).toBe('A');
  });

  test('without a log there is nothing to take a stretch of', () => {
    const { classes, measuredOver, undated } = abcOf({ abcWindow: last12Months }, [], [SUMS]);
    expect([classes.get('d'), measuredOver, undated]).toEqual(['A', null, []]);
  });
});

test('over the whole log, sums without dates count', () => {
  const { classes, values, undated, measuredOver } = abcOf({}, LOG, [SUMS]);
  expect(Object.fromEntries(values)).toEqual({ a: 8_950, b: 800, c: 200, d: 100_000 });
  expect(Object.fromEntries(classes)).toEqual({ a: 'B', b: 'C', c: 'C', d: 'A' });
  expect([undated, measuredOver]).toEqual([[], null]);
});

const ownDates = (abcFrom: Day | null, abcTo: Day | null = null): AbcWindowSettings => ({
  abcWindow: 'ownDates',
  abcFrom,
  abcTo,
});

const measure = fc.constantFrom(...ABC_MEASURES);

test('a window that covers everything gives what the whole log gives', () => {
  fc.assert(
    fc.property(deals, measure, (log, abcMeasure) => {
      const first = asDay(Math.min(AS_OF, ...log.map(({ day }) => day)));
      const whole = abcOf({ abcMeasure }, log);
      for (const fromDay of [first, null]) {
        const window = ownDates(fromDay, AS_OF);
        const { classes, values, measuredBy } = abcOf({ abcMeasure, ...window }, log);
        expect({ classes, values, measuredBy }).toEqual({
          classes: whole.classes,
          values: whole.values,
          measuredBy: whole.measuredBy,
        });
      }
    }),
  );
});

test('the order of deals and clients changes nothing', () => {
  fc.assert(
    fc.property(shuffled(deals), measure, pastDay, ([log, other], abcMeasure, fromDay) => {
      const window = ownDates(fromDay);
      expect(abcOf({ abcMeasure, ...window }, other)).toEqual(
        abcOf({ abcMeasure, ...window }, log),
      );
    }),
  );
});

test('what lies outside the window changes nothing', () => {
  fc.assert(
    fc.property(deals, pastDay, (log, fromDay) => {
      const window = ownDates(fromDay);
      const other = log.map((each) =>
        each.day < fromDay ? { ...each, amount: asMinor(1) } : each,
      );
      expect(abcOf(window, other).values).toEqual(abcOf(window, log).values);
    }),
  );
});
