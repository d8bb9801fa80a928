import { deletedForGood } from '../jobs/removal/deleteForGood';
import { isOut, isThere, putAway, sheetsPutAway } from '../jobs/removal/putAway';
import { jobResult } from '../panel/jobResult';
import { refusalSentences } from '../panel/warningSentences';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';

/**
 * Asks whether the add-on is to be taken out of the user's sheets, and does it. Where that is done,
 * asks whether its own sheets, hidden until then, are to be deleted: nothing is lost by one click.
 */
export function askAboutRemoval(): void {
  const language = addOnLanguage();
  const { addOn, removal } = texts[language];
  const ui = SpreadsheetApp.getUi();
  const asked = jobResult(() => {
    const spreadsheet = activeSpreadsheet();
    if (!isThere(spreadsheet)) return { isLast: null, message: removal.isGone };
    return isOut()
      ? { isLast: true, message: removal.deleteSheets(sheetsPutAway(spreadsheet)) }
      : { isLast: false, message: removal.putAway };
  });
  if (!asked.ok || asked.isLast === null) {
    ui.alert(addOn, asked.message, ui.ButtonSet.OK);
    return;
  }
  if (ui.alert(addOn, asked.message, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const { message } = jobResult(() => {
    const spreadsheet = activeSpreadsheet();
    if (asked.isLast) return { message: removal.deleted(deletedForGood(spreadsheet)) };
    const { said, kept, unread } = putAway(spreadsheet);
    const stays = [
      ...kept.map(({ sheet, columns }) => removal.kept(sheet, columns)),
      ...said.map(({ sheet, columns }) => removal.said(sheet, columns)),
    ];
    return {
      message: [removal.isDone, ...stays, ...unread].join(' ') + refusalSentences(language),
    };
  });
  ui.alert(addOn, message, ui.ButtonSet.OK);
}
