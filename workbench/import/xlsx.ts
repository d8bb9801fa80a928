import type { CellObject } from '@e965/xlsx';
import { isDatePattern } from '../locale/datePattern';
import { dayOfSerial, isCalendarSerial } from '../locale/zone';
import type { Cell } from '../spreadsheet/grid';
import { countsFrom1904, DAYS_TO_1904, type ExcelFile, errorText, rowsOf } from './excelFile';

/**
 * The rows of an Excel workbook's sheet of the given name; where there is none, of its first sheet.
 */
export function rowsOfXlsx(file: ExcelFile, sheetName: string): Cell[][] {
  const sheet = file.Sheets[sheetName] ?? file.Sheets[file.SheetNames[0] ?? ''];
  const firstDay = countsFrom1904(file) ? DAYS_TO_1904 : 0;
  const rows = Array.from(sheet ? rowsOf(sheet) : [], (row) =>
    Array.from(row ?? [], (cell) => (cell ? cellOf(cell, firstDay) : null)),
  );
  const widths = rows.map((row) =>
    row.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0),
  );
  const width = widths.reduce((most, own) => Math.max(most, own), 0);
  const height = widths.reduce((end, own, at) => (own === 0 ? end : at + 1), 0);
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function cellOf({ t, v, z }: CellObject, firstDay: number): Cell {
  if (t === 'e') return errorText(v);
  if (typeof v === 'boolean') return v;
  if (typeof v === 'number') {
    const serial = v + firstDay;
    return z && isDatePattern(String(z)) && serial >= 0 && isCalendarSerial(serial)
      ? { day: dayOfSerial(serial) }
      : v;
  }
  const text = typeof v === 'string' ? v.trim() : '';
  return text === '' ? null : text;
}
