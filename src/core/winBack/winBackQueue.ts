import type { PressureLimit } from '../contacts/cadence';
import { nextTouchBeside, type Touches } from '../contacts/nextTouch';
import { addDays, addMonths, type Day, later } from '../day';
import type { Minor } from '../money';
import type { ReactivationWindow, Status, StatusThresholds } from '../rhythm/lifecycle';
import { inReactivationWindow } from '../rhythm/lifecycle';
import type { Category } from '../segments/category';
import { servingRank } from '../segments/category';
import type { Settings } from '../settings';
import type { WinBackDecision } from '../value/winBackValue';
import { isInControlGroup } from './controlGroup';
import type { ReturnRate } from './returnRate';

/**
 * How late we are. In the first cycle after the rhythm broke a call is still in time; after it come
 * the months before the reactivation window, the window itself, and what is later than that.
 */
export type WinBackTiming = 'firstCycle' | 'beforeWindow' | 'window' | 'later';

/**
 * A client as the queue looks at them. Values and costs are in the sheet's currency; null stands
 * for "not known".
 */
export interface WinBackCandidate extends Touches {
  key: string;
  category: Category | null;
  status: Status | null;
  missedCycles: number | null;
  lastPurchase: Day | null;
  /**
   * The last contact in which they asked for something; later than their last purchase, it is what
   * the window counts from.
   */
  lastRequest: Day | null;
  doNotContact: boolean;
  /** What they have brought so far: the order of those whose value is not known. */
  revenue: Minor | null;
  /** What Clients shows, by the return rate of Settings; the decision rests on it. */
  value: number | null;
  /** What a year may lose with a sleeping client, or win back with a lost one. */
  moneyAtRisk: number | null;
  /** What they bring if they do return: the value at a return rate of 100 %. */
  valueIfReturned: number | null;
  cost: number | null;
  decision: WinBackDecision | null;
  /** Why they left, in the user's words. */
  reason: string | null;
  /** They are not to be contacted before this day; null where nobody put them off. */
  snoozedUntil: Day | null;
}

/** A place in the queue. */
export interface WinBackEntry extends WinBackCandidate {
  status: 'sleeping' | 'lost';
  missedCycles: number;
  lastPurchase: Day;
  daysSilent: number;
  timing: WinBackTiming;
  /** When the reactivation window opens, where it is too early for it; null where it is not. */
  windowFrom: Day | null;
  /** The base's own, for clients that silent; null where its past is too short to tell. */
  returnRate: ReturnRate | null;
  /** Value if they return × return rate. */
  expectedReturn: number | null;
  /** Null where there is none for their reason, or no reason is known. */
  offer: string | null;
  /** The first day for a touch, beside the contacts that are planned. */
  nextTouch: Day;
}

/** Whom to win back, in order, and who was left out. */
export interface WinBackQueue {
  /** All who were looked at, in the queue or not. */
  silent: Record<'sleeping' | 'lost', number>;
  entries: WinBackEntry[];
  /**
   * Sleeping and lost clients of C who are let go: not worth a manager's time; in the same order
   * among themselves.
   */
  classC: WinBackEntry[];
  /** Those of whatever class who asked not to be contacted. */
  doNotContact: number;
  /** Those who would be in the queue, were they not drawn into the control group. */
  control: number;
}

/**
 * The win-back queue: sleeping and lost clients of VIP, then A, then B; C stands apart, in the same
 * order, but for those whom Settings let come back since it pays, who come last. Within a class
 * those in the first cycle after their rhythm broke come first, since to be late is the classic
 * mistake, and then the more valuable ones, or where the chances of each were proved, those with the
 * more money at risk; clients to let go stand last. Who must not be contacted is in neither, nor is
 * who was drawn into the control group.
 *
 * The order does not depend on that of the candidates.
 *
 * @param returnRateOf the measured return rate by missed cycles
 * @param offerFor     the offer that answers a reason for leaving
 * @param isByOwnChance whether the money at risk is told by each client's own proven chance
 */
