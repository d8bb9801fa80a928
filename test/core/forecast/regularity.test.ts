import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/core/day';
import { baseRegularity, clientRegularity } from '../../../src/core/forecast/regularity';
import { dealLog } from '../../../src/core/log/dealLog';
import { isPurchase } from '../../../src/core/log/purchaseHistory';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

const START = on('2025-01-01');
/** Purchase days with these gaps. */
function withGaps(...gaps: number[]): Day[] {
  const days = [START];
  for (const gap of gaps) days.push(addDays(days[days.length - 1] as Day, gap));
  return days;
}

test.each([
  // The authors' own R code (BTYDplus) gives 1.05 and 1.48.
  ['CDNOW', cdnowSample, on('1997-09-30'), '1.05'],
  ['Online Retail II', onlineRetail, on('2011-06-10'), '1.48'],
])('%s', (_, deals, until, expected) => {
  const log = dealLog(deals().filter((deal) => deal.day <= until && isPurchase(deal)));
  expect(baseRegularity(log.purchaseDays).toFixed(2)).toBe(expected);
});

describe('worked by hand', () => {
  // M = 1/4, so that Var M = 1/16 and k = (1 − 1/4) / (1/2).
  const base = Array.from({ length: 20 }, () => withGaps(10, 30));

  test('twenty clients whose second gap is three times the first: 1.5', () => {
    expect(baseRegularity(base)).toBe(1.5);
  });

  test('one of them alone has the same; with fewer than two gaps the base’s stands in', () => {
    expect(clientRegularity(withGaps(10, 30), 1.5)).toBe(1.5);
    expect(clientRegularity(withGaps(10), 1.5)).toBe(1.5);
    expect(clientRegularity(withGaps(), 1.5)).toBe(1.5);
  });

  test('four even pairs of gaps halve the variance: k = (1 − 1/8) / (1/4) = 3.5', () => {
    expect(clientRegularity(withGaps(20, 20, 20, 20, 20), 1.5)).toBe(3.5);
  });

  test('one uneven pair among even ones: M is ¼ once of twenty, k = (1 − 1/80) / (1/40) = 39.5', () => {
    const even = base.map((_, index) => withGaps(30, index === 0 ? 90 : 30));
    expect(baseRegularity(even)).toBe(39.5);
    // A client's own even gaps come nearer to it without bound, and are a number.
    const own = clientRegularity(withGaps(...new Array(50).fill(7)), 39.5);
    expect(own).toBeGreaterThan(39.5);
    expect(Number.isFinite(own)).toBe(true);
  });

  test('exactly even gaps of everybody have no k: refused, not infinite', () => {
    const even = base.map((_, index) => withGaps(10 + index, 10 + index));
    expect(() => baseRegularity(even)).toThrow(
      expect.objectContaining({ reason: 'evenGaps', found: { clients: 20 } }),
    );
  });

  test('too few clients of three purchase days', () => {
    expect(() => baseRegularity([...base.slice(1), withGaps(5)])).toThrow(
      expect.objectContaining({ reason: 'tooFewGaps', found: { clients: 19, needed: 20 } }),
    );
  });
});
