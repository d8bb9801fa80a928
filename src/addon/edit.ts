import { todayEdited } from '../jobs/today/todayEdited';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';

/** What Google tells of an edit by hand, in the browser or on a telephone. */
interface EditEvent {
  range?: GoogleAppsScript.Spreadsheet.Range;
  source?: GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/**
 * Answers an edit. A simple trigger, and the only one: an installable one beside it would log
 * everything twice.
 */
export const onEdit = ({ range, source }: EditEvent): void => {
  if (range) todayEdited(source ?? activeSpreadsheet(), range);
};
