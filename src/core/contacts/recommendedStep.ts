import type { ChurnSignal } from '../rhythm/churnSignal';
import type { Status } from '../rhythm/lifecycle';
import type { WinBackDecision } from '../value/winBackValue';

/** What to do about a client now. */
export type Step =
  | 'winBack'
  | 'letGo'
  | 'wake'
  | 'callNow'
  | 'settleComplaint'
  | 'askWhy'
  | 'reviewTerms'
  | 'askForPayment'
  | 'contact'
  | 'firstOffer';

/** What the step depends on. */
export interface Situation {
  doNotContact: boolean;
  /** Contacts with them were put off to a day that is still to come. */
  isSnoozed: boolean;
  hasBought: boolean;
  status: Status | null;
  missedCycles: number | null;
  signal: ChurnSignal | null;
  daysOverdue: number | null;
  /** Null for an active client, and where nothing decides. */
  winBackDecision: WinBackDecision | null;
  /** Left out of win-back by lot. */
  isControl: boolean;
}

/**
 * The one step that the practice asks for: let a sleeping or lost client go where that is the
 * decision, win a lost one back, wake a sleeping one from the second missed cycle, call at the
 * first, settle a complaint, ask one who orders less often or less why, look at the terms of one
 * whose margin has fallen, remind of a payment, and keep the contact rules with the rest. Of the
 * control group nobody is woken or won back.
 *
 * @returns null where there is nothing to do, or nothing may be done
 */
export function recommendedStep(situation: Situation): Step | null {
  if (situation.doNotContact || situation.isSnoozed) return null;
  const { status, missedCycles, signal, winBackDecision } = situation;
  if (winBackDecision === 'letGo') return 'letGo';
  if (!situation.isControl) {
    if (status === 'lost') return 'winBack';
    if (status === 'sleeping' && (missedCycles ?? 0) >= 2) return 'wake';
  }
  if (signal === 'firstMissedCycle') return 'callNow';
  if (signal === 'complaint') return 'settleComplaint';
  if (signal === 'slowdown' || signal === 'averageOrderFalling') return 'askWhy';
  if (signal === 'marginDrop') return 'reviewTerms';
  if (signal === 'unpaidDeal') return 'askForPayment';
  if ((situation.daysOverdue ?? 0) > 0) return situation.hasBought ? 'contact' : 'firstOffer';
  return null;
}
