import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import { expectedPurchases, fitBgNbd } from '../../../src/core/forecast/bgNbd';
import {
  type Cnbd,
  chanceAlive,
  chanceToBuy,
  purchasesToCome,
} from '../../../src/core/forecast/cnbd';
import {
  fitCnbd,
  fitMbgCnbd,
  learntShares,
  logLikelihoodOf,
  ofGaps,
  WEAK_PRIORS,
} from '../../../src/core/forecast/fitCnbd';
import { type PurchaseTimes, purchaseTimes } from '../../../src/core/forecast/purchaseSummary';
import { tallied } from '../../../src/core/forecast/purchaseTallies';
import { dealLog } from '../../../src/core/log/dealLog';
import { isPurchase } from '../../../src/core/log/purchaseHistory';
import { cdnowSummary } from '../../fixtures/cdnowSummary';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

function times(frequency: number, recency: number, age: number): PurchaseTimes {
  return { frequency, recency, age };
}

/** A log up to a day, and the sum of the logarithms of its gaps in weeks. */
function known(deals: ReturnType<typeof cdnowSample>, endDay: number) {
  const { purchaseDays } = dealLog(deals.filter((deal) => deal.day <= endDay && isPurchase(deal)));
  const logGaps = purchaseDays.reduce(
    (sum, days) =>
      days.reduce((own, day, order) => {
        const before = days[order - 1];
        return before === undefined ? own : own + Math.log((day - before) / 7);
      }, sum),
    0,
  );
  const clients = purchaseDays.map((days) => purchaseTimes(days, asDay(endDay)));
  return { clients, logGaps, gaps: clients.reduce((sum, each) => sum + each.frequency, 0) };
}

// The authors' own R code (BTYDplus 1.2.0) on the same logs, time in weeks.
const REFERENCE = [
  {
    name: 'CDNOW to 1997-09-30',
    log: () => known(cdnowSample(), on('1997-09-30')),
    bestK: 1,
    fits: [
      { k: 1, stopsAtFirst: false, figures: [0.2426, 4.41368, 0.79299, 2.42617, -9582.4292] },
      { k: 1, stopsAtFirst: true, figures: [0.52484, 6.18309, 0.89139, 1.61405, -9582.1357] },
    ],
  },
  {
    name: 'Online Retail II to 2011-06-10',
    log: () => known(onlineRetail(), on('2011-06-10')),
    bestK: 2,
    fits: [
      { k: 1, stopsAtFirst: false, figures: [0.67522, 9.34432, 0.15639, 3.40542, -58_722.7663] },
      { k: 1, stopsAtFirst: true, figures: [0.72794, 9.83286, 0.2124, 5.55371, -58_737.5344] },
      { k: 2, stopsAtFirst: false, figures: [0.68693, 3.964, 0.28236, 2.48982, -58_220.7579] },
      { k: 2, stopsAtFirst: true, figures: [0.88014, 4.60783, 0.37399, 3.07836, -58_247.7007] },
    ],
  },
] as const;

describe.each(REFERENCE)('$name', ({ log, fits, bestK }) => {
  let base: ReturnType<typeof known>;
  beforeAll(() => {
    base = log();
  });

  test.each([...fits])(
    'k = $k, stopping at the first: $stopsAtFirst, as the authors’ code fits it',
    (each) => {
      const { k, stopsAtFirst, figures } = each;
      const { r, alpha, a, b, logLikelihood, evaluations } = fitCnbd(base.clients, {
        k,
        stopsAtFirst,
      });
      [r, alpha, a, b].forEach((parameter, index) => {
        expect(Math.abs(parameter / (figures[index] as number) - 1)).toBeLessThan(1e-3);
      });
      const whole = logLikelihood + ofGaps(k, base.logGaps, base.gaps);
      expect(Math.abs(whole - (figures[4] as number))).toBeLessThan(0.001);
      // Theirs is a peak to a few digits: none is higher.
      expect(whole).toBeGreaterThan((figures[4] as number) - 1e-4);
      expect(evaluations).toBeLessThan(100);
    },
  );

  test('the k under which the purchases are most likely', () => {
    expect(fitMbgCnbd(base.clients, base.logGaps)).toMatchObject({ k: bestK, stopsAtFirst: true });
  });

  test('with thousands of clients a weak prior moves nothing that could be seen', () => {
    const kind = { k: 1, stopsAtFirst: false };
    const free = fitCnbd(base.clients, kind);
    const held = fitCnbd(base.clients, kind, WEAK_PRIORS);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(Math.log(held[name] / free[name]))).toBeLessThan(0.05);
    }
  });
});

