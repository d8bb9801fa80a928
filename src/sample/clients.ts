import { asDay, type Day } from '../core/day';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import type { Kind } from './vocabulary';

/** What happens to a client over the two years. */
export type Story =
  /** The hotel chain that brings in more than a quarter of the money. */
  | 'anchor'
  | 'regular'
  /** Still active, but lately buys half as often. */
  | 'slowing'
  /** Fell silent for months and came back. */
  | 'returned'
  | 'newcomer'
  /** Buys in its own months of the year only. */
  | 'seasonal'
  /** Buys in the same fortnight of each year. */
  | 'yearly'
  /** Costs more than it pays. */
  | 'lossMaking'
  /** Was given discounts of late that ate the margin. */
  | 'discounted'
  | 'oneOff'
  /** One or two purchases missed. */
  | 'sleeper'
  /** Three or more purchases missed. */
  | 'lost'
  /** Nothing in the log but the money given back. */
  | 'refunded'
  /** Spoken to, has not bought yet. */
  | 'prospect';

/** A client's habits; what they buy, say and owe follows from these. */
export interface Client {
  readonly kind: Kind;
  readonly story: Story;
  /** Place in the list of managers. */
  readonly manager: number;
  readonly first: Day;
  readonly last: Day;
  /** Usual days between purchases. */
  readonly rhythm: number;
  /** Days without a purchase between `from` and `to`, both left out. */
  readonly silence: { readonly from: number; readonly to: number } | null;
  /** Usual order at the prices of the first day. */
  readonly order: number;
  /** How the order has grown by the end of the two years: 0.2 is a fifth larger. */
  readonly growth: number;
  /** Whether the crisis is what drove the client away. */
  readonly leftInCrisis: boolean;
}

const CAST: readonly (readonly [Story, number])[] = [
  ['anchor', 1],
  ['regular', 130],
  ['slowing', 5],
  ['returned', 14],
  ['newcomer', 20],
  ['seasonal', 34],
  ['yearly', 1],
  ['lossMaking', 1],
  ['discounted', 1],
  ['oneOff', 46],
  ['sleeper', 60],
  ['lost', 82],
  ['refunded', 1],
  ['prospect', 4],
];

const KIND_SHARES = { cafe: 150, office: 70, restaurant: 62, shop: 56, hotel: 30 };

const USUAL_ORDER: Readonly<Record<Kind, number>> = {
  cafe: 14_500,
  office: 8_200,
  restaurant: 17_500,
  shop: 21_000,
  hotel: 36_000,
  kiosk: 9_800,
  seaside: 18_500,
  gifts: 27_000,
};

/** Kinds that trade in their own months, with the days between their purchases then. */
const SEASONAL: readonly (readonly [Kind, number])[] = [
  ['kiosk', 11],
  ['seaside', 13],
  ['gifts', 12],
];

/** Shares of the managers, by place in their list, among the clients that stay… */
const KEEPERS = { 0: 40, 1: 35, 2: 25 };
/** …and among those that leave: the least careful manager has more of them. */
const LOSERS = { 0: 22, 1: 33, 2: 45 };

/** Draws the whole client base, in the order the clients were met. */
export function drawClients(random: Random, span: SampleSpan): Client[] {
  const clients = CAST.flatMap(([story, count]) =>
    Array.from({ length: count }, (_, i) =>
      drawClient(story, i, random.fork(`${story} ${i}`), span),
    ),
  );
  return clients.sort((one, other) => one.first - other.first);
}

function drawClient(story: Story, ordinal: number, random: Random, span: SampleSpan): Client {
  const [kind, season] = kindFor(story, ordinal, random);
  const isGone = story === 'lost' || story === 'sleeper';
  const drawn = {
    kind,
    story,
    manager: Number(random.weighted<string>(isGone ? LOSERS : KEEPERS)),
    silence: null,
    order: USUAL_ORDER[kind] * Math.exp(0.55 * random.normal()),
    growth: 0.06 + 0.16 * random.normal(),
    leftInCrisis: false,
    ...lifeFor(story, season, random, span),
  };
  return { ...drawn, first: asDay(drawn.first), last: asDay(drawn.last) };
}

