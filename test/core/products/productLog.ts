import fc from 'fast-check';
import { asDay, type Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { type ProductsBought, productsBought } from '../../../src/core/products/productsBought';
import { AS_OF } from '../arbitrary';
import { on } from '../on';

/** A client's deal of one day, 100 of money, of whatever products. */
export function bought(client: string, date: string, ...products: string[]): Deal {
  return { client, day: on(date), amount: asMinor(100_00), profit: null, products };
}

export function productsIn(log: readonly Deal[], asOf = AS_OF): ProductsBought {
  return productsBought(dealLog(log), asOf);
}

const day = fc
  .integer({ min: -450, max: 30 })
  .map((days) => asDay(AS_OF + days)) satisfies fc.Arbitrary<Day>;

/** Refunds and deals without a product among them. */
function logsOf(
  clients: readonly string[],
  products: fc.Arbitrary<readonly string[]>,
  mostDeals: number,
): fc.Arbitrary<Deal[]> {
  return fc.array(
    fc.record(
      {
        client: fc.constantFrom(...clients),
        day,
        amount: fc.constantFrom(...[100, 100, 100, 0, -100].map(asMinor), null),
        profit: fc.constant(null),
        products,
      },
      { requiredKeys: ['client', 'day', 'amount', 'profit'] },
    ),
    { maxLength: mostDeals, size: 'max' },
  );
}

/** Few clients who buy often, around {@link AS_OF}. */
export const rhythmLogs = logsOf(
  ['a', 'b', 'c', 'd', 'e'],
  fc.uniqueArray(fc.constantFrom('tea', 'honey', 'syrup', 'cups'), {
    minLength: 1,
    maxLength: 3,
  }),
  120,
);

/** Many clients who buy seldom, some products more often together than others. */
export const basketLogs = logsOf(
  Array.from({ length: 30 }, (_, index) => `client ${index}`),
  fc
    .constantFrom(
      ...[
        'tea',
        'tea honey',
        'tea honey',
        'honey lemon',
        'cups',
        'cups mugs',
        'mugs',
        'beans milk',
      ],
      ...['beans', 'milk sugar', 'sugar lemon', 'syrup'],
    )
    .map((basket) => basket.split(' ')),
  120,
);
