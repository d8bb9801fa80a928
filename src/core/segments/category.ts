import type { AbcClass } from './abc';

/** What a client is worth to the business: current value corrected by judgement. */
export type Category = 'VIP' | AbcClass;

/** In the order in which they are served. */
export const CATEGORIES: readonly Category[] = ['VIP', 'A', 'B', 'C'];

/**
 * Whose contact rules stand in for a client without a category, and with whom they are served:
 * neither favourites nor forgotten.
 */
export const WITHOUT_CATEGORY: Category = 'B';

/** A client's place in the order in which they are served, from 0. */
export function servingRank(category: Category | null): number {
  return CATEGORIES.indexOf(category ?? WITHOUT_CATEGORY);
}

export type Potential = 'high' | 'medium' | 'low';

export const POTENTIALS: readonly Potential[] = ['high', 'medium', 'low'];

/** What people know of a client and a ledger does not. */
export type Trait =
  | 'keyName'
  | 'promising'
  | 'badPayer'
  | 'demanding'
  | 'rude'
  | 'disloyal'
  | 'noMargin';

export const TRAITS: readonly Trait[] = [
  'keyName',
  'promising',
  'badPayer',
  'demanding',
  'rude',
  'disloyal',
  'noMargin',
];

/** Traits that cost more than the turnover brings. */
const C_TRAITS: readonly Trait[] = ['badPayer', 'demanding', 'rude', 'disloyal', 'noMargin'];

/** A manager's judgement of a client. */
export interface Judgement {
  manualCategory: Category | null;
  potential: Potential | null;
  traits: readonly Trait[];
}

/**
 * Which rule decided a category: by hand, a key name, a trait, no profit over the ABC window, high
 * potential, or the ABC class alone.
 */
export type CategoryRule = 'manual' | 'keyName' | Trait | 'noProfit' | 'highPotential' | 'abc';

/**
 * A client's category and the rule that decided it; neither where there is no class to go by and
 * nobody's judgement. A manual category wins; a key name is VIP; any C trait, or that they brought
 * no profit, makes a client C whom no potential raises; else the ABC class, which high potential
 * raises by one (C to B, B to A).
 *
 * @param isUnprofitable whether they brought no profit over the ABC window, by the log
 */
export function category(
  abcClass: AbcClass | null,
  { manualCategory, potential, traits }: Judgement,
  isUnprofitable: boolean,
): { category: Category; rule: CategoryRule } | { category: null; rule: null } {
  if (manualCategory) return { category: manualCategory, rule: 'manual' };
  if (traits.includes('keyName')) return { category: 'VIP', rule: 'keyName' };
  const spoiler = traits.find((trait) => C_TRAITS.includes(trait));
  if (spoiler) return { category: 'C', rule: spoiler };
  if (isUnprofitable) return { category: 'C', rule: 'noProfit' };
  if (abcClass === null) return { category: null, rule: null };
  if (potential === 'high' && abcClass !== 'A') {
    return { category: abcClass === 'C' ? 'B' : 'A', rule: 'highPotential' };
  }
  return { category: abcClass, rule: 'abc' };
}
