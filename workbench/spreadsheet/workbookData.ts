import {
  CellValueType,
  generateRandomId,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { textCell } from '../engine/univerCell';
import { UNIVER_LOCALES } from '../engine/univerLocale';
import type { SheetLocale } from '../locale/locale';
import { type Cell, type Grid, serialIn, widthOf } from './grid';
import { sheetSize } from './sheetSize';

const DAY_STYLE = 'day';

/**
 * A workbook as Univer loads it, in one piece and never cell by cell. Its id is fresh every time:
 * Univer keeps caches by it that outlive the workbook.
 *
 * @param isGiven whether Univer may change `source` itself: a copy of a large one takes its time
 */
export function workbookData(
  source: Grid[] | IWorkbookData,
  locale: SheetLocale,
  leastRows?: number,
  isGiven = false,
): IWorkbookData {
  const id = generateRandomId(16);
  if (Array.isArray(source)) return ofGrids(source, id, locale, leastRows);
  return { ...(isGiven ? source : (JSON.parse(JSON.stringify(source)) as IWorkbookData)), id };
}

function ofGrids(
  grids: Grid[],
  id: string,
  locale: SheetLocale,
  leastRows?: number,
): IWorkbookData {
  if (grids.length === 0) throw new Error('A workbook needs at least one sheet; none was given.');
  const sheets = grids.map((grid, index) => sheetOf(grid, String(index), leastRows));
  return {
    id,
    name: 'Workbook',
    appVersion: '',
    locale: UNIVER_LOCALES[locale.language],
    styles: { [DAY_STYLE]: { n: { pattern: locale.dateFormat } } },
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetOf(
  grid: Grid,
  id: string,
  leastRows?: number,
): Partial<IWorksheetData> & { id: string } {
  const { name, rows } = grid;
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, at) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, column) => {
      if (cell === null || cell === '') return;
      line[column] = cellOf(cell, name, at, column);
    });
    cellData[at] = line;
  });
  return {
    id,
    name,
    cellData,
    ...sheetSize(rows.length, widthOf(grid), leastRows),
  };
}

function cellOf(cell: Exclude<Cell, null>, sheet: string, row: number, column: number): ICellData {
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof cell === 'string') return textCell(cell);
  return { v: serialIn(cell, sheet, row, column), t: CellValueType.NUMBER, s: DAY_STYLE };
}
