/**
 * A row of a sheet, counted from 1 as the sheet shows it. It is branded, so that an index, counted
 * from 0, is never taken for it.
 */
export type SheetRow = number & { readonly [sheetRowBrand]: true };

declare const sheetRowBrand: unique symbol;

/** The row of an index, counted from 0, among all the rows of a sheet. */
export function sheetRow(index: number): SheetRow {
  return (index + 1) as SheetRow;
}

/** The row of an index, counted from 0, among the rows below a header. */
export function rowBelow(headerRow: SheetRow, index: number): SheetRow {
  return (headerRow + 1 + index) as SheetRow;
}
