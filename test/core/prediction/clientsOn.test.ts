import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { buyersOf } from '../../../src/core/prediction/buyers';
import { CANDIDATES, clientsOn } from '../../../src/core/prediction/clientsOn';
import { on } from '../on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };
const CUT = on('2025-06-15');

const deal = (client: string, day: number): Deal => ({
  client,
  day: asDay(day),
  amount: asMinor(1000 + (day % 7) * 100),
  profit: null,
});

/** Sixty clients, half of whom buy once a year at about the time of the cut day. */
const KNOWN = Array.from({ length: 60 }, (_, index) =>
  index % 2 === 0
    ? [1130, 764, 398, 33].map((ago) => deal(`client ${index}`, CUT - ago + (index % 9)))
    : Array.from({ length: 2 + (index % 11) }, (_, order) =>
        deal(`client ${index}`, CUT - 10 - 37 * order - index),
      ),
).flat();

/** All that is said of a client on the cut day, by name: others may stand before them. */
function saidOn(deals: readonly Deal[], aheadDays: number) {
  const buyers = buyersOf(dealLog(deals));
  const found = clientsOn(buyers, CUT, aheadDays, SETTINGS);
  const rows = [...(found?.places ?? [])].map((place, row): [string, unknown] => [
    buyers.keys[place] as string,
    {
      scores: CANDIDATES.map((name) => found?.scores[name][row]),
      traits: Object.values(found?.traits ?? {}).map((column) => column[row]),
      chance: found?.chances[row],
    },
  ]);
  return { clients: new Map(rows), models: found?.models };
}

describe('what is said of clients on a past day', () => {
  const later = fc.record({
    index: fc.nat({ max: 70 }),
    after: fc.integer({ min: 1, max: 900 }),
  });

  test.each([7, 56, 182, 365, 366, 400, 800])(
    'is the same whatever comes after it, %i days ahead',
    (aheadDays) => {
      const expected = saidOn(KNOWN, aheadDays);
      expect(expected.clients.size).toBe(60);
      fc.assert(
        fc.property(fc.array(later, { minLength: 1, maxLength: 40 }), (deals) => {
          const more = deals.map(({ index, after }) => deal(`client ${index}`, CUT + after));
          expect(saidOn([...KNOWN, ...more], aheadDays)).toEqual(expected);
        }),
        { numRuns: 15 },
      );
    },
  );

  test('purchases in the same days a year before are counted up to the day, not beyond', () => {
    const seasonOf = (aheadDays: number, ago: readonly number[]) => {
      const buyers = buyersOf(dealLog([...KNOWN, ...ago.map((each) => deal('a', CUT - each))]));
      return clientsOn(buyers, CUT, aheadDays, SETTINGS)?.scores.season[0];
    };
    const ago = [366, 365, 364, 309, 308, 1, 0, -1, -30];
    expect(seasonOf(56, ago)).toBe(2);
    expect(seasonOf(365, ago)).toBe(5);
    expect(seasonOf(366, ago)).toBe(5);
    expect(seasonOf(400, ago)).toBe(5);
  });
});
