import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BgNbd,
  type BgNbdFit,
  expectedPurchases,
  fitBgNbd,
  probabilityAlive,
} from '../../../src/core/forecast/bgNbd';
import { logGamma } from '../../../src/core/forecast/logGamma';
import { type PurchaseTimes, purchaseTimes } from '../../../src/core/forecast/purchaseSummary';
import { dealLog } from '../../../src/core/log/dealLog';
import { cdnowSummary } from '../../fixtures/cdnowSummary';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { shuffled } from '../arbitrary';
import { on } from '../on';

/** As printed by Fader, Hardie & Lee (2005), table 2. */
const PRINTED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

function times(frequency: number, recency: number, age: number): PurchaseTimes {
  return { frequency, recency, age };
}

function cdnowLog(): PurchaseTimes[] {
  const endDay = on('1997-09-30');
  const log = cdnowSample().filter(({ day }) => day <= endDay);
  return dealLog(log).purchaseDays.map((days) => purchaseTimes(days, endDay));
}

describe.each([
  ['the published summary', cdnowSummary],
  ['the log itself', cdnowLog],
])('CDNOW to 1997-09-30, from %s', (_, clients) => {
  let fit: BgNbdFit;
  beforeAll(() => {
    fit = fitBgNbd(clients());
  });

  test('2,357 clients: the printed parameters and log-likelihood', () => {
    expect(clients()).toHaveLength(2357);
    expect(fit.r.toFixed(3)).toBe('0.243');
    expect(fit.alpha.toFixed(3)).toBe('4.414');
    expect(fit.a.toFixed(3)).toBe('0.793');
    expect(fit.b.toFixed(3)).toBe('2.426');
    expect(fit.logLikelihood.toFixed(2)).toBe('-9582.43');
  });

  test('the log-likelihood is that of the printed formula, and a peak', () => {
    const all = clients();
    expect(printedLogLikelihood(fit, all)).toBeCloseTo(fit.logLikelihood, 7);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.999, 1.001]) {
        const beside = { ...fit, [name]: fit[name] * factor };
        expect(printedLogLikelihood(beside, all)).toBeLessThan(fit.logLikelihood);
      }
    }
  });

  test('client 1, twice again in 38.86 weeks: 1.226 purchases in the next 39', () => {
    expect(expectedPurchases(fit, times(2, 30.43, 38.86), 39).toFixed(3)).toBe('1.226');
  });
});

test('CDNOW’s client 1516, from the log: 25.76 purchases in 52 weeks, alive with 0.96885', () => {
  const clients = cdnowLog();
  const fit = fitBgNbd(clients);
  const client = clients[1515] as PurchaseTimes;
  expect(client).toEqual(expect.objectContaining({ frequency: 26, recency: 216 / 7, age: 31 }));
  expect(expectedPurchases(fit, client, 52).toFixed(2)).toBe('25.76');
  expect(probabilityAlive(fit, client).toFixed(5)).toBe('0.96885');
});

