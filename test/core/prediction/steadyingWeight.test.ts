import { expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import { chosenSteadyingWeight } from '../../../src/core/prediction/steadyingWeight';
import { cdnowSample, onlineRetail, superstore } from '../../fixtures/publicLogs';
import { on } from '../on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };

test.each([
  ['CDNOW', cdnowSample, on('1998-06-30')],
  ['Online Retail II', onlineRetail, on('2011-12-09')],
])('%s: a steadied interval gains, on past days of its own', (_, deals, asOf) => {
  const choice = chosenSteadyingWeight(dealLog(deals()), asOf, SETTINGS);
  expect(choice.isGain).toBe(true);
  expect(choice.weight).toBeGreaterThanOrEqual(4);
  expect(choice.days.length).toBeGreaterThan(3);
  const areaOf = (k: number) =>
    choice.tried.find(({ weight }) => weight === k)?.areaUnderCurve as number;
  expect(areaOf(4)).toBeGreaterThan(areaOf(0) + 0.01);
});

test('where nothing is gained, the weight of Settings stays: Superstore', () => {
  const settings = { ...SETTINGS, steadyingWeight: 2 };
  const choice = chosenSteadyingWeight(dealLog(superstore()), on('2017-12-30'), settings);
  expect(choice).toMatchObject({ weight: 2, isGain: false });
  expect(choice.tried.map(({ weight }) => weight)).toEqual([2, 0, 1, 4, 8]);
});

test('nothing later is looked at, and too short a log leaves the weight as it is', () => {
  const asOf = on('1998-01-31');
  const before = cdnowSample().filter(({ day }) => day <= asOf);
  expect(chosenSteadyingWeight(dealLog(cdnowSample()), asOf, SETTINGS)).toEqual(
    chosenSteadyingWeight(dealLog(before), asOf, SETTINGS),
  );
  expect(chosenSteadyingWeight(dealLog(cdnowSample()), on('1997-02-01'), SETTINGS)).toEqual({
    ...{ weight: 0, isGain: false, tried: [], days: [] },
  });
});
