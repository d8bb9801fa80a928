import { type Cell, isDate } from '../cells/cell';
import { HEADER_ROOTS, type RoleRoots } from '../texts/headerRoots';
import { foundPhrase, listed, type Phrase, phrasesOf } from './phrases';

/** A header as it is compared. */
export interface HeaderWords {
  /** In lower case, е for ё, without marks. */
  words: readonly string[];
  /**
   * What is said in brackets or behind a comma: it may tell two headers apart, and never makes one.
   */
  asides: readonly string[];
  /** The currency that stands in it, as a code; null where there is none. */
  currency: string | null;
  /** A share of something is another thing than what it is a share of. */
  isShare: boolean;
}

/** No header is longer; a cell that is is not searched to its end. */
export const LONGEST_HEADER = 300;

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '₽': 'RUB', $: 'USD', '€': 'EUR', '£': 'GBP', '₴': 'UAH', '₸': 'KZT' },
  ...{ '₹': 'INR', '¥': 'JPY', '₺': 'TRY', '₩': 'KRW', '৳': 'BDT', '₪': 'ILS' },
};

/** The codes of ISO 4217 that are no words of either language. */
const CODES: ReadonlySet<string> = new Set(
  (
    'usd eur gbp rub rur uah kzt byn chf cny jpy inr aed aud brl cad czk dkk hkd huf idr ils krw mxn myr nok nzd php pln ron sar sek ' +
    'sgd thb twd uzs vnd zar gel amd azn kgs mdl tjs bdt pkr egp ngn kes'
  ).split(' '),
);

const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.values(HEADER_ROOTS).flatMap(({ currencies }) => Object.entries(currencies)),
);

const ASIDES: readonly Phrase[] = Object.values(HEADER_ROOTS).flatMap(({ asides }) =>
  phrasesOf(asides),
);

/**
 * The words of a header: split at marks, at `_` and `-`, and where `camelCase` begins a word;
 * without case, ё and units. The currency is told apart: «Бюджет ₽», «Стоимость, RUB».
 */
export function headerWords(cell: Cell | null | undefined): HeaderWords {
  const text =
    cell === null || cell === undefined || isDate(cell)
      ? ''
      : String(cell).slice(0, LONGEST_HEADER);
  const known = KNOWN.get(text);
  if (known) return known;
  const words = wordsOf(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, words);
  return words;
}

/** A sheet's header is looked at for each of its roles, and so are the rows that might be one. */
const KNOWN = new Map<string, HeaderWords>();
const MOST_KNOWN = 5000;

function wordsOf(text: string): HeaderWords {
  const split = text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/e-mail/g, 'email')
    .replace(/[№#]/g, ' № ');
  const signs = [...split].flatMap((sign) => SIGNS[sign] ?? []);
  const { main, aside } = bracketed(split);
  let currency = signs[0] ?? null;
  const bare = (part: string) =>
    part
      .split(/[^\p{L}\p{N}№]+/u)
      .filter((word) => word !== '')
      .flatMap(unglued)
      .map((word) => ABBREVIATIONS.get(word) ?? word)
      .filter((word) => {
        const code = CODES.has(word) ? word.toUpperCase() : CURRENCY_WORDS.get(word);
        if (code === undefined) return true;
        currency ??= code || null;
        return false;
      });
  const said = bare(main);
  const beside = withoutTaxes(bare(aside));
  // A header of nothing but brackets says in them what it is; «руб.» alone has no other word.
  const words = said.length > 0 ? said : beside;
  const kept = withoutTaxes(words);
  return {
    words: kept.length > 0 ? kept : words,
    asides: said.length > 0 ? beside : [],
    currency,
    isShare: /[%‰]/.test(split),
  };
}

/** Of an amount with taxes or without the words are left that say whose it is. */
function withoutTaxes(words: readonly string[]): string[] {
  const taxes = ASIDES.flatMap((phrase) => foundPhrase(phrase, words) ?? []);
  return words.filter((_, index) => !taxes.includes(index));
}

/**
 * The words that one is glued together of, as `orderdate` is; itself where it is none, or one that
 * is known.
 */
function unglued(word: string): string[] {
  if (word.length < SHORTEST_GLUED || word.length > LONGEST_GLUED || KNOWN_WORDS.has(word)) {
    return [word];
  }
  // The fewest words that make up each beginning of it.
  const made: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let fewest: string[] | null = null;
    for (let start = 0; start < end; start++) {
      const before = made[start];
      const last = word.slice(start, end);
      if (!before || !KNOWN_WORDS.has(last) || last.length < SHORTEST_WORD) continue;
      if (!fewest || before.length + 1 < fewest.length) fewest = [...before, last];
    }
    made[end] = fewest;
  }
  return made[word.length] ?? [word];
}

const SHORTEST_GLUED = 6;
const LONGEST_GLUED = 40;
const SHORTEST_WORD = 2;

/** Every whole word that some header is told by. */
const KNOWN_WORDS: ReadonlySet<string> = new Set(
  Object.values(HEADER_ROOTS)
    .flatMap(({ people, sales, clients, contacts }) => [people, sales, clients, contacts])
    .flatMap((group) => Object.values<RoleRoots>(group))
    .flatMap(({ names, weak = '', never = '' }) => [...names, weak, never])
    .flatMap((list) => phrasesOf(list).flat())
    .filter((root) => !root.endsWith('*') && (root.length > 2 || root === 'id' || root === 'no')),
);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.values(HEADER_ROOTS).flatMap(({ abbreviations }) => Object.entries(abbreviations)),
);

/** What stands in brackets and behind the first comma, and what does not. */
function bracketed(text: string): { main: string; aside: string } {
  let [main, aside, depth] = ['', '', 0];
  for (const sign of text) {
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth = Math.max(depth - 1, 0);
    const isAside = depth > 0;
    main += isAside ? ' ' : sign;
    aside += isAside ? sign : ' ';
  }
  const comma = main.indexOf(',');
  return comma < 0
    ? { main, aside }
    : { main: main.slice(0, comma), aside: main.slice(comma) + aside };
}

/** Whether a text is one of these phrases, or begins with one where it may go on. */
export function saysAny(text: string, phrases: readonly Phrase[], mayGoOn = false): boolean {
  const { words } = headerWords(text);
  return phrases.some((phrase) => {
    const found = foundPhrase(phrase, mayGoOn ? words.slice(0, phrase.length) : words);
    return found !== null && (mayGoOn || found.length === words.length);
  });
}

/** The phrases of one kind in every language. */
export function everyLanguage(
  key:
    | 'totals'
    | 'totalAtEnd'
    | 'bank'
    | 'marketplace'
    | 'accounts'
    | 'recordDay'
    | 'calls'
    | 'pivot',
): Phrase[] {
  return Object.values(HEADER_ROOTS).flatMap((roots) => phrasesOf(roots[key]));
}

/** The words of one list in every language. */
export function everyNeutral(): Phrase[] {
  return Object.values(HEADER_ROOTS).flatMap(({ neutral }) =>
    listed(neutral).map((root) => [root]),
  );
}
