import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { buyersOf } from '../../../src/core/prediction/buyers';
import { CANDIDATES, type ClientsOn, clientsOn } from '../../../src/core/prediction/clientsOn';
import { chancesOn, combined } from '../../../src/core/prediction/combination';
import { gainOf } from '../../../src/core/prediction/gain';
import { expectedOn, horizonOf, judgedBy, pastDays } from '../../../src/core/prediction/past';
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
import { type Band, correctionOn } from '../../../src/core/prediction/total';
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
      const before = judgedBy(days, last.on.day);
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
        const prediction = predict(log, end, SETTINGS, ahead);
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
      const { actual, band } = proof.purchases[
        proof.purchases.length - 1
      ] as (typeof proof.purchases)[number];
      return [actual, Math.round(band.expected / band.factor)];
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

  test('recommends a score that is better than the rule, and says by how much and how surely', () => {
    for (const { prediction, proof } of proofs) {
      expect(prediction.recommendation.score).toBe('combination');
      const { gain, areaUnderCurve: area, firstTenth } = proof.scores.combination;
      expect(gain.days).toBe(proof.days.length);
      expect(gain.days).toBeGreaterThanOrEqual(3);
      expect(gain.mean).toBeCloseTo(area.mean - proof.scores.status.areaUnderCurve.mean, 12);
      expect(gain.mean).toBeGreaterThan(2 * gain.standardError);
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
      const { days, warnings, left, leftByRule } = proof.warned as NonNullable<Proof['warned']>;
      expect([days, warnings]).toEqual([proof.days.length, proof.days.length * 20]);
      expect(left).toBeLessThanOrEqual(warnings);
      expect(left).toBeGreaterThan(leftByRule);
    }
  });
});

test('where nothing tells clients apart, the rule stays: Superstore, whose days are drawn at random', () => {
  const { recommendation, proof } = predict(dealLog(superstore()), on('2017-12-30'), SETTINGS, 56);
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
  const plain = proofOf(days, fold) as Proof;
  expect(recommended(plain).score).toBe('combination');
  // None of the judged days is over by another, so what is fitted has not seen the oracle.
  for (const { on: known, bought } of days.slice(-plain.days.length)) {
    known.scores.steadied.forEach((_, row) => {
      known.scores.steadied[row] = bought[row] as number;
    });
  }
  const proof = proofOf(days, fold) as Proof;
  expect(recommended(proof).score).toBe('steadied');
  const { warnings, left, leftByRule } = proof.warned as NonNullable<Proof['warned']>;
  expect(warnings).toBe(proof.days.length * 20);
  expect(left).toBe(warnings);
  expect(left).toBeGreaterThan(plain.warned?.left as number);
  expect(leftByRule).toBe(plain.warned?.leftByRule);
  // Two values of a score say two chances a day, of which the higher always came true.
  const highest = proof.calibration.at(-1) as (typeof proof.calibration)[number];
  expect(highest.cameTrue).toBe(100);
});

describe('the recommendation', () => {
  /** Each day's gain lies so far above or below the mean one. */
  const proofWith = (
    areas: Partial<Record<ScoreName, number>>,
    days = 6,
    spread = 0.001,
    spreads: Partial<Record<ScoreName, number>> = {},
  ) => {
    const judged = Array.from({ length: days }, (_, index) =>
      addDays(on('2025-01-01'), 31 * index),
    );
    const ofDay = (mean: number, apart: number) =>
      judged.map((_, index) => mean + (index % 2 === 0 ? apart : -apart));
    return {
      days: judged,
      scores: Object.fromEntries(
        SCORES.map((name) => {
          const mean = areas[name] ?? 0.6;
          const rule = judged.map(() => areas.status ?? 0.6);
          const gain = gainOf(ofDay(mean, spreads[name] ?? spread), rule, judged, 30);
          return [name, { areaUnderCurve: { mean, lowest: mean, highest: mean }, gain }];
        }),
      ),
    } as unknown as Proof;
  };

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
      'a candidate better still, by chance',
      proofWith({ combination: 0.7, recency: 0.8 }, 6, 0.001, { recency: 0.5 }),
      'combination',
      'bestProved',
    ],
    [
      'a candidate proved, the combination by chance',
      proofWith({ combination: 0.803, recency: 0.8 }, 6, 0.001, { combination: 0.5 }),
      'recency',
      'asGoodAsBest',
    ],
    ['three days', proofWith({ combination: 0.8 }, 3), 'combination', 'bestOnPastDays'],
    ['the rule best', proofWith({ combination: 0.7, status: 0.8 }), 'status', 'nothingBeatsRule'],
    [
      'better, and hardly better than chance',
      proofWith(Object.fromEntries(SCORES.map((name) => [name, name === 'status' ? 0.5 : 0.54]))),
      'status',
      'nothingBeatsRule',
    ],
  ])('%s', (_, proof, score, why) => {
    expect(recommended(proof)).toMatchObject({ score, why });
  });

  test.each([1, 2])('on %i past days nothing is claimed, however much was gained', (days) => {
    const why = { score: 'status', why: 'tooFewDays', days, needed: 3 };
    expect(recommended(proofWith({ combination: 0.9 }, days))).toEqual(why);
  });

  test('a gain of less than two standard errors is none yet, and how much may be chance is said', () => {
    // Of six days the standard error is 0.05 √(6 / 5) / √6 = 0.0224, and twice that 0.0447.
    const told = (area: number) => recommended(proofWith({ combination: area }, 6, 0.05));
    expect(told(0.645)).toMatchObject({ score: 'combination' });
    const within = told(0.644);
    expect(within).toMatchObject({ score: 'status', why: 'withinChance', other: 'combination' });
    const { gain, byChance } = within as Extract<typeof within, { why: 'withinChance' }>;
    expect(gain).toBeCloseTo(0.044, 6);
    expect(byChance).toBeCloseTo(0.1 / Math.sqrt(5), 6);
  });
});

