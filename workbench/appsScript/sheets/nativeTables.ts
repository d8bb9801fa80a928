import { type Area, common } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
import { RefusedWrite } from '../gate/gate';
import type { Host } from '../host';

/** A Table of Google's own, as the document keeps it. A script can neither make nor ask for one. */
export interface KeptTable {
  sheetId: string;
  /** Header included. */
  area: Area;
  /** The cells below the headers of its typed columns, a rectangle each. */
  typed: Area[];
}

const NO_FORMAT = "You can't set the number format of cells in a typed column.";
const NOT_ALLOWED = 'This operation is not allowed on cells in typed columns.';
const NO_FILTER = 'You cannot create a filter that intersects a table.';

/** What Google refuses on cells of a typed column, by the method of a range. */
const REFUSED: Readonly<Record<string, string>> = {
  setNumberFormat: NO_FORMAT,
  setNumberFormats: NO_FORMAT,
  setDataValidation: NOT_ALLOWED,
  setDataValidations: NOT_ALLOWED,
  clearDataValidations: NOT_ALLOWED,
};

/** @throws RefusedWrite where the cells are in a typed column and the method is not for those */
export function requireNoTypedColumn(
  { kept }: Host,
  { id }: SheetCells,
  area: Area,
  method: string,
): void {
  const tables = kept.tables.filter(({ sheetId }) => sheetId === id);
  if (method === 'createFilter' && tables.some((table) => common(table.area, area))) {
    throw new Error(NO_FILTER);
  }
  const refusal = REFUSED[method];
  if (refusal && tables.some(({ typed }) => typed.some((column) => common(column, area)))) {
    throw new RefusedWrite(refusal);
  }
}

/**
 * Makes cells a Table, as a person does.
 *
 * @param typed by the headers of the columns that are given a type: the format that comes with it
 */
export function makeTable(
  { kept }: Host,
  cells: SheetCells,
  area: Area,
  typed: Readonly<Record<string, string>>,
): void {
  const { startRow, startColumn, endColumn } = area;
  const columns = Object.keys(typed).map((header) => {
    for (let column = startColumn; column <= endColumn; column++) {
      if (cells.content(startRow, column) !== header) continue;
      const below = { ...area, startRow: startRow + 1, startColumn: column, endColumn: column };
      cells.dress(below, () => ({ format: typed[header] ?? null }));
      return below;
    }
    throw new Error(`The table has no column “${header}”.`);
  });
  kept.tables.push({ sheetId: cells.id, area, typed: columns });
}
