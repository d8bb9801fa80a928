import { vi } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { openSpreadsheet } from './fakeSpreadsheet';

/** A sheet as a test writes it down: its rows may differ in length. */
export interface SheetValues {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/**
 * Opens a spreadsheet of these sheets for the code under test. It can be looked at, and whatever
 * would write to it throws; `vi.unstubAllGlobals` closes it.
 */
export function openReadOnly(
  sheets: readonly SheetValues[],
  locale: string,
  timeZone: string,
): GoogleAppsScript.Spreadsheet.Spreadsheet {
  openSpreadsheet(locale, timeZone);
  vi.stubGlobal('PropertiesService', {
    getDocumentProperties: () => ({ getProperty: () => null, getProperties: () => ({}) }),
  });
  const opened = sheets.map(readOnlySheet);
  Object.assign(SpreadsheetApp, { SheetType: { GRID: 'GRID', DATASOURCE: 'DATASOURCE' } });
  return Object.assign(SpreadsheetApp.getActive(), {
    getSheets: () => opened,
    getSheetById: (id: number) => opened[id] ?? null,
  });
}

function readOnlySheet({ name, rows }: SheetValues, id: number) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const range = (row: number, column: number, height: number, wide: number) => {
    const within = <Value>(value: (cell: Cell) => Value) =>
      Array.from({ length: height }, (_, down) =>
        Array.from({ length: wide }, (_, right) =>
          value(rows[row - 1 + down]?.[column - 1 + right] ?? ''),
        ),
      );
    return {
      getNumRows: () => height,
      getNumColumns: () => wide,
      getValues: () => within((cell) => cell),
      getDisplayValues: () => within(String),
      getNotes: () => within(() => ''),
      getNumberFormats: () => within(() => 'General'),
    };
  };
  return {
    getName: () => name,
    getType: () => 'GRID',
    getSheetId: () => id,
    isSheetHidden: () => false,
    getLastRow: () => rows.length,
    getLastColumn: () => width,
    getDataRange: () => range(1, 1, rows.length, width),
    getRange: range,
  } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
}
