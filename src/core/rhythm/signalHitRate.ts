import type { Day } from '../day';
import { type ClientPast, clientPast } from '../log/clientPast';
import type { ContactLog } from '../log/contactLog';
import type { DealLog, LoggedClient } from '../log/dealLog';
import type { Settings } from '../settings';
import { CHURN_SIGNALS, type ChurnSignal, type SignalBorders, signalsShown } from './churnSignal';
import type { StatusThresholds } from './lifecycle';
import { customerStatus } from './lifecycle';
import { cutDays, eachPastRhythm, type PastRhythm } from './pastRhythm';
import { baseInterval, purchaseSlowdown } from './rhythm';

/** Of so many past cases, the share in which the client left. */
export interface LeavingRate {
  percent: number;
  cases: number;
}

/**
 * What a churn signal was worth in the base's own past: how often a client left after showing it,
 * and how often one who could have and did not. A signal whose two rates are alike says nothing.
 */
export interface SignalHitRate {
  /** Null where too few showed it to tell. */
  shown: LeavingRate | null;
  notShown: LeavingRate | null;
}

/** What the hit rates rest on. */
export interface MeasuredSignals {
  bySignal: Record<ChurnSignal, SignalHitRate>;
  /** How often clients who were not lost left, by the cycles they had missed. */
  leaving: LeavingRates;
  /** The past days that were looked at, ascending. */
  cutDays: Day[];
}

/** How often clients of a base left. Null where there were too few cases to tell. */
export interface LeavingRates {
  byMissedCycles: ReadonlyMap<number, LeavingRate | null>;
  /** Of all of them. */
  all: LeavingRate | null;
}

/**
 * How often a client with so many missed cycles leaves; where there were too few such cases, any
 * client of the base.
 */
export function leavingRateFor(
  { byMissedCycles, all }: LeavingRates,
  missedCycles: number,
): LeavingRate | null {
  return byMissedCycles.get(missedCycles) ?? all;
}

/** A client left where they let so many of their own intervals pass without a purchase. */
const INTERVALS_TO_LEAVE = 2;

/** With fewer cases a rate is chance rather than habit. */
const LEAST_CASES = 30;

/**
 * The hit rate of each churn signal on up to twelve past days, a month apart. On each, every client
 * who was not lost yet is judged by what was known up to that day; they left where they bought
 * nothing within their next two intervals. Those whose two intervals are not over yet do not count.
 *
 *     hit rate = left after showing the signal / showed the signal × 100
 */
export function signalHitRates(
  deals: DealLog,
  contacts: ContactLog,
  settings: Pick<Settings, 'steadyingWeight'> & StatusThresholds & SignalBorders,
  asOf: Day,
): MeasuredSignals {
  const { purchaseDays } = deals;
  const [keys, clients] = [[...deals.clients.keys()], [...deals.clients.values()]];
  const base = baseInterval(purchaseDays);
  const days =
    base === null
      ? []
      : cutDays(purchaseDays, asOf, Math.max(1, Math.ceil(INTERVALS_TO_LEAVE * base)));
  const tallies = Object.fromEntries(
    CHURN_SIGNALS.map((signal) => [signal, { shown: noCases(), notShown: noCases() }]),
  ) as Tallies;
  const all = noCases();
  const byMissedCycles = new Map<number, Cases>();
  // One client's at a time: a log has millions.
  let clientOfPast = -1;
  let past = {} as ClientPast;
  const judge = ({ day, index, known, intervalDays, isSeasonal, missedCycles }: PastRhythm) => {
    const status = customerStatus(missedCycles, settings);
    const until = day + INTERVALS_TO_LEAVE * intervalDays;
    if (status === 'lost' || until > asOf) return;
    if (index !== clientOfPast) {
      const touches = contacts.byClient.get(keys[index] as string);
      past = clientPast(clients[index] as LoggedClient, touches) as ClientPast;
      clientOfPast = index;
    }
    const slowdown = isSeasonal ? null : purchaseSlowdown(past.purchaseDays, day, known);
    const signs = { status, missedCycles, slowdown };
    const shown = signalsShown(signs, past, settings, day, known);
    const hasLeft = !((past.purchaseDays[known] ?? Number.POSITIVE_INFINITY) <= until);
    let alike = byMissedCycles.get(missedCycles);
    if (!alike) {
      alike = noCases();
      byMissedCycles.set(missedCycles, alike);
    }
    add(all, hasLeft);
    add(alike, hasLeft);
    // One by one: a name that changes is many times slower to look up.
    count(tallies.firstMissedCycle, shown.firstMissedCycle, hasLeft);
    count(tallies.complaint, shown.complaint, hasLeft);
    count(tallies.slowdown, shown.slowdown, hasLeft);
    count(tallies.averageOrderFalling, shown.averageOrderFalling, hasLeft);
    count(tallies.marginDrop, shown.marginDrop, hasLeft);
    count(tallies.unpaidDeal, shown.unpaidDeal, hasLeft);
  };
  eachPastRhythm(purchaseDays, days, settings.steadyingWeight, judge);
  const bySignal = {} as Record<ChurnSignal, SignalHitRate>;
  for (const signal of CHURN_SIGNALS) {
    const { shown, notShown } = tallies[signal];
    bySignal[signal] = { shown: rateOf(shown), notShown: rateOf(notShown) };
  }
  const leaving = {
    byMissedCycles: new Map([...byMissedCycles].map(([missed, cases]) => [missed, rateOf(cases)])),
    all: rateOf(all),
  };
  return { bySignal, leaving, cutDays: days };
}

interface Cases {
  cases: number;
  left: number;
}

type Tallies = Record<ChurnSignal, { shown: Cases; notShown: Cases }>;

/** @param isShown null where the client can neither show the signal nor not */
function count(tally: Tallies[ChurnSignal], isShown: boolean | null, hasLeft: boolean): void {
  if (isShown !== null) add(isShown ? tally.shown : tally.notShown, hasLeft);
}

function noCases(): Cases {
  return { cases: 0, left: 0 };
}

function add(cases: Cases, hasLeft: boolean): void {
  cases.cases += 1;
  if (hasLeft) cases.left += 1;
}

function rateOf({ cases, left }: Cases): LeavingRate | null {
  return cases < LEAST_CASES ? null : { percent: (left * 100) / cases, cases };
}
