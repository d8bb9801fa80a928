import { expect, test } from 'vitest';
import { isPurchase } from '../../../src/core/log/purchaseHistory';
import type { Minor } from '../../../src/core/money';
import { branded } from '../plain';

test.each([
  [100, true],
  [0, true],
  [null, true], // a log may hold dates alone
  [-1, false],
])('an amount of %s is a purchase: %s', (amount, expected) => {
  expect(isPurchase({ amount: branded<Minor | null>(amount) })).toBe(expected);
});
