import type { Day } from '../day';
import { missedCycles } from '../rhythm/lifecycle';
import { type Category, servingRank } from '../segments/category';
import type { ContactType } from './cadence';
import { nextAnniversary } from './occasions';

/** A client as the day's list looks at them. */
export interface DueClient {
  key: string;
  category: Category | null;
  nextContact: Day | null;
  contactType: ContactType | null;
  /** Of whatever type. */
  lastContact: Day | null;
  lastPurchase: Day | null;
  /** Null where their rhythm is not known. */
  intervalDays: number | null;
  /** Whether a sign of leaving was seen. */
  hasSignal: boolean;
  birthday: Day | null;
  doNotContact: boolean;
  snoozedUntil: Day | null;
}

/** Why a client is to be contacted today. */
export type ContactReason = 'cadence' | 'birthday' | 'firstMissedCycle' | 'signal';

/** A client to be contacted today, and why, the most pressing reason first. */
export interface DueEntry {
  key: string;
  category: Category | null;
  /**
   * By the contact rules; 0 on the day itself, null where another reason brings them here before
   * the rules do.
   */
  daysOverdue: number | null;
  contactType: ContactType | null;
  reasons: ContactReason[];
}

/**
 * Whom to contact on a day: whose contact is due or overdue, who has a birthday, who has just
 * missed a first cycle. The better category comes first, and within it the longer delay. Nobody is
 * here who is not to be contacted, was put off to a later day, or was contacted on the day.
 *
 * A contact made since takes a missed cycle off the list. One of whom only another sign of leaving
 * tells is left to the contact rules, which bring them here soon enough; the sign is then told
 * beside the rules.
 */
export function todayList(clients: readonly DueClient[], asOf: Day): DueEntry[] {
  return clients
    .filter(
      ({ doNotContact, snoozedUntil, lastContact }) =>
        !doNotContact && (snoozedUntil ?? asOf) <= asOf && lastContact !== asOf,
    )
    .flatMap((client): DueEntry[] => {
      const isDue = client.nextContact !== null && client.nextContact <= asOf;
      const reasons: ContactReason[] = [];
      if (isDue) reasons.push('cadence');
      if (isBirthday(client.birthday, asOf)) reasons.push('birthday');
      const isSilent = isInFirstMissedCycle(client, asOf);
      if (isSilent && !isContactedSinceMissed(client)) reasons.push('firstMissedCycle');
      if (reasons.length === 0) return [];
      if (client.hasSignal && !isSilent) reasons.push('signal');
      return [
        {
          key: client.key,
          category: client.category,
          daysOverdue: isDue ? asOf - (client.nextContact as Day) : null,
          contactType: client.contactType,
          reasons,
        },
      ];
    })
    .sort(
      (a, b) =>
        servingRank(a.category) - servingRank(b.category) ||
        (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1) ||
        (a.key < b.key ? -1 : 1),
    );
}

function isBirthday(birthday: Day | null, asOf: Day): boolean {
  return birthday !== null && nextAnniversary(birthday, asOf)?.day === asOf;
}

function isInFirstMissedCycle({ lastPurchase, intervalDays }: DueClient, asOf: Day): boolean {
  if (lastPurchase === null || intervalDays === null || lastPurchase > asOf) return false;
  return missedCycles(lastPurchase, intervalDays, asOf) === 1;
}

function isContactedSinceMissed({ lastContact, lastPurchase, intervalDays }: DueClient): boolean {
  return lastContact !== null && lastContact >= (lastPurchase as Day) + (intervalDays as number);
}
