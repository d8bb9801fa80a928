import type { SheetCells } from '../../document/sheetCells';
import type { Host } from '../host';

/** `SpreadsheetApp.SheetType`. */
export const SHEET_TYPES = { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' } as const;

/** Whether a sheet is one of cells, of a single chart, or one that only shows BigQuery. */
export type SheetType = keyof typeof SHEET_TYPES;

/** Of the sheets that have no cells, by id. */
export type KeptTypes = Record<string, Exclude<SheetType, 'GRID'>>;

/** What every sheet can do; all else is done with cells. */
const OF_EVERY_SHEET: ReadonlySet<string> = new Set([
  ...['activate', 'getIndex', 'getName', 'getParent', 'getSheetId', 'getType'],
  ...['hideSheet', 'isSheetHidden', 'setName', 'setTabColor', 'showSheet'],
]);

export function typeOf({ kept }: Host, { id }: SheetCells): SheetType {
  return kept.sheetTypes[id] ?? 'GRID';
}

/** @throws Error where a method of a sheet is not for one of its type */
export function requireCells(host: Host, cells: SheetCells, method: string): void {
  const type = typeOf(host, cells);
  if (type !== 'GRID' && !OF_EVERY_SHEET.has(method)) {
    throw new Error(`The action is not supported for ${type} sheet.`);
  }
}