test('the more the horizons of the days overlap, the less surely is a gain one', () => {
  const days = Array.from({ length: 6 }, (_, index) => addDays(on('2025-01-01'), 30 * index));
  const own = [0.64, 0.66, 0.65, 0.7, 0.6, 0.65];
  const rule = own.map(() => 0.6);
  const errorAt = (ahead: number) => gainOf(own, rule, days, ahead).standardError;
  expect(errorAt(30)).toBeCloseTo(errorAt(7), 12);
  // A hundred and fifty days have room for two and a half horizons of a hundred.
  expect(errorAt(100)).toBeCloseTo(errorAt(30) * Math.sqrt(6 / 2.5), 12);
  expect(gainOf(own, own, days, 30)).toEqual({ mean: 0, standardError: 0, days: 6 });
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

  test.each([[56], [null]])('looks at nothing after its day, horizon %s', (horizon) => {
    const expected = predict(dealLog(known), AS_OF, SETTINGS, horizon);
    const later = fc.record({
      client: fc.constantFrom('client 1', 'client 7', 'client 100', 'a new one', 'zz'),
      day: fc.integer({ min: AS_OF + 1, max: AS_OF + 400 }).map(asDay),
      amount: fc.integer({ min: -900, max: 90_000 }).map(asMinor),
      profit: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(later, { minLength: 1, maxLength: 30 }), (deals) => {
        expect(predict(dealLog([...known, ...deals]), AS_OF, SETTINGS, horizon)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  test('does not depend on the order of the deals', () => {
    const expected = predict(dealLog(known), AS_OF, SETTINGS, 56);
    fc.assert(
      fc.property(shuffled(fc.constant(known)), ([, mixed]) => {
        expect(predict(dealLog(mixed), AS_OF, SETTINGS, 56)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  test('what a past day said is what it says when that day is the last', () => {
    const day = addDays(AS_OF, -56);
    const then = predict(dealLog(known), day, SETTINGS, 56);
    const before = predict(dealLog(known.filter((deal) => deal.day <= day)), day, SETTINGS, 56);
    expect(then).toEqual(before);
    const whole = pastDays(buyersOf(dealLog(known)), AS_OF, 56, SETTINGS);
    expect(whole[whole.length - 1]?.on.day).toBe(day);
  });

  test('to buy within the usual interval is between 0 and 1, and told of everybody', () => {
    const log = dealLog(known);
    const { rule, proof } = predict(log, AS_OF, SETTINGS);
    expect(rule?.aheadDays).toBe(horizonOf(buyersOf(log)));
    expect(proof?.aheadDays).toBe(rule?.aheadDays);
    const chances = chancesBy(rule as ChanceRule, log, AS_OF, SETTINGS);
    expect(chances.size).toBe(120);
    for (const chance of chances.values()) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });

  test('all clients of a past day are looked ahead for as long, whatever their own interval', () => {
    // Half buy each ten days, half each eighty.
    const deals = Array.from({ length: 60 }, (_, client) => {
      const gap = client % 2 === 0 ? 10 : 80;
      const orders = Math.floor((700 - client) / gap);
      return Array.from({ length: orders }, (_, order) => ({
        ...{ client: `client ${client}`, amount: asMinor(1000), profit: null },
        day: asDay(FIRST + client + gap * order),
      }));
    }).flat();
    const buyers = buyersOf(dealLog(deals));
    for (const { on: known, bought, purchases } of pastDays(buyers, AS_OF, 45, SETTINGS)) {
      known.places.forEach((place, row) => {
        const own = buyers.purchaseDays[place] as readonly Day[];
        const came = own.filter((day) => day > known.day && day <= known.day + 45).length;
        expect([purchases[row], bought[row]]).toEqual([came, came > 0 ? 1 : 0]);
      });
    }
  });

  test('a base of 80 clients is told something', () => {
    const log = dealLog(base(80, 700, FIRST));
    const { refusal, proof } = predict(log, AS_OF, SETTINGS, 56);
    expect(refusal).toBe(null);
    expect(proof?.days.length).toBeGreaterThan(2);
    for (const { band } of proof?.purchases ?? []) expect(band.expected).toBeGreaterThan(0);
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
    for (const horizon of [56, null]) {
      const prediction = predict(dealLog(deals), asOf, SETTINGS, horizon);
      expect(prediction.refusal?.reason).toBe(reason);
      expect([prediction.rule, prediction.proof]).toEqual([null, null]);
      expect(prediction.recommendation).toEqual({ score: 'status', why: 'notProved' });
    }
  });
});

describe('told', () => {
  const reasons = (deals: Deal[], asOf = AS_OF) =>
    predict(dealLog(deals), asOf, SETTINGS, 56).warnings.map(({ reason }) => reason);

  test('nothing of a usual base', () => {
    expect(reasons(base(300, 700, FIRST))).toEqual([]);
  });

  test('30 clients: too few on a past day to prove anything, and how much is held beforehand', () => {
    const log = dealLog(base(30, 700, FIRST));
    const { warnings, recommendation, rule, learntShares } = predict(log, AS_OF, SETTINGS, 56);
    const told = (reason: string) => warnings.find((each) => each.reason === reason)?.found;
    // All had begun by four fifths of the time.
    expect(told('tooFewJudged')).toEqual({ clients: 30, needed: 50 });
    expect(told('notProved')).toBeUndefined();
    expect(learntShares).toHaveLength(4);
    const [r, alpha, a, b] = learntShares as [number, number, number, number];
    expect(told('mostlyHeldBeforehand')).toEqual({
      repeatBuyers: expect.any(Number),
      buyingPercent: Math.round(100 * (1 - Math.min(r, alpha))),
      stoppingPercent: Math.round(100 * (1 - Math.min(a, b))),
    });
    expect(Math.min(a, b)).toBeLessThan(0.75);
    expect(recommendation).toEqual({ score: 'status', why: 'notProved' });
    expect(rule).toBeNull();
  });

  test('a log of two months proves nothing', () => {
    const asOf = asDay(FIRST + 60);
    expect(reasons(base(300, 60, FIRST), asOf)).toContain('notProved');
  });

  test('a hole of a year, with its days; days around it are not judged', () => {
    const gap = { from: FIRST + 300, to: FIRST + 665 };
    const whole = base(200, 1100, FIRST);
    const deals = whole.filter(({ day }) => day <= gap.from || day >= gap.to);
    const { warnings, proof } = predict(dealLog(deals), asDay(FIRST + 1099), SETTINGS, 56);
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
    const { warnings } = predict(dealLog(imported), AS_OF, SETTINGS, 56);
    const told = warnings.find(({ reason }) => reason === 'newOnOneDay');
    expect(told?.found).toEqual({ day: FIRST, clients: 200, of: 200 });
  });

  test('one year of Online Retail II, in which hardly anybody has stopped: never as a certainty', () => {
    const until = on('2010-12-09');
    const deals = onlineRetail().filter(({ day }) => day <= until);
    const log = dealLog(deals);
    const { warnings, proof, rule } = predict(log, until, SETTINGS, 56);
    expect(warnings.map(({ reason }) => reason)).toContain('stoppingUntold');
    const band = proof?.purchases.at(-1)?.band as Band;
    expect(band.high / band.low).toBeGreaterThan(2);
    for (const chance of chancesBy(rule as ChanceRule, log, until, SETTINGS).values()) {
      expect(chance).toBeLessThan(1);
    }
  });
});

test('what a day has taught says on that day what it said, and on a later one looks at that', () => {
  const log = dealLog(cdnowSample());
  const day = on('1998-03-31');
  const rule = predict(log, day, SETTINGS).rule as ChanceRule;
  const kept = JSON.parse(JSON.stringify(rule)) as ChanceRule;
  const same = chancesBy(kept, log, day, SETTINGS);
  expect([...same]).toEqual([...chancesBy(rule, log, day, SETTINGS)]);
  // Together they are the buyers expected of the whole base.
  const now = clientsOn(buyersOf(log), day, rule.aheadDays, SETTINGS) as ClientsOn;
  const expected = expectedOn(now, 'buyers') * correctionOn(rule.totals, day);
  const sum = [...same.values()].reduce((all, chance) => all + chance, 0);
  expect(sum).toBeCloseTo(expected, 3);
  const later = chancesBy(kept, log, on('1998-04-30'), SETTINGS);
  const silent = [...log.clients].filter(
    ([, { purchaseDays }]) => !purchaseDays.some((each) => each > day),
  );
  // How many will buy is another matter, of the season.
  const shareOf = (chances: ReadonlyMap<string, number>) => {
    const all = [...chances.values()].reduce((total, chance) => total + chance, 0);
    return silent.reduce((total, [key]) => total + (chances.get(key) ?? 0), 0) / all;
  };
  expect(shareOf(later)).toBeLessThan(shareOf(same));
});
