import type { AbcWindow, AbcWindowSettings } from '../../core/segments/abcWindow';
import type { SettingsAsTyped } from '../../core/settings';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { readAliases } from './aliasesRange';
import { readCadence } from './cadenceRange';
import { readCurrencyRates } from './currenciesRange';
import { readHolidays } from './holidaysRange';
import { readManagers } from './managersRange';
import { readOffers } from './offersRange';
import { readPastedTwice } from './pastedTwiceRange';
import { SettingReader } from './settingReader';
import type { SettingsSheet } from './settingsSheet';
import { readWordMeanings } from './wordMeaningsRange';

/**
 * The settings as they stand. One that cannot be used is reported, and its default stands in for
 * it.
 */
export function readSettings(
  sheet: SettingsSheet,
  document: SheetDocument,
  warnings: Warning[],
): SettingsAsTyped {
  const { language } = document;
  const { settingFaults } = texts[language];
  const reader = new SettingReader(sheet, document, warnings);
  for (const { key, row } of sheet.settings.doubled) {
    const first = sheet.settings.rows.get(key) as number;
    reader.warn(row, settingFaults.doubled(reader.label(key), first));
  }
  for (const { label, row } of sheet.settings.unknown) {
    reader.warn(row, settingFaults.unknown(label));
  }

  const { cadence, offers, managers, holidays, aliases, wordMeanings, currencies, pastedTwice } =
    sheet.tables;
  const values = reader.values();
  const meanings = readWordMeanings(wordMeanings, language, warnings);
  return {
    ...values,
    abcWindow: usableWindow(values, reader, document),
    cadence: readCadence(cadence, document, warnings),
    offers: readOffers(offers, language, warnings),
    holidays: readHolidays(holidays, document, warnings),
    managers: readManagers(managers, document, warnings),
    statusMeanings: meanings.status,
    outcomeMeanings: meanings.outcome,
    currencyRates: readCurrencyRates(currencies, document, warnings),
    pastedTwice: readPastedTwice(pastedTwice, language, warnings),
    aliases: readAliases(aliases, document.language, warnings),
  };
}

/**
 * Own dates that say nothing, or contradict each other, are reported, and the whole log counts. A
 * date of no use is as good as none.
 */
function usableWindow(
  { abcWindow, abcFrom, abcTo }: AbcWindowSettings,
  reader: SettingReader,
  { language }: SheetDocument,
): AbcWindow {
  if (abcWindow !== 'ownDates') return abcWindow;
  const { settingFaults, settingWords } = texts[language];
  const { wholeLog } = settingWords.abcWindow;
  const from = reader.label('abcFrom');
  if (abcFrom === null && abcTo === null) {
    reader.refuse('abcWindow', settingFaults.noOwnDates(from, reader.label('abcTo')), wholeLog);
    return 'wholeLog';
  }
  if (abcFrom !== null && abcTo !== null && abcTo < abcFrom) {
    reader.refuse('abcTo', settingFaults.datesInOrder(abcTo, from, abcFrom), wholeLog);
    return 'wholeLog';
  }
  return abcWindow;
}
