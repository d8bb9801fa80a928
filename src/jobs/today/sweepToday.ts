import type { Day } from '../../core/day';
import { withDocumentLock } from '../../google/documentLock';
import { type SheetDocument, timeIn } from '../../sheets/document/document';
import { findToday, type TodayContents } from '../../sheets/reports/todaySheet';
import { texts } from '../../texts/texts';
import { openContacts } from '../clientBaseSheets';
import { openEntryLog } from './entryLog';
import { keptIn } from './keptForTicks';
import { entryWriter, panelWriter } from './lineWriters';
import { logPlaceOf, withEntryColumn } from './logPlace';
import { isUnsettled, type LineWriter, settleTicks, type TickTime } from './settleTicks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Settles the ticks of the sheet Today that no run of their own has: made offline, or while another
 * run had the lock. One look where there are none.
 */
export function sweepToday(spreadsheet: Spreadsheet, document: SheetDocument): void {
  const look = () => {
    const found = findToday(spreadsheet);
    return found && isUnsettled(found.contents) ? found : null;
  };
  if (!look()) return;
  withDocumentLock(document.language, () => {
    const today = look();
    if (!today) return;
    const writer = writerOf(spreadsheet, document);
    const time = timeOf(spreadsheet, today.contents, document);
    settleTicks(today.sheet, today.contents, writer, time, document);
  });
}

function writerOf(spreadsheet: Spreadsheet, document: SheetDocument): LineWriter {
  const { language } = document;
  const log = openContacts(spreadsheet, language, []);
  const place = log && logPlaceOf(withEntryColumn(log, document), language);
  const end = place && openEntryLog(spreadsheet, place);
  return end ? entryWriter(end, document) : panelWriter(spreadsheet);
}

/** A tick that was missed was made on the day of the list, and not on a later one. */
function timeOf(
  spreadsheet: Spreadsheet,
  { kept }: TodayContents,
  document: SheetDocument,
): TickTime {
  const today = document.today();
  const day = Math.min(keptIn(kept)?.day ?? today, today) as Day;
  return day === today ? timeNow(spreadsheet, document) : dayBefore(day, document);
}

/** Now. */
export function timeNow(spreadsheet: Spreadsheet, document: SheetDocument): TickTime {
  const { todaySheet } = texts[document.language];
  const time = timeIn(spreadsheet.getSpreadsheetTimeZone());
  return { day: document.today(), told: (said) => todaySheet.logged(time, said) };
}

function dayBefore(day: Day, { language }: SheetDocument): TickTime {
  return { day, told: (said) => texts[language].todaySheet.loggedFor(day, said) };
}
