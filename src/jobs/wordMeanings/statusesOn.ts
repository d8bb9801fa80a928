import { mostSaid } from '../../core/log/statusWord';
import { readSales } from '../../sheets/logs/salesSheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { readTable } from '../../sheets/tables/table';
import { texts } from '../../texts/texts';
import { settingsOf } from '../readBase';
import { type ChosenSheet, tableOn } from '../setUp/setUp';
import { type UnderstoodStatus, understoodStatus } from '../setUp/understood';

/**
 * How the status words of a log would count that is yet to be set up: the whole of it is read, and
 * nothing is written.
 *
 * @throws SheetError where it cannot be read as the log of deals
 */
export function statusesOn(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sales: ChosenSheet<'sales'>,
): { statuses: UnderstoodStatus[]; moreStatuses: number } {
  const document = addOnDocument();
  const words = texts[document.language];
  const table = readTable(tableOn(spreadsheet, 'sales', sales, document.language), words);
  const settings = settingsOf(spreadsheet, document);
  const log = readSales(table, settings, document.today(), document, words, []);
  const { statuses, moreStatuses } = mostSaid(log.statuses);
  return { statuses: statuses.map(understoodStatus), moreStatuses };
}
