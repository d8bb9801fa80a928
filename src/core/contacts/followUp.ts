import { addDays, type Day } from '../day';

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
