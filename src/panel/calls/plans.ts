import { clientKey } from '../../core/log/clientKey';
import { OFFER_STEPS, type OfferStep } from '../../core/segments/offerGroups';
import { mailingFile, mailingSheet } from '../../jobs/plans/mailing';
import { managerCalendar } from '../../jobs/plans/managerCalendar';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { planAheadAction } from '../actions';
import { clientKeyOf, oneOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';

/** What looks ahead: the sheets of win-back and plans, and a manager's calendar. */
export interface PlanCalls {
  panelPlanAhead: typeof planAheadAction;
  /** @param manager as clients or Settings name them; null for the clients nobody answers for */
  panelCalendar(manager: string | null): JobResult<{ fileName: string; text: string }>;
  /** @param group what its clients are to be treated to */
  panelMailingFile(group: OfferStep): JobResult<{ fileName: string; text: string }>;
  panelMailingSheet(group: OfferStep): JobResult;
}

export const panelPlanAhead = (): ReturnType<PlanCalls['panelPlanAhead']> => planAheadAction();

export const panelCalendar = (manager: unknown): ReturnType<PlanCalls['panelCalendar']> =>
  jobResult(() => {
    const key =
      manager === null
        ? null
        : clientKeyOf(typeof manager === 'string' ? clientKey(manager) : manager, addOnLanguage());
    const { fileName, text, contacts } = managerCalendar(activeSpreadsheet(), key);
    const { contactPlan } = texts[addOnLanguage()].plans;
    return { fileName, text, message: contactPlan.exported(fileName, contacts) };
  });

export const panelMailingFile = (given: unknown): ReturnType<PlanCalls['panelMailingFile']> =>
  jobResult(() => {
    const group = oneOf(given, OFFER_STEPS, addOnLanguage());
    const { fileName, text, clients, leftOut } = mailingFile(activeSpreadsheet(), group);
    const { mailingList } = texts[addOnLanguage()].plans;
    return { fileName, text, message: told(mailingList.exported(fileName, clients), leftOut) };
  });

export const panelMailingSheet = (given: unknown): ReturnType<PlanCalls['panelMailingSheet']> =>
  jobResult(() => {
    const group = oneOf(given, OFFER_STEPS, addOnLanguage());
    const { sheet, clients, leftOut } = mailingSheet(activeSpreadsheet(), group);
    const { mailingList } = texts[addOnLanguage()].plans;
    return { message: told(mailingList.written(sheet, clients), leftOut) };
  });

function told(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
