import { addDays, calendarDate, type Day } from '../core/day';
import type { Card } from './cards';
import type { Client } from './clients';
import { purchaseDays } from './purchaseDays';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import type { Kind, Line } from './vocabulary';
import { workdayNear } from './workday';

/** One row of the sales log. A refund has a negative amount and the number of its order. */
export interface Deal {
  readonly day: Day;
  readonly client: Client;
  readonly amount: number;
  readonly profit: number;
  readonly line: Line;
  readonly serial: number;
  readonly paid: Day | null;
}

const FIRST_SERIAL = 10_412;

/** The anchor's share of all that is sold. */
const ANCHOR_SHARE = 0.285;

/** Nobody but cafés buys machines, and they take syrups: so who buys one of these may take the other. */
const BASKETS: Readonly<Record<Kind, Partial<Readonly<Record<Line, number>>>>> = {
  cafe: { beans: 52, ground: 8, tea: 14, syrups: 22, equipment: 2 },
  office: { capsules: 42, beans: 30, ground: 8, tea: 20 },
  restaurant: { beans: 46, ground: 14, tea: 40 },
  shop: { beans: 30, ground: 30, tea: 26, capsules: 14 },
  hotel: { capsules: 34, beans: 36, tea: 30 },
  kiosk: { syrups: 56, ground: 24, beans: 20 },
  seaside: { beans: 44, syrups: 36, tea: 20 },
  gifts: { tea: 54, beans: 30, ground: 16 },
};

const MARGINS: Readonly<Record<Line, number>> = {
  beans: 0.26,
  ground: 0.24,
  capsules: 0.31,
  tea: 0.35,
  syrups: 0.29,
  equipment: 0.2,
};

/** So many of their last orders a client was given a discount on; what is left of the margin. */
const DISCOUNTED_ORDERS = 4;
const DISCOUNTED = 0.09;
const FULL_PRICE = 0.27;

/** Demand by month, January first: quiet after the holidays and in summer, busy before New Year. */
const DEMAND = [0.88, 0.95, 1, 1, 0.99, 0.94, 0.9, 0.92, 1.02, 1.05, 1.1, 1.16];

type Order = Omit<Deal, 'serial'>;

/** Draws the sales log, sorted by date and numbered in that order. */
export function drawDeals(
  clients: readonly Client[],
  cards: readonly Card[],
  random: Random,
  span: SampleSpan,
): Deal[] {
  const orders = clients.flatMap((client, i) => {
    const card = cards[i];
    return card ? drawOrders(client, card, random.fork(`orders ${i}`), span) : [];
  });
  const deals = withAnchorInPlace(orders)
    .sort((one, other) => one.day - other.day)
    .map((order, i) => ({ ...order, serial: FIRST_SERIAL + i }));
  const refunds = drawRefunds(deals, random.fork('refunds'), span);
  const earlier = clients
    .filter((client) => client.story === 'refunded')
    .map((client) => refundFromBefore(client, random.fork('earlier'), span));
  // The sort is stable: on a day with both, refunds come after orders.
  return [...deals, ...refunds, ...earlier].sort((one, other) => one.day - other.day);
}

function drawOrders(client: Client, card: Card, random: Random, span: SampleSpan): Order[] {
  const days = purchaseDays(client, random.fork('days'), span);
  // Some days hold two orders: one forgotten item, one more delivery.
  const repeated = days.flatMap((day) => (random.chance(0.015) ? [day, day] : [day]));
  const credit = card.traits.includes('badPayer')
    ? random.integer(25, 50)
    : random.pick([0, 0, 7, 14, 14, 30]);
  return repeated.map((day, order) => {
    const isLate = order >= repeated.length - DISCOUNTED_ORDERS;
    const line = random.weighted(BASKETS[client.kind]);
    const size = client.order * random.around(0.34) * (line === 'equipment' ? 2.6 : 1);
    const grown = 1 + (client.growth * (day - span.first)) / (span.today - span.first);
    const demand = DEMAND[calendarDate(day).month - 1] ?? 1;
    const amount = size * Math.max(grown, 0.5) * demand * priceLevel(day, span);
    return {
      day,
      client,
      amount,
      profit: amount * drawMargin(line, client, card, isLate, random),
      line,
      paid: drawPayment(day, credit, random, span),
    };
  });
}

/** Price lists of the two years; the steepest rise comes a month and a half before the crisis. */
function priceLevel(day: Day, { first, crisis, today }: SampleSpan): number {
  let level = 1;
  if (day >= first + 140) level *= 1.05;
  if (day >= crisis - 45) level *= 1.11;
  if (day >= today - 120) level *= 1.04;
  return level;
}

function drawMargin(
  line: Line,
  { story }: Client,
  card: Card,
  isLate: boolean,
  random: Random,
): number {
  if (story === 'lossMaking') return -random.between(0.01, 0.05);
  if (story === 'discounted') return (isLate ? DISCOUNTED : FULL_PRICE) * random.around(0.1);
  if (card.traits.includes('noMargin')) return random.between(0.03, 0.08);
  // A promotion, or a price kept for an order already agreed on.
  if (random.chance(0.04)) return random.between(0.06, 0.14);
  return Math.min(0.38, Math.max(0.18, MARGINS[line] + 0.03 * random.normal()));
}

function drawPayment(day: Day, credit: number, random: Random, span: SampleSpan): Day | null {
  if (credit === 0) return day;
  const paid = workdayNear(
    addDays(day, Math.round(credit * random.around(0.18))),
    addDays(day, 90),
  );
  return paid <= span.today ? paid : null;
}

/**
 * Sizes the anchor's orders by everyone else's, so that the share holds for every seed and day
 * and the warning about it has a reason.
 */
function withAnchorInPlace(orders: readonly Order[]): Order[] {
  const isAnchor = (order: Order): boolean => order.client.story === 'anchor';
  const total = (some: readonly Order[]): number =>
    some.reduce((sum, { amount }) => sum + amount, 0);
  const others = total(orders.filter((order) => !isAnchor(order)));
  const factor = (others * ANCHOR_SHARE) / (1 - ANCHOR_SHARE) / total(orders.filter(isAnchor));
  return orders.map((order) =>
    isAnchor(order)
      ? { ...order, amount: order.amount * factor, profit: order.profit * factor }
      : order,
  );
}

function drawRefunds(deals: readonly Deal[], random: Random, span: SampleSpan): Deal[] {
  return deals.flatMap((deal) => {
    const isLate = Math.abs(deal.day - span.crisis) < 45;
    if (deal.client.story === 'newcomer' || !random.chance(isLate ? 0.03 : 0.014)) return [];
    const share = random.chance(0.25) ? 1 : random.between(0.06, 0.4);
    const day = workdayNear(addDays(deal.day, random.integer(2, 14)), span.today);
    if (day <= deal.day) return [];
    return [
      { ...deal, day, amount: -deal.amount * share, profit: -deal.profit * share, paid: day },
    ];
  });
}

/** Goods sold before the log begins and brought back within it. */
function refundFromBefore(client: Client, random: Random, span: SampleSpan): Deal {
  const day = workdayNear(client.first, span.today);
  const amount = -client.order * random.between(0.4, 0.7);
  return {
    day,
    client,
    amount,
    profit: amount * MARGINS.beans,
    line: 'beans',
    serial: FIRST_SERIAL - random.integer(20, 90),
    paid: day,
  };
}
