import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '../../../src/core/day';
import { type DealLog, dealLog } from '../../../src/core/log/dealLog';
import { buyersOf, buyersUpTo } from '../../../src/core/prediction/buyers';
import { holesOf } from '../../../src/core/prediction/logCondition';
import { daysToJudgeBy, horizonOf, judgedBy } from '../../../src/core/prediction/past';
import { predict } from '../../../src/core/prediction/prediction';
import {
  bestWeight,
  steadyingGain,
  weighedDays,
} from '../../../src/core/prediction/steadyingWeight';
import { cdnowSample, onlineRetail, superstore } from '../../fixtures/publicLogs';
import { on } from '../on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };

/** A log as it is looked at on a day. */
function lookedAt(log: DealLog, asOf: Day) {
  const buyers = buyersUpTo(buyersOf(log), asOf);
  const aheadDays = horizonOf(buyers) as number;
  const days = daysToJudgeBy(buyers, asOf, aheadDays, holesOf(buyers, asOf));
  const gain = (settings = SETTINGS, judged = days) =>
    steadyingGain(buyers, judged, aheadDays, asOf, settings);
  return { buyers, aheadDays, days, gain };
}

test.each([
  ['CDNOW', cdnowSample, on('1998-06-30')],
  ['Online Retail II', onlineRetail, on('2011-12-09')],
])(
  '%s: a steadied interval gains, and the status that all is held against is by it',
  (_, deals, asOf) => {
    const log = dealLog(deals());
    const { proof, steadying } = predict(log, asOf, { ...SETTINGS, steadyingWeight: null });
    expect(steadying?.weight).toBe(8);
    expect(steadying?.areaUnderCurve).toBeGreaterThan((steadying?.before as number) + 0.01);
    const status = proof?.scores.status.areaUnderCurve.mean as number;
    expect(steadying?.areaUnderCurve).toBeCloseTo(status, 12);
    const { gain } = lookedAt(log, asOf);
    expect(gain()).toEqual(steadying);
    // Against itself it gains nothing.
    expect(gain({ ...SETTINGS, steadyingWeight: 8 })).toBeNull();
  },
);

test('a number that was typed is gone by, whatever would have told better', () => {
  const [log, asOf] = [dealLog(cdnowSample()), on('1998-06-30')];
  const { proof, steadying } = predict(log, asOf, SETTINGS);
  expect(steadying?.weight).toBe(8);
  const status = proof?.scores.status.areaUnderCurve.mean as number;
  expect(steadying?.before).toBeCloseTo(status, 12);
});

test.each([0, 2, 4])(
  'where nothing gains by more than chance, none is told: Superstore, %d',
  (k) => {
    const { gain } = lookedAt(dealLog(superstore()), on('2017-12-30'));
    expect(gain({ ...SETTINGS, steadyingWeight: k })).toBeNull();
  },
);

test('what was chosen stays till another is proved better: statuses do not leap to and fro', () => {
  const part = onlineRetail().filter(({ client }) => Number(client) % 20 === 1);
  const log = dealLog(part);
  const months = Array.from({ length: 15 }, (_, month) => addMonths(on('2010-09-28'), month));
  let goneBy = 0;
  const [kept, afresh] = [[] as number[], [] as number[]];
  for (const asOf of months) {
    const { gain } = lookedAt(log, asOf);
    afresh.push(gain()?.weight ?? 0);
    goneBy = gain({ ...SETTINGS, steadyingWeight: goneBy })?.weight ?? goneBy;
    kept.push(goneBy);
  }
  const changes = (weights: number[]) =>
    weights.filter((weight, month) => month > 0 && weight !== weights[month - 1]).length;
  expect([changes(afresh), changes(kept)]).toEqual([4, 0]);
  // As it is learnt.
  const asOf = months[1] as Day;
  const found = (weight: number) =>
    predict(log, asOf, { ...SETTINGS, steadyingWeight: null }, null, weight).steadyingWeight;
  expect([found(0), found(8)]).toEqual([0, 8]);
});

test('on one or two days nothing is claimed, and of a log that is shorter still nothing either', () => {
  const { days, gain } = lookedAt(dealLog(cdnowSample()), on('1998-06-30'));
  // The first three have none before them that was over.
  const first = days.slice(0, 3);
  expect(gain(SETTINGS, [...first, ...days.slice(-3)])?.weight).toBe(8);
  expect(gain(SETTINGS, [...first, ...days.slice(-2)])).toBeNull();
  expect(gain(SETTINGS, first)).toBeNull();
  expect(gain(SETTINGS, [])).toBeNull();
});

describe('there is no look-ahead', () => {
  const log = dealLog(cdnowSample());

  test('whatever is bought after the day', () => {
    const asOf = on('1998-03-31');
    const known = cdnowSample().filter(({ day }) => day <= asOf);
    const found = lookedAt(dealLog(known), asOf).gain();
    expect(found?.weight).toBe(8);
    const clients = [...log.clients.keys()];
    const later = fc.record({
      client: fc.constantFrom(...clients, 'Somebody new'),
      after: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(later, { maxLength: 60 }), (bought) => {
        const deals = bought.map(({ client, after }) => ({
          ...(known[0] as (typeof known)[number]),
          client,
          day: addDays(asOf, after),
        }));
        expect(lookedAt(dealLog([...known, ...deals]), asOf).gain()).toEqual(found);
      }),
      { numRuns: 12 },
    );
  });

  test('nor in the choice that a past day judges: it is what was known on that day', () => {
    const { buyers, aheadDays, days } = lookedAt(log, on('1998-06-30'));
    const all = weighedDays(buyers, days, aheadDays, SETTINGS);
    const chosen = days.map((day) => {
      const over = judgedBy(all, day);
      const then = weighedDays(
        buyersUpTo(buyers, day),
        days.filter((each) => each + aheadDays <= day),
        aheadDays,
        SETTINGS,
      );
      expect(judgedBy(then, day)).toEqual(over);
      return bestWeight(over);
    });
    // Of no day that is over nothing is known: the client's own interval.
    expect(chosen[0]).toBe(0);
    expect(chosen.at(-1)).toBe(8);
  });
});
