import { describe, expect, test } from 'vitest';
import {
  type LogLikelihood,
  maximumLikelihood,
} from '../../../src/core/forecast/maximumLikelihood';

/** With its derivatives by central differences. */
function sloped(value: (parameters: readonly number[]) => number): LogLikelihood {
  return (parameters) => ({
    value: value(parameters),
    gradient: parameters.map((parameter, index) => {
      const step = 1e-6 * parameter;
      const beside = (by: number) => value(parameters.map((p, i) => (i === index ? p + by : p)));
      return (beside(step) - beside(-step)) / (2 * step);
    }),
  });
}

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
    const { parameters, runsOff } = maximumLikelihood(sloped(normal), [1, 1], [[1, 1]]);
    expect(parameters[0]).toBeCloseTo(5, 5);
    expect(parameters[1]).toBeCloseTo(Math.sqrt(14 / 3), 5);
    expect(runsOff).toBe(false);
  });

  test('units of another size give the same', () => {
    const { parameters, logLikelihood } = maximumLikelihood(sloped(normal), [100, 0.01], [[1, 1]]);
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
      expect(maximumLikelihood(sloped(peaks), [1], starts).logLikelihood).toBeCloseTo(3, 6);
    }
    expect(maximumLikelihood(sloped(peaks), [1], [[1]]).logLikelihood).toBeCloseTo(2, 6);
  });

  test.each([
    ['without bound', ([x = 1]: readonly number[]) => -1 / x],
    ['to 0', ([x = 1]: readonly number[]) => -x],
  ])('a parameter that runs off %s is told', (_, logLikelihood) => {
    expect(maximumLikelihood(sloped(logLikelihood), [1], [[1]]).runsOff).toBe(true);
  });

  test('worked by hand: a prior as sure as what was seen draws halfway, in the logarithm', () => {
    // ln x is seen to be normal around 2 with deviation 1, and held to be so around 0.
    const seen = ([x = 1]: readonly number[]) => -((Math.log(x) - 2) ** 2) / 2;
    const prior = { centre: 1, deviation: 1 };
    const { parameters, logLikelihood } = maximumLikelihood(sloped(seen), [1], [[1]], [prior]);
    expect(parameters[0]).toBeCloseTo(Math.E, 5);
    expect(logLikelihood).toBeCloseTo(-0.5, 5);
  });

  test('with a prior nothing runs off', () => {
    const rising = sloped(([x = 1]) => -1 / x);
    const prior = { centre: 1, deviation: 1 };
    expect(maximumLikelihood(rising, [1], [[1]], [prior]).runsOff).toBe(false);
  });
});
