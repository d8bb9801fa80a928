import { contactsToday } from '../../jobs/client/contactsToday';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { SheetError } from '../../sheets/document/sheetError';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { managersOf } from '../../sheets/tables/clientRows';
import { texts } from '../../texts/texts';
import { managerOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import { keepManagerShown } from '../managerShown';
import { type Today, todayView } from '../todayView';

/** The day's contacts. */
export interface TodayCalls {
  /** @param manager whose clients; '' for everybody's */
  panelToday(manager: string): JobResult<{ today: Today }>;
}

export const panelToday = (given: unknown): ReturnType<TodayCalls['panelToday']> =>
  jobResult(() => {
    const document = addOnDocument();
    const manager = managerOf(given, document.language);
    const contacts = contactsToday(activeSpreadsheet(), document);
    if (manager !== '' && !managersOf(contacts.clients.values()).includes(manager)) {
      throw new SheetError(texts[document.language].refused.noSuchManager(manager));
    }
    keepManagerShown(manager);
    return {
      today: todayView(contacts, manager, lastSummary()?.isByOwnChance ?? false, document.language),
      message: '',
    };
  });
