import fc from 'fast-check';
import type { Client } from '../../src/core/base/clientBase';
import { asDay } from '../../src/core/day';
import type { Deal } from '../../src/core/log/purchaseHistory';
import { asMinor, type Minor } from '../../src/core/money';
import { on } from './on';

export const AS_OF = on('2025-06-30');

/** A day of the three years up to {@link AS_OF}. */
export const pastDay = fc.integer({ min: AS_OF - 1095, max: AS_OF }).map(asDay);

/** A deal of a log that says what each was worth. */
export type PricedDeal = Deal & { amount: Minor };

/** A log of a few clients up to {@link AS_OF}, refunds among the deals. */
export const deals: fc.Arbitrary<PricedDeal[]> = fc.array(
  fc.record({
    client: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    day: pastDay,
    amount: fc.integer({ min: -5_000, max: 50_000 }).map(asMinor),
    profit: fc.option(fc.integer({ min: -5_000, max: 20_000 }).map(asMinor)),
  }),
  { maxLength: 60 },
);

/** The distinct days of a client's purchases, ascending. */
export const purchaseDays = fc
  .uniqueArray(pastDay, { maxLength: 20 })
  .map((days) => days.sort((p, q) => p - q));

/** A list and the same in another order. */
export function shuffled<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return list.chain((items) =>
    fc.tuple(
      fc.constant(items),
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
    ),
  );
}

/** A client of whom people know nothing but the name. */
export function plainClient(key: string, known: Partial<Client> = {}): Client {
  return {
    key,
    manualCategory: null,
    potential: null,
    traits: [],
    winBackCost: null,
    doNotContact: false,
    ...known,
  };
}
