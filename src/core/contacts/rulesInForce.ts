import { addDays, type Day } from '../day';
import { keyDraw } from '../log/keyDraw';
import type { Settings } from '../settings';
import type { ContactType } from './cadence';

/** Since when each type of contact is asked for: nobody broke a rule before it was made. */
export type RulesSince = Readonly<Record<ContactType, Day>>;

/** By Settings; before anything is set there, since the as-of day. */
export function rulesSince(
  {
    rulesSince,
    callsSince,
    meetingsSince,
    emailsSince,
    messagesSince,
  }: Pick<
    Settings,
    'rulesSince' | 'callsSince' | 'meetingsSince' | 'emailsSince' | 'messagesSince'
  >,
  asOf: Day,
): RulesSince {
  const all = rulesSince ?? asOf;
  return {
    call: callsSince ?? all,
    meeting: meetingsSince ?? all,
    email: emailsSince ?? all,
    message: messagesSince ?? all,
  };
}

/**
 * When the first contact of a type with a client falls due. Of one who first bought after the rule
 * came into force, the rule's days after that purchase; of all who were there before, a day of the
 * first round, which is spread evenly over the rule's days:
 *
 *     due = since + ⌈days × u⌉, u in (0, 1] drawn from the key
 *
 * A client's draw never changes, so neither does their day.
 *
 * @param days  of the rule, between two contacts
 * @param since the day from which on the rule is in force
 */
export function firstContactDue(
  key: string,
  firstPurchase: Day | null,
  days: number,
  since: Day,
): Day {
  if (firstPurchase !== null && firstPurchase > since) return addDays(firstPurchase, days);
  return addDays(since, Math.ceil(days * keyDraw(key, 'firstContact')));
}
