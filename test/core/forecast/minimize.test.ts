import { describe, expect, test } from 'vitest';
import { minimize } from '../../../src/core/forecast/minimize';

describe('the minimum', () => {
  test('of a parabola', () => {
    const { point, value } = minimize(([x = 0]) => (x - 3) ** 2 + 5, [0], 1);
    expect(point[0]).toBeCloseTo(3, 6);
    expect(value).toBeCloseTo(5, 12);
  });

  test('of Rosenbrock’s bent valley, 1 and 1', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { point } = minimize(valley, [-1.2, 1], 1);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  test('of Powell’s function of four variables, flat at its minimum', () => {
    const { value } = minimize(
      ([a = 0, b = 0, c = 0, d = 0]) =>
        (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4,
      [3, -1, 0, 1],
      1,
    );
    expect(value).toBeLessThan(1e-12);
  });

  test('at a border beyond which the function is not defined', () => {
    const { point } = minimize(
      ([x = 0, y = 0]) => (x < 1 ? Number.POSITIVE_INFINITY : x + y * y),
      [5, 2],
      1,
    );
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(0, 4);
  });

  test('is never above the start, which it leaves as it was', () => {
    const start = [0, 0];
    const { value } = minimize(() => 7, start, 1);
    expect(value).toBe(7);
    expect(start).toEqual([0, 0]);
  });

  test('a function without one comes to an end', () => {
    const { value } = minimize(([x = 0]) => -x, [0], 1);
    expect(value).toBeLessThan(-1e6);
  });
});
