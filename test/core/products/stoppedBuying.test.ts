import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, isoDay } from '../../../src/core/day';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { stoppedBuying } from '../../../src/core/products/stoppedBuying';
import { AS_OF, shuffled } from '../arbitrary';
import { on } from '../on';
import { bought, productsIn, rhythmLogs } from './productLog';

function stoppedIn(log: readonly Deal[], asOf: Day = AS_OF): Record<string, readonly string[]> {
  return Object.fromEntries(stoppedBuying(productsIn(log, asOf), asOf));
}

/** Tea every 10 days up to 21 January: the first cycle is missed on the 31st, the second on 10 February. */
const TEA = ['2025-01-01', '2025-01-11', '2025-01-21'].map((day) => bought('a', day, 'tea'));

describe('tea every ten days up to 21 January', () => {
  const honey = (day: string) => [...TEA, bought('a', day, 'honey')];

  test.each([
    ['two cycles missed, honey on the day the first was', honey('2025-01-31'), '2025-02-10', true],
    ['one cycle missed', honey('2025-01-31'), '2025-02-09', false],
    ['honey before the first was missed', honey('2025-01-30'), '2025-02-10', false],
    ['nothing else at all', TEA, '2025-06-30', false],
    ['honey much later', honey('2025-05-01'), '2025-06-30', true],
    ['honey not bought yet on the day', honey('2025-05-01'), '2025-04-30', false],
    ['on two days only', honey('2025-05-01').slice(1), '2025-06-30', false],
    [
      'tea again, in an order with honey',
      honey('2025-02-01').concat(TEA.map((deal) => ({ ...deal, day: on('2025-06-29') }))),
      '2025-06-30',
      false,
    ],
  ])('%s', (_, log, asOf, isStopped) => {
    expect(stoppedIn(log, on(asOf))).toEqual(isStopped ? { a: ['tea'] } : {});
  });

  test('another client’s honey is not theirs', () => {
    expect(stoppedIn([...TEA, bought('b', '2025-05-01', 'honey')])).toEqual({});
  });

  test('what they bought without a name may have been tea', () => {
    const { products: _, ...unnamed } = bought('a', '2025-05-01');
    expect(stoppedIn([...TEA, unnamed])).toEqual({});
  });
});

test('what they bought on the most days comes first, then by name', () => {
  const days = ['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-31'];
  const log = days.flatMap((day, index) => [
    bought('a', day, 'cups', 'mugs'),
    bought('a', day, ...(index < 3 ? ['beans'] : []), 'cups'),
  ]);
  expect(stoppedIn([...log, bought('a', '2025-06-01', 'milk')])).toEqual({
    a: ['cups', 'mugs', 'beans'],
  });
});

test('free text, every value another, stops nothing', () => {
  const log = Array.from({ length: 300 }, (_, index) =>
    bought('a', isoDay(addDays(on('2024-06-01'), index)), `call Ann, order ${index}`),
  );
  expect(stoppedIn(log)).toEqual({});
});

/** The definition read word for word, over rows: in whole numbers, with none of the code's functions. */
function byDefinition(log: readonly Deal[], asOf: Day): Record<string, string[]> {
  const stopped: Record<string, string[]> = {};
  const lines = log.flatMap(({ client, day, amount, products = [] }) =>
    day <= asOf && !(amount !== null && amount < 0)
      ? products.map((product) => ({ client, day: Number(day), product }))
      : [],
  );
  for (const client of new Set(lines.map((line) => line.client))) {
    const own = lines.filter((line) => line.client === client);
    const found = [...new Set(own.map(({ product }) => product))].flatMap((product) => {
      const days = [
        ...new Set(own.filter((line) => line.product === product).map(({ day }) => day)),
      ];
      const [first, last, gaps] = [Math.min(...days), Math.max(...days), days.length - 1];
      // So many days × gaps ≥ cycles × (last − first) is so many days ≥ cycles × interval.
      const isMissed = (day: number, cycles: number) =>
        (day - last) * gaps >= cycles * (last - first);
      const others = own.filter((line) => line.product !== product && isMissed(line.day, 1));
      return gaps >= 2 && isMissed(asOf, 2) && others.length > 0 ? [{ product, gaps }] : [];
    });
    if (found.length > 0) {
      stopped[client] = found
        .sort((a, b) => b.gaps - a.gaps || a.product.localeCompare(b.product, 'en'))
        .map(({ product }) => product);
    }
  }
  return stopped;
}

test('equals the definition read word for word', () => {
  let told = 0;
  fc.assert(
    fc.property(rhythmLogs, (log) => {
      const expected = byDefinition(log, AS_OF);
      told += Object.keys(expected).length;
      expect(stoppedIn(log)).toEqual(expected);
    }),
  );
  expect(told).toBeGreaterThan(50);
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(shuffled(rhythmLogs), ([log, other]) => {
      expect(stoppedIn(other)).toEqual(stoppedIn(log));
    }),
  );
});

test('what comes after the day does not count', () => {
  fc.assert(
    fc.property(rhythmLogs, (log) => {
      expect(stoppedIn(log)).toEqual(stoppedIn(log.filter(({ day }) => day <= AS_OF)));
    }),
  );
});
