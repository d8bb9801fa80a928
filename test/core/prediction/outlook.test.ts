import { beforeAll, describe, expect, test } from 'vitest';
import { addMonths, type Day } from '../../../src/core/day';
import { type DealLog, dealLog } from '../../../src/core/log/dealLog';
import { type Outlook, outlookOf } from '../../../src/core/prediction/outlook';
import { cdnowSample, onlineRetail, superstore } from '../../fixtures/publicLogs';
import { on } from '../on';

/** What the clients of an outlook bought in some days, as the log tells later. */
function came(log: DealLog, { clients }: Outlook, firstDay: Day, lastDay: Day) {
  let [purchases, revenue] = [0, 0];
  for (const [key, { purchaseDays, orderAmounts }] of log.clients) {
    if (!clients.has(key)) continue;
    purchaseDays.forEach((day, order) => {
      if (day < firstDay || day > lastDay) return;
      purchases += 1;
      revenue += orderAmounts[order] ?? 0;
    });
  }
  return { purchases, revenue };
}

describe('Superstore on 2016-12-30: twelve months that were there before, and came', () => {
  const asOf = on('2016-12-30');
  let log: DealLog;
  let outlook: Outlook;
  beforeAll(() => {
    log = dealLog(superstore());
    outlook = outlookOf(log, asOf);
  });

  test('the bands of the year hold what came', () => {
    const { purchases, revenue } = came(log, outlook, (asOf + 1) as Day, addMonths(asOf, 12));
    expect(purchases).toBe(1667);
    expect(outlook.purchases?.low).toBeLessThan(purchases);
    expect(outlook.purchases?.high).toBeGreaterThan(purchases);
    expect(outlook.revenue?.low).toBeLessThan(revenue);
    expect(outlook.revenue?.high).toBeGreaterThan(revenue);
  });

  test('so does that of every month, and the errors were measured', () => {
    expect(outlook.months).toHaveLength(12);
    let last = asOf;
    for (const { firstDay, lastDay, revenue } of outlook.months) {
      expect(firstDay).toBe(last + 1);
      last = lastDay;
      const { revenue: actual } = came(log, outlook, firstDay, lastDay);
      expect(revenue.low).toBeLessThan(actual);
      expect(revenue.high).toBeGreaterThan(actual);
      expect(revenue.measuredOn).toBeGreaterThan(0);
    }
    expect(last).toBe(addMonths(asOf, 12));
  });

  test('each month is expected as its season was: the last quarter is above the first', () => {
    const sum = (from: number) =>
      outlook.months
        .slice(from, from + 3)
        .reduce((total, each) => total + each.revenue.expected, 0);
    expect(sum(9)).toBeGreaterThan(1.5 * sum(0));
  });

  test('the clients together are the whole', () => {
    const clients = [...outlook.clients.values()];
    const purchases = clients.reduce((total, each) => total + each.purchases, 0);
    expect(purchases).toBeCloseTo(outlook.purchases?.expected as number, 6);
  });

  test('nothing after the day is looked at', () => {
    const before = superstore().filter(({ day }) => day <= asOf);
    expect(outlookOf(dealLog(before), asOf)).toEqual(outlook);
  });
});

test('CDNOW on 1997-12-31, half a year that came: the months’ bands hold it', () => {
  const asOf = on('1997-12-31');
  const log = dealLog(cdnowSample());
  const outlook = outlookOf(log, asOf);
  for (const { firstDay, lastDay, revenue } of outlook.months.slice(0, 6)) {
    const { revenue: actual } = came(log, outlook, firstDay, lastDay);
    expect(revenue.low).toBeLessThan(actual);
    expect(revenue.high).toBeGreaterThan(actual);
  }
});

test('where no year was seen yet, the band of a month is wide: a season may be ahead', () => {
  const young = outlookOf(dealLog(onlineRetail()), on('2010-09-09'));
  for (const { revenue } of young.months) expect(revenue.high / revenue.low).toBeGreaterThan(3);
});

test('a log without amounts has purchases alone', () => {
  const dates = cdnowSample().map((deal) => ({ ...deal, amount: null }));
  const { purchases, revenue, months } = outlookOf(dealLog(dates), on('1998-06-30'));
  expect(purchases?.expected).toBeGreaterThan(0);
  expect([revenue, months]).toEqual([null, []]);
});

test('what cannot be predicted is refused', () => {
  const { refusal, months, clients } = outlookOf(dealLog([]), on('1998-06-30'));
  expect(refusal?.reason).toBe('tooFewClients');
  expect([months.length, clients.size]).toEqual([0, 0]);
});
