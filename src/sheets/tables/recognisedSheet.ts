import { isFormHeader } from '../../recognition/formAnswers';
import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { sheetContents } from './sheetContents';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns that tell a table from any other: of each group one at least. */
const TELLING: { [Role in TableRole]: readonly (readonly TableColumns[Role][])[] } = {
  sales: [
    ['date'],
    ['client'],
    ['amount', 'profit', 'product', 'productLine', 'orderNumber', 'price'],
  ],
  contacts: [['date'], ['client'], ['type']],
  clients: [['client']],
};

/** A list with a client's name and nothing more that is known might be anything. */
const LEAST_COLUMNS = 2;

/**
 * The sheet whose headers look most like a table, whatever the sheet is called; null where none
 * does. One of deals, or of a form's answers, is never taken for the list of clients.
 */
export function recognisedSheet(role: TableRole, sheets: readonly Sheet[]): Sheet | null {
  let best: Sheet | null = null;
  let most = LEAST_COLUMNS - 1;
  for (const sheet of sheets) {
    const { columns: found, layout, isOfDeals, headers } = sheetContents(sheet, role, null);
    const isForm = isFormHeader(headers.map(({ header }) => header));
    if (role === 'clients' && (isOfDeals || isForm)) continue;
    const columns = Object.keys(found);
    const isTold =
      layout !== 'rows' ||
      TELLING[role].every((group: readonly string[]) =>
        group.some((column) => columns.includes(column)),
      );
    const count = layout === 'rows' ? columns.length : Math.max(columns.length, LEAST_COLUMNS);
    if (isTold && count > most) [best, most] = [sheet, count];
  }
  return best;
}
