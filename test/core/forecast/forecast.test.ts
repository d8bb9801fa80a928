import { expect, test } from 'vitest';
import { forecastPurchases } from '../../../src/core/forecast/forecast';
import { purchaseHistories } from '../../../src/core/log/purchaseHistory';
import { cdnowSample } from '../../fixtures/publicLogs';
import { on } from '../on';

test('CDNOW to 1997-09-30: the 39 weeks to come, against those that came', () => {
  const until = on('1997-09-30');
  const deals = cdnowSample();
  const days = (from: number, to: number) =>
    new Map(
      [...purchaseHistories(deals.filter(({ day }) => day > from && day <= to))].map(
        ([key, { purchaseDays }]) => [key, purchaseDays] as const,
      ),
    );
  const { purchases, refusal } = forecastPurchases(days(0, until), until, 39);
  expect(refusal).toBe(null);
  expect(purchases.size).toBe(2357);

  const total = [...purchases.values()].reduce((sum, expected) => sum + expected, 0);
  const came = [...days(until, until + 39 * 7).values()].reduce(
    (sum, list) => sum + list.length,
    0,
  );
  // Fader, Hardie and Lee (2005) show it some way below what came, and far nearer than doing without a model.
  expect(Math.abs(total / came - 1)).toBeLessThan(0.15);
});

test('a base too small is refused, not guessed at', () => {
  const few = new Map([
    ['ann', [on('2026-01-01'), on('2026-02-01')]],
    ['bob', [on('2026-01-05')]],
  ]);
  const { purchases, refusal } = forecastPurchases(few, on('2026-03-01'), 13);
  expect(purchases.size).toBe(0);
  expect(refusal?.reason).toBe('tooFewRepeatBuyers');
});
