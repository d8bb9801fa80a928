import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minor } from '../../../src/core/money';
import type { Status } from '../../../src/core/rhythm/lifecycle';
import {
  type GroupedClient,
  LEAST_CLIENTS,
  MOST_GROUPS,
  type OfferGroup,
  offerGroups,
  type ValuesChosen,
} from '../../../src/core/segments/offerGroups';
import type { BuyingFrequency, OrderSize, Segment } from '../../../src/core/segments/segments';
import { shuffled } from '../arbitrary';
import { branded } from '../plain';

/** So many clients alike: of an active one who buys often unless it is said. */
function alike(
  count: number,
  segment: Partial<Segment> = {},
  revenue: number | null = 100_00,
): GroupedClient[] {
  return Array.from({ length: count }, () => ({
    segment: {
      frequency: 'often',
      orderSize: null,
      productLine: null,
      status: 'active',
      ...segment,
    },
    revenue: branded<Minor | null>(revenue),
    deals: 2,
  }));
}

/** A group in short: the step, what varies it, how many. */
const inShort = ({ step, productLine, orderSize, clients }: OfferGroup) => {
  const chosen = productLine ?? orderSize;
  if (!chosen) return [step, clients];
  return [step, 'only' in chosen ? chosen.only : { allBut: chosen.allBut }, clients];
};

const groupsOf = (...clients: GroupedClient[][]) => offerGroups(clients.flat()).groups.map(inShort);

describe('what to do', () => {
  test.each([
    ['active', 'once', 'secondPurchase'],
    ['active', 'often', 'offerMore'],
    ['active', 'seldom', 'remind'],
    ['sleeping', 'once', 'wake'],
    ['sleeping', 'often', 'wake'],
    ['lost', 'seldom', 'winBack'],
    [null, 'once', 'askRhythm'],
  ] as const)('%s, buys %s: %s', (status, frequency, step) => {
    expect(groupsOf(alike(5, { status, frequency }))).toEqual([[step, 5]]);
  });

  test('clients with the same thing to do are one group, whose filter says no more than it takes', () => {
    const { groups, inSmallGroups } = offerGroups([
      ...alike(3, { status: 'lost', frequency: 'once' }),
      ...alike(4, { status: 'lost', frequency: 'often' }, 300_00),
    ]);
    expect(groups).toEqual([
      {
        step: 'winBack',
        frequency: null,
        status: 'lost',
        productLine: null,
        orderSize: null,
        clients: 7,
        revenue: 150_000,
        averageOrder: 1500 / 14,
      },
    ]);
    expect(inSmallGroups).toBe(0);
  });

  test('fewer than five with one thing to do are counted', () => {
    expect(offerGroups([...alike(6), ...alike(4, { status: 'sleeping' })])).toMatchObject({
      groups: [{ step: 'offerMore', clients: 6 }],
      inSmallGroups: 4,
    });
    expect(offerGroups([])).toEqual({ groups: [], inSmallGroups: 0 });
  });
});

describe('what varies the offer', () => {
  const line = (count: number, productLine: string | null, segment: Partial<Segment> = {}) =>
    alike(count, { productLine, ...segment });

  test('the product line that five share, and the others together', () => {
    expect(groupsOf(line(5, 'tea'), line(6, 'wine'), line(4, 'beer'), line(1, null))).toEqual([
      ['offerMore', 'wine', 6],
      ['offerMore', 'tea', 5],
      ['offerMore', { allBut: ['wine', 'tea'] }, 5],
    ]);
  });

  test('no part leaves fewer than five of its step behind', () => {
    expect(groupsOf(line(8, 'tea'), line(6, 'wine'), line(4, 'beer'))).toEqual([
      ['offerMore', { allBut: ['tea'] }, 10],
      ['offerMore', 'tea', 8],
    ]);
    expect(groupsOf(line(8, 'tea'), line(6, 'wine'))).toEqual([
      ['offerMore', 'tea', 8],
      ['offerMore', 'wine', 6],
    ]);
  });

  test('where the base has one product line, or none that five share, the size of their orders', () => {
    const sizes = (productLine: string | null) => [
      ...line(5, productLine, { orderSize: 'large' }),
      ...line(5, productLine, { orderSize: 'medium' }),
      ...line(6, productLine, { orderSize: 'small' }),
    ];
    const bySize = [
      ['offerMore', 'small', 6],
      ['offerMore', 'large', 5],
      ['offerMore', { allBut: ['small', 'large'] }, 5],
    ];
    expect(groupsOf(sizes(null))).toEqual(bySize);
    expect(groupsOf(sizes('tea'))).toEqual(bySize);
    expect(groupsOf(sizes('tea'), line(4, 'wine', { status: 'lost' }))).toEqual([
      ['offerMore', 'tea', 16],
    ]);
  });

  test('medium orders ask for no offer of their own, and neither do those of one size', () => {
    expect(groupsOf(alike(9, { orderSize: 'medium' }), alike(5, { orderSize: 'small' }))).toEqual([
      ['offerMore', { allBut: ['small'] }, 9],
      ['offerMore', 'small', 5],
    ]);
    expect(groupsOf(alike(9, { orderSize: 'small' }))).toEqual([['offerMore', 9]]);
  });

  test('a dozen groups at most, of the parts the largest', () => {
    const clients = Array.from({ length: 20 }, (_, index) => line(5 + index, `line ${index}`));
    const groups = groupsOf(...clients);
    expect(groups).toHaveLength(MOST_GROUPS);
    expect(groups.slice(1).map(([, value]) => value)).toEqual(
      Array.from({ length: 11 }, (_, index) => `line ${19 - index}`),
    );
  });
});

