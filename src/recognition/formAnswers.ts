import type { Cell } from '../cells/cell';
import { isBlank } from '../cells/cell';
import { FORM_WORDS, type FormWords } from '../texts/formWords';
import { valuesUnder } from './columnValues';
import { headerRanks } from './headerRank';
import { headerWords } from './headerWords';
import { foundPhrase, type Phrase, phrasesOf } from './phrases';

/** Which columns of a form's answers say what, by index. */
export interface FormColumns {
  day: number;
  /** Who answers, the surest to be known again first: e-mails, telephones, names. */
  people: readonly number[];
  /** Null where no question asks for a score of 0 to 10. */
  score: number | null;
  /** Questions for a score whose scale is not known to be one of 0 to 10; they are not read. */
  otherScales: readonly number[];
  /** What was answered in words. */
  words: readonly number[];
}

/** What a form lacks to be read: whom its answers are of, or anything said. */
export type FormFault = 'nobodyNamed' | 'nothingSaid';

const WORDS = {
  sheets: everyPhrase('sheets'),
  timestamp: everyPhrase('timestamp'),
  who: everyPhrase('who'),
  score: everyPhrase('score'),
  recommend: everyPhrase('recommend'),
};

/** Whether a sheet is called as one of a form's answers: «Ответы на форму (1)», `NPS 2026`. */
export function isFormName(name: string): boolean {
  return says(name, WORDS.sheets);
}

/** Whether a header begins as that of a form's answers: with the time of each. */
export function isFormHeader(header: readonly Cell[]): boolean {
  const [first] = header.filter((cell) => !isBlank(cell));
  const { words } = headerWords(first);
  return WORDS.timestamp.some((phrase) => {
    return phrase.length === words.length && foundPhrase(phrase, words) !== null;
  });
}

/**
 * Which columns of a form's answers say what. A question for a score is taken where its scale is
 * known to go to 10, and nowhere else: a five on a scale of five is no complaint.
 *
 * @returns null where the header is not a form's
 */
export function formColumns(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): FormColumns | FormFault | null {
  if (!isFormHeader(header)) return null;
  const day = header.findIndex((cell) => !isBlank(cell));
  const valuesAt = valuesUnder(header, rows);
  const questions = header.flatMap((cell, index) =>
    index === day || isBlank(cell) ? [] : [{ index, question: String(cell) }],
  );
  const answersTo = (index: number) =>
    rows.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell));
  const score = questions.find(({ index, question }) => isOfTen(question, answersTo(index)));
  const otherScales = questions.flatMap(({ index, question }) =>
    index !== score?.index && isOfAnotherScale(question, answersTo(index)) ? [index] : [],
  );
  const found: Record<'emails' | 'phones' | 'names' | 'words', number[]> = {
    ...{ emails: [], phones: [], names: [], words: [] },
  };
  for (const { index, question } of questions) {
    if (index === score?.index || otherScales.includes(index)) continue;
    const values = valuesAt(index);
    if (values.emails > 0.5 || isRole('email', question)) found.emails.push(index);
    else if (values.phones > 0.5 || isRole('phone', question)) found.phones.push(index);
    else if (NAME_ROLES.some((role) => isRole(role, question)) || says(question, WORDS.who)) {
      found.names.push(index);
    } else if (values.texts > 0.5) found.words.push(index);
  }
  const { emails, phones, names, words } = found;
  const people = [...emails, ...phones, ...names];
  if (people.length === 0) return 'nobodyNamed';
  if (!score && words.length === 0) return 'nothingSaid';
  return { day, people, score: score?.index ?? null, otherScales, words };
}

const NAME_ROLES = ['customer', 'company', 'contactPerson', 'name'];

/** A header that says a role and hardly anything else. */
function isRole(role: string, question: string): boolean {
  const rank = headerRanks('people', headerWords(question)).get(role);
  return rank !== undefined && (rank.strength === 'strong' || rank.unexplained <= 1);
}

const SCALE = /(?<!\d)([01])\s*(?:[-–—/]|\.\.\.?|…|to|до)\s*(\d{1,3})(?!\d)/iu;
const TOP_ALONE = /^\D*(5|10)\D*$/u;

/**
 * Where the scale ends that a question names: «от 1 до 5», “(0–10)”. A 5 or 10 alone does where no
 * answer is above it.
 */
function topOfScale(question: string, scores: readonly number[]): number | null {
  const [, , top] = SCALE.exec(question) ?? [];
  if (top !== undefined) return Number(top);
  const [, alone] = asksForScore(question) ? (TOP_ALONE.exec(question) ?? []) : [];
  const isTop = alone !== undefined && scores.every((score) => score <= Number(alone));
  return isTop ? Number(alone) : null;
}

function asksForScore(question: string): boolean {
  return says(question, WORDS.score) || says(question, WORDS.recommend);
}

/** So many answers of a hundred are scores where a question is for them; the rest are slips. */
const NEARLY_ALL_PERCENT = 80;

/**
 * Whether a question is for a score of 0 to 10: it names that scale, or nearly all its answers are
 * on it and it is the one that is always asked so, or asks for a score and was given one that is on
 * no scale of five.
 */
function isOfTen(question: string, answers: readonly Cell[]): boolean {
  if (!areScores(answers)) return false;
  const scores = answers.flatMap((cell) => scoreIn(cell) ?? []);
  const top = topOfScale(question, scores);
  if (top !== null) return top === 10;
  const ofTen = scores.filter((score) => score >= 0 && score <= 10);
  if (ofTen.length * 100 < answers.length * NEARLY_ALL_PERCENT) return false;
  return (
    says(question, WORDS.recommend) ||
    (says(question, WORDS.score) && ofTen.some((score) => score > MOST_OF_FIVE))
  );
}

/** Whether a question is for a score of which nobody knows that it is of ten, or that is not. */
function isOfAnotherScale(question: string, answers: readonly Cell[]): boolean {
  if (answers.length === 0 || !areScores(answers) || isOfTen(question, answers)) return false;
  return asksForScore(question) || SCALE.test(question);
}

const MOST_OF_FIVE = 5;

function areScores(answers: readonly Cell[]): boolean {
  const scores = answers.filter((cell) => typeof cell === 'number' || SCORE.test(String(cell)));
  return scores.length >= answers.length / 2;
}

const SCORE = /^\s*\d{1,3}(?:[.,]\d+)?\s*(?:(?:\/|из|of|out of)\s*\d{1,3}\s*)?$/iu;

function scoreIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return scoreOfTen(cell) ?? (/^\s*\d{1,3}\s*$/.test(String(cell)) ? Number(cell) : null);
}

const OF_TEN = /^\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:\/|из|of|out of)\s*10\s*$/iu;

/** A score written as what it is of: «9 из 10», `9/10`; null for any other cell. */
export function scoreOfTen(cell: Cell): number | null {
  const [, score] = typeof cell === 'string' ? (OF_TEN.exec(cell) ?? []) : [];
  return score === undefined ? null : Number(score.replace(',', '.'));
}

function says(text: string, phrases: readonly Phrase[]): boolean {
  const { words, asides } = headerWords(text);
  return phrases.some((phrase) => foundPhrase(phrase, [...words, ...asides]) !== null);
}

function everyPhrase(key: keyof FormWords): Phrase[] {
  return Object.values(FORM_WORDS).flatMap((words) => phrasesOf(words[key]));
}
