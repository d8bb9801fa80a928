import { expect, test } from 'vitest';
import { isPurchase } from '../../../src/core/log/purchaseHistory';

test.each([
  [100, true],
  [0, true],
  [null, true], // a log may hold dates alone
  [-1, false],
])('an amount of %s is a purchase: %s', (amount, expected) => {
  expect(isPurchase({ amount })).toBe(expected);
});
