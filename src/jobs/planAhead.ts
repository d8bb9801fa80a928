import { addOnLanguage } from '../sheets/addOnLanguage';
import { requireUnprotected } from '../sheets/protectedCells';
import { exclusively } from './exclusively';
import { type ReadBase, readBase } from './readBase';
import { refreshContactPlan } from './refreshContactPlan';
import { refreshSecondPurchase } from './refreshSecondPurchase';
import { refreshSegments } from './refreshSegments';
import { refreshWhatIf } from './refreshWhatIf';
import { refreshWinBack } from './refreshWinBack';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the sheets that look ahead now hold. */
export interface PlannedAhead {
  /** Clients in the win-back queue. */
  queue: number;
  /** Contacts that have a day, and contacts that found none. */
  planned: number;
  overflow: number;
}

/**
 * Writes the sheets that look ahead: win-back and its results, the contact plan, second purchases, segments, what if. The base is read once and
 * nothing is written to it. It is a step of its own after the recalculation, whose calls are counted.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function planAhead(spreadsheet: Spreadsheet): PlannedAhead {
  const language = addOnLanguage();
  return exclusively(language, () => {
    requireUnprotected(spreadsheet, [], language);
    return writePlans(spreadsheet, readBase(spreadsheet));
  });
}

/** The same from a base that has just been read, for a run that holds the lock already. */
export function writePlans(spreadsheet: Spreadsheet, read: ReadBase): PlannedAhead {
  const queue = refreshWinBack(spreadsheet, read);
  const plan = refreshContactPlan(spreadsheet, read);
  refreshSecondPurchase(spreadsheet, read);
  refreshSegments(spreadsheet, read);
  refreshWhatIf(spreadsheet, read);
  return {
    queue: queue.entries.length,
    planned: plan.contacts.length,
    overflow: plan.managers.reduce((sum, { overflow }) => sum + overflow, 0),
  };
}
