import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration } from '../../../src/core/retention/concentration';
import { paretoCurve } from '../../../src/core/segments/pareto';

test('twenty clients: a point each, the largest first', () => {
  const values = [...new Array(19).fill(1), 81];
  const curve = paretoCurve(values);
  expect(curve).toHaveLength(21);
  expect(curve.slice(0, 3)).toEqual([
    { clientsPercent: 0, valuePercent: 0 },
    { clientsPercent: 5, valuePercent: 81 },
    { clientsPercent: 10, valuePercent: 82 },
  ]);
  expect(curve[20]).toEqual({ clientsPercent: 100, valuePercent: 100 });
});

test('between clients the curve is straight', () => {
  const at = (percent: number) =>
    paretoCurve([30, 70]).find(({ clientsPercent }) => clientsPercent === percent)?.valuePercent;
  expect([at(25), at(50), at(75)]).toEqual([35, 70, 85]);
});

test('a point where it is asked for, and nowhere else', () => {
  expect(paretoCurve([70, 20, 10], [0, 1, 3])).toEqual([
    { clientsPercent: 0, valuePercent: 0 },
    { clientsPercent: 100 / 3, valuePercent: 70 },
    { clientsPercent: 100, valuePercent: 100 },
  ]);
});

test('refunds take nothing from the total, and who brought nothing is a client as well', () => {
  const curve = paretoCurve([100, 0, -50, 0]);
  expect(curve[5]).toEqual({ clientsPercent: 25, valuePercent: 100 });
});

test('nothing positive, no curve', () => {
  expect(paretoCurve([])).toEqual([]);
  expect(paretoCurve([0, -5])).toEqual([]);
});

test('it never falls, grows ever slower, and its first client is the concentration', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 20, maxLength: 20 }),
      (values) => {
        const curve = paretoCurve(values).map(({ valuePercent }) => valuePercent);
        const steps = curve.slice(1).map((value, index) => value - (curve[index] as number));
        for (const [index, step] of steps.entries()) {
          expect(step).toBeGreaterThanOrEqual(-1e-9);
          if (index > 0) expect(step).toBeLessThanOrEqual((steps[index - 1] as number) + 1e-9);
        }
        const largest = concentration(values);
        if (largest !== null) expect(curve[1]).toBeCloseTo(largest, 9);
      },
    ),
  );
});
