import { DEAL_STATUSES } from '../../core/log/dealStatus';
import { askedOnce } from '../../jobs/askedOnce';
import type { Choice } from '../../jobs/setUp/setUp';
import type { UnderstoodStatus } from '../../jobs/setUp/understood';
import { type SaidOfStatus, sayStatusMeaning } from '../../jobs/wordMeanings/sayStatusMeaning';
import { statusesOn } from '../../jobs/wordMeanings/statusesOn';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { SheetError } from '../../sheets/document/sheetError';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { oneOf, recordOf, requestIdOf, textOf } from '../argument';
import { choiceOf } from '../choice';
import { type JobResult, jobResult } from '../jobResult';

/** What the status words of the deals mean. */
export interface StatusCalls {
  /** How they count on a sheet that is yet to be set up. */
  panelStatuses(
    sales: Choice['sales'],
  ): JobResult<{ statuses: UnderstoodStatus[]; moreStatuses: number }>;
  panelSayOfStatus(said: SaidOfStatus): JobResult;
}

/** Longer than any status. */
const LONGEST_WORD = 200;

export const panelStatuses = (given: unknown): ReturnType<StatusCalls['panelStatuses']> =>
  jobResult(() => {
    const spreadsheet = activeSpreadsheet();
    const { sales } = choiceOf({ sales: given }, spreadsheet, addOnLanguage());
    const found =
      typeof sales === 'object'
        ? statusesOn(spreadsheet, sales)
        : { statuses: [], moreStatuses: 0 };
    return { ...found, message: '' };
  });

export const panelSayOfStatus = (given: unknown): ReturnType<StatusCalls['panelSayOfStatus']> =>
  jobResult(() => {
    const language = addOnLanguage();
    const said = recordOf(given, ['word', 'means', 'requestId'], language);
    const word = textOf(said.word, LONGEST_WORD, language);
    if (word === '') throw new SheetError(texts[language].refused.malformed);
    const means = oneOf(said.means, DEAL_STATUSES, language);
    const requestId = requestIdOf(said.requestId, language);
    return askedOnce(requestId, () => {
      sayStatusMeaning(activeSpreadsheet(), { word, means, requestId });
      const { run, words } = texts[addOnLanguage()];
      return { message: run.statusMeant(word, words.dealStatuses[means]) };
    });
  });
