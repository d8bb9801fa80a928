import { type CellObject, CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a fixture: a value, or a whole cell of the writer's. */
export type FixtureCell = string | number | boolean | null | CellObject;

/** A sheet of a fixture, from its corner on. */
export function excelSheet(rows: FixtureCell[][], extras: Partial<WorkSheet> = {}): WorkSheet {
  const sheet: WorkSheet = {};
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = excelCell(cell);
    });
  });
  const e = { r: rows.length - 1, c: Math.max(...rows.map(({ length }) => length)) - 1 };
  return Object.assign(sheet, { '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e }) }, extras);
}

function excelCell(cell: Exclude<FixtureCell, null>): CellObject {
  if (typeof cell === 'object') return cell;
  if (typeof cell === 'string') return { t: 's', v: cell };
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 'b', v: cell };
}

/** A day or a moment, as a number with a format. */
export function excelDay(iso: string, format = 'dd.mm.yyyy', firstDay = '1899-12-30'): CellObject {
  const days = (Date.parse(iso) - Date.parse(firstDay)) / 86_400_000;
  return { t: 'n', v: days, z: format };
}

/** A formula with the value it had when the file was saved. */
export function excelFormula(f: string, v: number | string = 0, format?: string): CellObject {
  return { t: typeof v === 'number' ? 'n' : 's', f, v, ...(format && { z: format }) };
}

/** An XLSX file of these sheets. */
export function excelBytes(
  sheets: Record<string, WorkSheet>,
  book: Partial<WorkBook> = {},
): Buffer {
  const whole = { SheetNames: Object.keys(sheets), Sheets: sheets, ...book };
  return write(whole, { type: 'buffer', bookType: 'xlsx' });
}

/**
 * The file with one part rewritten, for all that the writer cannot write. A part that is not there
 * yet begins as ''.
 */
export function withPart(bytes: Buffer, path: string, edit: (xml: string) => string): Buffer {
  const zip = CFB.read(bytes, { type: 'buffer' });
  const xml = CFB.find(zip, `/${path}`)?.content ?? '';
  CFB.utils.cfb_add(zip, `/${path}`, Buffer.from(edit(Buffer.from(xml).toString('utf8'))));
  return CFB.write(zip, { type: 'buffer', fileType: 'zip' });
}
