import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import { textCell } from '../engine/univerCell';
import { sheetSize } from '../spreadsheet/sheetSize';
import { errorText, rowsOf } from './excelFile';
import { formatsOfCells, frozenPanes } from './sheetMarkup';

/** What a sheet of a file is read with. */
export interface ExcelSheetContext {
  id: string;
  name: string;
  isHidden: boolean;
  /** The sheet's own XML. */
  markup: string;
  /** How the file's formats look, by their number. */
  looks: readonly IStyleData[];
  /** What a day of the file is short of ours. */
  firstDay: number;
}

/**
 * A sheet of an Excel file as Univer loads it. Its cells name their styles as {@link styleId} does.
 */
export function worksheetOf(
  sheet: WorkSheet,
  { id, name, isHidden, markup, looks, firstDay }: ExcelSheetContext,
): Partial<IWorksheetData> & { id: string } {
  const formats = formatsOfCells(markup);
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [height, columns] = [0, 0];
  rowsOf(sheet).forEach((row, at) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, column) => {
      if (!cell) return;
      const format = formats.get(at)?.get(column) ?? 0;
      const look = looks[format] ?? {};
      const data = {
        ...contentOf(cell, utils.encode_cell({ r: at, c: column }), look, firstDay),
        ...(Object.keys(look).length > 0 && { s: styleId(format) }),
      };
      if (Object.keys(data).length === 0) return;
      line[column] = data;
      columns = Math.max(columns, column + 1);
    });
    cellData[at] = line;
    if (Object.keys(line).length > 0) height = at + 1;
  });
  const { rows: frozenRows, columns: frozenColumns } = frozenPanes(markup);
  return {
    id,
    name,
    hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData,
    ...sheetSize(height, columns),
    mergeData: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      ...{ startRow: s.r, startColumn: s.c },
      ...{ endRow: e.r, endColumn: e.c },
    })),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    ...lengthsOf(sheet),
  };
}

/** The name of a file's format among the workbook's styles. */
export function styleId(format: number): string {
  return `excel${format}`;
}

const PIXELS_PER_POINT = 96 / 72;

/** Widths of columns and heights of rows, and which of them are hidden. */
function lengthsOf(sheet: WorkSheet): Pick<IWorksheetData, 'columnData' | 'rowData'> {
  const columnData: IWorksheetData['columnData'] = {};
  sheet['!cols']?.forEach(({ wpx, hidden }, column) => {
    columnData[column] = {
      ...(wpx && { w: Math.round(wpx) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  const rowData: IWorksheetData['rowData'] = {};
  sheet['!rows']?.forEach(({ hpt, hidden }, row) => {
    rowData[row] = {
      ...(hpt && { h: Math.round(hpt * PIXELS_PER_POINT), ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  return { columnData, rowData };
}

function contentOf(
  cell: CellObject,
  place: string,
  { n }: IStyleData,
  firstDay: number,
): ICellData | null {
  // An array formula spills from its first cell into the others, which would be in its way.
  if (cell.F && cell.F.split(':')[0] !== place) return null;
  const formula = cell.f ? { f: `=${plainFormula(cell.f)}` } : null;
  const shift = firstDay !== 0 && showsDay(n?.pattern ?? '') ? firstDay : 0;
  return formula || cell.t !== 'z' ? { ...heldBy(cell, shift), ...formula } : null;
}

function heldBy({ t, v }: CellObject, shift: number): ICellData {
  if (t === 'e') return { v: errorText(v), t: CellValueType.STRING };
  if (typeof v === 'boolean') return { v: v ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof v === 'number') return { v: v + shift, t: CellValueType.NUMBER };
  if (typeof v !== 'string' || v === '') return {};
  return textCell(v);
}

/**
 * Excel marks functions and names newer than its file format with prefixes no formula bar shows.
 */
function plainFormula(formula: string): string {
  return formula.replace(/\b_xl(?:fn|ws|pm)\./g, '');
}

/**
 * Whether a number format shows days, and not only the time of one or a length of time such as
 * `[h]:mm`.
 */
function showsDay(pattern: string): boolean {
  if (/\[[hms]+\]/i.test(pattern)) return false;
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
