import type { ContactType } from '../core/contacts/cadence';
import { isTry, type Outcome } from '../core/contacts/outcome';
import type { ContactWords } from '../texts/contactWords';
import { contactWords as english } from '../texts/en/understood/contactWords';
import { contactWords as russian } from '../texts/ru/understood/contactWords';
import { isRootOf, listed, type Phrase, phrasesOf } from './phrases';

// What people write of a contact: what became of it, how it was made, when the next one is due.

/** A longer text is no outcome, and is not searched. */
const LONGEST = 500;

const LANGUAGES: readonly ContactWords[] = [english, russian];

/** The first that is said decides: «не дозвонился, перезвонить» was a try. */
const OUTCOMES = ordered<Outcome>(
  ['noAnswer', 'callLater', 'complaint', 'refused', 'request', 'offer', 'deal', 'reached'],
  ({ outcomes }) => outcomes,
);
const TYPES = ordered<ContactType>(['message', 'email', 'meeting', 'call'], ({ types }) => types);

const LATER = LANGUAGES.map(({ later, after, days, weeks }) => ({
  /** «Послезавтра» before «завтра», in which it ends in some languages. */
  spans: [
    { days: 2, phrases: phrasesOf(later.dayAfterTomorrow) },
    { days: 1, phrases: phrasesOf(later.tomorrow) },
    { days: 7, phrases: phrasesOf(later.week) },
  ],
  after: new Set(listed(after)),
  units: new Map([
    ...listed(days).map((word) => [word, 1] as const),
    ...listed(weeks).map((word) => [word, 7] as const),
  ]),
}));

/** What became of a contact, by what people wrote; null where nothing in it is known. */
export function outcomeIn(text: string): Outcome | null {
  return firstSaid(OUTCOMES, text);
}

/** How a contact was made, by what people wrote; null where nothing in it is known. */
export function contactTypeIn(text: string): ContactType | null {
  return firstSaid(TYPES, text);
}

/**
 * Whether a note tells of a try and of nothing else: «не дозвонился», and not «вчера не дозвонился,
 * сегодня поговорили».
 */
export function isNoteOfTry(note: string): boolean {
  if (note.length > LONGEST) return false;
  const said = note
    .split(/[.,;!?\n]/)
    .map(outcomeIn)
    .filter((outcome) => outcome !== null && outcome !== 'callLater');
  return said.length > 0 && said.every((outcome) => isTry(outcome));
}

/** In how many days the next contact is to be, by what people wrote; null where nothing says. */
export function daysLaterIn(text: string): number | null {
  const words = wordsOf(text);
  for (const { spans, after, units } of LATER) {
    for (const { days, phrases } of spans) {
      if (phrases.some((phrase) => stands(phrase, words))) return days;
    }
    for (let index = 0; index + 2 < words.length; index++) {
      const count = Number(words[index + 1]);
      const unit = units.get(words[index + 2] as string);
      if (after.has(words[index] as string) && unit && count > 0 && count <= 400) {
        return Math.round(count) * unit;
      }
    }
  }
  return null;
}

interface Said<Code> {
  code: Code;
  phrases: readonly Phrase[];
}

function ordered<Code extends string>(
  codes: readonly Code[],
  listOf: (words: ContactWords) => Readonly<Record<Code, string>>,
): Said<Code>[] {
  return codes.map((code) => ({
    code,
    phrases: LANGUAGES.flatMap((language) => phrasesOf(listOf(language)[code])),
  }));
}

function firstSaid<Code>(codes: readonly Said<Code>[], text: string): Code | null {
  const words = wordsOf(text);
  const said = codes.find(({ phrases }) => phrases.some((phrase) => stands(phrase, words)));
  return said?.code ?? null;
}

function wordsOf(text: string): string[] {
  if (text.length > LONGEST) return [];
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether the words of a phrase stand one behind the other. */
function stands(phrase: Phrase, words: readonly string[]): boolean {
  for (let start = 0; start + phrase.length <= words.length; start++) {
    if (phrase.every((root, index) => isRootOf(root, words[start + index] as string))) return true;
  }
  return false;
}