/** The kind, and for a seasonal one the days between purchases in season. */
function kindFor(story: Story, ordinal: number, random: Random): readonly [Kind, number] {
  const seasonal = SEASONAL[ordinal % SEASONAL.length];
  if (story === 'seasonal' && seasonal) return seasonal;
  return [story === 'anchor' ? 'hotel' : random.weighted(KIND_SHARES), 0];
}

/** Days as plain numbers, which are drawn and reckoned with. */
type Life = { first: number; last: number; rhythm: number } & Partial<
  Pick<Client, 'silence' | 'growth' | 'leftInCrisis'>
>;

function lifeFor(story: Story, season: number, random: Random, span: SampleSpan): Life {
  const { first, today, crisis } = span;
  switch (story) {
    case 'anchor':
      return { first, last: today, rhythm: 3.6, growth: 0.15 };
    case 'regular': {
      const rhythm = Number(
        random.weighted({ 7: 7, 14: 15, 21: 22, 30: 46, 45: 26, 60: 16, 80: 10 }),
      );
      // Everyone is somewhere within the wait for the next order.
      const last = today - Math.floor(random.between(0, 0.95) * rhythm);
      return { first: firstPurchase(rhythm, 40 + 3 * rhythm), last, rhythm };
    }
    case 'slowing':
      return {
        first: first + random.integer(0, 200),
        last: today - random.integer(2, 4),
        rhythm: 7,
      };
    case 'returned': {
      const rhythm = random.pick([14, 21, 30]);
      const from = random.chance(0.6)
        ? crisis - random.integer(0, 40)
        : crisis - random.integer(60, 200);
      const to = Math.min(from + random.integer(120, 230), today - 25);
      const last = today - Math.floor(random.between(0, 0.9) * rhythm);
      return { first: first + random.integer(0, 90), last, rhythm, silence: { from, to } };
    }
    case 'newcomer': {
      const met = today - random.integer(2, 44);
      const rhythm = random.pick([7, 10, 14]);
      const last = Math.max(met, today - Math.floor(random.between(0, 0.9) * rhythm));
      return { first: random.chance(0.4) ? last : met, last, rhythm };
    }
    case 'seasonal': {
      const last = random.chance(0.22) ? today - random.integer(370, 420) : today;
      return { first: first + random.integer(0, 25), last, rhythm: season };
    }
    case 'yearly':
      return { first: today - 738, last: today - 362, rhythm: 3 };
    case 'lossMaking':
    case 'discounted':
      return {
        first: first + random.integer(0, 20),
        last: today - random.integer(3, 9),
        rhythm: 21,
      };
    case 'oneOff': {
      const day = random.integer(first, today - 10);
      return { first: day, last: day, rhythm: 30 };
    }
    case 'sleeper': {
      const rhythm = Number(random.weighted({ 14: 3, 21: 14, 30: 40, 45: 36, 60: 7 }));
      const last = today - Math.round(rhythm * random.between(1.2, 2.6));
      return { first: firstPurchase(rhythm, 40 + 4 * rhythm), last, rhythm };
    }
    case 'lost': {
      const leftInCrisis = random.chance(0.45);
      const last = leftInCrisis ? crisis - random.integer(2, 70) : today - random.integer(60, 640);
      const longest = (today - last) / 3.8;
      const rhythm = Math.min(longest, random.pick([10, 14, 21, 30, 45]));
      const stay = Math.round(rhythm * random.between(3, 22));
      return {
        first: Math.max(first + random.integer(0, 30), last - stay),
        last,
        rhythm,
        leftInCrisis,
      };
    }
    case 'refunded': {
      const day = first + random.integer(3, 20);
      return { first: day, last: day, rhythm: 30 };
    }
    case 'prospect': {
      const met = today - random.integer(5, 60);
      return { first: met, last: met, rhythm: 30 };
    }
  }

  /** Most bought before the log begins; the others were met along the way. */
  function firstPurchase(rhythm: number, latestBack: number): number {
    return random.chance(0.7)
      ? first + random.integer(0, Math.ceil(rhythm))
      : random.integer(first, today - latestBack);
  }
}
