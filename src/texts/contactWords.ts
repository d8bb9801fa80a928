import type { ContactType } from '../core/contacts/cadence';
import type { Outcome } from '../core/contacts/outcome';

/**
 * How a language tells of contacts. Lists of phrases, set apart by commas: their words stand one
 * behind the other, and one that ends in `*` stands for all that begin so. In lower case, е for ё.
 */
export interface ContactWords {
  outcomes: Readonly<Record<Outcome, string>>;
  types: Readonly<Record<ContactType, string>>;
  /** For when the next contact was agreed. */
  later: Readonly<{ tomorrow: string; dayAfterTomorrow: string; week: string }>;
  /** What stands before a number of days or of weeks: `in`. */
  after: string;
  days: string;
  weeks: string;
}
