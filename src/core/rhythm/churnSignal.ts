import type { Day } from '../day';
import type { ClientPast } from '../log/clientPast';
import { hasUnpaidDeal } from '../log/unpaidDeal';
import type { Settings } from '../settings';
import { averageOrderDropPercent } from './averageOrderDrop';
import { isDissatisfied } from './complaint';
import type { Status } from './lifecycle';
import { MARGIN_DROP_RATIO, marginRatio } from './marginDrop';

/** A sign that a client is about to leave. */
export type ChurnSignal =
  | 'firstMissedCycle'
  | 'complaint'
  | 'slowdown'
  | 'averageOrderFalling'
  | 'marginDrop'
  | 'unpaidDeal';

/** Strongest first: they are late; say so; come less often; buy less; bring less; do not pay. */
export const CHURN_SIGNALS: readonly ChurnSignal[] = [
  'firstMissedCycle',
  'complaint',
  'slowdown',
  'averageOrderFalling',
  'marginDrop',
  'unpaidDeal',
];

/** Where a client stands in their rhythm. */
export interface RhythmSigns {
  status: Status | null;
  missedCycles: number | null;
  slowdown: number | null;
}

/** From where on a sign is one. */
export type SignalBorders = Pick<
  Settings,
  'slowdownWarning' | 'averageOrderDropPercent' | 'lowScore'
>;

/**
 * Whether a client shows each signal; null where they cannot: too few orders, no score, no deal to
 * pay, or already past it.
 */
export type SignalsShown = Readonly<Record<ChurnSignal, boolean | null>>;

/**
 * Which signs of leaving a client shows: they have just missed their first cycle; complained or
 * gave a low score; buy noticeably less often while still active; their average order has fallen,
 * or the margin of it; they have left a deal unpaid. One who is lost is no longer about to leave.
 *
 * @param past  null where no log tells of them
 * @param known how many of the past's purchase days are not after `asOf`
 */
export function signalsShown(
  { status, missedCycles, slowdown }: RhythmSigns,
  past: ClientPast | null,
  borders: SignalBorders,
  asOf: Day,
  known = past?.orderAmounts.length,
): SignalsShown {
  if (status === null || status === 'lost') return NONE;
  const drop = past && averageOrderDropPercent(past.orderAmounts, known);
  const margin = past && marginRatio(past.orderAmounts, past.orderProfits, known);
  return {
    firstMissedCycle: missedCycles === null || missedCycles > 1 ? null : missedCycles === 1,
    complaint: past && isDissatisfied(past.voices, asOf, borders.lowScore),
    slowdown: status === 'active' && slowdown !== null ? slowdown >= borders.slowdownWarning : null,
    averageOrderFalling: drop === null ? null : drop >= borders.averageOrderDropPercent,
    marginDrop: margin === null ? null : margin < MARGIN_DROP_RATIO,
    unpaidDeal: past && hasUnpaidDeal(past.payments, asOf),
  };
}

const NONE: SignalsShown = {
  firstMissedCycle: null,
  complaint: null,
  slowdown: null,
  averageOrderFalling: null,
  marginDrop: null,
  unpaidDeal: null,
};

/** The signs that a client is leaving, strongest first; see {@link signalsShown}. */
export function churnSignals(
  rhythm: RhythmSigns,
  past: ClientPast | null,
  borders: SignalBorders,
  asOf: Day,
): readonly ChurnSignal[] {
  const shown = signalsShown(rhythm, past, borders, asOf);
  const isAny =
    shown.firstMissedCycle ||
    shown.complaint ||
    shown.slowdown ||
    shown.averageOrderFalling ||
    shown.marginDrop ||
    shown.unpaidDeal;
  return isAny ? CHURN_SIGNALS.filter((signal) => shown[signal]) : NO_SIGNALS;
}

const NO_SIGNALS: readonly ChurnSignal[] = [];
