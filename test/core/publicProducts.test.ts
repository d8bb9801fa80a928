import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ClientBaseFigures, clientBase } from '../../src/core/base/clientBase';
import { contactLog } from '../../src/core/log/contactLog';
import { dealLog } from '../../src/core/log/dealLog';
import type { Deal } from '../../src/core/log/purchaseHistory';
import { asMinor } from '../../src/core/money';
import { MARGIN_DROP_RATIO, marginRatio } from '../../src/core/rhythm/marginDrop';
import { dateOf } from '../../src/core/rhythm/season';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { superstore } from '../fixtures/publicLogs';
import { plainClient } from './arbitrary';
import { on } from './on';

/** What a program of its own found; see the fixtures. */
interface Expected {
  /** Clients, a space between them. */
  noProfit: string;
  marginDropped: string;
  seasons: Record<string, string>;
  stoppedBuying: Record<string, string[]>;
  notBoughtYet: Record<string, string[]>;
}

const EXPECTED: Expected = JSON.parse(
  readFileSync(new URL('../fixtures/superstore.expected.json', import.meta.url), 'utf8'),
);

/** One deal an order. */
function orders(): Deal[] {
  const byNumber = new Map<string, Deal & { products: string[] }>();
  for (const { order, product, client, day, amount, profit } of superstore()) {
    const deal = byNumber.get(order) ?? {
      ...{ client, day, amount: asMinor(0), profit: asMinor(0), products: [] as string[] },
    };
    byNumber.set(order, deal);
    deal.amount = asMinor((deal.amount as number) + amount);
    deal.profit = asMinor((deal.profit as number) + (profit as number));
    if (!deal.products.includes(product)) deal.products.push(product);
  }
  return [...byNumber.values()];
}

describe('Superstore, a log with products and profit', () => {
  let base: ClientBaseFigures;
  beforeAll(() => {
    const log = dealLog(orders());
    const clients = [...log.clients.keys()].map((key) => plainClient(key));
    base = clientBase(clients, log, contactLog([]), DEFAULT_SETTINGS, on('2017-12-31'));
  });

  const told = <Value>(figure: (key: string) => Value | null): Record<string, Value> =>
    Object.fromEntries(
      [...base.clients.keys()].flatMap((key) => {
        const value = figure(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  const figuresOf = (key: string) =>
    base.clients.get(key) as NonNullable<ReturnType<typeof base.clients.get>>;

  test('is what it is said to be', () => {
    expect(base.log.days).toHaveLength(5_009);
    expect(base.clients.size).toBe(793);
  });

  test('who brought no profit is C', () => {
    const unprofitable = [...base.clients].filter(
      ([, { categoryRule }]) => categoryRule === 'noProfit',
    );
    expect(unprofitable.map(([key]) => key).sort()).toEqual(EXPECTED.noProfit.split(' '));
    expect(new Set(unprofitable.map(([, { category }]) => category))).toEqual(new Set(['C']));
  });

  test('whose margin fell', () => {
    const fell = [...base.log.clients].filter(([, { orderAmounts, orderProfits }]) => {
      const ratio = marginRatio(orderAmounts, orderProfits);
      return ratio !== null && ratio < MARGIN_DROP_RATIO;
    });
    expect(fell.map(([key]) => key).sort()).toEqual(EXPECTED.marginDropped.split(' '));
  });

  test('who buys in one season', () => {
    const date = (place: number) => {
      const { dayOfMonth, month } = dateOf(place);
      return `${dayOfMonth}.${month}`;
    };
    expect(
      told((key) => {
        const { season } = figuresOf(key);
        return season && `${date(season.first)}–${date(season.last)}`;
      }),
    ).toEqual(EXPECTED.seasons);
  });

  test.each(['stoppedBuying', 'notBoughtYet'] as const)('%s', (figure) => {
    const found = told((key) => {
      const products = figuresOf(key)[figure];
      return products.length === 0 ? null : [...products].sort();
    });
    expect(found).toEqual(EXPECTED[figure]);
  });
});
