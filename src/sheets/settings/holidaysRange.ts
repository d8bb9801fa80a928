import { readDay } from '../../cells/day';
import type { Day } from '../../core/day';
import { RANGE_NAMES } from '../../schema/rangeNames';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { numberFormat } from '../grid/look';
import { RowReader } from '../tables/table';
import type { Warning } from '../tables/warnings';
import type { SettingsTable, TableDesign } from './settingsTable';

const READY_ROWS = 24;

/** The list of dates on which nobody works. */
export const HOLIDAYS_TABLE: TableDesign = {
  name: RANGE_NAMES.holidays,
  header: (language) => texts[language].settingTables.holidays.header,
  rows: () => new Array(READY_ROWS).fill(['']),
  note: (language) => texts[language].settingTables.holidays.note,
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
  const columns = new Map([['day', 0]] as const);
  const reader = table && new RowReader({ ...table, columns }, words, warnings);
  const days = (table?.rows ?? []).map((_, row) =>
    reader?.read(row, 'day', (cell) => readDay(cell, document), words.warnings.cellIgnored),
  );
  return new Set(days.filter((day): day is Day => day != null));
}
