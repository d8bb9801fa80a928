import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { buyersOf } from '../../../src/core/prediction/buyers';
import { CANDIDATES, type Horizon } from '../../../src/core/prediction/clientsOn';
import { chancesOn, combined } from '../../../src/core/prediction/combination';
import { judgedBy, pastDays } from '../../../src/core/prediction/past';
import {
  type ChanceRule,
  chancesBy,
  type Prediction,
  predict,
} from '../../../src/core/prediction/prediction';
import {
  type Proof,
  proofOf,
  recommended,
  SCORES,
  type ScoreName,
} from '../../../src/core/prediction/proof';
import { areaUnderCurve } from '../../../src/core/prediction/ranking';
import { cdnowSample, onlineRetail, superstore } from '../../fixtures/publicLogs';
import { shuffled } from '../arbitrary';
import { on } from '../on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };

const LOGS = [
  { name: 'CDNOW', deals: cdnowSample, end: on('1998-06-30') },
  { name: 'Online Retail II', deals: onlineRetail, end: on('2011-12-09') },
] as const;
const HORIZONS = [56, 182];

describe.each(LOGS)('$name, the last past day at each horizon', ({ deals, end }) => {
  test.each(HORIZONS)(
    '%i days: the combination is as good as the best candidate, of which nobody knew',
    (ahead) => {
      const buyers = buyersOf(dealLog(deals()));
      const days = pastDays(buyers, end, ahead, SETTINGS);
      const last = days[days.length - 1] as (typeof days)[number];
      expect(last.on.day).toBe(addDays(end, -ahead));
      const before = judgedBy(days, last.on.day, ahead);
      const fitted = combined(before, (place) => (buyers.draws[place] as number) / 2 ** 32);
      const area = (scores: Float64Array) => areaUnderCurve(scores, last.bought) as number;
      const best = Math.max(...CANDIDATES.map((name) => area(last.on.scores[name])));
      expect(area(chancesOn(fitted, last.on))).toBeGreaterThanOrEqual(best - 0.005);
    },
  );
});

