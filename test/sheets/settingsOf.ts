import type { Cell } from '../../src/cells/cell';
import { sheetRow } from '../../src/schema/sheetRow';
import type { SheetDocument } from '../../src/sheets/document/document';
import { findSettingRows } from '../../src/sheets/document/settingRows';
import type { SettingsSheet } from '../../src/sheets/settings/settingsSheet';
import type { SettingsTable } from '../../src/sheets/settings/settingsTable';
import type { Language } from '../../src/texts/texts';
import { on } from '../core/on';

const SHEET = { getName: () => 'Settings' } as SettingsSheet['sheet'];

/** The Settings sheet with these rows below its header, label and value, and these tables. */
export function settingsOf(rows: Cell[][], tables: SettingsSheet['tables'] = {}): SettingsSheet {
  const values = [['Setting', 'Value'], ...rows];
  const spreadsheet = {} as SettingsSheet['spreadsheet'];
  const settings = findSettingRows(values, 2);
  return { spreadsheet, sheet: SHEET, values, valueColumn: 2, asOfRow: null, settings, tables };
}

/** A table beside the settings, its header in the first row. */
export function settingsTable(header: Cell[], ...rows: Cell[][]): SettingsTable {
  const place = { sheet: SHEET, name: 'Settings', headerRow: sheetRow(0), firstColumn: 6 };
  return { ...place, lastColumn: 5 + header.length, header, rows };
}

/** A document of Moscow, or of New York, without a spreadsheet behind it. */
export function plainDocument(language: Language = 'en'): SheetDocument {
  return {
    language,
    localCurrency: language === 'ru' ? 'RUB' : 'USD',
    decimalMark: language === 'ru' ? ',' : '.',
    dateOrder: language === 'ru' ? 'dayFirst' : 'monthFirst',
    shownDate: (date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      dayOfMonth: date.getUTCDate(),
    }),
    dateOn: (day) => new Date(day * 86_400_000),
    today: () => on('2026-03-31'),
  };
}
