import { winBackToday } from '../../jobs/client/winBackToday';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { dayFrom, managerOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import { keepManagerShown } from '../managerShown';
import { type WinBack, winBackView } from '../winBackView';

/** Whom to win back. */
export interface WinBackCalls {
  /** @param manager whose clients; '' for everybody's */
  panelWinBack(manager: string): JobResult<{ winBack: WinBack }>;
}

export const panelWinBack = (given: unknown): ReturnType<WinBackCalls['panelWinBack']> =>
  jobResult(() => {
    const document = addOnDocument();
    const { language } = document;
    const manager = managerOf(given, language);
    const summary = lastSummary();
    const figuresOf = summary?.asOf ?? '';
    const isByOwnChance = summary?.isByOwnChance ?? false;
    const today = document.today();
    const figuresDay = figuresOf === '' ? today : dayFrom(figuresOf, language);
    const found = winBackToday(activeSpreadsheet(), document, figuresDay, manager, isByOwnChance);
    keepManagerShown(manager);
    const churn = summary?.yearlyChurn?.percent ?? null;
    return {
      winBack: winBackView(found, figuresOf, today, isByOwnChance, churn, language),
      message: '',
    };
  });
