import { contactsToday } from '../../jobs/contactsToday';
import { addOnDocument } from '../../sheets/addOnLanguage';
import { SheetError } from '../../sheets/sheetError';
import { managersOf } from '../../sheets/standingClients';
import { texts } from '../../texts/texts';
import { managerOf } from '../argument';
import { type Outcome, outcomeOf } from '../outcome';
import { type Today, todayOf } from '../today';

/** The day's contacts. */
export interface TodayCalls {
  /** @param manager whose clients; '' for everybody's */
  panelToday(manager: string): Outcome<{ today: Today }>;
}

global.panelToday = (given: unknown): ReturnType<TodayCalls['panelToday']> =>
  outcomeOf(() => {
    const document = addOnDocument();
    const manager = managerOf(given, document.language);
    const contacts = contactsToday(SpreadsheetApp.getActive(), document);
    if (manager !== '' && !managersOf(contacts.clients.values()).includes(manager)) {
      throw new SheetError(texts[document.language].refused.noSuchManager(manager));
    }
    return { today: todayOf(contacts, manager, document.language), message: '' };
  });
