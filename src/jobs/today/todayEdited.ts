import { withDocumentLock } from '../../google/documentLock';
import { LANGUAGES } from '../../schema/languages';
import { currentDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { bearsOwnName } from '../../sheets/document/workbook';
import { readToday, TICK_COLUMN, TODAY_HEADER_ROW } from '../../sheets/reports/todaySheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { openEntryLog } from './entryLog';
import { keptIn } from './keptForTicks';
import { entryWriter, noWriter } from './lineWriters';
import { isUnsettled, settleTicks } from './settleTicks';
import { timeNow } from './sweepToday';

/**
 * What follows from an edit by hand: on the sheet Today, in the column of ticks, every tick that is
 * not settled is; anywhere else nothing. Neither Clients nor the whole log is read: about eight
 * calls, and one more for each line.
 *
 * Where another run has the lock, the ticks are left to it, to the next tick, or to the sweep.
 */
export function todayEdited(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  edited: GoogleAppsScript.Spreadsheet.Range,
): void {
  const sheet = edited.getSheet();
  if (!bearsOwnName('today', sheet.getName())) return;
  if (edited.getColumn() > TICK_COLUMN || edited.getLastRow() <= TODAY_HEADER_ROW) return;
  try {
    withDocumentLock(LANGUAGES[0], () => {
      const today = readToday(sheet);
      if (!today || !isUnsettled(today)) return;
      const kept = keptIn(today.kept);
      const document = { ...currentDocument(), language: kept?.language ?? addOnLanguage() };
      const log = kept?.log ? openEntryLog(spreadsheet, kept.log) : null;
      const writer = log ? entryWriter(log, document) : noWriter(document);
      settleTicks(sheet, today, writer, timeNow(spreadsheet, document), document);
    });
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
  }
}
