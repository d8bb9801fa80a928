import { readDay } from '../../cells/day';
import type { Day } from '../../core/day';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { numberFormat } from '../grid/look';
import type { Warning } from '../tables/warnings';
import { readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** The list of dates on which nobody works. */
export const HOLIDAYS_TABLE: TableDesign = {
  table: 'holidays',
  spareRows: 24,
  widths: [130],
  validate: (body, language) => {
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).requireDate().build();
    body.setNumberFormat(numberFormat('day', language)).setDataValidation(rule);
  },
};

/** The holidays as they stand; what is no date is reported and passed over. */
export function readHolidays(
  table: SettingsTable | undefined,
  document: SheetDocument,
  warnings: Warning[],
): Set<Day> {
  const words = texts[document.language];
  const reader = table && readerOf(table, ['day'], words, warnings);
  const days = (table?.rows ?? []).map((_, row) =>
    reader?.read(row, 'day', (cell) => readDay(cell, document), words.warnings.cellIgnored),
  );
  return new Set(days.filter((day): day is Day => day != null));
}
