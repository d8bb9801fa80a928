import { addMonths, calendarDate, type Day } from '../day';

/** A reason to get in touch that comes once a year. */
export type OccasionKind = 'birthday' | 'anniversary';

/** An occasion to come. */
export interface Occasion {
  client: string;
  kind: OccasionKind;
  day: Day;
  /** How many years it has been by then: of age, or since the first purchase. */
  years: number;
}

/** A client as the occasions look at them. */
export interface CelebratedClient {
  key: string;
  birthday: Day | null;
  firstPurchase: Day | null;
  doNotContact: boolean;
}

/**
 * The next return of a day's date, from a day on. What happened on 29 February is celebrated on 28
 * February in other years.
 *
 * @returns null for a day that is still to come: it has no anniversary yet
 */
export function nextAnniversary(of: Day, from: Day): { day: Day; years: number } | null {
  if (of >= from) return null;
  let years = calendarDate(from).year - calendarDate(of).year;
  // Either this year's date is still to come, or next year's is the next.
  if (addMonths(of, 12 * years) < from) years += 1;
  return { day: addMonths(of, 12 * years), years };
}

/**
 * Birthdays and anniversaries of the first purchase in the coming days, today among them, by day.
 */
export function occasions(
  clients: readonly CelebratedClient[],
  asOf: Day,
  daysAhead: number,
): Occasion[] {
  return clients
    .filter(({ doNotContact }) => !doNotContact)
    .flatMap(({ key, birthday, firstPurchase }) => {
      const occasion = (kind: OccasionKind, of: Day | null): Occasion[] => {
        const next = of === null ? null : nextAnniversary(of, asOf);
        return next && next.day <= asOf + daysAhead ? [{ client: key, kind, ...next }] : [];
      };
      return [...occasion('birthday', birthday), ...occasion('anniversary', firstPurchase)];
    })
    .sort((a, b) => a.day - b.day || (a.client < b.client ? -1 : a.client > b.client ? 1 : 0));
}
