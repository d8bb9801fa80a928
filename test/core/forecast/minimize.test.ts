import { describe, expect, test } from 'vitest';
import { minimize, type Objective } from '../../../src/core/forecast/minimize';

describe('the minimum', () => {
  test('of a parabola', () => {
    const { point, value } = minimize(
      ([x = 0]) => ({ value: (x - 3) ** 2 + 5, gradient: [2 * (x - 3)] }),
      [0],
    );
    expect(point[0]).toBeCloseTo(3, 6);
    expect(value).toBeCloseTo(5, 12);
  });

  test('of Rosenbrock’s bent valley, 1 and 1, in less than a hundred evaluations', () => {
    const valley: Objective = ([x = 0, y = 0]) => ({
      value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
      gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
    });
    const { point, evaluations } = minimize(valley, [-1.2, 1]);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
    expect(evaluations).toBeLessThan(100);
  });

  test('of Powell’s function of four variables, flat at its minimum', () => {
    const { value } = minimize(
      ([a = 0, b = 0, c = 0, d = 0]) => ({
        value: (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4,
        gradient: [
          2 * (a + 10 * b) + 40 * (a - d) ** 3,
          20 * (a + 10 * b) + 4 * (b - 2 * c) ** 3,
          10 * (c - d) - 8 * (b - 2 * c) ** 3,
          -10 * (c - d) - 40 * (a - d) ** 3,
        ],
      }),
      [3, -1, 0, 1],
    );
    expect(value).toBeLessThan(1e-8);
  });

  test('is never beyond a border where the function is not defined', () => {
    const { point } = minimize(
      ([x = 0]) =>
        x < 1
          ? { value: Number.POSITIVE_INFINITY, gradient: [] }
          : { value: x - Math.log(x - 1 + 1e-9), gradient: [1 - 1 / (x - 1 + 1e-9)] },
      [5],
    );
    expect(point[0]).toBeCloseTo(2, 4);
  });

  test('is never above the start, which it leaves as it was', () => {
    const start = [0, 0];
    const { value } = minimize(() => ({ value: 7, gradient: [0, 0] }), start);
    expect(value).toBe(7);
    expect(start).toEqual([0, 0]);
  });

  test('a function without one comes to an end', () => {
    const { value } = minimize(([x = 0]) => ({ value: -x, gradient: [-1] }), [0]);
    expect(value).toBeLessThan(-100);
  });
});