describe('the proof', () => {
  let proofs: { name: string; ahead: number; prediction: Prediction; proof: Proof }[];
  beforeAll(() => {
    proofs = LOGS.flatMap(({ name, deals, end }) => {
      const log = dealLog(deals());
      return HORIZONS.map((ahead) => {
        const prediction = predict(log, end, ahead, SETTINGS);
        return { name, ahead, prediction, proof: prediction.proof as Proof };
      });
    });
  });

  test('expects the purchases of the last day within 20 % in three of four, and its band holds all four', () => {
    const last = proofs.map(({ proof }) => proof.purchases[proof.purchases.length - 1]);
    const near = last.filter(
      (each) => Math.abs((each?.band.expected ?? 0) / (each?.actual ?? 1) - 1) <= 0.2,
    );
    expect(near.length).toBeGreaterThanOrEqual(3);
    for (const each of last) {
      expect(each?.actual).toBeGreaterThan(each?.band.low as number);
      expect(each?.actual).toBeLessThan(each?.band.high as number);
    }
  });

  test('the actual purchases are those of the log, and BG/NBD alone expects what it is known to', () => {
    const told = proofs.map(({ proof }) => {
      const { actual, bgNbd } = proof.purchases[
        proof.purchases.length - 1
      ] as (typeof proof.purchases)[number];
      return [actual, Math.round(bgNbd)];
    });
    expect(told.map(([actual]) => actual)).toEqual([304, 1156, 3552, 7779]);
    // By all clients 369 and 1,177; a sample is fitted.
    [369, 1177].forEach((byAll, index) => {
      expect(Math.abs((told[index]?.[1] as number) / byAll - 1)).toBeLessThan(0.05);
    });
  });

  test('the candidates rank as they were found to elsewhere', () => {
    const at = (index: number, score: ScoreName) =>
      (proofs[index] as (typeof proofs)[number]).proof.scores[score].areaUnderCurve.mean;
    for (const index of [0, 1, 2, 3]) {
      expect(at(index, 'recency')).toBeGreaterThan(at(index, 'status') + 0.05);
      expect(at(index, 'steadied')).toBeGreaterThan(at(index, 'status'));
      expect(at(index, 'combination')).toBeGreaterThan(0.78);
    }
  });

  test('recommends a score that is better than the rule, and says on how many days it was', () => {
    for (const { prediction, proof } of proofs) {
      expect(prediction.recommendation.score).toBe('combination');
      const { daysAboveRule, areaUnderCurve: area, firstTenth } = proof.scores.combination;
      expect(daysAboveRule).toBe(proof.days.length);
      expect(area.lowest).toBeLessThanOrEqual(area.mean);
      expect(area.highest).toBeGreaterThanOrEqual(area.mean);
      expect(firstTenth.mean).toBeGreaterThan(proof.scores.status.firstTenth.mean);
    }
  });

  test('what is said comes true: every band of many cases within 12 points at eight weeks', () => {
    for (const { proof, ahead } of proofs) {
      for (const { said, cameTrue, cases } of ahead === 56 ? proof.calibration : []) {
        if (cases >= 200) expect(Math.abs(said - cameTrue)).toBeLessThan(12);
      }
      const cases = proof.calibration.reduce((sum, each) => sum + each.cases, 0);
      expect(cases).toBeGreaterThan(5000);
    }
  });

  test('of those it warned of on all days together more left than of those the rule did', () => {
    for (const { proof } of proofs) {
      const { days, clients, left, leftByRule } = proof.warned as NonNullable<Proof['warned']>;
      expect([days, clients]).toEqual([proof.days.length, proof.days.length * 20]);
      expect(left).toBeLessThanOrEqual(clients);
      expect(left).toBeGreaterThan(leftByRule);
    }
  });

  test('each client has a chance, purchases and revenue; together they are the totals', () => {
    for (const { prediction } of proofs) {
      const clients = [...prediction.clients.values()];
      const total = (of: (client: (typeof clients)[number]) => number) =>
        clients.reduce((sum, client) => sum + of(client), 0);
      const { buyers, purchases, revenue } = prediction.totals as NonNullable<Prediction['totals']>;
      expect(total(({ chance }) => chance as number)).toBeCloseTo(buyers.expected, 3);
      expect(total((client) => client.purchases)).toBeCloseTo(purchases.expected, 6);
      const rounding = clients.length;
      expect(Math.abs(total((client) => client.revenue as number) - revenue.expected)).toBeLessThan(
        rounding,
      );
    }
  });
});

test('where nothing tells clients apart, the rule stays: Superstore, whose days are drawn at random', () => {
  const { recommendation, proof } = predict(dealLog(superstore()), on('2017-12-30'), 56, SETTINGS);
  expect(recommendation).toEqual({ score: 'status', why: 'nothingBeatsRule' });
  for (const name of SCORES) expect(proof?.scores[name].areaUnderCurve.mean).toBeLessThan(0.55);
  // What nobody goes by is not shown as if they did.
  expect([proof?.warned, proof?.calibration]).toEqual([null, []]);
});

