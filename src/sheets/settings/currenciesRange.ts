import { isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { currencyIn } from '../../cells/money';
import { readNumber } from '../../cells/number';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** The table of what currencies are worth in the one that the base is computed in. */
export const CURRENCIES_TABLE: TableDesign = {
  table: 'currencies',
  spareRows: 6,
  widths: [110, 110],
  validate: (body, language) => {
    const rule = SpreadsheetApp.newDataValidation()
      .setAllowInvalid(false)
      .requireNumberGreaterThan(0)
      .setHelpText(texts[language].settingFaults.rate)
      .build();
    body.offset(0, 1, body.getNumRows(), 1).setDataValidation(rule);
  },
};

/**
 * The rates by currency. One without a rate says nothing yet; a bad rate, or a second one, is
 * reported and passed over.
 */
export function readCurrencyRates(
  table: SettingsTable | undefined,
  document: SheetDocument,
  warnings: Warning[],
): Map<string, number> {
  const rates = new Map<string, number>();
  if (!table) return rates;
  const words = texts[document.language];
  const { settingFaults, warnings: messages } = words;
  const reader = readerOf(table, ['currency', 'rate'], words, warnings);
  const rowOf = new Map<string, number>();
  table.rows.forEach(([currency = ''], row) => {
    const rate = reader.read(
      row,
      'rate',
      (cell) => readNumber(cell, document),
      messages.cellIgnored,
    );
    if (isBlank(currency) || rate == null) return;
    if (rate <= 0) {
      const fault = settingFaults.found(shown(rate), settingFaults.rate);
      reader.warn(row, 'rate', messages.cellIgnored(fault));
      return;
    }
    const code = currencyIn(currency) ?? String(currency).trim().toUpperCase();
    const first = rowOf.get(code);
    if (first !== undefined) {
      reader.warn(row, 'currency', messages.leftOut(settingFaults.rowDoubled(code, first)));
      return;
    }
    rowOf.set(code, table.headerRow + 1 + row);
    rates.set(code, rate);
  });
  return rates;
}
