import { type Day, dayOf } from '../core/day';
import type { Category, Potential, Trait } from '../core/segments/category';
import type { Client } from './clients';
import type { Random } from './random';
import type { Reason, Source } from './vocabulary';

/** What the manager has written about a client by hand. */
export interface Card {
  readonly birthday: Day | null;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
  readonly potential: Potential | null;
  readonly traits: readonly Trait[];
  readonly manualCategory: Category | null;
  readonly leftBecause: Reason | null;
  readonly winBackCost: number | null;
  readonly doNotContact: boolean;
  /** Null where nobody wrote it down. */
  readonly source: Source | null;
}

const WHY_LEAVE: Readonly<Record<Reason, number>> = {
  quality: 14,
  delivery: 18,
  price: 26,
  attention: 20,
  assortment: 12,
  closed: 10,
};
const WHY_LEAVE_IN_CRISIS: Readonly<Partial<Record<Reason, number>>> = {
  delivery: 50,
  price: 36,
  attention: 10,
  quality: 4,
};

/** Whom others recommend stays; whom an advertisement brought often buys once. */
const SOURCES_OF_KEPT: Readonly<Record<Source, number>> = {
  recommendation: 38,
  website: 20,
  fair: 18,
  call: 12,
  instagram: 8,
  ads: 4,
};
const SOURCES_OF_GONE: Readonly<Record<Source, number>> = {
  recommendation: 12,
  website: 18,
  fair: 14,
  call: 12,
  instagram: 20,
  ads: 24,
};

/** Fills in one card a client. */
export function drawCards(clients: readonly Client[], random: Random): Card[] {
  const marks = drawMarks(clients, random.fork('marks'));
  return clients.map((client, i) =>
    drawCard(client, marks.get(client) ?? {}, random.fork(`card ${i}`)),
  );
}

/** What only a handful of clients have. */
type Marks = Partial<Pick<Card, 'traits' | 'manualCategory' | 'doNotContact'>>;

function drawMarks(clients: readonly Client[], random: Random): Map<Client, Marks> {
  const marks = new Map<Client, Marks>();
  const mark = (one: Marks, client: Client | undefined): void => {
    if (client) marks.set(client, one);
  };
  const deckOf = (story: Client['story']): Client[] =>
    random.shuffle(clients.filter((client) => client.story === story));

  mark({ traits: ['keyName'] }, deckOf('anchor')[0]);
  const byOrder = deckOf('regular').sort((one, other) => yearly(other) - yearly(one));
  for (const place of [1, 4, 9, 40]) mark({ traits: ['keyName'] }, byOrder[place]);
  for (const place of [6, 15]) mark({ manualCategory: 'VIP' }, byOrder[place]);
  mark({ manualCategory: 'C' }, byOrder[30]);

  const sleepers = deckOf('sleeper');
  mark({ traits: ['keyName', 'demanding'] }, sleepers[0]);
  mark({ manualCategory: 'B' }, sleepers[1]);
  mark({ doNotContact: true }, sleepers[2]);
  for (const client of deckOf('lost').slice(0, 2)) mark({ doNotContact: true }, client);
  return marks;
}

function yearly(client: Client): number {
  return client.order / client.rhythm;
}

function drawCard(client: Client, marks: Marks, random: Random): Card {
  const isGone = client.story === 'lost';
  const traits = marks.traits ?? drawTraits(client, random);
  const isTrouble = traits.some((trait) => trait !== 'keyName' && trait !== 'promising');
  const isKnown = random.chance(client.story === 'oneOff' ? 0.25 : 0.7);
  return {
    birthday: random.chance(0.55)
      ? dayOf(random.integer(1966, 1999), random.integer(1, 12), random.integer(1, 28))
      : null,
    hasPhone: random.chance(0.95),
    hasEmail: random.chance(0.85),
    potential: isKnown ? drawPotential(traits, isTrouble, random) : null,
    traits,
    manualCategory: marks.manualCategory ?? null,
    leftBecause:
      isGone && random.chance(0.78)
        ? random.weighted(client.leftInCrisis ? WHY_LEAVE_IN_CRISIS : WHY_LEAVE)
        : null,
    winBackCost: random.chance(isGone || client.story === 'sleeper' ? 0.9 : 0.3)
      ? drawWinBackCost(random)
      : null,
    doNotContact: marks.doNotContact ?? false,
    source: drawSource(client, random.fork('source')),
  };
}

function drawSource({ story }: Client, random: Random): Source | null {
  if (!random.chance(0.9)) return null;
  const isGone = story === 'oneOff' || story === 'lost';
  return random.weighted(isGone ? SOURCES_OF_GONE : SOURCES_OF_KEPT);
}

/**
 * A discount and a visit; or machines on loan, which cost as much at a small client's as at a large
 * one's.
 */
function drawWinBackCost(random: Random): number {
  return random.chance(0.75)
    ? 500 * Math.round(2 + 18 * random.next() ** 2)
    : 10_000 * random.integer(12, 40);
}

function drawTraits(client: Client, random: Random): Trait[] {
  const traits: Trait[] = [];
  if (client.story === 'newcomer' || client.story === 'regular') {
    if (client.growth > 0.2 && random.chance(0.6)) traits.push('promising');
  }
  if (random.chance(0.13)) {
    traits.push(
      random.weighted({ badPayer: 34, demanding: 24, noMargin: 18, disloyal: 16, rude: 8 }),
    );
  }
  return traits;
}

function drawPotential(traits: readonly Trait[], isTrouble: boolean, random: Random): Potential {
  if (traits.includes('promising')) return 'high';
  return random.weighted(isTrouble ? { medium: 40, low: 60 } : { high: 14, medium: 52, low: 34 });
}
