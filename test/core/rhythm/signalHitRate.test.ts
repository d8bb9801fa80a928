import { describe, expect, test } from 'vitest';
import { addDays, addMonths, asDay, type Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import { CHURN_SIGNALS, type ChurnSignal } from '../../../src/core/rhythm/churnSignal';
import { type MeasuredSignals, signalHitRates } from '../../../src/core/rhythm/signalHitRate';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import type { PricedDeal } from '../arbitrary';
import { on } from '../on';

const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

function medianOf(values: number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const half = ascending.length / 2;
  return mean([ascending[Math.ceil(half) - 1], ascending[Math.floor(half)]] as number[]);
}

const intervalOf = (days: Day[]) =>
  days.length < 2 ? null : ((days[days.length - 1] as Day) - (days[0] as Day)) / (days.length - 1);

/**
 * The cases of each signal by counting, deal by deal, from the definitions in docs/formulas.md and
 * with nothing of the code under test: on each of the days the log is cut off, and only then looked
 * at.
 */
function counted(deals: PricedDeal[], asOf: Day): Record<string, [cases: number, left: number]> {
  const purchases = deals.filter(({ amount }) => amount >= 0);
  const byClient: Record<string, PricedDeal[]> = {};
  for (const deal of purchases) {
    byClient[deal.client] ??= [];
    byClient[deal.client]?.push(deal);
  }
  const amountsOf = (own: PricedDeal[]) => {
    const amounts: Record<number, number> = {};
    for (const { day, amount } of own) amounts[day] = (amounts[day] ?? 0) + amount;
    return amounts; // by day, ascending as whole-number keys are
  };
  const daysOf = (own: PricedDeal[]) =>
    Object.keys(amountsOf(own)).map((day) => asDay(Number(day)));
  const base = (upTo: Day) =>
    medianOf(
      Object.values(byClient).flatMap(
        (own) => intervalOf(daysOf(own.filter(({ day }) => day <= upTo))) ?? [],
      ),
    );
  const begins = Math.min(...purchases.map(({ day }) => day));
  const horizon = Math.ceil(2 * base(asOf));
  const counts: Record<string, [number, number]> = {};
  for (let months = 0; months < 12; months++) {
    const cut = addMonths(addDays(asOf, -horizon), -months);
    if (cut - begins < horizon) continue;
    const median = base(cut);
    for (const own of Object.values(byClient)) {
      const known = own.filter(({ day }) => day <= cut);
      if (known.length === 0) continue;
      const [days, amounts] = [daysOf(known), Object.values(amountsOf(known))];
      const interval = intervalOf(days) ?? median;
      const last = days[days.length - 1] as Day;
      const missed = Math.floor((cut - last) / interval + 1e-9);
      if (missed >= 3 || cut + 2 * interval > asOf) continue;
      const left = !own.some(({ day }) => day > cut && day <= cut + 2 * interval);
      const gaps = days.slice(1).map((day, index) => day - (days[index] as Day));
      const [older = 0, newest = 0] = gaps.slice(-2);
      const recent = cut - last > older ? mean([newest, cut - last]) : mean([older, newest]);
      const shown: Partial<Record<ChurnSignal, boolean>> = {
        ...(missed < 2 && { firstMissedCycle: missed === 1 }),
        ...(missed < 1 &&
          days.length >= 4 && { slowdown: recent / mean(gaps.slice(0, -2)) >= 1.5 }),
        ...(days.length >= 4 &&
          mean(amounts.slice(0, -2)) > 0 && {
            averageOrderFalling: mean(amounts.slice(-2)) <= 0.7 * mean(amounts.slice(0, -2)),
          }),
      };
      for (const signal of Object.keys(shown) as ChurnSignal[]) {
        const name = `${signal} ${shown[signal] ? 'shown' : 'not shown'}`;
        const [cases, gone] = counts[name] ?? [0, 0];
        counts[name] = [cases + 1, gone + Number(left)];
      }
    }
  }
  return counts;
}

describe('on public logs', () => {
  test.each([
    ['CDNOW sample', cdnowSample, on('1998-06-30')],
    ['Online Retail II', onlineRetail, on('2011-12-10')],
  ] as const)('%s: as counted deal by deal', (_, log, asOf) => {
    const deals = log();
    const expected = counted(deals, asOf);
    const measured = signalHitRates(dealLog(deals), contactLog([]), DEFAULT_SETTINGS, asOf);
    for (const signal of ['firstMissedCycle', 'slowdown', 'averageOrderFalling'] as const) {
      const { shown, notShown } = measured.bySignal[signal];
      for (const [name, rate] of Object.entries({ shown, 'not shown': notShown })) {
        const [cases, left] = expected[`${signal} ${name}`] ?? [0, 0];
        expect([signal, name, rate?.cases]).toEqual([signal, name, cases]);
        expect(rate?.percent).toBeCloseTo((left * 100) / cases, 10);
      }
    }
    // Who has missed a cycle leaves more often than who has not.
    const { shown, notShown } = measured.bySignal.firstMissedCycle;
    expect(shown?.percent).toBeGreaterThan(notShown?.percent as number);
    // Neither log knows of scores or payments.
    expect(measured.bySignal.complaint.shown).toBeNull();
    expect(measured.bySignal.unpaidDeal.shown).toBeNull();
  });
});

test('a past too short to judge by tells nothing', () => {
  const nothing = (measured: MeasuredSignals) => {
    expect(measured.cutDays).toEqual([]);
    for (const signal of CHURN_SIGNALS) {
      expect(measured.bySignal[signal]).toEqual({ shown: null, notShown: null });
    }
  };
  nothing(signalHitRates(dealLog([]), contactLog([]), DEFAULT_SETTINGS, on('2026-01-01')));
  const deals = [on('2026-01-01'), on('2026-03-01')].map((day) => ({
    client: 'a',
    day,
    amount: asMinor(1),
    profit: null,
  }));
  nothing(signalHitRates(dealLog(deals), contactLog([]), DEFAULT_SETTINGS, on('2026-06-01')));
});

describe('scores and payments of a base of regulars', () => {
  // Forty clients buy every ten days. Half of them complain on 1 June and owe for a deal of May;
  // these leave on 10 June.
  const asOf = on('2026-06-30');
  const start = on('2026-01-01');
  const clients = Array.from({ length: 80 }, (_, index) => `client ${index}`);
  const leaves = (client: string) => Number(client.split(' ')[1]) % 2 === 0;
  const deals = clients.flatMap((client) => {
    const last = leaves(client) ? on('2026-06-05') : asOf;
    const days = Array.from({ length: 18 }, (_, index) => addDays(start, index * 10));
    return days
      .filter((day) => day <= last)
      .map((day) => ({
        client,
        day,
        amount: asMinor(100),
        profit: null,
        paidOn: leaves(client) && day > on('2026-04-15') ? null : addDays(day, 5),
      }));
  });
  const contacts = clients.map((client) => ({
    client,
    day: on('2026-06-01'),
    type: 'call' as const,
    score: leaves(client) ? 3 : 9,
  }));
  const measured = (until: Day) =>
    signalHitRates(dealLog(deals), contactLog(contacts), DEFAULT_SETTINGS, until).bySignal;

  test('a signal that always came true, where only it tells', () => {
    // The days are 10 June, 10 May, …: on 10 June those who complained have left.
    expect(measured(asOf).complaint.shown).toEqual({ percent: 100, cases: 40 });
    expect(measured(asOf).unpaidDeal.shown).toEqual({ percent: 100, cases: 40 });
    expect(measured(asOf).complaint.notShown?.percent).toBe(0);
  });

  test('what was said or left unpaid later does not count earlier', () => {
    const before = measured(on('2026-05-31'));
    expect(before.complaint).toEqual({ shown: null, notShown: null });
    expect(before.unpaidDeal.shown).toBeNull();
    expect(before.unpaidDeal.notShown?.percent).toBe(0);
  });
});
