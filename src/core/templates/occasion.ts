import type { ContactType } from '../contacts/cadence';
import type { Step } from '../contacts/recommendedStep';
import type { ContactReason } from '../contacts/todayList';
import type { Status } from '../rhythm/lifecycle';
import type { OfferStep } from '../segments/offerGroups';
import type { Offer } from '../winBack/offers';
import type { Template } from './template';

/** What a client may be written to about, besides the reason for which they left. */
export const TEMPLATE_OCCASIONS = [
  'firstPurchase',
  'offerMore',
  'orderExpected',
  'contactDue',
  'slowdown',
  'sleeping',
  'lost',
  'birthday',
  'complaint',
] as const;

export type TemplateOccasion = (typeof TEMPLATE_OCCASIONS)[number];

/** An occasion, or what is offered to who left for a reason. */
export type TextOccasion = TemplateOccasion | Offer;

/** A text that is ready to be filled in. */
export interface TextTemplate {
  occasion: TextOccasion;
  /** How it is said; null: in any way. */
  channel: ContactType | null;
  template: Template;
  /** Names in its braces that are no field. */
  unknown: readonly string[];
  /** As the user wrote it. */
  source: string;
}

/** What decides what a client is written to about. */
export interface WritingSituation {
  status: Status | null;
  /** Null where nothing is to be done, or nothing may be. */
  step: Step | null;
  /** Why they are on the day's list, the most pressing reason first; none where they are not. */
  reasons: readonly ContactReason[];
  /** What answers the reason for which they leave; null where none is known. */
  answer: Offer | null;
}

/** With these a silent client is spoken to of why they left. */
const STEPS_BACK: readonly (Step | null)[] = ['winBack', 'wake', 'callNow', 'askWhy'];

const OF_REASON: Readonly<Partial<Record<ContactReason, TemplateOccasion>>> = {
  firstPurchase: 'firstPurchase',
  offerMore: 'offerMore',
  orderExpected: 'orderExpected',
  complaint: 'complaint',
  birthday: 'birthday',
  firstMissedCycle: 'sleeping',
};

const OF_STEP: Readonly<Partial<Record<Step, TemplateOccasion>>> = {
  winBack: 'lost',
  wake: 'sleeping',
  callNow: 'sleeping',
  askWhy: 'slowdown',
  settleComplaint: 'complaint',
  contact: 'contactDue',
  firstOffer: 'contactDue',
};

/** Said of a group as a whole: no more than holds of each of its clients. */
const OF_GROUP: Readonly<Record<OfferStep, TemplateOccasion>> = {
  secondPurchase: 'firstPurchase',
  offerMore: 'contactDue',
  remind: 'contactDue',
  wake: 'sleeping',
  winBack: 'lost',
  askRhythm: 'contactDue',
};

/**
 * What a client may be written to about, the best occasion first: the reason for which they left,
 * what brings them on the day's list, the step that the practice asks for, then that a contact is
 * due. Who is to be let go is written to about nothing.
 */
export function textOccasions(client: WritingSituation): TextOccasion[] {
  const { step, reasons } = client;
  if (step === 'letGo') return [];
  const ofStep = step && OF_STEP[step];
  return [
    ...whyTheyLeft(client),
    ...reasons.flatMap((reason) => OF_REASON[reason] ?? []),
    ...(ofStep ? [ofStep] : []),
    ...(reasons.length > 0 ? (['contactDue'] as const) : []),
  ];
}

/** A client as one of a segment. */
export interface GroupedSituation extends Omit<WritingSituation, 'reasons'> {
  /** They complained, or gave a low score, and have said nothing better since. */
  isDissatisfied: boolean;
  /** They are to be asked how their first order went. */
  isFollowUpDue: boolean;
  /** Their next order is expected within the days of a reminder. */
  isOrderNear: boolean;
}

/**
 * What a client is written to about together with the others of their segment, likewise: what is
 * known of them first, since a text that is right for most of a segment is wrong for some.
 */
export function groupOccasions(
  group: OfferStep,
  client: GroupedSituation | null = null,
): TextOccasion[] {
  if (!client) return [OF_GROUP[group]];
  if (client.isDissatisfied) return ['complaint'];
  if (group === 'secondPurchase' && !client.isFollowUpDue) return [];
  const isNear = group === 'remind' && client.isOrderNear;
  return [...whyTheyLeft(client), isNear ? 'orderExpected' : OF_GROUP[group]];
}

function whyTheyLeft({ status, step, answer }: Omit<WritingSituation, 'reasons'>): Offer[] {
  const isSilent = status === 'sleeping' || status === 'lost';
  return answer && isSilent && STEPS_BACK.includes(step) ? [answer] : [];
}

/**
 * The template for the first of the occasions that has one: for the channel, else for any, else for
 * another. Of several the first counts.
 *
 * @param channel how they are to be contacted; null where nothing says
 * @returns null where none has a template
 */
export function templateFor(
  occasions: readonly TextOccasion[],
  channel: ContactType | null,
  templates: readonly TextTemplate[],
): TextTemplate | null {
  for (const occasion of occasions) {
    const own = templates.filter((each) => each.occasion === occasion);
    const found =
      own.find((each) => each.channel === channel) ?? own.find((each) => each.channel === null);
    if (found ?? own[0]) return found ?? own[0] ?? null;
  }
  return null;
}
