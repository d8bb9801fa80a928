import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { sheetContents } from './sheetContents';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns that tell a table from any other: of each group one at least. */
const TELLING: { [Role in TableRole]: readonly (readonly TableColumns[Role][])[] } = {
  sales: [['date'], ['client'], ['amount', 'profit', 'productLine', 'orderNumber']],
  contacts: [['date'], ['client'], ['type']],
  clients: [['client']],
};

/** A list with a client's name and nothing more that is known might be anything. */
const LEAST_COLUMNS = 2;

/** The sheet whose headers look most like a table, whatever the sheet is called; null where none does. */
export function recognisedSheet(role: TableRole, sheets: readonly Sheet[]): Sheet | null {
  let best: Sheet | null = null;
  let most = LEAST_COLUMNS - 1;
  for (const sheet of sheets) {
    const columns = Object.keys(sheetContents(sheet, role, null).columns);
    const isTold = TELLING[role].every((group) => group.some((column) => columns.includes(column)));
    if (isTold && columns.length > most) [best, most] = [sheet, columns.length];
  }
  return best;
}
