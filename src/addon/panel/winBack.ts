import { winBackToday } from '../../jobs/winBackToday';
import { addOnDocument } from '../../sheets/addOnLanguage';
import { dayFrom, managerOf } from '../argument';
import { lastSummary } from '../lastSummary';
import { type Outcome, outcomeOf } from '../outcome';
import { type WinBack, winBackOf } from '../winBack';

/** Whom to win back. */
export interface WinBackCalls {
  /** @param manager whose clients; '' for everybody's */
  panelWinBack(manager: string): Outcome<{ winBack: WinBack }>;
}

global.panelWinBack = (given: unknown): ReturnType<WinBackCalls['panelWinBack']> =>
  outcomeOf(() => {
    const document = addOnDocument();
    const { language } = document;
    const manager = managerOf(given, language);
    const figuresOf = lastSummary()?.asOf ?? '';
    const today = document.today();
    const figuresDay = figuresOf === '' ? today : dayFrom(figuresOf, language);
    const found = winBackToday(SpreadsheetApp.getActive(), document, figuresDay, manager);
    return { winBack: winBackOf(found, figuresOf, today, language), message: '' };
  });
