import type { Outcome } from '../core/contacts/outcome';
import type { Potential, Trait } from '../core/segments/category';
import type { NameSource } from './nameSource';

/** What sort of business the client is; it decides the name, the order size and the goods. */
export type Kind =
  | 'cafe'
  | 'office'
  | 'restaurant'
  | 'shop'
  | 'hotel'
  | 'kiosk'
  | 'seaside'
  | 'gifts';

export type Line = 'beans' | 'ground' | 'capsules' | 'tea' | 'syrups' | 'equipment';
export type Reason = 'quality' | 'delivery' | 'price' | 'attention' | 'assortment' | 'closed';
/** Where a client came from. */
export type Source = 'recommendation' | 'website' | 'instagram' | 'fair' | 'call' | 'ads';
/** What becomes of a contact in the sample. */
export type SampleOutcome = Extract<Outcome, 'reached' | 'noAnswer' | 'request' | 'offer' | 'deal'>;
/** What a note in the contact log is about. */
export type Topic = SampleOutcome | Reason | 'winBack';

/** Everything about the sample that is said rather than counted: one set a language. */
export interface SampleVocabulary {
  readonly managers: readonly [string, string, string];
  /** Whom to speak to at a client's. */
  readonly persons: readonly string[];
  readonly lines: Readonly<Record<Line, string>>;
  readonly potentials: Readonly<Record<Potential, string>>;
  readonly traits: Readonly<Record<Trait, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  /** The sheet of a form's answers, its questions, and what the content write. */
  readonly form: Readonly<{ sheet: string; questions: readonly string[] }>;
  readonly praise: readonly string[];
  /** One of the sources with a letter too many. */
  readonly misspelledSource: string;
  readonly notes: Readonly<Record<Topic, readonly string[]>>;
  readonly yes: string;

  /** The name of the one client that brings in more than a quarter of the money. */
  readonly anchorName: string;
  readonly names: Readonly<Record<Kind, readonly NameSource[]>>;
  readonly cities: readonly string[];
  /** A client that turns up in Sales only. */
  readonly strangerName: string;

  /** How much the base's unit of money is worth here, and the step of round sums. */
  readonly money: { readonly scale: number; readonly step: number };
  orderNumber(serial: number): string;
  /** A number of a range set aside for fiction; its own for each serial below 500. */
  phone(serial: number): string;
  email(clientName: string): string;

  /** The name as someone in a hurry types it: the same client to a person, not to a computer. */
  respelled(clientName: string): string;
  /** A date typed as text; it need not exist. */
  typedDate(year: number, month: number, date: number): string;
  /** An amount typed with its currency sign. */
  typedPrice(amount: number): string;
  /** An amount that looks like a number but is text. */
  typedNumber(amount: number): string;
  readonly typedScore: string;
}