test('where a single score is recommended, warnings and what came true are by that', () => {
  const [ahead, end] = [182, on('2011-12-09')];
  const buyers = buyersOf(dealLog(onlineRetail()));
  const days = pastDays(buyers, end, ahead, SETTINGS);
  const fold = (place: number) => (buyers.draws[place] as number) / 2 ** 32;
  const plain = proofOf(days, end, ahead, fold) as Proof;
  expect(recommended(plain).score).toBe('combination');
  // None of the judged days is over by another, so what is fitted has not seen the oracle.
  for (const { on: known, bought } of days.slice(-plain.days.length)) {
    known.scores.steadied.forEach((_, row) => {
      known.scores.steadied[row] = bought[row] as number;
    });
  }
  const proof = proofOf(days, end, ahead, fold) as Proof;
  expect(recommended(proof).score).toBe('steadied');
  const { clients, left, leftByRule } = proof.warned as NonNullable<Proof['warned']>;
  expect(clients).toBe(proof.days.length * 20);
  expect(left).toBe(clients);
  expect(left).toBeGreaterThan(plain.warned?.left as number);
  expect(leftByRule).toBe(plain.warned?.leftByRule);
  // Two values of a score say two chances a day, of which the higher always came true.
  const highest = proof.calibration.at(-1) as (typeof proof.calibration)[number];
  expect(highest.cameTrue).toBe(100);
});

describe('the recommendation', () => {
  const proofWith = (areas: Partial<Record<ScoreName, number>>, days = 6, above = days) =>
    ({
      days: new Array(days).fill(on('2025-01-01')),
      scores: Object.fromEntries(
        SCORES.map((name) => {
          const mean = areas[name] ?? 0.6;
          return [
            name,
            { areaUnderCurve: { mean, lowest: mean, highest: mean }, daysAboveRule: above },
          ];
        }),
      ),
    }) as unknown as Proof;

  test.each<[string, Proof | null, ScoreName, string]>([
    ['no proof', null, 'status', 'notProved'],
    ['nothing better', proofWith({}), 'status', 'nothingBeatsRule'],
    [
      'the combination best',
      proofWith({ combination: 0.8, recency: 0.7 }),
      'combination',
      'bestOnPastDays',
    ],
    [
      'nearly as good',
      proofWith({ combination: 0.797, recency: 0.8 }),
      'combination',
      'asGoodAsBest',
    ],
    [
      'a candidate far better',
      proofWith({ combination: 0.7, recency: 0.8 }),
      'recency',
      'bestOnPastDays',
    ],
    [
      'better on half the days',
      proofWith({ combination: 0.8 }, 6, 3),
      'status',
      'nothingBeatsRule',
    ],
    ['the rule best', proofWith({ combination: 0.7, status: 0.8 }), 'status', 'nothingBeatsRule'],
  ])('%s', (_, proof, score, why) => {
    expect(recommended(proof)).toEqual({ score, why });
  });
});

/** Clients who buy at their own pace and stop some day, by a fixed sequence of draws. */
function base(clients: number, days: number, first: Day, seed = 1): Deal[] {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const deals: Deal[] = [];
  for (let client = 0; client < clients; client++) {
    const gap = 10 + 60 * uniform();
    let day = Math.floor(uniform() * days * 0.8);
    while (day < days) {
      deals.push({
        client: `client ${client}`,
        day: asDay(first + day),
        amount: asMinor(Math.round(1000 + 5000 * uniform())),
        profit: null,
      });
      if (uniform() < 0.1) break;
      day += Math.max(1, Math.round(-gap * Math.log(uniform())));
    }
  }
  return deals;
}

const FIRST = on('2023-01-01');
const AS_OF = asDay(FIRST + 700);

