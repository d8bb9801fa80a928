import readWorkbook from 'read-excel-file/node';
import type { Cell } from '../grid';

/** The rows of an Excel workbook's sheet of the given name; where there is none, of its first sheet. */
export async function rowsOfXlsx(bytes: Buffer, sheetName: string): Promise<Cell[][]> {
  const sheets = await readWorkbook(bytes);
  const sheet = sheets.find((each) => each.sheet === sheetName) ?? sheets[0];
  return (sheet?.data ?? []).map((row) => row.map(cellOfValue));
}

function cellOfValue(value: unknown): Cell {
  // The reader hands out a cell's day and time as if they were UTC.
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === '' ? null : String(value);
}
