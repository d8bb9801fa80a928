import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { addDays, type Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import {
  besideNorm,
  LOST_NORM,
  lossShares,
  SLEEPING_NORM,
  yearBefore,
} from '../../../src/core/overview/lossShares';
import { pastBases } from '../../../src/core/overview/pastBase';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, plainClient } from '../arbitrary';
import { on } from '../on';

const clients = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => plainClient(key));
const asOfDay = (log: readonly Deal[], day: Day) =>
  clientBase(clients, dealLog(log), contactLog([]), DEFAULT_SETTINGS, day);

function shares(log: readonly Deal[]) {
  const records = { clients, deals: dealLog(log), contacts: contactLog([]) };
  const [yearAgo] = pastBases([yearBefore(AS_OF)], records, DEFAULT_SETTINGS);
  return lossShares(asOfDay(log, AS_OF), yearAgo ?? null, DEFAULT_SETTINGS, AS_OF);
}

const deal = (client: string, day: string): Deal => ({
  ...{ client, day: on(day), profit: null },
  amount: 100 as Deal['amount'],
});

describe('clients lost within a year', () => {
  test('are those of a base computed a year ago, on the log of that day, who are lost now', () => {
    fc.assert(
      fc.property(deals, (log) => {
        const now = asOfDay(log, AS_OF);
        const yearAgo = yearBefore(AS_OF);
        const before = asOfDay(
          log.filter(({ day }) => day <= yearAgo),
          yearAgo,
        );
        const { lost, sleeping } = shares(log);
        const statuses = [...now.clients.values()].map(({ status }) => status);
        const asleep = statuses.filter((status) => status === 'sleeping').length;
        const kept = asleep + statuses.filter((status) => status === 'active').length;
        expect(sleeping).toMatchObject({ clients: asleep, of: kept });

        const first = Math.min(...log.map(({ day }) => day));
        if (now.baseIntervalDays === null) {
          expect(lost).toEqual({ reason: 'noRhythm' });
          return;
        }
        const neededFrom = addDays(yearAgo, -Math.ceil(3 * now.baseIntervalDays));
        if (first > neededFrom) {
          expect(lost).toEqual({ reason: 'shortLog', neededFrom });
          return;
        }
        const there = [...before.clients].filter(
          ([, { status }]) => status === 'active' || status === 'sleeping',
        );
        const gone = there.filter(([key]) => now.clients.get(key)?.status === 'lost');
        expect(lost).toEqual({
          clients: gone.length,
          of: there.length,
          percent: there.length === 0 ? null : (gone.length * 100) / there.length,
        });
      }),
    );
  });

  test('worked by hand: one of two left, and who came and went within the year counts in neither', () => {
    const every = (client: string, from: number, months: number) =>
      Array.from({ length: months }, (_, index) =>
        deal(
          client,
          `${2023 + Math.floor((from + index) / 12)}-${`0${((from + index) % 12) + 1}`.slice(-2)}-10`,
        ),
      );
    const found = shares([
      ...every('a', 0, 30), // to June 2025
      ...every('b', 0, 18), // to June 2024
      ...every('c', 20, 3), // September to November 2024
    ]);
    expect(found.lost).toEqual({ clients: 1, of: 2, percent: 50 });
    expect(found.sleeping).toEqual({ clients: 0, of: 1, percent: 0 });
  });
});

test('beside its norm a share is below, within or above it, the ends within', () => {
  expect([9.9, 10, 25, 25.1].map((percent) => besideNorm(percent, LOST_NORM))).toEqual([
    ...['below', 'within', 'within', 'above'],
  ]);
  expect([24.9, 25, 90].map((percent) => besideNorm(percent, SLEEPING_NORM))).toEqual([
    ...['below', 'within', 'within'],
  ]);
});
