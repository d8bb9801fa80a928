import { HEADER_ROOTS, type HeaderRoots, type RoleRoots } from '../texts/headerRoots';
import { everyNeutral, type HeaderWords, LONGEST_HEADER } from './headerWords';
import { foundPhrase, type Phrase, phrasesOf } from './phrases';

/** The groups of roles that have words of their own. */
export type RoleGroup = 'people' | 'sales' | 'clients' | 'contacts';

/** How well a header's words say a role. */
export interface HeaderRank {
  /**
   * The higher, the likelier; 0 and up. Only to be compared within a role, or between a column's
   * roles.
   */
  rank: number;
  /** A strong header is believed; a weak one has to be borne out by what stands under it. */
  strength: 'strong' | 'weak';
  /** Words that the role does not explain: «*Код валюты* покупателя». */
  unexplained: number;
}

/** A role's phrases by the first root of each. */
interface CompiledRole {
  said: ReadonlyMap<string, readonly { phrase: Phrase; from: number; isWeak: boolean }[]>;
  denied: ReadonlyMap<string, readonly Phrase[]>;
}

/** The rank of the likeliest names; each further line of names has one less. */
const FIRST_RANK = 10;
/** Of a name that proves nothing by itself. */
const WEAK_RANK = 3;
/** What each word takes away that the role's words do not explain. */
const UNEXPLAINED = 1.5;
/** «Примечание 2» is the second of its kind. */
const NUMBERED = 0.5;
/** Two headers alike are told apart by what is said beside them: the plain one is meant. */
const ASIDE = 0.05;
/** More words say it more exactly. */
const EXACT = 0.01;
/** What a sum's share, in percent, is of. */
const NO_SHARES: ReadonlySet<string> = new Set([
  'amount',
  'profit',
  'paid',
  'refunded',
  'price',
  'givenRevenue',
  'givenProfit',
]);

/** Which roles of a group a header says, and how well. */
export function headerRanks(
  group: RoleGroup,
  header: HeaderWords,
): ReadonlyMap<string, HeaderRank> {
  const ranked = RANKED[group];
  const ranks = ranked.get(header) ?? ranksOf(group, header);
  ranked.set(header, ranks);
  return ranks;
}

/**
 * A header is asked again and again: of each table, and as one row of many that may be the header.
 */
const RANKED: Readonly<Record<RoleGroup, WeakMap<HeaderWords, ReadonlyMap<string, HeaderRank>>>> = {
  people: new WeakMap(),
  sales: new WeakMap(),
  clients: new WeakMap(),
  contacts: new WeakMap(),
};

function ranksOf(group: RoleGroup, header: HeaderWords): Map<string, HeaderRank> {
  const ranks = new Map<string, HeaderRank>();
  if (header.words.length === 0) return ranks;
  const roots = [...header.words, ...header.asides].flatMap(rootsOf);
  for (const [role, compiled] of compiledRoles(group)) {
    if (header.isShare && NO_SHARES.has(role)) continue;
    const rank = rankOf(compiled, header, roots);
    if (rank) ranks.set(role, rank);
  }
  return ranks;
}

/** @returns null where the header does not say the role */
function rankOf(
  { said, denied }: CompiledRole,
  { words, asides }: HeaderWords,
  roots: readonly string[],
): HeaderRank | null {
  const phrases = roots.flatMap((root) => said.get(root) ?? []);
  if (phrases.length === 0) return null;
  const whole = [...words, ...asides];
  const denials = roots
    .flatMap((root) => denied.get(root) ?? [])
    .filter((phrase) => foundPhrase(phrase, whole));
  let best: HeaderRank | null = null;
  for (const { phrase, from, isWeak } of phrases) {
    const found = foundPhrase(phrase, whole);
    if (!found?.some((index) => index < words.length)) continue;
    // What is denied is not said: «не оплачен» is no payment.
    if (denials.some((denial) => saysBeside(denial, whole, found))) continue;
    const rest = words.filter(
      (word, index) => !found.includes(index) && word.length > 1 && !isNeutral(word),
    );
    const numbers = rest.filter((word) => /^\d+$/.test(word)).length;
    const unexplained = rest.length - numbers;
    // Of two headers alike the plainer one is meant.
    const beside = whole.length - found.length - rest.length;
    const rank =
      from +
      phrase.length * EXACT -
      unexplained * UNEXPLAINED -
      numbers * NUMBERED -
      beside * ASIDE;
    const strength: HeaderRank['strength'] = isWeak || unexplained > 0 ? 'weak' : 'strong';
    const isBetter = best?.strength === strength ? rank > best.rank : strength === 'strong';
    if (!best || isBetter) best = { rank: Math.max(rank, 0), strength, unexplained };
  }
  return best;
}

