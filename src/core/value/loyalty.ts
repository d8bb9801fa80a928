/** A loyalty tier, lowest first. */
export type Tier = 'bronze' | 'silver' | 'gold';

const TIERS: readonly Tier[] = ['bronze', 'silver', 'gold'];

/** Revenue from which each tier begins; null where a business has no such tier. */
export type TierBorders = Readonly<Record<Tier, number | null>>;

/** The highest tier that a client's revenue reaches; null below the lowest, or where there are none. */
export function loyaltyTier(revenue: number, borders: TierBorders): Tier | null {
  return (
    [...TIERS].reverse().find((tier) => {
      const from = borders[tier];
      return from !== null && revenue >= from;
    }) ?? null
  );
}

/** The tier that a client may reach next, and by how much more revenue. */
export interface NextTier {
  tier: Tier;
  missing: number;
}

/** The nearest tier whose border is above a client's revenue; null where there is none. */
export function nextTier(revenue: number, borders: TierBorders): NextTier | null {
  const above = TIERS.flatMap((tier) => {
    const from = borders[tier];
    return from !== null && from > revenue ? [{ tier, missing: from - revenue }] : [];
  });
  return above.sort((a, b) => a.missing - b.missing)[0] ?? null;
}
