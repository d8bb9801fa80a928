import { expect, test } from 'vitest';
import { netPromoterScore } from '../../../src/core/rhythm/voice';

test.each([
  ['two promoters, one passive, one detractor of four', [10, 9, 8, 3], 25],
  ['promoters alone', [9, 10], 100],
  ['detractors alone', [0, 6], -100],
  ['7 and 8 count for neither', [7, 8], 0],
  ['70 promoters, 20 passives, 10 detractors of 100', repeated([10, 70], [8, 20], [5, 10]), 60],
])('%s', (_, scores, expected) => {
  expect(netPromoterScore(scores)).toBe(expected);
});

test('nobody answered: not known', () => {
  expect(netPromoterScore([])).toBeNull();
});

test.each([-1, 10.5, 11, 100])('a score of %d is refused', (score) => {
  expect(() => netPromoterScore([9, score])).toThrow(
    expect.objectContaining({ reason: 'scoreOutOfRange', found: { score } }),
  );
});

function repeated(...groups: [score: number, times: number][]): number[] {
  return groups.flatMap(([score, times]) => new Array<number>(times).fill(score));
}