describe('money', () => {
  test('the largest revenue first; what is not known counts for nobody', () => {
    const { groups } = offerGroups([
      ...alike(5, { status: 'lost' }, null),
      ...alike(5, { status: 'sleeping' }, 1_00),
      ...alike(4, {}, 50_00),
      ...alike(1, {}, null),
    ]);
    expect(groups.map((group) => [group.step, group.revenue, group.averageOrder])).toEqual([
      ['offerMore', 200_00, 25],
      ['wake', 5_00, 0.5],
      ['winBack', null, null],
    ]);
  });
});

describe('whatever the clients', () => {
  const clients = fc.array(
    fc.record({
      segment: fc.record({
        frequency: fc.constantFrom<BuyingFrequency[]>('once', 'seldom', 'often'),
        orderSize: fc.constantFrom<(OrderSize | null)[]>('small', 'medium', 'large', null),
        productLine: fc.constantFrom('tea', 'wine', 'beer', 'ale', 'rum', null),
        status: fc.constantFrom<(Status | null)[]>('active', 'sleeping', 'lost', null),
      }),
      revenue: fc.option(fc.integer({ min: -500, max: 9000 }).map(branded<Minor>)),
      deals: fc.option(fc.integer({ min: 0, max: 9 })),
    }),
    { maxLength: 300, size: 'max' },
  );

  /** Whether a filter of these conditions shows a client. */
  const shows = (group: OfferGroup, { segment }: GroupedClient) => {
    const isChosen = (chosen: ValuesChosen<string> | null, value: string | null) =>
      chosen === null ||
      ('only' in chosen ? chosen.only === value : !chosen.allBut.some((each) => each === value));
    return (
      (group.frequency === null || group.frequency === segment.frequency) &&
      group.status === segment.status &&
      isChosen(group.productLine, segment.productLine) &&
      isChosen(group.orderSize, segment.orderSize)
    );
  };

  test('a group is five or more, there are a dozen at most, and no two ask for the same', () => {
    fc.assert(
      fc.property(clients, (list) => {
        const { groups } = offerGroups(list);
        expect(groups.length).toBeLessThanOrEqual(MOST_GROUPS);
        for (const { clients: count } of groups)
          expect(count).toBeGreaterThanOrEqual(LEAST_CLIENTS);
        const asked = groups.map(({ step, productLine, orderSize }) => {
          const [chosen] = [productLine, orderSize].filter((each) => each !== null);
          return JSON.stringify([step, chosen && 'only' in chosen ? chosen.only : null]);
        });
        expect(new Set(asked).size).toBe(groups.length);
      }),
    );
  });

  test('the filter of a group shows its clients, nobody is in two, and those in none are counted', () => {
    fc.assert(
      fc.property(clients, (list) => {
        const { groups, inSmallGroups } = offerGroups(list);
        const timesShown = list.map((client) => groups.filter((group) => shows(group, client)));
        for (const group of groups) {
          expect(timesShown.filter((shown) => shown.includes(group))).toHaveLength(group.clients);
        }
        expect(Math.max(0, ...timesShown.map(({ length }) => length))).toBeLessThanOrEqual(1);
        expect(timesShown.filter(({ length }) => length === 0)).toHaveLength(inSmallGroups);
      }),
    );
  });

  test('fewer than five of each step are in no group, and the order is that of no row', () => {
    fc.assert(
      fc.property(shuffled(clients), ([list, mixed]) => {
        const found = offerGroups(list);
        expect(found.inSmallGroups).toBeLessThanOrEqual(6 * (LEAST_CLIENTS - 1));
        expect(offerGroups(mixed)).toEqual(found);
      }),
    );
  });
});
