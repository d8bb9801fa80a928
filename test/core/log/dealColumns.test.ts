import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealColumns } from '../../../src/core/log/dealColumns';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { pastDay } from '../arbitrary';

const word = fc.constantFrom('a', 'b', 'c');
const money = fc.integer({ min: -5_000, max: 90_000 });
const log = fc.array(
  fc.record(
    {
      client: word,
      day: pastDay,
      amount: fc.option(money),
      profit: fc.option(money),
      hasOwnProfit: fc.boolean(),
      paidOn: fc.option(pastDay),
      products: fc.uniqueArray(word, { minLength: 1 }),
      manager: fc.option(word),
      source: fc.option(word),
      lines: fc.array(
        fc.record({
          amount: fc.option(money),
          quantity: fc.option(fc.integer({ min: 0, max: 9 })),
          unitPrice: fc.option(fc.integer({ min: 0, max: 99 })),
          product: fc.option(word),
          productGroup: fc.option(word),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['client', 'day', 'amount', 'profit'] },
  ),
  { maxLength: 30 },
) as fc.Arbitrary<Deal[]>;

/** All that columns hold, whichever way words were numbered on the way. */
const heldBy = (deals: readonly Deal[]) => {
  const columns = dealColumns(deals);
  return Array.from(deals, (_, row) => columns.at(row));
};

test('a deal that is taken out of the columns and added again is the same deal', () => {
  fc.assert(
    fc.property(log, (deals) => {
      const held = heldBy(deals);
      expect(heldBy(held)).toEqual(held);
      held.forEach((deal, row) => {
        const { client, day, amount, profit, paidOn, products, manager, source } = deals[
          row
        ] as Deal;
        expect(deal).toMatchObject({ client, day, amount, profit });
        expect([deal.paidOn, deal.products]).toEqual([paidOn, products]);
        expect([deal.manager, deal.source]).toEqual([manager ?? null, source ?? null]);
      });
    }),
  );
});
