import { groupedBy } from '../groupedBy';
import { addKnown, fromMinor, type Minor } from '../money';
import type { Status } from '../rhythm/lifecycle';
import type { BuyingFrequency, OrderSize, Segment } from './segments';

/**
 * What a group is to be treated to: offer a second purchase, or more, remind before the next order,
 * wake up, win back, or ask how often they buy at all.
 */
export type OfferStep =
  | 'secondPurchase'
  | 'offerMore'
  | 'remind'
  | 'wake'
  | 'winBack'
  | 'askRhythm';

/** Whom each step is for; a frequency of null is any, a status of null one that is not known. */
const STEPS: Readonly<
  Record<OfferStep, { frequency: BuyingFrequency | null; status: Status | null }>
> = {
  secondPurchase: { frequency: 'once', status: 'active' },
  offerMore: { frequency: 'often', status: 'active' },
  remind: { frequency: 'seldom', status: 'active' },
  wake: { frequency: null, status: 'sleeping' },
  winBack: { frequency: null, status: 'lost' },
  askRhythm: { frequency: null, status: null },
};

export const OFFER_STEPS = Object.keys(STEPS) as OfferStep[];

/** Some of a column's values: one alone, or all but some, blank among them. */
export type ValuesChosen<Value> = { only: Value } | { allBut: readonly Value[] };

/** The orders that ask for an offer of their own; those between them do not. */
export type VaryingSize = Exclude<OrderSize, 'medium'>;

/** A client as they are grouped. */
export interface GroupedClient {
  segment: Segment;
  /** Null where not known, as the number of deals. */
  revenue: Minor | null;
  deals: number | null;
}

/**
 * Clients with one thing to do: those, and only those, whose segment has all that stands here, null
 * meaning any but for the status. A product line or an order size alone varies the offer.
 */
export interface OfferGroup {
  step: OfferStep;
  frequency: BuyingFrequency | null;
  /** Null: not known. */
  status: Status | null;
  productLine: ValuesChosen<string> | null;
  orderSize: ValuesChosen<VaryingSize> | null;
  clients: number;
  /** Null where no amount is known, as the average order. */
  revenue: Minor | null;
  averageOrder: number | null;
}

/** The groups worth an offer of their own, the largest revenue first. */
export interface OfferGroups {
  groups: OfferGroup[];
  /** Clients of whose kind there are too few. */
  inSmallGroups: number;
}

/** With fewer clients a group is a list of names, and no offer is thought out for it. */
export const LEAST_CLIENTS = 5;

/** More groups than this nobody prepares offers for. */
export const MOST_GROUPS = 12;

const VARYING_SIZES: readonly OrderSize[] = ['large', 'small'] satisfies VaryingSize[];

/** Some clients of a step who share a product line or an order size. */
interface Part {
  step: OfferStep;
  by: 'productLine' | 'orderSize';
  value: string;
  clients: number;
}

/**
 * Groups clients by what to do about them; fewer than five with one step are no group. Within a
 * step the offer varies by product line, where the base has several and five clients of the step
 * share one, else by large and small orders. Of these parts the largest are taken, a dozen groups
 * in all; the others of a step stay together, and are five or more too, or nobody.
 *
 * The groups do not depend on the order of the clients.
 */
export function offerGroups(clients: readonly GroupedClient[]): OfferGroups {
  const byStep = groupedBy(clients, ({ segment }) => stepOf(segment));
  const membersOf = (step: OfferStep) => byStep.get(step) ?? [];
  const steps = OFFER_STEPS.filter((step) => membersOf(step).length >= LEAST_CLIENTS);
  const taken: Part[] = [];
  const left = new Map(steps.map((step) => [step, membersOf(step).length]));
  let room = MOST_GROUPS - steps.length;
  for (const part of partsOf(steps, membersOf, clients)) {
    const others = (left.get(part.step) ?? 0) - part.clients;
    if (others > 0 && (others < LEAST_CLIENTS || room === 0)) continue;
    if (others > 0) room -= 1;
    left.set(part.step, others);
    taken.push(part);
  }
  const groups = steps.flatMap((step) => {
    const parts = taken.filter((part) => part.step === step);
    const partOf = ({ segment }: GroupedClient) =>
      parts.find(({ by, value }) => segment[by] === value) ?? null;
    const members = groupedBy(membersOf(step), partOf);
    return [...parts, null].flatMap((part) => {
      const own = members.get(part);
      return own ? [groupOf(step, part, parts, own)] : [];
    });
  });
  return {
    groups: groups.sort((one, other) => (other.revenue ?? 0) - (one.revenue ?? 0)),
    inSmallGroups: clients.length - groups.reduce((sum, group) => sum + group.clients, 0),
  };
}

/** What a client of a segment is to be treated to. */
export function stepOf({ frequency, status }: Segment): OfferStep {
  const isFor = (step: OfferStep) =>
    STEPS[step].status === status &&
    (STEPS[step].frequency === null || STEPS[step].frequency === frequency);
  return OFFER_STEPS.find(isFor) as OfferStep;
}

/** What may vary the offer of each step, most clients first. */
function partsOf(
  steps: readonly OfferStep[],
  membersOf: (step: OfferStep) => readonly GroupedClient[],
  clients: readonly GroupedClient[],
): Part[] {
  const varies = (by: Part['by']) =>
    new Set(clients.flatMap(({ segment }) => segment[by] ?? [])).size > 1;
  const [linesVary, sizesVary] = [varies('productLine'), varies('orderSize')];
  const partsBy = (step: OfferStep, by: Part['by']): Part[] =>
    Array.from(
      groupedBy(membersOf(step), ({ segment }) => segment[by]),
      ([value, members]) => ({ step, by, value, clients: members.length }),
    ).filter(
      (part): part is Part =>
        part.value !== null &&
        part.clients >= LEAST_CLIENTS &&
        (by === 'productLine' || VARYING_SIZES.some((size) => size === part.value)),
    );
  return steps
    .flatMap((step) => {
      const lines = linesVary ? partsBy(step, 'productLine') : [];
      return lines.length > 0 || !sizesVary ? lines : partsBy(step, 'orderSize');
    })
    .sort(
      (one, other) =>
        other.clients - one.clients ||
        OFFER_STEPS.indexOf(one.step) - OFFER_STEPS.indexOf(other.step) ||
        (one.value < other.value ? -1 : 1),
    );
}

/** @param part null for those of the step who are in none of its parts */
function groupOf(
  step: OfferStep,
  part: Part | null,
  parts: readonly Part[],
  members: readonly GroupedClient[],
): OfferGroup {
  const chosen = (by: Part['by']): ValuesChosen<string> | null => {
    if (part) return part.by === by ? { only: part.value } : null;
    const values = parts.flatMap((other) => (other.by === by ? [other.value] : []));
    return values.length > 0 ? { allBut: values } : null;
  };
  const known = members.filter(({ revenue }) => revenue !== null);
  const revenue = known.reduce<Minor | null>((sum, member) => addKnown(sum, member.revenue), null);
  const orders = known.reduce((sum, { deals }) => sum + (deals ?? 0), 0);
  return {
    step,
    ...STEPS[step],
    productLine: chosen('productLine'),
    orderSize: chosen('orderSize') as ValuesChosen<VaryingSize> | null,
    clients: members.length,
    revenue,
    averageOrder: revenue === null || orders === 0 ? null : fromMinor(revenue) / orders,
  };
}
