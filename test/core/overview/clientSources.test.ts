import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import type { Minor } from '../../../src/core/money';
import { bySource, likelySourceTwins, sourceKey } from '../../../src/core/overview/clientSources';
import { firstProducts, firstSources } from '../../../src/core/overview/firstPurchase';
import { branded } from '../plain';

const labelled = (...labels: string[]) =>
  labels.map((label, index) => ({ key: `c${index}`, label }));

describe('sources that may be one', () => {
  test('differ by one letter, or by two that changed places', () => {
    expect(likelySourceTwins(labelled('Инстаграм', 'инстаграмм', 'Сайт'))).toEqual([
      ['Инстаграм', 'инстаграмм'],
    ]);
    expect(likelySourceTwins(labelled('Facebook', 'Faecbook'))).toHaveLength(1);
    expect(likelySourceTwins(labelled('Referral', 'referrals'))).toHaveLength(1);
  });

  test('are not those of another year, another script, or a few letters', () => {
    expect(likelySourceTwins(labelled('Expo 2024', 'Expo 2025'))).toEqual([]);
    expect(likelySourceTwins(labelled('Instagram', 'Инстаграм'))).toEqual([]);
    expect(likelySourceTwins(labelled('email', 'gmail'))).toEqual([]);
    expect(likelySourceTwins(labelled('Telegram', 'Instagram'))).toEqual([]);
  });

  test('spelt alike are one already', () => {
    expect(likelySourceTwins(labelled('Insta-gram', 'INSTAGRAM', 'instagram'))).toEqual([]);
  });
});

test('an emoji is a source where nothing else stands', () => {
  expect(sourceKey('📷')).not.toBe(sourceKey('📞'));
  expect(sourceKey('Инстаграм 📷')).toBe(sourceKey('инстаграм'));
  expect([' — ', '?!', '…'].map(sourceKey)).toEqual(['', '', '']);
});

type Drawn = {
  client: string;
  day: number;
  amount: number | null;
  source: string | null;
  lines: { amount: number | null; product: string | null; productGroup: string | null }[];
};

const drawnDeals = fc.array(
  fc.record<Drawn>({
    client: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 0, max: 4 }),
    amount: fc.option(fc.integer({ min: -50, max: 500 })),
    source: fc.option(fc.constantFrom('site', 'fair')),
    lines: fc.array(
      fc.record({
        amount: fc.option(fc.integer({ min: 0, max: 90 })),
        product: fc.option(fc.constantFrom('Cup', 'Jug')),
        productGroup: fc.option(fc.constantFrom('Tea', 'Tools')),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { maxLength: 20 },
);

const asDeals = (drawn: readonly Drawn[]) =>
  drawn.map((deal) =>
    branded<Deal>({
      ...deal,
      profit: null,
      lines: deal.lines.map((line) => ({ ...line, quantity: null, unitPrice: null })),
    }),
  );

describe('the first purchase', () => {
  test('tells source and product as a search of its day does', () => {
    fc.assert(
      fc.property(drawnDeals, (drawn) => {
        const log = dealLog(asDeals(drawn));
        const [sources, products] = [firstSources(log), firstProducts(log)];
        for (const client of ['a', 'b', 'c']) {
          const bought = drawn.filter((each) => each.client === client && (each.amount ?? 0) >= 0);
          const first = Math.min(...bought.map(({ day }) => day));
          const ofDay = bought.filter(({ day }) => day === first);
          const source = ofDay.map((deal) => deal.source).find((each) => each !== null);
          expect(sources.get(client)).toBe(source);
          const lines = ofDay.flatMap((deal) => deal.lines);
          const nameOf = (line: Drawn['lines'][number]) => line.productGroup ?? line.product;
          const names = lines.map(nameOf).filter((name) => name !== null);
          const sumOf = (name: string) =>
            lines
              .filter((line) => nameOf(line) === name)
              .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          const most = Math.max(...names.map(sumOf));
          expect(products.get(client)).toBe(names.find((name) => sumOf(name) === most));
        }
      }),
    );
  });

  test('without amounts goes by quantity and price', () => {
    const line = (product: string, quantity: number, unitPrice: number) => ({
      ...{ amount: null, productGroup: null },
      ...{ product, quantity, unitPrice },
    });
    const deal = branded<Deal>({
      ...{ client: 'a', day: 1, amount: 7_00 as Minor, profit: null, source: null },
      lines: [line('Cup', 1, 3), line('Jug', 2, 2)],
    });
    expect(firstProducts(dealLog([deal])).get('a')).toBe('Jug');
  });
});

test('what the row says goes before the first deal; a later deal says nothing', () => {
  const deal = (client: string, day: number, source: string | null): Deal =>
    branded<Deal>({ client, day, amount: 1, profit: null, source, lines: [] });
  const log = dealLog([
    deal('a', 1, 'site'),
    deal('b', 1, 'site'),
    deal('c', 1, null),
    deal('c', 2, 'site'),
  ]);
  const rows = [
    { key: 'a', source: 'fair' },
    { key: 'b', source: null },
    { key: 'c', source: null },
  ];
  expect(bySource(rows, log).map(({ label }) => label)).toEqual(['fair', 'site', null]);
});