describe('a small base, with the weak prior', () => {
  const few = (count: number) => cdnowSummary().slice(0, count);
  const kind = { k: 1, stopsAtFirst: false };

  test.each([
    ['one client', [times(3, 20, 40)]],
    ['nobody who came back', Array.from({ length: 30 }, () => times(0, 0, 40))],
    [
      'everybody keeps buying',
      Array.from({ length: 200 }, (_, index) => times(2 + (index % 20), 51, 52)),
    ],
    [
      'nobody comes a third time',
      Array.from({ length: 200 }, (_, index) => times(index % 2, (index % 2) * 4, 90)),
    ],
  ])('%s: parameters of a usual size, where without it there is no peak', (_, clients) => {
    const fit = fitCnbd(clients, kind, WEAK_PRIORS);
    expect(fit.runsOff).toBe(false);
    const sizes = [fit.r, fit.alpha / (clients[0] as PurchaseTimes).age, fit.a, fit.b];
    for (const size of sizes) {
      expect(size).toBeGreaterThan(1e-3);
      expect(size).toBeLessThan(1e3);
    }
    expect(fit.evaluations).toBeLessThan(100);
  });

  test('the more clients, the more is learnt from them', () => {
    const shares = [20, 80, 400, 2357].map((count) => {
      const clients = few(count);
      return learntShares(clients, fitCnbd(clients, kind, WEAK_PRIORS), WEAK_PRIORS);
    });
    shares.slice(1).forEach((share, index) => {
      share.forEach((each, parameter) => {
        expect(each).toBeGreaterThan(shares[index]?.[parameter] as number);
      });
    });
    for (const share of shares[3] ?? []) expect(share).toBeGreaterThan(0.9);
    for (const share of shares[0] ?? []) expect(share).toBeLessThan(0.97);
  });
});

describe('purchases to come', () => {
  const end = on('2011-06-10');
  let base: ReturnType<typeof known>;
  beforeAll(() => {
    base = known(onlineRetail(), end);
  });

  // The reference's figures. For k = 2 its sum is by construction that of what clients of no
  // history are expected to buy from their age on: the sum over histories is 1 % higher.
  test.each([
    [1, false, '7653', '7627'],
    [1, true, '7676', '7673'],
    [2, false, '7226', '7129'],
    [2, true, '7142', '7040'],
  ])('Online Retail II, 26 weeks, k = %i, stopping at the first: %s: %s', (...each) => {
    const [k, stopsAtFirst, byHistory, byAge] = each;
    const model = fitCnbd(base.clients, { k, stopsAtFirst });
    const sum = (own: (client: PurchaseTimes) => number) =>
      base.clients.reduce((total, client) => total + own(client), 0).toFixed(0);
    expect(sum((client) => purchasesToCome(model, client, 26))).toBe(byHistory);
    const bought = (weeks: number) => purchasesToCome(model, times(0, 0, 0), weeks);
    expect(sum(({ age }) => bought(age + 26) - bought(age))).toBe(byAge);
  });

  test('CDNOW, 39 weeks: 1,653 by BG/NBD, 1,577 by MBG/NBD', () => {
    const { clients } = known(cdnowSample(), on('1997-09-30'));
    const sums = [false, true].map((stopsAtFirst) => {
      const model = fitCnbd(clients, { k: 1, stopsAtFirst });
      return clients.reduce((sum, each) => sum + purchasesToCome(model, each, 39), 0).toFixed(0);
    });
    expect(sums).toEqual(['1653', '1577']);
  });

  test('CDNOW: of a new client in so many weeks, as the model’s authors print it', () => {
    const model = fitBgNbd(cdnowSummary());
    const at = (weeks: number) => expectedPurchases(model, times(0, 0, 0), weeks).toFixed(4);
    expect([0.1429, 1, 3, 31.8571, 32].map(at)).toEqual([
      '0.0078',
      '0.0532',
      '0.1506',
      '1.0405',
      '1.0437',
    ]);
    // Printed is 1.8576, which is the closed form’s series cut off at 150 terms: all of them give
    // what the mean does.
    expect(ofNewByTerms(model, 78, 150).toFixed(4)).toBe('1.8576');
    expect(ofNewByTerms(model, 78, 2000).toFixed(4)).toBe('1.8580');
    expect(at(78)).toBe('1.8580');
  });

  test('CDNOW: more purchases before a silence of 19 weeks, fewer to come', () => {
    const model = { r: 0.2426, alpha: 4.41368, a: 0.79299, b: 2.42617 };
    const at = (x: number) => expectedPurchases(model, times(x, 20, 39), 52);
    expect([at(10).toFixed(5), at(15).toFixed(5), at(20).toFixed(5), at(25).toFixed(6)]).toEqual([
      '0.34746',
      '0.04283',
      '0.00416',
      '0.000358',
    ]);
  });
});