export function winBackQueue(
  candidates: readonly WinBackCandidate[],
  settings: StatusThresholds &
    ReactivationWindow &
    PressureLimit &
    Pick<Settings, 'controlGroupSince'>,
  returnRateOf: (missedCycles: number) => ReturnRate | null,
  offerFor: (reason: string | null) => string | null,
  asOf: Day,
  isByOwnChance = false,
): WinBackQueue {
  const queue: WinBackQueue = {
    silent: { sleeping: 0, lost: 0 },
    entries: [],
    classC: [],
    doNotContact: 0,
    control: 0,
  };
  for (const candidate of candidates) {
    const { status, missedCycles, lastPurchase } = candidate;
    if (status === null || status === 'active' || missedCycles === null || lastPurchase === null) {
      continue;
    }
    queue.silent[status] += 1;
    if (candidate.doNotContact) {
      queue.doNotContact += 1;
      continue;
    }
    const isSpared = candidate.category === 'C' && candidate.decision === 'letGo';
    if (!isSpared && isInControlGroup(candidate.key, candidate.category, settings, asOf)) {
      queue.control += 1;
      continue;
    }
    const returnRate = returnRateOf(missedCycles);
    const { valueIfReturned, snoozedUntil, lastRequest } = candidate;
    const timing = timingOf({ missedCycles, lastPurchase }, lastRequest, settings, asOf);
    const place = isSpared ? queue.classC : queue.entries;
    place.push({
      ...candidate,
      status,
      missedCycles,
      lastPurchase,
      daysSilent: asOf - lastPurchase,
      timing,
      windowFrom:
        timing === 'beforeWindow'
          ? windowFrom(lastSignalOf(lastPurchase, lastRequest), settings)
          : null,
      returnRate,
      expectedReturn:
        valueIfReturned === null || returnRate === null
          ? null
          : (valueIfReturned * returnRate.percent) / 100,
      offer: offerFor(candidate.reason),
      nextTouch: nextTouchBeside(candidate, later(asOf, snoozedUntil ?? asOf), settings),
    });
  }
  const inOrder = (a: WinBackEntry, b: WinBackEntry) => compared(a, b, isByOwnChance);
  queue.entries.sort(inOrder);
  queue.classC.sort(inOrder);
  return queue;
}

function timingOf(
  { missedCycles, lastPurchase }: { missedCycles: number; lastPurchase: Day },
  lastRequest: Day | null,
  settings: StatusThresholds & ReactivationWindow,
  asOf: Day,
): WinBackTiming {
  if (missedCycles < settings.sleepingAfter + 1) return 'firstCycle';
  const lastSignal = lastSignalOf(lastPurchase, lastRequest);
  if (lastSignal > addMonths(asOf, -settings.reactivationFromMonths)) return 'beforeWindow';
  return inReactivationWindow(lastSignal, asOf, settings) ? 'window' : 'later';
}

function lastSignalOf(lastPurchase: Day, lastRequest: Day | null): Day {
  return later(lastPurchase, lastRequest ?? lastPurchase);
}

/** The first day that is as many months after it; after a short month it may be later than by date. */
function windowFrom(lastSignal: Day, { reactivationFromMonths }: ReactivationWindow): Day {
  let day = addMonths(lastSignal, reactivationFromMonths);
  while (lastSignal > addMonths(day, -reactivationFromMonths)) day = addDays(day, 1);
  return day;
}

function compared(a: WinBackEntry, b: WinBackEntry, isByOwnChance: boolean): number {
  return (
    servingRank(a.category) - servingRank(b.category) ||
    Number(a.decision === 'letGo') - Number(b.decision === 'letGo') ||
    Number(b.timing === 'firstCycle') - Number(a.timing === 'firstCycle') ||
    (isByOwnChance ? compareKnown(b.moneyAtRisk, a.moneyAtRisk) : 0) ||
    compareKnown(b.value, a.value) ||
    compareKnown(b.revenue, a.revenue) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** What is not known comes before all that is. */
function compareKnown(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a - b;
}
