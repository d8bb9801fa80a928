import type { Vocabulary } from '../cells/word';
import type { ContactType } from '../core/contacts/cadence';
import type { Outcome } from '../core/contacts/outcome';
import type { DealStatus } from '../core/log/dealStatus';
import type { PeriodLength } from '../core/period';
import type { Status } from '../core/rhythm/lifecycle';
import type { Category, Potential, Trait } from '../core/segments/category';
import type { PastedTwice, WordPlace } from '../core/settings';
import type { TemplateOccasion } from '../core/templates/occasion';
import type { TemplateField } from '../core/templates/template';
import type { LeavingReason } from '../core/winBack/offers';
import type { SettingOf, SettingValue } from '../schema/settings';
import type { TableRole } from '../schema/sheets';

/**
 * The words of one language that people write, likeliest first; the add-on understands those of
 * every language.
 */
export interface Understood
  extends Readonly<{ [Name in SettingOf<'choice'>]: Vocabulary<SettingValue<Name>> }> {
  /** Names of the sheets that hold their tables. */
  sheets: Vocabulary<TableRole>;
  periods: Vocabulary<PeriodLength>;
  statuses: Vocabulary<Status>;
  categories: Vocabulary<Category>;
  contactTypes: Vocabulary<ContactType>;
  outcomes: Vocabulary<Outcome>;
  potentials: Vocabulary<Potential>;
  traits: Vocabulary<Trait>;
  /** What a status of the log may be said to mean. */
  dealStatuses: Vocabulary<DealStatus>;
  /** Where a word stands that is said to mean something. */
  wordPlaces: Vocabulary<WordPlace>;
  pastedTwice: Vocabulary<PastedTwice>;
  /**
   * Headers of amounts that mean the total of an order and not of its line, as `headerWords` has
   * them, set apart by commas.
   */
  orderTotals: string;
  yesNo: Vocabulary<'yes' | 'no'>;
  /**
   * What is written where nothing is known, as `clientKey` has it; what has neither letter nor
   * digit needs no word.
   */
  placeholders: readonly string[];
  /** How words begin that tell of a complaint. */
  complaints: readonly string[];
  /**
   * The words by which people name a reason for leaving, as the table of offers is laid out with
   * them.
   */
  leavingReasons: Vocabulary<LeavingReason>;
  /** What a text to send is for, as the sheet of templates is laid out with them. */
  textOccasions: Vocabulary<TemplateOccasion>;
  /** What stands in the braces of a template. */
  templateFields: Vocabulary<TemplateField>;
}