/** The closed form of a new client, with so many terms of ₂F₁. */
function ofNewByTerms(
  { r, alpha, a, b }: Omit<Cnbd, 'k' | 'stopsAtFirst'>,
  weeks: number,
  terms: number,
) {
  const z = weeks / (alpha + weeks);
  let [term, series] = [1, 1];
  for (let n = 0; n < terms; n++) {
    term *= (((r + n) * (b + n)) / ((a + b - 1 + n) * (n + 1))) * z;
    series += term;
  }
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + weeks)) ** r * series);
}

function logarithmic(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
}

const model: fc.Arbitrary<Cnbd> = fc.record({
  r: logarithmic(0.1, 10),
  alpha: logarithmic(1, 50),
  a: logarithmic(0.05, 5),
  b: logarithmic(0.1, 20),
  k: fc.integer({ min: 1, max: 5 }),
  stopsAtFirst: fc.boolean(),
});
const client = fc
  .record({
    frequency: fc.integer({ min: 0, max: 30 }),
    age: fc.double({ min: 0.5, max: 200, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, part }) => times(frequency, frequency === 0 ? 0 : age * part, age));

describe('the models', () => {
  test('whoever buys, buys at least once: the chance is never above the purchases expected', () => {
    fc.assert(
      fc.property(
        model,
        client,
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        (of, each, weeks) => {
          const chance = chanceToBuy(of, each, weeks);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(chanceAlive(of, each) + 1e-12);
          expect(chance).toBeLessThanOrEqual(purchasesToCome(of, each, weeks) + 1e-9);
        },
      ),
    );
  });

  test('in a moment nobody buys twice: purchases expected and the chance to buy are one number', () => {
    fc.assert(
      fc.property(model, client, (of, each) => {
        const moment = (1e-5 * (of.alpha + each.age)) / (of.r + of.k * each.frequency);
        const chance = chanceToBuy(of, each, moment);
        // Of 1 − 1e−13 too few digits are left to compare; of who is surely gone, none.
        if (chance <= 1e-9 * chanceAlive(of, each)) return;
        expect(purchasesToCome(of, each, moment) / chance).toBeCloseTo(1, 3);
      }),
    );
  });

  test('the slopes of the likelihood are its differences', () => {
    const clients = cdnowSummary().slice(0, 300);
    fc.assert(
      fc.property(model, ({ r, alpha, a, b, k, stopsAtFirst }) => {
        const likelihood = logLikelihoodOf(tallied(clients), { k, stopsAtFirst });
        const at = [r, alpha, a, b];
        const { gradient } = likelihood(at);
        at.forEach((parameter, index) => {
          const step = 1e-5 * parameter;
          const beside = (by: number) =>
            likelihood(at.map((each, i) => (i === index ? each + by : each))).value;
          const slope = (beside(step) - beside(-step)) / (2 * step);
          const found = gradient[index] as number;
          expect(Math.abs(found - slope) * parameter).toBeLessThan(1e-3 + 1e-5 * Math.abs(slope));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('simulated, purchase by purchase: k = 3, stopping at the first too', () => {
    const of: Cnbd = { r: 2, alpha: 2, a: 1, b: 4, k: 3, stopsAtFirst: true };
    const { bought, count } = simulated(of, 40_000, 20);
    expect(bought / count).toBeCloseTo(purchasesToCome(of, times(0, 0, 0), 20), 1);
  });
});

/** What new clients buy in some weeks, by the model's story and a fixed sequence of draws. */
function simulated({ r, alpha, a, b, k, stopsAtFirst }: Cnbd, count: number, weeks: number) {
  let state = 1;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  // Of whole shapes a gamma is a sum of exponentials, and a beta a quotient of gammas.
  const gamma = (shape: number) => {
    let sum = 0;
    for (let part = 0; part < shape; part++) sum -= Math.log(uniform());
    return sum;
  };
  let bought = 0;
  for (let index = 0; index < count; index++) {
    const rate = gamma(r) / alpha;
    const [one, other] = [gamma(a), gamma(b)];
    const stop = one / (one + other);
    let isAlive = !(stopsAtFirst && uniform() < stop);
    let time = gamma(k) / rate;
    while (isAlive && time <= weeks) {
      bought += 1;
      isAlive = uniform() >= stop;
      time += gamma(k) / rate;
    }
  }
  return { bought, count };
}
