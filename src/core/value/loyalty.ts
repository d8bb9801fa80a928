/** A loyalty tier, lowest first. */
export type Tier = 'bronze' | 'silver' | 'gold';

const TIERS: readonly Tier[] = ['bronze', 'silver', 'gold'];

/** The sum spent from which each tier begins; null where a business has no such tier. */
export type TierBorders = Readonly<Record<Tier, number | null>>;

/**
 * The highest tier that what a client has spent reaches, in the sheet's currency; null below the
 * lowest, or where there are none.
 */
export function loyaltyTier(spent: number, borders: TierBorders): Tier | null {
  return (
    [...TIERS].reverse().find((tier) => {
      const from = borders[tier];
      return from !== null && spent >= from;
    }) ?? null
  );
}

/** The tier that a client may reach next, and by how much more. */
export interface NextTier {
  tier: Tier;
  missing: number;
}

/** The nearest tier whose border is above what a client has spent; null where there is none. */
export function nextTier(spent: number, borders: TierBorders): NextTier | null {
  const above = TIERS.flatMap((tier) => {
    const from = borders[tier];
    return from !== null && from > spent ? [{ tier, missing: from - spent }] : [];
  });
  return above.sort((a, b) => a.missing - b.missing)[0] ?? null;
}
