import { expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import { predict } from '../../../src/core/prediction/prediction';
import type { Proof } from '../../../src/core/prediction/proof';
import { type SteadyingGain, steadyingGain } from '../../../src/core/prediction/steadyingWeight';
import { cdnowSample, onlineRetail, superstore } from '../../fixtures/publicLogs';
import { on } from '../on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };

test.each([
  ['CDNOW', cdnowSample, on('1998-06-30')],
  ['Online Retail II', onlineRetail, on('2011-12-09')],
])('%s: a steadied interval gains, judged as the proof’s status is', (_, deals, asOf) => {
  const log = dealLog(deals());
  const proof = predict(log, asOf, SETTINGS).proof as Proof;
  const found = steadyingGain(log, asOf, SETTINGS, proof) as SteadyingGain;
  expect(found.weight).toBeGreaterThanOrEqual(4);
  expect(found.areaUnderCurve).toBeGreaterThan(found.before + 0.01);
  expect(found.before).toBeCloseTo(proof.scores.status.areaUnderCurve.mean, 12);
  // The candidate of that name is steadied by 4.
  expect(found.areaUnderCurve).toBeGreaterThanOrEqual(proof.scores.steadied.areaUnderCurve.mean);
  // On one or two days nothing is claimed.
  const few = { ...proof, days: proof.days.slice(-2) };
  expect(steadyingGain(log, asOf, SETTINGS, few)).toBeNull();
});

test('where nothing is gained by more than chance, nothing is said: Superstore', () => {
  const settings = { ...SETTINGS, steadyingWeight: 2 };
  const [log, asOf] = [dealLog(superstore()), on('2017-12-30')];
  const proof = predict(log, asOf, settings).proof as Proof;
  expect(steadyingGain(log, asOf, settings, proof)).toBeNull();
});

test('nothing later is looked at', () => {
  const asOf = on('1998-01-31');
  const proof = predict(dealLog(cdnowSample()), asOf, SETTINGS).proof as Proof;
  const before = cdnowSample().filter(({ day }) => day <= asOf);
  expect(steadyingGain(dealLog(cdnowSample()), asOf, SETTINGS, proof)).toEqual(
    steadyingGain(dealLog(before), asOf, SETTINGS, proof),
  );
});
