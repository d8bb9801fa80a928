import { concentration } from '../retention/concentration';
import { ABC_CLASSES, type AbcClass } from './abc';
import { CATEGORIES, type Category, type CategoryRule, category, type Judgement } from './category';
import type { ClientAbc } from './clientAbc';
import { type ParetoPoint, paretoCurve } from './pareto';

/** A client as a segmentation finds them. */
export interface ClassifiedClient extends Judgement {
  key: string;
  /** The category they have now; null where none was computed yet. */
  category: Category | null;
  /** Whether it stays whatever is computed: a value or a formula of the user's stands there. */
  isKept?: boolean;
}

/** Clients of one class, and what they make of the whole. */
export interface ClassSummary {
  class: AbcClass;
  clients: number;
  /** Of all clients, percent; null where there are none. */
  clientsPercent: number | null;
  /** Minor units of money, or deals. */
  value: number;
  /** Of the positive total, percent; null where no value is positive. */
  valuePercent: number | null;
}

/** Clients who would leave one category, or none, for another; by key, the most valuable first. */
export interface Move {
  from: Category | null;
  to: Category | null;
  clients: string[];
}

/**
 * Clients whose category is not their class: somebody's judgement decides it, and a segmentation
 * leaves it be.
 */
export interface HeldCategory {
  key: string;
  class: AbcClass | null;
  category: Category;
  rule: CategoryRule;
}

/** What an ABC segmentation would make of a base. */
export interface Segmentation {
  classes: ClassSummary[];
  /** Through the ends of A and B, a hundred points at most. */
  curve: ParetoPoint[];
  moves: Move[];
  held: HeldCategory[];
  /**
   * The largest client and their share of the positive total, percent; null where no value is
   * positive.
   */
  largest: { key: string; valuePercent: number } | null;
}

/**
 * Shows an ABC segmentation beside what the clients are now: the classes, their shares, who would
 * move and who is held by judgement.
 *
 * @param clients in any order; what is shown does not depend on it
 * @param abc     the class of each of them and what they were measured at
 */
export function segmentation(
  clients: readonly ClassifiedClient[],
  { classes, values, unprofitable }: Pick<ClientAbc, 'classes' | 'values' | 'unprofitable'>,
): Segmentation {
  const decided = clients
    .map((client, index) => {
      const abcClass = classes[index] ?? null;
      const value = values[index] ?? 0;
      const decided = category(abcClass, client, unprofitable.has(client.key));
      return { client, class: abcClass, value, ...decided };
    })
    .sort((a, b) => b.value - a.value || (a.client.key < b.client.key ? -1 : 1));
  const all = decided.map(({ value }) => value);
  const positive = (sum: number, { value }: { value: number }) => sum + Math.max(0, value);
  const total = decided.reduce(positive, 0);
  const shares = ABC_CLASSES.map((each): ClassSummary => {
    const members = decided.filter((client) => client.class === each);
    return {
      class: each,
      clients: members.length,
      clientsPercent: clients.length === 0 ? null : (members.length * 100) / clients.length,
      value: members.reduce((sum, { value }) => sum + value, 0),
      valuePercent: total === 0 ? null : (members.reduce(positive, 0) * 100) / total,
    };
  });
  const [endOfA = 0, lengthOfB = 0] = shares.map((share) => share.clients);
  const largestPercent = concentration(all);

  return {
    classes: shares,
    curve: paretoCurve(all, curveCounts(all.length, [endOfA, endOfA + lengthOfB])),
    moves: [...CATEGORIES, null].flatMap((from) =>
      [...CATEGORIES, null]
        .filter((to) => to !== from)
        .flatMap((to) => {
          const moving = decided.filter(
            (each) => !each.client.isKept && each.client.category === from && each.category === to,
          );
          return moving.length === 0
            ? []
            : [{ from, to, clients: moving.map(({ client }) => client.key) }];
        }),
    ),
    held: decided.flatMap(({ client, class: each, category: held, rule }) =>
      rule === null || rule === 'abc'
        ? []
        : [{ key: client.key, class: each, category: held, rule }],
    ),
    largest:
      largestPercent === null
        ? null
        : { key: decided[0]?.client.key as string, valuePercent: largestPercent },
  };
}

const CURVE_STEPS = 96;

/**
 * After how many clients the curve has a point: evenly spread, after the first, and at the borders.
 */
function curveCounts(clients: number, borders: readonly number[]): number[] {
  const even = Array.from({ length: CURVE_STEPS + 1 }, (_, step) =>
    Math.round((clients * step) / CURVE_STEPS),
  );
  return [...new Set([...even, Math.min(1, clients), ...borders])].sort((a, b) => a - b);
}
