import { HEADER_ROOTS, type HeaderRoots, type RoleRoots } from '../texts/headerRoots';
import { everyNeutral, type HeaderWords } from './headerWords';
import { foundPhrase, type Phrase, phrasesOf } from './phrases';

/** The groups of roles that have words of their own. */
export type RoleGroup = 'people' | 'sales' | 'clients' | 'contacts';

/** How well a header's words say a role. */
export interface HeaderRank {
  /** The higher, the likelier; 0 and up. Only to be compared within a role, or between a column's roles. */
  rank: number;
  /** A strong header is believed; a weak one has to be borne out by what stands under it. */
  strength: 'strong' | 'weak';
  /** Words that the role does not explain: «*Код валюты* покупателя». */
  unexplained: number;
}

interface CompiledRole {
  tiers: readonly (readonly Phrase[])[];
  weak: readonly Phrase[];
  never: readonly Phrase[];
}

/** The rank of the likeliest names; each further line of names has one less. */
const FIRST_RANK = 10;
/** Of a name that proves nothing by itself. */
const WEAK_RANK = 3;
/** What each word takes away that the role's words do not explain. */
const UNEXPLAINED = 1.5;
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

const NEUTRAL = everyNeutral();

/** @returns null where the header does not say it */
export function headerRank(group: RoleGroup, role: string, header: HeaderWords): HeaderRank | null {
  const { words, asides, isShare } = header;
  if (words.length === 0 || (isShare && NO_SHARES.has(role))) return null;
  const whole = [...words, ...asides];
  if (!whole.some(isKnownWord)) return null;
  const compiled = compiledRole(group, role);
  let best: HeaderRank | null = null;
  const consider = (phrase: Phrase, from: number, isWeak: boolean) => {
    const found = foundPhrase(phrase, whole);
    if (!found?.some((index) => index < words.length)) return;
    // What is denied is not said: «не оплачен» is no payment.
    if (compiled.never.some((never) => saysBeside(never, whole, found))) return;
    const rest = words.filter(
      (word, index) => !found.includes(index) && !NEUTRAL.some((each) => foundPhrase(each, [word])),
    );
    const beside = whole.length - words.length;
    const digits = rest.filter((word) => /^\d+$/.test(word)).length;
    const unexplained = rest.length - digits;
    const neutral = words.length - found.length - rest.length;
    const rank =
      from +
      phrase.length * EXACT -
      unexplained * UNEXPLAINED -
      digits * 0.5 -
      beside * ASIDE -
      neutral * ASIDE;
    const strength = isWeak || unexplained > 0 ? 'weak' : 'strong';
    const isBetter = best?.strength === strength ? rank > best.rank : strength === 'strong';
    if (!best || isBetter) best = { rank: Math.max(rank, 0), strength, unexplained };
  };
  compiled.tiers.forEach((phrases, tier) => {
    for (const phrase of phrases) consider(phrase, FIRST_RANK - tier, false);
  });
  for (const phrase of compiled.weak) consider(phrase, WEAK_RANK, true);
  return best;
}

/** Most cells that are no header's have no word of any, and are done with at once. */
const [EXACT_ROOTS, ROOT_BEGINNINGS] = knownRoots();

function isKnownWord(word: string): boolean {
  if (EXACT_ROOTS.has(word)) return true;
  for (let length = 2; length <= word.length; length++) {
    if (ROOT_BEGINNINGS.has(word.slice(0, length))) return true;
  }
  return false;
}

function knownRoots(): [Set<string>, Set<string>] {
  const roots = Object.values(HEADER_ROOTS)
    .flatMap(({ people, sales, clients, contacts }) => [people, sales, clients, contacts])
    .flatMap((group) => Object.values<RoleRoots>(group))
    .flatMap(({ names, weak = '' }) => [...names, weak].flatMap(phrasesOf).flat());
  return [
    new Set(roots.filter((root) => !root.endsWith('*'))),
    new Set(roots.filter((root) => root.endsWith('*')).map((root) => root.slice(0, -1))),
  ];
}

function saysBeside(phrase: Phrase, words: readonly string[], said: readonly number[]): boolean {
  const others = words.filter((_, index) => !said.includes(index));
  return foundPhrase(phrase, others) !== null;
}

const COMPILED = new Map<string, CompiledRole>();

function compiledRole(group: RoleGroup, role: string): CompiledRole {
  const key = `${group}.${role}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const all = Object.values(HEADER_ROOTS).flatMap((roots: HeaderRoots) => {
    const found = (roots[group] as Readonly<Record<string, RoleRoots>>)[role];
    return found ? [found] : [];
  });
  const most = Math.max(...all.map(({ names }) => names.length));
  const compiled = {
    tiers: Array.from({ length: most }, (_, tier) =>
      all.flatMap(({ names }) => phrasesOf(names[tier] ?? '')),
    ),
    weak: all.flatMap(({ weak = '' }) => phrasesOf(weak)),
    never: all.flatMap(({ never = '' }) => phrasesOf(never)),
  };
  COMPILED.set(key, compiled);
  return compiled;
}
