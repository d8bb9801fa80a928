import { keyIn } from '../sheets/keyIn';
import { SheetError } from '../sheets/sheetError';
import { type Language, texts } from '../texts/texts';
import { lookAtClients } from './clientBaseSheets';

/**
 * Takes the user to a client's row in Clients.
 *
 * @throws SheetError where he has no row any more
 */
export function showClient(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  language: Language,
): void {
  const { sheet, rows, columns, headerRow, name } = lookAtClients(spreadsheet, language);
  const column = columns.get('client') as number;
  const row = rows.findIndex((cells) => keyIn(cells[column] ?? '') === key);
  if (row < 0) throw new SheetError(texts[language].refused.clientGone(key, name));
  sheet.getRange(headerRow + 1 + row, column + 1).activate();
}
