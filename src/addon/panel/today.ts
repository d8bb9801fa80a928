import { contactsToday } from '../../jobs/contactsToday';
import { addOnDocument } from '../../sheets/addOnLanguage';
import { SheetError } from '../../sheets/sheetError';
import { texts } from '../../texts/texts';
import { textOf } from '../argument';
import { type Outcome, outcomeOf } from '../outcome';
import { managersOf, type Today, todayOf } from '../today';

/** The day's contacts. */
export interface TodayCalls {
  /** @param manager whose clients; '' for everybody's */
  panelToday(manager: string): Outcome<{ today: Today }>;
}

const LONGEST_NAME = 1_000;

global.panelToday = (given: unknown): ReturnType<TodayCalls['panelToday']> =>
  outcomeOf(() => {
    const document = addOnDocument();
    const manager = textOf(given, LONGEST_NAME, document.language);
    const contacts = contactsToday(SpreadsheetApp.getActive(), document);
    if (manager !== '' && !managersOf(contacts).includes(manager)) {
      throw new SheetError(texts[document.language].refused.noSuchManager(manager));
    }
    return { today: todayOf(contacts, manager), message: '' };
  });
