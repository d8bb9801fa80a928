import { describe, expect, test } from 'vitest';
import { maximumLikelihood } from '../../../src/core/forecast/maximumLikelihood';

/** Of a normal distribution with mean and deviation, the sample 3, 4, 8. */
const SAMPLE = [3, 4, 8];
function normal([mean = 0, deviation = 1]: readonly number[]): number {
  return SAMPLE.reduce(
    (sum, value) => sum - Math.log(deviation) - ((value - mean) / deviation) ** 2 / 2,
    0,
  );
}

describe('maximum likelihood', () => {
  test('worked by hand: the mean and the deviation of a sample', () => {
    const { parameters, runsOff } = maximumLikelihood(normal, [1, 1], [[1, 1]]);
    expect(parameters[0]).toBeCloseTo(5, 5);
    expect(parameters[1]).toBeCloseTo(Math.sqrt(14 / 3), 5);
    expect(runsOff).toBe(false);
  });

  test('units of another size give the same', () => {
    const { parameters, logLikelihood } = maximumLikelihood(normal, [100, 0.01], [[1, 1]]);
    expect(parameters[0]).toBeCloseTo(5, 5);
    expect(logLikelihood).toBeCloseTo(normal([5, Math.sqrt(14 / 3)]), 10);
  });

  test('the higher of two peaks, whichever start leads there', () => {
    const peaks = ([x = 1]: readonly number[]) =>
      2 * Math.exp(-(Math.log(x) ** 2)) + 3 * Math.exp(-((Math.log(x) - 6) ** 2));
    for (const starts of [
      [[1], [300]],
      [[300], [1]],
    ]) {
      expect(maximumLikelihood(peaks, [1], starts).logLikelihood).toBeCloseTo(3, 6);
    }
    expect(maximumLikelihood(peaks, [1], [[1]]).logLikelihood).toBeCloseTo(2, 6);
  });

  test.each([
    ['without bound', ([x = 1]: readonly number[]) => -1 / x],
    ['to 0', ([x = 1]: readonly number[]) => -x],
  ])('a parameter that runs off %s is told', (_, logLikelihood) => {
    expect(maximumLikelihood(logLikelihood, [1], [[1]]).runsOff).toBe(true);
  });
});
