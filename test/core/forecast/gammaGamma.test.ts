import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  expectedSpend,
  fitGammaGamma,
  type GammaGammaFit,
  type Spend,
} from '../../../src/core/forecast/gammaGamma';
import { dealLog, type LoggedClient } from '../../../src/core/log/dealLog';
import { cdnowSample } from '../../fixtures/publicLogs';
import { shuffled } from '../arbitrary';
import { on } from '../on';

/** What a client spent on the days after the first; unknown where that is nothing. */
function spendOf({ orderAmounts }: LoggedClient): Spend {
  const later = orderAmounts.slice(1).map((amount) => (amount as number) / 100);
  const mean = later.reduce((sum, amount) => sum + amount, 0) / later.length;
  return { frequency: later.length, meanSpend: mean > 0 ? mean : null };
}

/** As printed in note 025. */
const PRINTED = { p: 6.25, q: 3.74, v: 15.44 };

describe('CDNOW to 1997-09-30, from the log itself', () => {
  let clients: Spend[];
  let fit: GammaGammaFit;
  beforeAll(() => {
    const endDay = on('1997-09-30');
    const log = cdnowSample().filter(({ day }) => day <= endDay);
    clients = [...dealLog(log).clients.values()].map(spendOf);
    fit = fitGammaGamma(clients);
  });

  test('946 clients came back and spent', () => {
    expect(clients.filter(({ meanSpend }) => meanSpend !== null)).toHaveLength(946);
  });

  test('the printed parameters', () => {
    expect(fit.p.toFixed(2)).toBe('6.25');
    expect(fit.q.toFixed(2)).toBe('3.74');
    expect(fit.v.toFixed(2)).toBe('15.44');
  });

  test('does not depend on the order of clients', () => {
    fc.assert(
      fc.property(shuffled(fc.constant(clients)), ([, reordered]) => {
        expect(fitGammaGamma(reordered)).toEqual(fit);
      }),
      { numRuns: 5 },
    );
  });

  test('in another currency v alone changes', () => {
    const other = fitGammaGamma(
      clients.map(({ frequency, meanSpend }) => ({
        frequency,
        meanSpend: meanSpend === null ? null : meanSpend * 90,
      })),
    );
    expect(other.v / fit.v).toBeCloseTo(90, 2);
    expect(other.p).toBeCloseTo(fit.p, 4);
    expect(other.q).toBeCloseTo(fit.q, 4);
  });
});

describe('the fit is refused', () => {
  test('with too few who came back and spent', () => {
    const clients = Array.from({ length: 200 }, (_, index) => ({
      frequency: index % 3,
      meanSpend: index < 60 ? 10 + index : null,
    }));
    expect(() => fitGammaGamma(clients)).toThrow(
      expect.objectContaining({
        reason: 'tooFewRepeatBuyers',
        found: { repeatBuyers: 40, needed: 50 },
      }),
    );
  });

  test('where all spend the same', () => {
    const clients = Array.from({ length: 100 }, (_, index) => ({
      frequency: 1 + (index % 4),
      meanSpend: 25,
    }));
    expect(() => fitGammaGamma(clients)).toThrow(expect.objectContaining({ reason: 'noBestFit' }));
  });
});

describe('expected spend', () => {
  test('worked by hand: 6 (15 + 2 · 30) / (6 · 2 + 4 − 1)', () => {
    const model = { p: 6, q: 4, v: 15 };
    expect(expectedSpend(model, { frequency: 2, meanSpend: 30 })).toBe(30);
    expect(expectedSpend(model, { frequency: 2, meanSpend: 60 })).toBe(54);
  });

  test.each([
    ['has not come back', { frequency: 0, meanSpend: null }],
    ['has not come back, their mean written as 0', { frequency: 0, meanSpend: 0 }],
    ['has come back and spent nothing', { frequency: 3, meanSpend: null }],
  ])('of one who %s is the mean of all: p v / (q − 1)', (_, client) => {
    expect(expectedSpend(PRINTED, client)).toBeCloseTo((6.25 * 15.44) / 2.74, 12);
  });

  test('lies between their own mean and that of all, nearer their own the more often they came back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (frequency, meanSpend) => {
          const all = expectedSpend(PRINTED, { frequency: 0, meanSpend: null });
          const at = (x: number) => expectedSpend(PRINTED, { frequency: x, meanSpend });
          const slack = 1e-9 * (all + meanSpend);
          expect(at(frequency)).toBeGreaterThanOrEqual(Math.min(all, meanSpend) - slack);
          expect(at(frequency)).toBeLessThanOrEqual(Math.max(all, meanSpend) + slack);
          expect(Math.abs(at(frequency + 1) - meanSpend)).toBeLessThanOrEqual(
            Math.abs(at(frequency) - meanSpend) + slack,
          );
        },
      ),
    );
  });

  test.each([
    ['noMeanSpend', { ...PRINTED, q: 1 }, { frequency: 0, meanSpend: null }],
    ['notPositive', { ...PRINTED, v: 0 }, { frequency: 1, meanSpend: 20 }],
    ['notPositive', PRINTED, { frequency: 1, meanSpend: 0 }],
    ['notACount', PRINTED, { frequency: 1.5, meanSpend: 20 }],
  ])('%s', (reason, model, client) => {
    expect(() => expectedSpend(model, client)).toThrow(expect.objectContaining({ reason }));
  });

  test('a q of 1 or less is no matter once a client’s own spend is known', () => {
    expect(expectedSpend({ ...PRINTED, q: 0.9 }, { frequency: 2, meanSpend: 30 })).toBeGreaterThan(
      0,
    );
  });
});
