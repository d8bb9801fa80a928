import { beforeAll, describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { asDay } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { type DealLog, dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import {
  chosenWeight,
  type Foreseen,
  type Foresight,
  foreseen,
  isLatest,
  learnt,
} from '../../../src/core/prediction/foresight';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { rounded } from '../../../src/sheets/document/foresight';
import { onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

const asOf = on('2011-11-20');
/** As they are in a new base: the weight of the steadied interval is left to the past. */
const TYPED = { ...DEFAULT_SETTINGS, steadyingWeight: null };
const SETTINGS = { ...DEFAULT_SETTINGS, steadyingWeight: 8 };

describe('what a base’s past has taught', () => {
  let log: DealLog;
  let kept: Foresight;
  let said: Foreseen;
  beforeAll(() => {
    log = dealLog(onlineRetail().filter(({ day }) => day <= asOf));
    kept = rounded(learnt(log, asOf, TYPED));
    said = foreseen(kept, log, asOf, TYPED) as Foreseen;
  });

  test('is of the end of the month before, and kept in less than 24 kB', () => {
    expect(kept.untilDay).toBe(on('2011-10-31'));
    expect(kept.outlook.months[0]).toMatchObject({
      firstDay: on('2011-11-01'),
      lastDay: on('2011-11-30'),
    });
    expect(JSON.stringify(kept).length).toBeLessThan(24_000);
  });

  test('chooses the steadying weight that is left to it, and is none the less what was learnt', () => {
    const { areaUnderCurve, before } = kept.steadying as NonNullable<typeof kept.steadying>;
    expect(areaUnderCurve).toBeGreaterThanOrEqual(before + 0.005);
    expect(chosenWeight(kept)).toEqual({ weight: 8, untilDay: on('2011-10-31') });
    expect(isLatest(kept, log, asOf, TYPED)).toBe(true);
    // Somebody's own number is another setting, be it the same.
    expect(foreseen(kept, log, asOf, { ...TYPED, steadyingWeight: 8 })).toBe('changed');
    const own = learnt(log, asOf, { ...TYPED, steadyingWeight: 8 });
    expect(kept.steadying).toMatchObject({ weight: 8, than: 0 });
    expect([own.steadying, chosenWeight(own)]).toEqual([null, null]);
    // All else is as it would be by that number: what is proved is proved of the status that is shown.
    expect(rounded({ ...own, settings: kept.settings, steadying: kept.steadying })).toEqual(kept);
    const typed = foreseen(own, log, asOf, { ...TYPED, steadyingWeight: 8 }) as Foreseen;
    const [[key, chance]] = [...said.chances] as [[string, number]];
    expect(typed.chances.get(key)).toBeCloseTo(chance, 6);
  });

  test('holds for the month after, and not for another past, other settings or a later time', () => {
    expect(isLatest(kept, log, asOf, TYPED)).toBe(true);
    const december = on('2011-12-09');
    expect(isLatest(kept, log, december, TYPED)).toBe(false);
    expect(foreseen(kept, log, december, TYPED)).toMatchObject({ foresight: kept });
    expect(foreseen(kept, log, on('2012-01-15'), TYPED)).toBe('tooOld');
    expect(foreseen(kept, log, asOf, { ...TYPED, lostAfter: 4 })).toBe('changed');
    const dearer = onlineRetail().map((deal, index) =>
      index === 0 ? { ...deal, amount: (deal.amount as number) + 1 } : deal,
    );
    expect(foreseen(kept, dealLog(dearer as never), asOf, TYPED)).toBe('changed');
    // What was bought since does not touch it.
    const since = onlineRetail().filter(({ day }) => day <= on('2011-11-10'));
    expect(foreseen(kept, dealLog(since), on('2011-11-10'), TYPED)).toMatchObject({
      foresight: kept,
    });
  });

  test('the clients’ twelve months are together the base’s, whose months are the same again', () => {
    const { revenue, purchases, months } = kept.outlook;
    const sums = [...said.year.values()].reduce(
      (sum, each) => ({
        purchases: sum.purchases + each.purchases,
        revenue: sum.revenue + (each.revenue ?? 0),
      }),
      { purchases: 0, revenue: 0 },
    );
    expect(sums.purchases / (purchases?.expected as number)).toBeCloseTo(1, 6);
    expect(sums.revenue / (revenue?.expected as number)).toBeCloseTo(1, 5);
    const ofMonths = months.reduce((sum, each) => sum + each.revenue.expected, 0);
    expect(ofMonths / (revenue?.expected as number)).toBeCloseTo(1, 6);
  });

  test('it is proved here, and moves the money at risk from client to client without adding any', () => {
    expect(said.isByOwnChance).toBe(true);
    const clients = [...log.clients.keys()].map((key) => ({
      key,
      winBackCost: null,
      doNotContact: false,
      isKey: false,
      highPotential: false,
      traits: [],
      manualCategory: null,
    }));
    const none = contactLog([]);
    const base = (foresight: Foreseen | null) =>
      clientBase(clients as never, log, none, SETTINGS, asOf, null, foresight);
    const [plain, told] = [base(null), base(said)];
    // Of two clients who bring the same and stand alike, the likelier to stay is less at risk.
    const pairs = [...told.clients].filter(([, { status }]) => status === 'active');
    const shareOf = (key: string) => {
      const [before, after] = [plain.clients.get(key), told.clients.get(key)];
      return (after?.moneyAtRisk ?? 0) / (before?.moneyAtRisk || 1);
    };
    const known = pairs.filter(([key]) => (plain.clients.get(key)?.moneyAtRisk ?? 0) > 0);
    const sorted = known.sort(([, a], [, b]) => (a.chanceToBuy ?? 0) - (b.chanceToBuy ?? 0));
    const [least, most] = [sorted[0] as (typeof known)[0], sorted.at(-1) as (typeof known)[0]];
    expect(shareOf(least[0])).toBeGreaterThan(1);
    expect(shareOf(most[0])).toBeLessThan(1);
    expect(least[1].chanceToBuy).toBeLessThan(most[1].chanceToBuy as number);
    for (const [, { chanceToBuy }] of known) {
      expect(chanceToBuy).toBeGreaterThan(0);
      expect(chanceToBuy).toBeLessThan(100);
    }
    const [one] = plain.clients.values();
    expect([one?.chanceToBuy, one?.yearPurchases, one?.yearRevenue]).toEqual([null, null, null]);
  });
});

test('a base too small to tell anything says why, and that is kept', () => {
  const few = dealLog(onlineRetail().slice(0, 40));
  const kept = rounded(learnt(few, asOf, TYPED));
  expect(chosenWeight(kept)?.weight).toBe(0);
  expect(kept.refusal?.reason).toBe('tooFewClients');
  const said = foreseen(kept, few, asOf, TYPED) as Foreseen;
  expect([said.isByOwnChance, said.chances.size, said.year.size]).toEqual([false, 0, 0]);
});

test('where nothing told better than the status, no chance is told, and the rest is', () => {
  // All buy every thirty days until they stop: who has missed a cycle is gone.
  const end = on('2017-12-30');
  const deals = Array.from({ length: 240 }, (_, client) => {
    const first = on('2014-01-01') + ((client * 7) % 30);
    const orders = Math.min(Math.floor((end - first) / 30) + 1, 4 + ((client * 11) % 60));
    return Array.from({ length: orders }, (_, order) => ({
      client: `Client ${client}`,
      day: asDay(first + 30 * order),
      amount: asMinor(1000),
    }));
  }).flat();
  const log = dealLog(deals as never);
  const kept = rounded(learnt(log, end, TYPED));
  expect(kept.recommendation).toEqual({ score: 'status', why: 'nothingBeatsRule' });
  expect([kept.rule, kept.proof?.warned, kept.proof?.calibration]).toEqual([null, null, []]);
  const said = foreseen(kept, log, end, TYPED) as Foreseen;
  expect([said.isByOwnChance, said.chances.size]).toEqual([false, 0]);
  expect(said.year.size).toBe(240);
});
