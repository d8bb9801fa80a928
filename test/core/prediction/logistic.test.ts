import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, logisticWeights, logOdds } from '../../../src/core/prediction/logistic';

function cases(columns: readonly (readonly number[])[], outcome: readonly number[]) {
  return {
    columns: [outcome.map(() => 1), ...columns].map((column) => Float64Array.from(column)),
    outcome: Uint8Array.from(outcome),
    counts: new Float64Array(outcome.length).fill(1),
    offset: new Float64Array(outcome.length),
  };
}

/** Henderson & Velleman (1981), "Building multiple regression models interactively": R's mtcars. */
const WEIGHT = [
  ...[2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25],
  ...[5.424, 5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17],
  ...[2.77, 3.57, 2.78],
];
const POWER = [
  ...[110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52],
  ...[65, 97, 150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109],
];
const MANUAL = [
  ...[
    1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
  ],
];

describe('published fits', () => {
  test('hours of study and passing: −4.0777 and 1.5046 (Wikipedia, “Logistic regression”)', () => {
    const hours = [
      ...[0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5],
      ...[4.75, 5, 5.5],
    ];
    const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
    const weights = logisticWeights(cases([hours], passed), [0, 0]);
    expect(weights.map((each) => each.toFixed(4))).toEqual(['-4.0777', '1.5046']);
  });

  test('R’s glm(am ~ wt, binomial, mtcars): 12.040 and −4.024', () => {
    const weights = logisticWeights(cases([WEIGHT], MANUAL), [0, 0]);
    expect(weights.map((each) => each.toFixed(3))).toEqual(['12.040', '-4.024']);
  });

  test('R’s glm(am ~ hp + wt, binomial, mtcars): 18.86630, 0.03626 and −8.08348', () => {
    const weights = logisticWeights(cases([POWER, WEIGHT], MANUAL), [0, 0, 0]);
    expect(weights.map((each) => each.toFixed(4))).toEqual(['18.8663', '0.0363', '-8.0835']);
  });
});

describe('penalised', () => {
  test('worked by hand: one case that came about, weight = chance that it had not', () => {
    // With a penalty of 1 the slope is 0 where 1 − P = β: β = 0.401058…
    const one = cases([], [1]);
    const [weight = 0] = logisticWeights(one, [1]);
    expect(weight).toBeCloseTo(0.401_058, 5);
    expect(1 - chanceOf(weight)).toBeCloseTo(weight, 8);
  });

  test('at the answer what is missed of each column is its penalty, whatever the cases', () => {
    const row = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.integer({ min: 0, max: 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 5, maxLength: 40 }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (rows, penalty) => {
          const [ones, twos, outcome] = [0, 1, 2].map((each) =>
            rows.map((cells) => cells[each] as number),
          ) as [number[], number[], number[]];
          const all = cases([ones, twos], outcome);
          const penalties = [penalty, penalty, penalty];
          const weights = logisticWeights(all, penalties);
          const odds = logOdds(all, weights);
          all.columns.forEach((column, index) => {
            const missed = column.reduce((sum, value, place) => {
              return sum + value * ((outcome[place] as number) - chanceOf(odds[place] as number));
            }, 0);
            expect(missed).toBeCloseTo(penalty * (weights[index] as number), 5);
          });
        },
      ),
    );
  });

  test('columns that say the same share the weight, and ones that part the cases stay finite', () => {
    const [, one = 0, other = 0] = logisticWeights(
      cases(
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
        ],
        [0, 0, 1, 1],
      ),
      [0, 1, 1],
    );
    expect(one).toBeCloseTo(other, 6);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(5);
  });
});
