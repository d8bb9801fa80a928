import { expect, test } from 'vitest';
import { clientHistories } from '../../../src/core/log/clientHistories';
import { NO_PURCHASES } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { on } from '../on';

const given = {
  firstPurchase: on('2026-01-10'),
  lastPurchase: on('2026-02-10'),
  deals: 4,
  revenue: asMinor(4000),
  profit: null,
  intervalDays: null,
};

test('the log before the row, the row before nothing', () => {
  const logged = {
    ...NO_PURCHASES,
    purchaseDays: [on('2026-03-01')],
    deals: 1,
    revenue: asMinor(100),
    profit: asMinor(20),
  };
  const histories = clientHistories(
    [{ key: 'ann', given }, { key: 'bob', given }, { key: 'cid', given: null }, { key: 'dan' }],
    new Map([
      ['ann', logged],
      ['zoe', logged],
    ]),
  );
  const [ann, bob, cid, dan, ...others] = histories;
  expect(ann).toBe(logged);
  expect(bob).toMatchObject({ deals: 4, revenue: asMinor(4000), profit: null });
  expect(cid).toEqual(NO_PURCHASES);
  expect(dan).toEqual(cid);
  expect(others).toEqual([]);
});
