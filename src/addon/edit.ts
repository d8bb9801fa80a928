import { todayEdited } from '../jobs/today/todayEdited';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';

/** What Google tells of an edit by hand, in the browser or on a telephone. */
export interface EditEvent {
  range?: GoogleAppsScript.Spreadsheet.Range;
  source?: GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** Answers an edit of the sheet Today, or of one with a name that begins as its does. */
export const editedByHand = ({ range, source }: EditEvent): void => {
  if (range) todayEdited(source ?? activeSpreadsheet(), range);
};
