import { type Day, dayOf, isCalendarDate } from '../core/day';
import { clientKey } from '../core/log/clientKey';
import { FieldError, SheetError } from '../sheets/document/sheetError';
import { type Language, texts } from '../texts/texts';

// What the panel sends is checked as if a stranger had sent it: whoever may open the document may
// call the script with anything. Each check throws a SheetError in the user's language where a
// value is not what it should be.

/** Longer than any name; what is longer is none. */
const LONGEST_NAME = 1_000;
const LONGEST_REQUEST_ID = 100;

/** A plain object with no other entries than these. */
export function recordOf<Name extends string>(
  given: unknown,
  names: readonly Name[],
  language: Language,
): Readonly<Partial<Record<Name, unknown>>> {
  const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
  const isKnown = (name: string) => names.some((each) => each === name);
  if (!isRecord || !Object.keys(given).every(isKnown)) throw malformed(language);
  return given as Readonly<Partial<Record<Name, unknown>>>;
}

/**
 * A text, without the spaces around it; it may be empty.
 *
 * @param field of the panel that it was typed into, if it was
 */
export function textOf(given: unknown, atMost: number, language: Language, field?: string): string {
  if (typeof given !== 'string') throw malformed(language);
  const text = given.trim();
  if (text.length > atMost) {
    const said = texts[language].refused.tooLong(text.length, atMost);
    throw field === undefined ? new SheetError(said) : new FieldError(said, field);
  }
  return text;
}

/** One of a few words. */
export function oneOf<Word extends string>(
  given: unknown,
  words: readonly Word[],
  language: Language,
): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw malformed(language);
  return found;
}

/** A list of words of a few, each at most once, in the order of these. */
export function someOf<Word extends string>(
  given: unknown,
  words: readonly Word[],
  language: Language,
): Word[] {
  if (!Array.isArray(given) || given.length > words.length) throw malformed(language);
  const chosen = given.map((each) => oneOf(each, words, language));
  return words.filter((word) => chosen.includes(word));
}

/** Yes or no. */
export function booleanOf(given: unknown, language: Language): boolean {
  if (typeof given !== 'boolean') throw malformed(language);
  return given;
}

/** A calendar day, sent as `2025-02-28`. */
export function dayFrom(given: unknown, language: Language): Day {
  const written = typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given);
  const [year = 0, month = 0, dayOfMonth = 0] = written ? given.split('-').map(Number) : [];
  if (!isCalendarDate(year, month, dayOfMonth)) throw malformed(language);
  return dayOf(year, month, dayOfMonth);
}

/** A whole number from one to another, these included. */
export function wholeNumberOf(
  given: unknown,
  from: number,
  to: number,
  language: Language,
): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw malformed(language);
  if (given < from || given > to)
    throw new SheetError(texts[language].refused.outOfRange(given, from, to));
  return given;
}

/** A manager, as their clients name them; '' for all of them. */
export function managerOf(given: unknown, language: Language): string {
  return textOf(given, LONGEST_NAME, language);
}

/** The name that the panel gave to something it asks for. */
export function requestIdOf(given: unknown, language: Language): string {
  const id = textOf(given, LONGEST_REQUEST_ID, language);
  if (!/^[\w-]+$/.test(id)) throw malformed(language);
  return id;
}

/** A client's key, as the panel was given it. */
export function clientKeyOf(given: unknown, language: Language): string {
  const isKey =
    typeof given === 'string' &&
    given !== '' &&
    given.length <= LONGEST_NAME &&
    clientKey(given) === given;
  if (!isKey) throw malformed(language);
  return given;
}

function malformed(language: Language): SheetError {
  return new SheetError(texts[language].refused.malformed);
}