describe('the fit', () => {
  test('does not depend on the order of clients', () => {
    const clients = cdnowSummary();
    const expected = fitBgNbd(clients);
    fc.assert(
      fc.property(shuffled(fc.constant(clients)), ([, reordered]) => {
        expect(fitBgNbd(reordered)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  test('in days instead of weeks changes α alone', () => {
    const weekly = fitBgNbd(cdnowSummary());
    const daily = fitBgNbd(
      cdnowSummary().map((client) => times(client.frequency, client.recency * 7, client.age * 7)),
    );
    expect(daily.alpha / weekly.alpha).toBeCloseTo(7, 4);
    for (const name of ['r', 'a', 'b'] as const) expect(daily[name]).toBeCloseTo(weekly[name], 4);
  });

  test('a client given twice counts twice', () => {
    const clients = cdnowSummary();
    const once = fitBgNbd(clients);
    const twice = fitBgNbd([...clients, ...clients]);
    expect(twice.logLikelihood).toBeCloseTo(2 * once.logLikelihood, 5);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(twice[name]).toBeCloseTo(once[name], 4);
    }
  });
});

describe('the fit is refused', () => {
  const repeated = (count: number, client: (index: number) => PurchaseTimes) =>
    Array.from({ length: count }, (_, index) => client(index));

  test('with too few repeat buyers, and says how many are needed', () => {
    const clients = [
      ...repeated(49, (index) => times(1 + (index % 5), 20 + index / 7, 40)),
      ...repeated(500, () => times(0, 0, 40)),
    ];
    expect(() => fitBgNbd(clients)).toThrow(
      expect.objectContaining({
        reason: 'tooFewRepeatBuyers',
        found: { repeatBuyers: 49, needed: 50 },
      }),
    );
    expect(() => fitBgNbd([])).toThrow(expect.objectContaining({ reason: 'tooFewRepeatBuyers' }));
  });

  test('where everybody keeps buying: a → 0', () => {
    const clients = repeated(200, (index) => times(2 + (index % 20), 51 - (index % 3), 52));
    expect(() => fitBgNbd(clients)).toThrow(
      expect.objectContaining({ reason: 'nobodyStops', found: { repeatBuyers: 200 } }),
    );
  });

  test.each([
    // a = .003 and b = 6.7, and a model in which nobody stops is as likely but for 0.12; then a =
    // .27 and b = 193, but for 3.2.
    ['2010-12-01', '2011-12-09', 4338],
    ['2009-12-01', '2010-12-09', 4312],
  ])('where nobody is seen to stop: Online Retail II from %s to %s', (first, last, count) => {
    const [begins, endDay] = [on(first), on(last)];
    const log = onlineRetail().filter(({ day }) => day >= begins && day <= endDay);
    const clients = dealLog(log).purchaseDays.flatMap((days) =>
      days.length > 0 ? [purchaseTimes(days, endDay)] : [],
    );
    expect(clients).toHaveLength(count);
    expect(() => fitBgNbd(clients)).toThrow(expect.objectContaining({ reason: 'nobodyStops' }));
  });

  test.each([
    // The rates do not differ: r → ∞. Nor do the chances of stopping: b → ∞.
    ['all buy alike', repeated(200, () => times(6, 20, 52))],
    // Everybody stops with the first repeat purchase: b → 0.
    ['nobody comes a third time', repeated(200, (index) => times(index % 2, (index % 2) * 4, 90))],
  ])('where the likelihood has no peak: %s', (_, clients) => {
    expect(() => fitBgNbd(clients)).toThrow(expect.objectContaining({ reason: 'noBestFit' }));
  });

  test('where no time has gone by', () => {
    expect(() => fitBgNbd(repeated(100, () => times(1, 0, 0)))).toThrow(
      expect.objectContaining({ reason: 'notPositive', found: { age: 0 } }),
    );
  });

  test.each([
    ['recencyAboveAge', times(2, 30, 29)],
    ['notACount', times(1.5, 20, 29)],
    ['negative', times(1, -1, 29)],
    ['negative', times(1, Number.NaN, 29)],
  ])('with a client whose figures contradict each other: %s', (reason, client) => {
    expect(() => fitBgNbd([...cdnowSummary(), client])).toThrow(
      expect.objectContaining({ reason }),
    );
  });
});

/** Clients and models such as sheets hold, and somewhat beyond. */
const model = fc.record({
  r: logarithmic(0.05, 50),
  alpha: logarithmic(1, 100),
  a: logarithmic(0.01, 50),
  b: logarithmic(0.01, 500),
});
const client = fc
  .record({
    frequency: fc.integer({ min: 0, max: 60 }),
    age: fc.double({ min: 0, max: 300, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, part }) => times(frequency, frequency === 0 ? 0 : age * part, age));
const weeks = fc.double({ min: 0, max: 520, noNaN: true });

function logarithmic(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
}

describe('the chance to be alive', () => {
  test('is 1 for one who has not come back yet, whatever the time', () => {
    expect(probabilityAlive(PRINTED, times(0, 0, 300))).toBe(1);
  });

  test('worked by hand: 1 / (1 + 2 / (3 + 2 − 1) · ((1 + 9) / (1 + 4))²⁺²)', () => {
    expect(probabilityAlive({ r: 2, alpha: 1, a: 2, b: 3 }, times(2, 4, 9))).toBeCloseTo(1 / 9, 14);
  });

  test('is in (0, 1]', () => {
    fc.assert(
      fc.property(model, client, (parameters, each) => {
        const alive = probabilityAlive(parameters, each);
        expect(alive).toBeGreaterThan(0);
        expect(alive).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('falls with every week of silence', () => {
    fc.assert(
      fc.property(
        model,
        client.filter(({ frequency }) => frequency > 0),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (parameters, each, silence) => {
          const later = { ...each, age: each.age + silence };
          const before = probabilityAlive(parameters, each);
          const after = probabilityAlive(parameters, later);
          // Of 1 − 1e−17 nothing is left to fall in a floating-point number.
          if (before < 1 - 1e-9) expect(after).toBeLessThan(before);
          else expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  test('a long silence of a frequent buyer does not overflow', () => {
    expect(probabilityAlive(PRINTED, times(5000, 100, 10_000))).toBe(0);
  });
});

describe('expected purchases', () => {
  /**
   * The closed form of the paper, equation (10), by mpmath 1.3 with 40 digits. Where it reads 0 /
   * 0, at a = 1 and at a + b + x = 1, a was moved by 10⁻²⁰.
   */
  test.each<[string, BgNbd, PurchaseTimes, number, number]>([
    ['client 1 of CDNOW', PRINTED, times(2, 30.43, 38.86), 39, 1.22602817477],
    ['client 1516 of CDNOW', PRINTED, times(26, 30.857, 31), 52, 25.7564069365],
    ['bought once', PRINTED, times(0, 0, 38.86), 39, 0.195098052011263],
    ['bought today', PRINTED, times(0, 0, 0), 520, 4.97461786184966],
    ['z near 1', bgNbd(0.5, 0.01, 0.3, 0.4), times(0, 0, 0), 520, 866.862720115286],
    ['a + b + x = 1', bgNbd(0.8, 8, 0.25, 0.75), times(0, 0, 20), 52, 1.16561226634193],
    ['a = 1', bgNbd(0.8, 8, 1, 2.5), times(3, 20, 30), 52, 2.11339069895937],
    ['a = 1 and x = 0', bgNbd(0.8, 8, 1, 0.5), times(0, 0, 30), 52, 0.637335487462356],
    ['just below a = 1', bgNbd(0.8, 8, 0.999999, 2.5), times(3, 20, 30), 52, 2.1133922052085],
    ['a = 2', bgNbd(0.8, 8, 2, 2.5), times(3, 20, 30), 52, 1.16427763653417],
    ['few stop', bgNbd(0.6, 9, 0.05, 120), times(7, 60, 80), 26, 2.21305823476498],
    ['rates alike', bgNbd(50, 40, 0.7, 3), times(40, 30, 35), 500, 19.2777989680128],
    ['buys daily', bgNbd(3, 1, 0.8, 2), times(1000, 155, 156), 520, 1145.68257022613],
    ['chances alike', bgNbd(0.2, 4, 30, 90), times(12, 20, 22), 100, 2.52331339958815],
    ['all but the same', bgNbd(0.2, 4, 2000, 6000), times(12, 20, 22), 100, 2.12716482958155],
    ['a near 0', bgNbd(0.66, 9.03, 0.001, 2.4), times(5, 50, 60), 52, 4.26084336698402],
    ['b near 0', bgNbd(0.1, 0.001, 0.5, 0.01), times(0, 0, 0), 1000, 6.20504828821711],
  ])('%s', (_, parameters, each, ahead, expected) => {
    const relative = expectedPurchases(parameters, each, ahead) / expected - 1;
    expect(Math.abs(relative)).toBeLessThan(1e-10);
  });

  test('are those of the printed closed form, away from its poles', () => {
    fc.assert(
      fc.property(
        model.filter(({ a }) => Math.abs(a - 1) > 0.05),
        client.filter(({ frequency }) => frequency > 0),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (parameters, each, ahead) => {
          const printed = printedExpectation(parameters, each, ahead);
          const own = expectedPurchases(parameters, each, ahead);
          // The closed form takes the difference of nearly equal numbers, and loses some digits of
          // the two.
          const scale = (parameters.r + each.frequency) / (parameters.alpha + each.age);
          expect(Math.abs(own - printed)).toBeLessThan(1e-7 * (own + scale * ahead + 1));
        },
      ),
    );
  });

  test('run smoothly through a = 1', () => {
    const at = (a: number) => expectedPurchases({ ...PRINTED, a }, times(4, 20, 30), 52);
    for (const distance of [1e-3, 1e-6, 1e-9, 1e-12]) {
      expect(Math.abs(at(1 + distance) - at(1))).toBeLessThan(2 * distance * at(1) + 1e-13);
      const middle = (at(1 - distance) + at(1 + distance)) / 2;
      expect(Math.abs(middle - at(1))).toBeLessThan(2 * distance ** 2 + 1e-13);
    }
  });

  test('are 0 in no time, and begin at the rate of the living', () => {
    fc.assert(
      fc.property(model, client, (parameters, each) => {
        expect(expectedPurchases(parameters, each, 0)).toBe(0);
        const rate = (parameters.r + each.frequency) / (parameters.alpha + each.age);
        const soon = expectedPurchases(parameters, each, 1e-6 / rate);
        expect(soon * 1e6).toBeCloseTo(probabilityAlive(parameters, each), 4);
      }),
    );
  });

  test('grow with the weeks, and never beyond what one who never stops would buy', () => {
    fc.assert(
      fc.property(
        model,
        client,
        weeks,
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (parameters, each, ahead, more) => {
          const expected = expectedPurchases(parameters, each, ahead);
          expect(expected).toBeGreaterThanOrEqual(0);
          const rate = (parameters.r + each.frequency) / (parameters.alpha + each.age);
          const rounding = 1e-13 * rate * (ahead + more);
          expect(expected).toBeLessThanOrEqual(rate * ahead + rounding);
          const later = expectedPurchases(parameters, each, ahead + more);
          expect(later).toBeGreaterThanOrEqual(expected - rounding);
        },
      ),
    );
  });

  test.each([
    ['notPositive', { ...PRINTED, a: 0 }, times(2, 30, 39), 39],
    ['notPositive', { ...PRINTED, alpha: -1 }, times(2, 30, 39), 39],
    ['recencyAboveAge', PRINTED, times(2, 39, 30), 39],
    ['notACount', PRINTED, times(-1, 30, 39), 39],
    ['negative', PRINTED, times(2, 30, 39), -1],
  ])('%s', (reason, parameters, each, ahead) => {
    expect(() => expectedPurchases(parameters, each, ahead)).toThrow(
      expect.objectContaining({ reason }),
    );
  });
});

function bgNbd(r: number, alpha: number, a: number, b: number): BgNbd {
  return { r, alpha, a, b };
}

/** Equation (6) of the paper, term by term. */
function printedLogLikelihood({ r, alpha, a, b }: BgNbd, clients: PurchaseTimes[]): number {
  return clients.reduce((sum, { frequency: x, recency, age }) => {
    const a1 = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
    const a2 = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
    const a3 = (alpha + age) ** -(r + x);
    const a4 = x > 0 ? (a / (b + x - 1)) * (alpha + recency) ** -(r + x) : 0;
    return sum + a1 + a2 + Math.log(a3 + a4);
  }, 0);
}

/** Equation (10) of the paper, with Gauss's ₂F₁ by its series. */
function printedExpectation(
  { r, alpha, a, b }: BgNbd,
  { frequency: x, recency, age }: PurchaseTimes,
  ahead: number,
): number {
  const z = ahead / (alpha + age + ahead);
  // Both the power and the series may leave the range of numbers; their product does not.
  let logTerm = (r + x) * Math.log(1 - z);
  let bracket = 0;
  for (let n = 0; n < 1e5; n++) {
    bracket += Math.exp(logTerm);
    logTerm += Math.log((((r + x + n) * (b + x + n)) / ((a + b + x - 1 + n) * (n + 1))) * z);
    if (n > ((r + x) * z) / (1 - z) && logTerm < Math.log(bracket) - 45) break;
  }
  const stopped = (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
  return (((a + b + x - 1) / (a - 1)) * (1 - bracket)) / (1 + stopped);
}
