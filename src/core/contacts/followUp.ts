import { addDays, type Day, later } from '../day';
import { type DaysOff, nextWorkingDay } from '../workingDay';

/** A client's purchases as the follow-up looks at them. */
export interface FirstPurchases {
  firstPurchase: Day | null;
  /** Null where not known. */
  purchaseDays: number | null;
}

/** After so many days nobody asks any more how a first purchase went. */
const LAPSES_AFTER_DAYS = 30;

/**
 * When a client is to be asked how their first purchase went: so many days after it. It is owed for
 * first purchases since the rules came into force, until somebody has contacted them, they bought
 * again, or 30 days have passed.
 *
 * @param lastContact  of whatever type; null where there was none
 * @param rulesSince   the day from which on calls are asked for
 * @returns null where nobody has to ask
 */
export function followUpDue(
  { firstPurchase, purchaseDays }: FirstPurchases,
  lastContact: Day | null,
  followUpDays: number,
  rulesSince: Day,
  asOf: Day,
): Day | null {
  if (firstPurchase === null || purchaseDays === null || purchaseDays > 1) return null;
  if (firstPurchase < rulesSince || asOf > addDays(firstPurchase, LAPSES_AFTER_DAYS)) return null;
  if (lastContact !== null && lastContact > firstPurchase) return null;
  return addDays(firstPurchase, followUpDays);
}

/**
 * When a client who bought once, and was content, is to be offered more: shortly before their next
 * order is expected, and not on the day on which they were asked. Until it is expected: from then on
 * they have missed a cycle.
 *
 * @param expectedOrder  null where no rhythm is known
 * @param lastContact    the day on which they were asked; null where nobody did
 * @param dissatisfiedOn null where they are content, or said nothing
 * @param reminderDays   how long before the order
 * @returns null where there is nothing to offer
 */
export function offerMoreDue(
  { firstPurchase, purchaseDays }: FirstPurchases,
  expectedOrder: Day | null,
  lastContact: Day | null,
  dissatisfiedOn: Day | null,
  {
    reminderDays,
    ...calendar
  }: {
    reminderDays: number;
    daysOff: DaysOff;
    holidays: ReadonlySet<Day>;
  },
): Day | null {
  if (firstPurchase === null || purchaseDays !== 1 || expectedOrder === null) return null;
  if (lastContact === null || lastContact <= firstPurchase || dissatisfiedOn !== null) return null;
  const due = later(
    nextWorkingDay(addDays(lastContact, 1), calendar),
    addDays(expectedOrder, -reminderDays),
  );
  return due < expectedOrder ? due : null;
}
