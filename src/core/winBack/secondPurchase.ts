import type { PressureLimit } from '../contacts/cadence';
import { nextTouchBeside, type Touches } from '../contacts/nextTouch';
import { type Day, later } from '../day';
import type { Minor } from '../money';

/**
 * One step of the curve: by so many days after the first purchase, the share of buyers who had not
 * bought again.
 */
export interface CurveStep {
  days: number;
  /** Kaplan–Meier estimate, percent. */
  notYetPercent: number;
}

/**
 * How long buyers of a base take to buy a second time, by the Kaplan–Meier estimate: one who has
 * not bought again counts for as long as they were watched, and no longer.
 *
 *     S(t) = Π over tᵢ ≤ t of (1 − second purchases at tᵢ / buyers still watched and without one just before tᵢ)
 *
 * Source: Kaplan & Meier (1958), "Nonparametric Estimation from Incomplete Observations".
 *
 * @param purchaseDaysByClient distinct days up to `asOf`, ascending, per client
 * @returns a step for every time, in days, at which somebody bought again, ascending
 */
export function secondPurchaseCurve(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  asOf: Day,
): CurveStep[] {
  const returned = new Map<number, number>();
  const watched: number[] = [];
  for (const [first, second] of purchaseDaysByClient) {
    if (first === undefined) continue;
    const days = (second ?? asOf) - first;
    watched.push(days);
    if (second !== undefined) returned.set(days, (returned.get(days) ?? 0) + 1);
  }
  watched.sort((a, b) => a - b);
  const curve: CurveStep[] = [];
  let notYet = 1;
  let gone = 0;
  for (const days of [...returned.keys()].sort((a, b) => a - b)) {
    while ((watched[gone] as number) < days) gone += 1;
    notYet *= 1 - (returned.get(days) as number) / (watched.length - gone);
    curve.push({ days, notYetPercent: notYet * 100 });
  }
  return curve;
}

/** When a second purchase comes in this base, if it does. */
export interface SecondPurchase {
  buyers: number;
  /** Of them, those who bought a second time. */
  returned: number;
  /** The share of buyers who buy again sooner or later, as far as the log reaches, percent. */
  everPercent: number;
  /** By this day after the first purchase half of those who ever return have returned. */
  usualDays: number;
  /** By this one nine tenths of them: after it a second purchase is unlikely. */
  unlikelyAfterDays: number;
  curve: CurveStep[];
}

/** With fewer second purchases the days below are chance. */
export const LEAST_SECOND_PURCHASES = 20;

/** @returns null where too few have bought a second time to tell */
export function measuredSecondPurchase(
  purchaseDaysByClient: readonly (readonly Day[])[],
  asOf: Day,
): SecondPurchase | null {
  const returned = purchaseDaysByClient.filter((days) => days.length >= 2).length;
  if (returned < LEAST_SECOND_PURCHASES) return null;
  const curve = secondPurchaseCurve(purchaseDaysByClient, asOf);
  const ever = 100 - lastOf(curve).notYetPercent;
  const dayBy = (share: number) =>
    (curve.find(({ notYetPercent }) => 100 - notYetPercent >= share * ever) ?? lastOf(curve)).days;
  return {
    buyers: purchaseDaysByClient.filter((days) => days.length >= 1).length,
    returned,
    everPercent: ever,
    usualDays: dayBy(0.5),
    unlikelyAfterDays: dayBy(0.9),
    curve,
  };
}

/** S(days): the share of buyers who have not bought again by then, percent. */
export function notYetPercent(curve: readonly CurveStep[], days: number): number {
  // Ascending: the last step that is not later.
  return curve.reduce((known, step) => (step.days <= days ? step.notYetPercent : known), 100);
}

/**
 * The chance that a buyer who has not bought again for so many days still does, as far as the log
 * reaches.
 *
 *     chance = (S(days) − S(end)) / S(days) × 100
 */
export function chanceOfSecondPurchase(
  curve: readonly CurveStep[],
  daysSinceFirst: number,
): number {
  const now = notYetPercent(curve, daysSinceFirst);
  const end = notYetPercent(curve, Number.POSITIVE_INFINITY);
  return now === 0 ? 0 : ((now - end) * 100) / now;
}

/** A client who has bought once. */
export interface OneTimeBuyer extends Touches {
  key: string;
  firstPurchase: Day;
  /** What they bought for. */
  firstAmount: Minor | null;
  doNotContact: boolean;
  snoozedUntil: Day | null;
}

/** A one-time buyer who may still become a regular. */
export interface SecondPurchaseCall extends OneTimeBuyer {
  daysSinceFirst: number;
  /** Until a second purchase becomes unlikely. */
  daysLeft: number;
  chancePercent: number;
  /** Whether half of those who return have by now: they are late, and not yet gone. */
  isDue: boolean;
  nextTouch: Day;
}

/**
 * One-time buyers who are still inside the window, in the order to call them: those past the usual
 * day first, then those who may yet come by themselves; within each the larger first purchase
 * first. Who must not be contacted is left out.
 */
export function secondPurchaseCalls(
  buyers: readonly OneTimeBuyer[],
  { usualDays, unlikelyAfterDays, curve }: SecondPurchase,
  limit: PressureLimit,
  asOf: Day,
): SecondPurchaseCall[] {
  return buyers
    .filter(
      ({ doNotContact, firstPurchase }) =>
        !doNotContact && asOf - firstPurchase <= unlikelyAfterDays,
    )
    .map((buyer) => {
      const daysSinceFirst = asOf - buyer.firstPurchase;
      const from = later(asOf, buyer.snoozedUntil ?? asOf);
      return {
        ...buyer,
        daysSinceFirst,
        daysLeft: unlikelyAfterDays - daysSinceFirst,
        chancePercent: chanceOfSecondPurchase(curve, daysSinceFirst),
        isDue: daysSinceFirst >= usualDays,
        nextTouch: nextTouchBeside(buyer, from, limit),
      };
    })
    .sort(
      (a, b) =>
        Number(b.isDue) - Number(a.isDue) ||
        (b.firstAmount ?? 0) - (a.firstAmount ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
}

function lastOf(curve: readonly CurveStep[]): CurveStep {
  return curve[curve.length - 1] as CurveStep;
}
