import { beforeAll, describe, expect, test } from 'vitest';
import { type ClientBaseFigures, clientBase } from '../../src/core/base/clientBase';
import type { Day } from '../../src/core/day';
import { contactLog } from '../../src/core/log/contactLog';
import { dealLog } from '../../src/core/log/dealLog';
import { type Deal, isPurchase } from '../../src/core/log/purchaseHistory';
import { type Overview, overviewOf } from '../../src/core/overview/overview';
import { periodLabel } from '../../src/core/period';
import { repeatPurchaseRate, retentionByPeriod } from '../../src/core/retention/retention';
import { customerStatus, missedCycles, type Status } from '../../src/core/rhythm/lifecycle';
import { baseInterval, steadiedInterval } from '../../src/core/rhythm/rhythm';
import { type AbcClass, abc } from '../../src/core/segments/abc';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { cdnowSample, onlineRetail } from '../fixtures/publicLogs';
import { on } from './on';

// The expected figures were recomputed from the same logs in Python, in exact fractions; the logs'
// sources stand in test/fixtures/README.md.

const LOGS = [
  {
    name: 'CDNOW sample',
    deals: cdnowSample,
    asOf: on('1998-06-30'),
    clients: 2357,
    buyers: 2357,
    purchaseDays: 6696,
    repeatRate: '48.32',
    baseInterval: '79.00',
    statuses: { active: 408, sleeping: 293, lost: 1656 },
    abcNet: { A: 777, B: 801, C: 779 },
    abcSales: { A: 777, B: 801, C: 779 },
    quarters: ['1997-Q2', '1998-Q2'],
    crr: ['22.23', '40.84', '48.56', '48.51', '44.01'],
  },
  {
    name: 'Online Retail II',
    deals: onlineRetail,
    asOf: on('2011-12-10'),
    clients: 5939,
    buyers: 5878,
    purchaseDays: null,
    repeatRate: '71.27',
    baseInterval: '79.33',
    statuses: { active: 2851, sleeping: 1068, lost: 1959 },
    abcNet: { A: 1389, B: 1887, C: 2663 },
    abcSales: { A: 1358, B: 1899, C: 2621 },
    quarters: ['2010-Q1', '2011-Q4'],
    crr: ['63.14', '60.62', '57.79', '63.20', '42.13', '58.73', '60.82', '62.70'],
  },
] as const;

describe.each(LOGS)('$name', (log) => {
  let deals: Deal[];
  let purchaseDays: readonly (readonly Day[])[];
  beforeAll(() => {
    deals = log.deals();
    ({ purchaseDays } = dealLog(deals));
  });

  describe('figure by figure', () => {
    test('clients, buyers, purchase days', () => {
      expect(purchaseDays).toHaveLength(log.clients);
      expect(purchaseDays.filter((days) => days.length > 0)).toHaveLength(log.buyers);
      if (log.purchaseDays) expect(purchaseDays.flat()).toHaveLength(log.purchaseDays);
    });

    test('repeat purchase rate', () => {
      expect(repeatPurchaseRate(purchaseDays)?.toFixed(2)).toBe(log.repeatRate);
    });

    test('the base’s median interval', () => {
      expect(baseInterval(purchaseDays)?.toFixed(2)).toBe(log.baseInterval);
    });

    test('active, sleeping and lost', () => {
      const base = baseInterval(purchaseDays);
      const statuses = purchaseDays.flatMap((days): Status[] => {
        const interval = steadiedInterval(days, base)?.days;
        const last = days[days.length - 1];
        return last === undefined || interval === undefined
          ? []
          : [customerStatus(missedCycles(last, interval, log.asOf))];
      });
      expect(tally(statuses)).toEqual(log.statuses);
    });

    test('ABC by revenue net of cancellations', () => {
      const revenues = [...dealLog(deals).clients.values()].map(({ revenue }) => revenue ?? 0);
      expect(tally(abc(revenues))).toEqual(log.abcNet);
    });

    test('ABC by sales, cancellations left out', () => {
      const sales = dealLog(deals.filter(isPurchase)).clients;
      expect(tally(abc([...sales.values()].map(({ revenue }) => revenue ?? 0)))).toEqual(
        log.abcSales,
      );
    });

    test('CRR by quarter', () => {
      const quarters = retentionByPeriod(purchaseDays, 'quarter').filter(({ crr }) => crr !== null);
      expect(quarters.map(({ crr }) => crr?.toFixed(2))).toEqual(log.crr);
      const [first, last] = [quarters[0], quarters[quarters.length - 1]];
      expect([first, last].map((row) => periodLabel(row?.period ?? 0, 'quarter'))).toEqual(
        log.quarters,
      );
    });
  });

  describe('as a client base', () => {
    let base: ClientBaseFigures;
    let overview: Overview;
    beforeAll(() => {
      const keys = [...new Set(deals.map(({ client }) => client))];
      const clients = keys.map((key) => ({
        key,
        manualCategory: null,
        potential: null,
        traits: [],
        winBackCost: null,
        doNotContact: false,
      }));
      base = clientBase(clients, dealLog(deals), contactLog([]), DEFAULT_SETTINGS, log.asOf);
      overview = overviewOf(base, [], log.asOf);
    });

    test('the overview says the same', () => {
      expect(overview.clients).toBe(log.clients);
      expect(overview.buyers).toBe(log.buyers);
      expect(overview.repeatRatePercent?.toFixed(2)).toBe(log.repeatRate);
      expect(overview.baseIntervalDays?.toFixed(2)).toBe(log.baseInterval);
      expect(Object.fromEntries(overview.statuses.map((row) => [row.status, row.clients]))).toEqual(
        log.statuses,
      );
      expect(Object.fromEntries(overview.classes.map((row) => [row.class, row.clients]))).toEqual(
        log.abcNet,
      );
      const crr = overview.retention.quarter.flatMap((row) => row.crr?.toFixed(2) ?? []);
      expect(crr).toEqual(log.crr);
    });

    test('every client has their own figures: who bought has a status, who did not is C without one', () => {
      for (const figures of base.clients.values()) {
        if ((figures.deals ?? 0) > 0) expect(figures.status).not.toBeNull();
        else expect([figures.status, figures.abc]).toEqual([null, 'C']);
      }
    });
  });
});

function tally<Word extends Status | AbcClass>(words: readonly Word[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
