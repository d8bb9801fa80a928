import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAYS_PER_YEAR, type Day } from '../../../src/core/day';
import { missedCycles } from '../../../src/core/rhythm/lifecycle';
import {
  eachPastRhythm,
  knownPurchases,
  type PastRhythm,
} from '../../../src/core/rhythm/pastRhythm';
import { baseInterval, purchaseSlowdown, steadiedInterval } from '../../../src/core/rhythm/rhythm';
import { missedSeasons, seasonOf } from '../../../src/core/rhythm/season';
import { pastDay, purchaseDays } from '../arbitrary';

const base = fc.array(purchaseDays, { maxLength: 8 });
const days = fc.uniqueArray(pastDay, { maxLength: 6 }).map((list) => list.sort((a, b) => a - b));
const upTo = (list: readonly Day[], day: Day) => list.filter((each) => each <= day);

test('what was known on each day is what a log cut off on it holds', () => {
  fc.assert(
    fc.property(base, days, (clients, cuts) => {
      const counts = Array.from(knownPurchases(clients, cuts), ({ known }) => [...known]);
      expect(counts).toEqual(cuts.map((day) => clients.map((own) => upTo(own, day).length)));
    }),
  );
});

test('one sweep through all days finds what each day’s log alone would say', () => {
  fc.assert(
    fc.property(base, days, fc.integer({ min: 0, max: 4 }), (clients, cuts, weight) => {
      const told: PastRhythm[] = [];
      eachPastRhythm(clients, cuts, weight, (rhythm) => told.push({ ...rhythm }));
      const swept = cuts.map((day) => told.filter((rhythm) => rhythm.day === day));
      const oneByOne = cuts.map((day) => {
        const cut = clients.map((own) => upTo(own, day));
        const median = baseInterval(cut);
        return cut.flatMap((own, index) => {
          const interval = steadiedInterval(own, median, weight);
          const last = own[own.length - 1];
          const season = seasonOf(own, day);
          if (last === undefined || (season ?? interval) === null) return [];
          const [intervalDays, missed] = season
            ? [DAYS_PER_YEAR, missedSeasons(season, last, day)]
            : [interval?.days, missedCycles(last, interval?.days as number, day)];
          const isSeasonal = season !== null;
          const isKnown = { day, index, known: own.length };
          return [{ ...isKnown, intervalDays, isSeasonal, missedCycles: missed }];
        });
      });
      expect(swept).toEqual(oneByOne);
    }),
  );
});

test('a beginning of the purchase days has the slowdown that it has alone', () => {
  fc.assert(
    fc.property(purchaseDays, pastDay, (own, day) => {
      const known = upTo(own, day);
      expect(purchaseSlowdown(own, day, known.length)).toBe(purchaseSlowdown(known, day));
    }),
  );
});