function saysBeside(phrase: Phrase, words: readonly string[], said: readonly number[]): boolean {
  const others = words.filter((_, index) => !said.includes(index));
  return foundPhrase(phrase, others) !== null;
}

/** Every root that a word may stand for: itself, and each of its beginnings. */
function rootsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => `${word.slice(0, index + 1)}*`)];
}

const NEUTRAL: ReadonlySet<string> = new Set(everyNeutral().flat());

function isNeutral(word: string): boolean {
  return rootsOf(word).some((root) => NEUTRAL.has(root));
}

/**
 * Whether every word of a text is one that headers are made of: a quick look at many cells, most of
 * which are none. A text that glues words together is not seen through.
 */
export function mayBeHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\p{N}]+/u);
  ROOTS ??= everyRoot();
  const known = ROOTS;
  return words.every((word) => word.length < 2 || rootsOf(word).some((root) => known.has(root)));
}

let ROOTS: ReadonlySet<string> | null = null;

function everyRoot(): ReadonlySet<string> {
  const lines = Object.values(HEADER_ROOTS).flatMap(({ people, sales, clients, contacts }) =>
    [people, sales, clients, contacts]
      .flatMap((roles) => Object.values<RoleRoots>(roles))
      .flatMap(({ names, weak = '' }) => [...names, weak]),
  );
  return new Set([...NEUTRAL, ...lines.flatMap(phrasesOf).flat()]);
}

type CompiledRoles = ReadonlyMap<string, CompiledRole>;

const COMPILED = new Map<RoleGroup, CompiledRoles>();

function compiledRoles(group: RoleGroup): CompiledRoles {
  const known = COMPILED.get(group);
  if (known) return known;
  const roles = Object.values(HEADER_ROOTS).flatMap((roots) => Object.keys(roots[group]));
  const compiled = new Map(roles.map((role) => [role, compiledRole(group, role)]));
  COMPILED.set(group, compiled);
  return compiled;
}

function compiledRole(group: RoleGroup, role: string): CompiledRole {
  const all = Object.values(HEADER_ROOTS).flatMap((roots: HeaderRoots) => {
    const found = (roots[group] as Readonly<Record<string, RoleRoots>>)[role];
    return found ? [found] : [];
  });
  const ranked = all.flatMap(({ names, weak = '' }) => [
    ...names.flatMap((line, tier) =>
      phrasesOf(line).map((phrase) => ({ phrase, from: FIRST_RANK - tier, isWeak: false })),
    ),
    ...phrasesOf(weak).map((phrase) => ({ phrase, from: WEAK_RANK, isWeak: true })),
  ]);
  return {
    said: byFirstRoot(ranked, ({ phrase }) => phrase),
    denied: byFirstRoot(
      all.flatMap(({ never = '' }) => phrasesOf(never)),
      (phrase) => phrase,
    ),
  };
}

function byFirstRoot<Each>(all: readonly Each[], phraseOf: (each: Each) => Phrase) {
  const grouped = new Map<string, Each[]>();
  for (const each of all) {
    const [root = ''] = phraseOf(each);
    const others = grouped.get(root);
    if (others) others.push(each);
    else grouped.set(root, [each]);
  }
  return grouped;
}
