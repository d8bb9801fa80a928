import { clientKey } from '../../core/log/clientKey';
import { managerCalendar } from '../../jobs/plans/managerCalendar';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { planAheadAction } from '../actions';
import { clientKeyOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';

/** What looks ahead: the sheets of win-back and plans, and a manager's calendar. */
export interface PlanCalls {
  panelPlanAhead: typeof planAheadAction;
  /** @param manager as clients or Settings name them; null for the clients nobody answers for */
  panelCalendar(manager: string | null): JobResult<{ fileName: string; text: string }>;
}

global.panelPlanAhead = (): ReturnType<PlanCalls['panelPlanAhead']> => planAheadAction();

global.panelCalendar = (manager: unknown): ReturnType<PlanCalls['panelCalendar']> =>
  jobResult(() => {
    const key =
      manager === null
        ? null
        : clientKeyOf(typeof manager === 'string' ? clientKey(manager) : manager, addOnLanguage());
    const { fileName, text, contacts } = managerCalendar(SpreadsheetApp.getActive(), key);
    const { contactPlan } = texts[addOnLanguage()].plans;
    return { fileName, text, message: contactPlan.exported(fileName, contacts) };
  });
