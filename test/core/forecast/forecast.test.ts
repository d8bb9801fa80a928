import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedPurchases, fitBgNbd } from '../../../src/core/forecast/bgNbd';
import { forecastPurchases, type KeptFit } from '../../../src/core/forecast/forecast';
import { purchaseTimes } from '../../../src/core/forecast/purchaseSummary';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { cdnowSample } from '../../fixtures/publicLogs';
import { shuffled } from '../arbitrary';
import { on } from '../on';

const upTo = (day: number) => cdnowSample().filter((deal) => deal.day <= day);

test('CDNOW on 1997-10-01: the 39 weeks to come, against those that came', () => {
  // On the first of a month the fit is that of the day before: the one that the paper is about.
  const until = on('1997-10-01');
  const log = dealLog(upTo(until));
  const { expectedOf, refusal } = forecastPurchases(log, until, 39);
  expect(refusal).toBe(null);
  const expected = log.purchaseDays.map(expectedOf).filter((each) => each !== null);
  expect(expected).toHaveLength(2357);
  expect(expectedOf([])).toBe(null);

  const total = expected.reduce((sum, each) => sum + each, 0);
  const later = cdnowSample().filter(({ day }) => day > until && day <= until + 39 * 7);
  const came = dealLog(later).purchaseDays.flat().length;
  // Fader, Hardie and Lee (2005) show it some way below what came, and far nearer than doing
  // without a model.
  expect(Math.abs(total / came - 1)).toBeLessThan(0.15);
});

test('a base too small is refused, not guessed at', () => {
  const few: Deal[] = [
    { client: 'ann', day: on('2026-01-01'), amount: asMinor(1), profit: null },
    { client: 'ann', day: on('2026-02-01'), amount: asMinor(1), profit: null },
    { client: 'bob', day: on('2026-01-05'), amount: asMinor(1), profit: null },
  ];
  const { expectedOf, refusal, fit } = forecastPurchases(dealLog(few), on('2026-03-01'), 13);
  expect(expectedOf([on('2026-01-01'), on('2026-02-01')])).toBe(null);
  expect(refusal?.reason).toBe('tooFewRepeatBuyers');
  expect(forecastPurchases(dealLog(few), on('2026-03-01'), 13, fit).refusal).toEqual(refusal);
});

describe('the fit', () => {
  const asOf = on('1997-10-15');
  const deals = upTo(asOf);
  const made = forecastPurchases(dealLog(deals), asOf, 13);

  test('is that of the purchases up to the end of the month before', () => {
    const until = on('1997-09-30');
    const months = dealLog(upTo(until)).purchaseDays.map((days) => purchaseTimes(days, until));
    const { logLikelihood, evaluations, ...model } = fitBgNbd(months);
    expect(made.fit).toMatchObject({ untilDay: until, model, refusal: null });
  });

  test('each client is forecast by it from the day that is looked at', () => {
    const model = made.fit.model as NonNullable<KeptFit['model']>;
    for (const days of dealLog(deals).purchaseDays) {
      const expected = expectedPurchases(model, purchaseTimes(days, asOf), 13);
      expect(made.expectedOf(days)).toBe(expected);
    }
  });

  /** Marked, so that one that was used can be told from one made anew. */
  const kept = { ...made.fit, model: { r: 1, alpha: 2, a: 3, b: 4 } };
  const isUsed = (log: readonly Deal[], day = asOf) =>
    forecastPurchases(dealLog(log), day, 13, kept).fit === kept;

  test('that was kept is used as long as the month and its purchases are the same', () => {
    expect(isUsed(deals)).toBe(true);
    expect(isUsed(upTo(on('1997-10-31')), on('1997-10-31'))).toBe(true);
    const first = deals[0] as Deal;
    expect(isUsed([...deals, { ...first, day: asOf }])).toBe(true); // a purchase of this month
    expect(isUsed([...deals, { ...first, amount: asMinor(-1) }])).toBe(true); // a refund
    expect(isUsed([{ ...first, amount: asMinor(7) }, ...deals.slice(1)])).toBe(true); // other money
  });

  test('is made anew where either is another', () => {
    const first = deals[0] as Deal;
    expect(isUsed(upTo(on('1997-11-01')), on('1997-11-01'))).toBe(false);
    expect(isUsed([...deals, { ...first, day: on('1997-09-29') }])).toBe(false);
    expect(isUsed(deals.slice(1))).toBe(false);
    expect(isUsed([{ ...first, client: 'another' }, ...deals.slice(1)])).toBe(false);
  });

  test('two who exchange a day are not the same log', () => {
    const deal = (client: string, date: string) => ({
      ...{ client, day: on(date), amount: asMinor(1), profit: null },
    });
    const sumOf = (log: Deal[]) => forecastPurchases(dealLog(log), asOf, 13).fit.checkSum;
    const one = [deal('a', '1997-03-01'), deal('a', '1997-04-01'), deal('b', '1997-05-01')];
    const other = [deal('a', '1997-03-01'), deal('b', '1997-04-01'), deal('a', '1997-05-01')];
    expect(sumOf(one)).not.toBe(sumOf(other));
  });

  test('does not depend on the order of the deals', () => {
    fc.assert(
      fc.property(shuffled(fc.constant(deals)), ([, mixed]) => isUsed(mixed)),
      { numRuns: 5 },
    );
  });
});
