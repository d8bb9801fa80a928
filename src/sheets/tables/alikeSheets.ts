import { sameLogs } from '../../recognition/sameLog';
import { REQUIRED } from '../../schema/userColumns';
import { sheetContents } from './sheetContents';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The sheets that are one log of deals with another: those that bear the same header, a month each,
 * say.
 */
export function alikeSheets(sales: Sheet, sheets: readonly Sheet[]): Sheet[] {
  const [first, ...others] = [sales, ...sheets].map((sheet) => {
    const { headers, columns, layout } = sheetContents(sheet, 'sales', null);
    return {
      name: sheet.getName(),
      sheet,
      header: headers.map(({ header }) => header),
      isLog: layout === 'rows' && REQUIRED.sales.every((column) => columns[column]),
    };
  });
  if (!first?.isLog) return [];
  const logs = sameLogs([first, ...others.filter(({ isLog }) => isLog)]);
  const log = logs.find((each) => each.includes(first)) ?? [];
  return log.filter((each) => each !== first).map(({ sheet }) => sheet);
}
