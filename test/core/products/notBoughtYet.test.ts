import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/day';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { notBoughtYet } from '../../../src/core/products/notBoughtYet';
import { AS_OF, shuffled } from '../arbitrary';
import { on } from '../on';
import { basketLogs, bought, productsIn } from './productLog';

function notYetIn(log: readonly Deal[], asOf: Day = AS_OF): Record<string, readonly string[]> {
  return Object.fromEntries(notBoughtYet(productsIn(log, asOf), asOf));
}

/** So many clients who each bought the same, on one day of the last year. */
function clients(name: string, count: number, products: string[], day = '2025-03-01'): Deal[] {
  return Array.from({ length: count }, (_, index) => bought(`${name}${index}`, day, ...products));
}

describe('of 15 clients 6 buy tea, 5 of them and nobody else honey too', () => {
  // Lift of honey beside tea: (5 / 6) / (5 / 15) = 2.5.
  const log = [
    ...clients('both', 5, ['tea', 'honey']),
    ...clients('tea', 1, ['tea']),
    ...clients('else', 9, ['cups']),
  ];

  test('the sixth may buy honey', () => {
    expect(notYetIn(log)).toEqual({ tea0: ['honey'] });
  });

  test('not where fewer than five bought both', () => {
    expect(notYetIn(log.slice(1))).toEqual({});
  });

  test('a lift of 1.5 is enough, a little less is not', () => {
    // 9 clients: (5 / 6) / (5 / 9) = 1.5. 8 clients: 1.33.
    expect(notYetIn(log.slice(0, 9))).toEqual({ tea0: ['honey'] });
    expect(notYetIn(log.slice(0, 8))).toEqual({});
  });

  test('not by what they bought a year ago or before; of the others all time counts', () => {
    const old = (day: string) => [
      ...clients('both', 5, ['tea', 'honey'], '2022-01-01'),
      ...clients('tea', 1, ['tea'], day),
      ...clients('else', 9, ['cups']),
    ];
    expect(notYetIn(old('2024-06-30'))).toEqual({});
    expect(notYetIn(old('2024-07-01'))).toEqual({ tea0: ['honey'] });
  });

  test('not what they bought once, however long ago', () => {
    expect(notYetIn([...log, bought('tea0', '2019-01-01', 'Honey.')])).toEqual({});
  });

  test('clients who bought nothing with a name are not of the base', () => {
    const unnamed = clients('unnamed', 50, []).map(({ products: _, ...deal }) => deal);
    expect(notYetIn([...log.slice(0, 8), ...unnamed])).toEqual({});
  });
});

test('the two highest, by their greatest lift beside whatever they buy', () => {
  const log = [
    ...clients('a', 6, ['tea', 'honey']),
    ...clients('b', 5, ['tea', 'cups']),
    ...clients('c', 5, ['milk', 'cups']),
    ...clients('d', 5, ['milk', 'sugar']),
    bought('me', '2025-03-01', 'tea', 'milk'),
    ...clients('else', 30, ['beans']),
  ];
  // 52 clients; tea 12, milk 11, honey 6, cups 10, sugar 5. Beside tea: honey 6·52/(12·6) = 4.33,
  // cups 5·52/(12·10) = 2.17. Beside milk: cups 5·52/(11·10) = 2.36, sugar 5·52/(11·5) = 4.73.
  expect(notYetIn(log).me).toEqual(['sugar', 'honey']);
});

test('free text, every value another, suggests nothing', () => {
  const log = clients('a', 200, []).flatMap((deal, index) => [
    { ...deal, products: [`order ${index}`, `call Ann ${index}`] },
    { ...deal, products: [`sent ${index}`] },
  ]);
  expect(notYetIn(log)).toEqual({});
});

test('of 5,000 products each client is told of the one that goes with theirs', () => {
  // Products go together by ten; a client of ten buys nine of them, and bags like everybody.
  const log = Array.from({ length: 6000 }, (_, client) => {
    const ten = client % 500;
    const others = Array.from({ length: 10 }, (_, place) => place).filter(
      (place) => place !== Math.floor(client / 500) % 10,
    );
    const products = others.map((place) => `product ${ten}.${place}`);
    return bought(`${client}`, '2025-03-01', ...products, 'bags');
  });
  const products = productsIn(log);
  expect(products.names).toHaveLength(5001);
  const found = notBoughtYet(products, AS_OF);
  expect(found.size).toBe(6000);
  expect(found.get('0')).toEqual(['product 0.0']);
  expect(found.get('2777')).toEqual(['product 277.5']);
});

/** The definition read word for word, over rows, with lifts compared as whole numbers. */
function byDefinition(log: readonly Deal[], asOf: Day): Record<string, string[]> {
  const lines = log.flatMap(({ client, day, amount, products = [] }) =>
    day <= asOf && !(amount !== null && amount < 0)
      ? products.map((product) => ({ client, day, product }))
      : [],
  );
  const everybody = new Set(lines.map(({ client }) => client));
  const products = [...new Set(lines.map(({ product }) => product))];
  const buyersOf = (product: string) =>
    new Set(lines.filter((line) => line.product === product).map(({ client }) => client));
  const result: Record<string, string[]> = {};
  for (const client of everybody) {
    const own = lines.filter((line) => line.client === client);
    const recent = products.filter((product) =>
      own.some((line) => line.product === product && line.day > on('2024-06-30')),
    );
    const scored = products
      .filter((product) => !own.some((line) => line.product === product))
      .flatMap((q) => {
        const ofQ = buyersOf(q);
        const lifts = recent.flatMap((p) => {
          const ofP = buyersOf(p);
          const both = [...ofP].filter((buyer) => ofQ.has(buyer)).length;
          const lift = { over: both * everybody.size, under: ofP.size * ofQ.size };
          return both >= 5 && 2 * lift.over >= 3 * lift.under ? [lift] : [];
        });
        const [greatest] = lifts.sort((a, b) => b.over * a.under - a.over * b.under);
        return greatest ? [{ q, ...greatest }] : [];
      })
      .sort((a, b) => b.over * a.under - a.over * b.under || a.q.localeCompare(b.q, 'en'));
    if (scored.length > 0) result[client] = scored.slice(0, 2).map(({ q }) => q);
  }
  return result;
}

test('equals the definition read word for word', () => {
  let told = 0;
  fc.assert(
    fc.property(basketLogs, (log) => {
      const expected = byDefinition(log, AS_OF);
      told += Object.keys(expected).length;
      expect(notYetIn(log)).toEqual(expected);
    }),
  );
  expect(told).toBeGreaterThan(50);
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(shuffled(basketLogs), ([log, other]) => {
      expect(notYetIn(other)).toEqual(notYetIn(log));
    }),
  );
});

test('what comes after the day does not count', () => {
  fc.assert(
    fc.property(basketLogs, (log) => {
      expect(notYetIn(log)).toEqual(notYetIn(log.filter(({ day }) => day <= AS_OF)));
    }),
  );
});
