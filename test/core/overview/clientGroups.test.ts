import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import {
  type ClientGroups,
  clientGroups,
  isFreeText,
} from '../../../src/core/overview/clientGroups';
import { sourceKey } from '../../../src/core/overview/clientSources';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, plainClient } from '../arbitrary';

const SETTINGS = { ...DEFAULT_SETTINGS, yearlyChurnPercent: 20 };
const asItIs = (label: string) => label;

function baseOf(log: readonly Deal[], keys: readonly string[]) {
  const rows = keys.map((key) => plainClient(key));
  return clientBase(rows, dealLog(log), contactLog([]), SETTINGS, AS_OF);
}

/** As many clients as are needed to be shown, out of each one of the log. */
function multiplied(log: readonly Deal[], times: number): Deal[] {
  return log.flatMap((deal) =>
    Array.from({ length: times }, (_, copy) => ({ ...deal, client: `${deal.client}${copy}` })),
  );
}

const madeOf = (found: ReturnType<typeof clientGroups>): ClientGroups => {
  if (found === null || typeof found === 'string') throw new Error(`No groups: ${found}`);
  return found;
};

const labels = fc.array(fc.option(fc.constantFrom('x', 'y', 'z')), {
  minLength: 7,
  maxLength: 7,
});

/** The figures of some clients by the definitions, from the deals alone. */
function byHand(log: readonly Deal[], members: ReadonlySet<string>, baseInterval: number | null) {
  const own = log.filter(({ client }) => members.has(client));
  const bought = own.filter(({ amount }) => (amount ?? 0) >= 0);
  const daysOf = (key: string) =>
    [...new Set(bought.filter(({ client }) => client === key).map(({ day }) => day))].sort(
      (one, other) => one - other,
    );
  const days = [...members].map(daysOf).filter(({ length }) => length > 0);
  const repeat = days.filter(({ length }) => length > 1);
  const intervals = repeat
    .map((list) => ((list.at(-1) as number) - (list[0] as number)) / (list.length - 1))
    .sort((one, other) => one - other);
  const middle = (intervals.length - 1) / 2;
  const median =
    ((intervals[Math.floor(middle)] as number) + (intervals[Math.ceil(middle)] as number)) / 2;
  const interval =
    baseInterval === null || intervals.length === 0
      ? baseInterval
      : (median * intervals.length + 4 * baseInterval) / (intervals.length + 4);
  const revenue = own.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const purchaseDays = days.reduce((sum, { length }) => sum + length, 0);
  const isKnown = interval !== null && revenue >= 0 && bought.length > 0;
  return {
    clients: members.size,
    revenue,
    buyers: days.length,
    repeatRatePercent: days.length === 0 ? null : (repeat.length / days.length) * 100,
    lifetimeValue: isKnown
      ? (revenue / 100 / bought.length) *
        ((bought.length / purchaseDays) * (30.4375 / interval)) *
        (1200 / 20)
      : null,
  };
}

