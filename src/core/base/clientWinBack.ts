import type { PurchaseHistory } from '../log/purchaseHistory';
import type { Status } from '../rhythm/lifecycle';
import type { Category } from '../segments/category';
import type { Settings } from '../settings';
import {
  clientWinBackDecision,
  clientWinBackValue,
  type WinBackDecision,
  type WinBackReason,
  type WinBackWorking,
  winBackWorking,
} from '../value/winBackValue';

/** What a client who sleeps or is lost is worth to be won back; an active one is not there to be. */
export interface ClientWinBack {
  /** In the sheet's currency. */
  winBackValue: number | null;
  /** What the value is made of. */
  winBackWorking: WinBackWorking | null;
  /** Of their row, else of Settings. */
  winBackCost: number | null;
  winBackDecision: WinBackDecision | null;
  /** What the decision rests on. */
  winBackReason: WinBackReason | null;
}

const NONE: ClientWinBack = {
  winBackWorking: null,
  winBackValue: null,
  winBackCost: null,
  winBackDecision: null,
  winBackReason: null,
};

/** What a client's worth is told by besides their history. */
interface Known {
  status: Status | null;
  category: Category | null;
  dealsPerMonth: number | null;
  cost: number | null;
}

export function clientWinBack(
  history: PurchaseHistory,
  { status, category, dealsPerMonth, cost }: Known,
  yearlyChurnPercent: number,
  settings: Settings,
): ClientWinBack {
  if (status === null || status === 'active' || dealsPerMonth === null) return NONE;
  const working = winBackWorking(history, dealsPerMonth, yearlyChurnPercent);
  const value = clientWinBackValue(working, settings.returnRatePercent);
  const { decision, reason } = clientWinBackDecision({ status, category, value, cost }, settings);
  return {
    winBackWorking: working,
    winBackValue: value,
    winBackCost: cost,
    winBackDecision: decision,
    winBackReason: reason,
  };
}
