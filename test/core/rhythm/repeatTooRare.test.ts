import { expect, test } from 'vitest';
import { isRepeatTooRare } from '../../../src/core/rhythm/repeatTooRare';

test.each([
  [1000, 9.9, true],
  [1000, 10, false],
  [1000, 0, true],
  [30, 5, true],
  [29, 0, false], // too few to tell
  [0, null, false],
])('%d buyers of whom %d %% came back: %s', (buyers, rate, expected) => {
  expect(isRepeatTooRare(buyers, rate)).toBe(expected);
});
