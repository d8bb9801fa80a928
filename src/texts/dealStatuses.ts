import { combinedStatus, type DealStatus } from '../core/log/dealStatus';
import { dealStatuses as english } from './en/understood/dealStatuses';
import { dealStatuses as russian } from './ru/understood/dealStatuses';

/**
 * How a language names the statuses of deals. Everything in lower case, е for ё, words apart by one
 * space.
 */
export interface StatusWords {
  /** Statuses that their words alone do not give. */
  phrases: Readonly<Record<DealStatus, readonly string[]>>;
  /** With what a word begins. */
  roots: {
    /** Something was done with the deal; where it was not, it is not done yet. */
    done: readonly string[];
    /** How the deal ended; where it did not end so, it came to nothing. */
    outcome: readonly string[];
    /** Say too little to decide by, but that the deal is open where they are negated. */
    weak: readonly string[];
    open: readonly string[];
    notDone: readonly string[];
    refunded: readonly string[];
  };
  /** With what a word begins that has the rest still to come. */
  waiting: readonly string[];
  /** With what a word begins that says "in part". */
  partly: readonly string[];
  /** Words that turn the rest of their clause round. */
  not: readonly string[];
  /** What turns a word round: `unpaid`. */
  notPrefix: string;
  /** Words between clauses. */
  joining: readonly string[];
}

const LANGUAGES: readonly StatusWords[] = [english, russian];

const PHRASES: ReadonlyMap<string, DealStatus> = new Map(
  LANGUAGES.flatMap(({ phrases }) =>
    (Object.keys(phrases) as DealStatus[]).flatMap((status) =>
      phrases[status].map((phrase): [string, DealStatus] => [phrase, status]),
    ),
  ),
);

/** No system has a longer one: it is free text, and is not taken apart. */
const LONGEST_STATUS = 200;

/**
 * What a status, a stage or the type of a document says of a deal, in any of the add-on's
 * languages. A whole phrase that is known comes first, then each clause by its words: «Закрыто и не
 * реализовано» did not come about, "Paid, not shipped" did. Case, ё, hyphens, snake_case and
 * camelCase do not count.
 *
 * @returns undefined where nothing in it is known, or what is decides nothing: "closed" is done
 * with one and refunded with another
 */
export function dealStatusOf(word: string): DealStatus | undefined {
  if (word.length > LONGEST_STATUS) return undefined;
  const whole = plain(word).join(' ');
  const known = PHRASES.get(whole);
  if (known) return known;
  const clauses = word
    // A hyphen stands between clauses only with spaces around it.
    .split(/[,;:/|()\n.+]|\s[-–—]\s/)
    .flatMap((part) => clausesOf(plain(part)))
    .map(statusOfClause);
  return combinedStatus(clauses) ?? undefined;
}

function plain(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

function clausesOf(tokens: readonly string[]): string[][] {
  const clauses: string[][] = [[]];
  for (const token of tokens) {
    if (LANGUAGES.some(({ joining }) => joining.includes(token))) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses;
}

type Root = keyof StatusWords['roots'];

const ROOTS: readonly Root[] = ['refunded', 'notDone', 'outcome', 'done', 'open', 'weak'];

function statusOfClause(tokens: readonly string[]): DealStatus | null {
  const known = PHRASES.get(tokens.join(' '));
  if (known) return known;
  const said = new Set<Root>();
  const denied = new Set<Root>();
  let isNegated = false;
  for (const token of tokens) {
    isNegated ||= LANGUAGES.some(({ not }) => not.includes(token));
    for (const root of ROOTS) {
      if (LANGUAGES.some((language) => begins(token, language.roots[root]))) {
        (isNegated ? denied : said).add(root);
      } else if (LANGUAGES.some((language) => isTurnedRound(token, language, root))) {
        denied.add(root);
      }
    }
  }
  const has = (part: 'waiting' | 'partly') =>
    tokens.some((token) => LANGUAGES.some((language) => begins(token, language[part])));

  if (said.has('refunded')) {
    if (has('waiting')) return 'open';
    return has('partly') ? 'partlyRefunded' : 'refunded';
  }
  if (said.has('notDone') || denied.has('outcome')) return 'notDone';
  if (denied.has('done') || denied.has('weak')) return 'open';
  if (denied.size > 0) return null;
  if (has('waiting')) return 'open';
  if (said.has('done') || said.has('outcome')) return has('partly') ? 'open' : 'done';
  return said.has('open') ? 'open' : null;
}

function begins(token: string, roots: readonly string[]): boolean {
  return roots.some((root) => token.startsWith(root));
}

function isTurnedRound(token: string, { notPrefix, roots }: StatusWords, root: Root): boolean {
  return token.startsWith(notPrefix) && begins(token.slice(notPrefix.length), roots[root]);
}