describe('groups of clients', () => {
  test('are what the definitions give, and come to all clients together', () => {
    fc.assert(
      fc.property(deals, labels, (drawn, drawnLabels) => {
        const log = multiplied(drawn, 30);
        const clients = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((key, index) =>
          Array.from({ length: 30 }, (_, copy) => ({
            key: `${key}${copy}`,
            label: drawnLabels[index] ?? null,
          })),
        );
        fc.pre(log.length > 0 && clients.some(({ label }) => label !== null));
        const base = baseOf(
          log,
          clients.map(({ key }) => key),
        );
        const found = madeOf(clientGroups(clients, asItIs, base, null));
        const groups = [
          ...found.named.map((group) => [group.label, group] as const),
          ...(found.unknown ? [[null, found.unknown] as const] : []),
        ];
        for (const [label, group] of groups) {
          const members = new Set(clients.filter((each) => each.label === label).map((c) => c.key));
          const expected = byHand(log, members, base.baseIntervalDays);
          expect(group.clients).toBe(expected.clients);
          expect(group.revenue).toBe(expected.revenue);
          const isEnough = expected.buyers >= 30;
          const close = (figure: number | null, wanted: number | null) =>
            wanted === null || !isEnough
              ? expect(figure).toBeNull()
              : expect(figure).toBeCloseTo(wanted, 6);
          close(group.repeatRatePercent, expected.repeatRatePercent);
          close(group.lifetimeValue, expected.lifetimeValue);
        }
        const sum = (of: (group: { clients: number; revenue: number | null }) => number) =>
          groups.reduce((total, [, group]) => total + of(group), 0);
        expect(sum((group) => group.clients)).toBe(clients.length);
        expect(sum((group) => group.revenue ?? 0)).toBe(found.total.revenue ?? 0);
        if (base.lifetimeValue === null) expect(found.total.lifetimeValue).toBeNull();
        else expect(found.total.lifetimeValue).toBeCloseTo(base.lifetimeValue, 6);
        const revenues = found.named.map(({ revenue }) => revenue ?? 0);
        expect(revenues).toEqual([...revenues].sort((one, other) => other - one));
      }),
      { numRuns: 60 },
    );
  });

  test('that are too small show their size and revenue alone', () => {
    fc.assert(
      fc.property(deals, labels, (log, drawnLabels) => {
        const clients = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key, index) => ({
          key,
          label: drawnLabels[index] ?? null,
        }));
        fc.pre(clients.some(({ label }) => label !== null));
        const base = baseOf(
          log,
          clients.map(({ key }) => key),
        );
        const found = clientGroups(clients, asItIs, base, null);
        fc.pre(typeof found !== 'string'); // most have one of their own
        const { named, total } = madeOf(found);
        for (const group of named) {
          expect(group).toMatchObject({ repeatRatePercent: null, lifetimeValue: null });
        }
        const repeat = byHand(log, new Set(clients.map(({ key }) => key)), 1).repeatRatePercent;
        if (repeat === null) expect(total.repeatRatePercent).toBeNull();
        else expect(total.repeatRatePercent).toBeCloseTo(repeat, 9);
      }),
      { numRuns: 50 },
    );
  });

  test('are ten at most, the rest one', () => {
    const keys = Array.from({ length: 26 }, (_, index) => `c${index}`);
    const clients = keys.map((key, index) => ({ key, label: `s${index % 13}` }));
    const log = keys.map((client, index): Deal => {
      return { client, day: AS_OF, amount: ((index % 13) + 1) as Deal['amount'], profit: null };
    });
    const { named, others, unknown } = madeOf(
      clientGroups(clients, asItIs, baseOf(log, keys), null),
    );
    expect(named.map(({ label }) => label)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((each) => `s${each}`),
    );
    expect(others).toMatchObject({ groups: 3, clients: 6, revenue: 12 });
    expect(unknown).toBeNull();
  });

  test('of one source in ten spellings are one, called as most have it', () => {
    const spellings = [
      'Инстаграм',
      'инстаграм',
      ' ИНСТАГРАМ ',
      'Инста-грам',
      'Инстаграм.',
      '«Инстаграм»',
      'Инста грам',
      'Инстаграм',
      'инстаграм!',
      'ИнстаГрам',
    ];
    const clients = spellings.map((label, index) => ({ key: `c${index}`, label }));
    const found = madeOf(clientGroups(clients, sourceKey, baseOf([], []), null));
    expect(found.named.map(({ label, clients: count }) => [label, count])).toEqual([
      ['Инстаграм', 10],
    ]);
  });

  test('are not made of free text, nor without a single label', () => {
    const written = (count: number, alike: number) =>
      Array.from({ length: count }, (_, index) => ({
        key: `c${index}`,
        label: index < alike ? 'site' : `told by friend ${index}`,
      }));
    const made = (clients: ReturnType<typeof written>) =>
      clientGroups(clients, sourceKey, baseOf([], []), null);
    expect(made(written(20, 9))).toBe('freeText');
    expect(madeOf(made(written(20, 10))).named).toHaveLength(10);
    expect(made(written(19, 2))).toBe('tooFew');
    expect(made(written(19, 9))).toBe('tooFew');
    expect(madeOf(made(written(19, 10))).named[0]?.clients).toBe(10);
    expect([20, 19].map((count) => isFreeText(written(count, 2), sourceKey))).toEqual([
      ...[true, false],
    ]);
    expect(made([])).toBeNull();
    expect(clientGroups([{ key: 'a', label: '—' }], sourceKey, baseOf([], []), null)).toBeNull();
  });
});