describe('a prediction', () => {
  const known = base(120, 700, FIRST);

  test.each<[Horizon]>([[56], ['ownInterval']])(
    'looks at nothing after its day, horizon %s',
    (horizon) => {
      const expected = predict(dealLog(known), AS_OF, horizon, SETTINGS);
      const later = fc.record({
        client: fc.constantFrom('client 1', 'client 7', 'client 100', 'a new one', 'zz'),
        day: fc.integer({ min: AS_OF + 1, max: AS_OF + 400 }).map(asDay),
        amount: fc.integer({ min: -900, max: 90_000 }).map(asMinor),
        profit: fc.constant(null),
      });
      fc.assert(
        fc.property(fc.array(later, { minLength: 1, maxLength: 30 }), (deals) => {
          expect(predict(dealLog([...known, ...deals]), AS_OF, horizon, SETTINGS)).toEqual(
            expected,
          );
        }),
        { numRuns: 5 },
      );
    },
  );

  test('does not depend on the order of the deals', () => {
    const expected = predict(dealLog(known), AS_OF, 56, SETTINGS);
    fc.assert(
      fc.property(shuffled(fc.constant(known)), ([, mixed]) => {
        expect(predict(dealLog(mixed), AS_OF, 56, SETTINGS)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  test('what a past day said is what it says when that day is the last', () => {
    const buyers = buyersOf(dealLog(known));
    const whole = pastDays(buyers, AS_OF, 56, SETTINGS);
    const day = addDays(AS_OF, -56);
    const then = predict(dealLog(known), day, 56, SETTINGS);
    const before = predict(dealLog(known.filter((deal) => deal.day <= day)), day, 56, SETTINGS);
    expect(then).toEqual(before);
    const { on: lastDay } = whole[whole.length - 1] as (typeof whole)[number];
    expect(lastDay.day).toBe(day);
    expect(then.clients.size).toBe(lastDay.places.length);
  });

  test('to buy within the own interval is between 0 and 1, and told of everybody', () => {
    const { clients } = predict(dealLog(known), AS_OF, 'ownInterval', SETTINGS);
    expect(clients.size).toBe(120);
    for (const { chance } of clients.values()) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });

  test('a base of 80 clients is told something, and how much of it is prior', () => {
    const { refusal, proof, totals, learnt } = predict(
      dealLog(base(80, 700, FIRST)),
      AS_OF,
      56,
      SETTINGS,
    );
    expect(refusal).toBe(null);
    expect(proof?.days.length).toBeGreaterThan(2);
    expect(totals?.purchases.expected).toBeGreaterThan(0);
    for (const share of learnt) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
    const whole = predict(dealLog(base(1000, 700, FIRST)), AS_OF, 56, SETTINGS).learnt;
    whole.forEach((share, index) => {
      expect(share).toBeGreaterThan(learnt[index] as number);
    });
  });

  test('a log without amounts has no revenue', () => {
    const dates = known.map((deal) => ({ ...deal, amount: null }));
    const { clients, proof } = predict(dealLog(dates), AS_OF, 56, SETTINGS);
    expect([...clients.values()].every(({ revenue }) => revenue === null)).toBe(true);
    expect(proof?.revenue).toEqual([]);
  });
});

describe('refused', () => {
  const many = (day: (client: number) => number[], clients = 200) =>
    Array.from({ length: clients }, (_, client) => client).flatMap((client) =>
      day(client).map(
        (each): Deal => ({
          client: `client ${client}`,
          day: asDay(FIRST + each),
          amount: asMinor(1000),
          profit: null,
        }),
      ),
    );
  test.each<[string, Deal[], Day, string]>([
    ['an empty log', [], AS_OF, 'tooFewClients'],
    ['one client', many(() => [0, 30, 60], 1), AS_OF, 'tooFewClients'],
    ['29 clients', base(29, 700, FIRST), AS_OF, 'tooFewClients'],
    ['nobody who bought twice', many((client) => [client]), AS_OF, 'noRepeatBuyer'],
    ['all on one day', many(() => [0]), AS_OF, 'noRepeatBuyer'],
    ['all on one day, which is today: T = 0', many(() => [0]), FIRST, 'noTimeGoneBy'],
  ])('%s', (_, deals, asOf, reason) => {
    for (const horizon of [56, 'ownInterval'] as const) {
      const prediction = predict(dealLog(deals), asOf, horizon, SETTINGS);
      expect(prediction.refusal?.reason).toBe(reason);
      expect([prediction.clients.size, prediction.proof, prediction.totals]).toEqual([
        0,
        null,
        null,
      ]);
      expect(prediction.recommendation).toEqual({ score: 'status', why: 'notProved' });
    }
  });
});

describe('told', () => {
  const reasons = (deals: Deal[], asOf = AS_OF) =>
    predict(dealLog(deals), asOf, 56, SETTINGS).warnings.map(({ reason }) => reason);

  test('nothing of a usual base', () => {
    expect(reasons(base(300, 700, FIRST))).toEqual([]);
  });

  test('30 clients: too few to prove anything', () => {
    const { warnings, recommendation, clients } = predict(
      dealLog(base(30, 700, FIRST)),
      AS_OF,
      56,
      SETTINGS,
    );
    expect(warnings.map(({ reason }) => reason)).toContain('notProved');
    expect(recommendation).toEqual({ score: 'status', why: 'notProved' });
    expect([...clients.values()].every(({ chance }) => chance === null)).toBe(true);
  });

  test('a log of two months proves nothing', () => {
    const asOf = asDay(FIRST + 60);
    expect(reasons(base(300, 60, FIRST), asOf)).toContain('notProved');
  });

  test('a hole of a year, with its days; days around it are not judged', () => {
    const gap = { from: FIRST + 300, to: FIRST + 665 };
    const whole = base(200, 1100, FIRST);
    const deals = whole.filter(({ day }) => day <= gap.from || day >= gap.to);
    const { warnings, proof } = predict(dealLog(deals), asDay(FIRST + 1099), 56, SETTINGS);
    const hole = warnings.find(({ reason }) => reason === 'holeInLog');
    expect(hole?.found.from).toBeLessThanOrEqual(gap.from);
    expect(hole?.found.from).toBeGreaterThan(gap.from - 5);
    expect(hole?.found.to).toBeGreaterThanOrEqual(gap.to);
    for (const day of proof?.days ?? []) expect(day > gap.to || day + 56 < gap.from).toBe(true);
  });

  test('a base that was imported: everybody new on one day', () => {
    const deals = base(200, 700, FIRST);
    const seen = new Set<string>();
    const imported = deals.map((deal) => {
      if (seen.has(deal.client)) return deal;
      seen.add(deal.client);
      return { ...deal, day: FIRST };
    });
    const { warnings } = predict(dealLog(imported), AS_OF, 56, SETTINGS);
    const told = warnings.find(({ reason }) => reason === 'newOnOneDay');
    expect(told?.found).toEqual({ day: FIRST, clients: 200, of: 200 });
  });

  test('one year of Online Retail II, in which hardly anybody has stopped: never as a certainty', () => {
    const until = on('2010-12-09');
    const deals = onlineRetail().filter(({ day }) => day <= until);
    const { warnings, totals, clients } = predict(dealLog(deals), until, 56, SETTINGS);
    expect(warnings.map(({ reason }) => reason)).toContain('stoppingUntold');
    expect(totals?.purchases.deviation).toBeGreaterThan(0.15);
    for (const { chance } of clients.values()) expect(chance).toBeLessThan(1);
  });
});

test('what a day has taught says on that day what it said, and on a later one looks at that', () => {
  const log = dealLog(cdnowSample());
  const day = on('1998-03-31');
  const { rule, clients } = predict(log, day, 'ownInterval', SETTINGS);
  const kept = JSON.parse(JSON.stringify(rule)) as ChanceRule;
  const same = chancesBy(kept, log, day, 'ownInterval', SETTINGS);
  expect([...same]).toEqual([...clients].map(([key, { chance }]) => [key, chance]));
  const later = chancesBy(kept, log, on('1998-04-30'), 'ownInterval', SETTINGS);
  const silent = [...log.clients].filter(
    ([, { purchaseDays }]) => !purchaseDays.some((each) => each > day),
  );
  const before = silent.reduce((sum, [key]) => sum + (same.get(key) ?? 0), 0);
  const after = silent.reduce((sum, [key]) => sum + (later.get(key) ?? 0), 0);
  expect(after).toBeLessThan(before);
});
