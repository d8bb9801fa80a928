import { readEmail } from '../../cells/email';
import { readTimeZone } from '../../cells/timeZone';
import type { AbcWindow } from '../../core/segments/abcWindow';
import type { Settings } from '../../core/settings';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { readCadence } from './cadenceRange';
import { readHolidays } from './holidaysRange';
import { readManagers } from './managersRange';
import { readOffers } from './offersRange';
import { choiceWords } from './settingCell';
import { SettingReader } from './settingReader';
import type { SettingsSheet } from './settingsSheet';

/** The settings as they stand. One that cannot be used is reported, and its default stands in for it. */
export function readSettings(
  sheet: SettingsSheet,
  document: SheetDocument,
  warnings: Warning[],
): Settings {
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

  const [sleepingAfter = 0, lostAfter = 0] = reader.rising('sleepingAfter', 'lostAfter');
  const [aShare = 0, bShare = 0] = reader.rising('aShare', 'bShare');
  const [fromMonths = 0, toMonths = 0] = reader.rising('reactivationFrom', 'reactivationTo');
  const [bronze = null, silver = null, gold = null] = reader.rising(
    'tierBronze',
    'tierSilver',
    'tierGold',
  );
  const { cadence, offers, managers, holidays } = sheet.tables;
  return {
    typicalCycleDays: reader.number('typicalCycle'),
    statusThresholds: { sleepingAfter, lostAfter },
    steadyingWeight: reader.number('steadyingWeight'),
    slowdownWarning: reader.number('slowdownWarning'),
    averageOrderDropPercent: reader.number('averageOrderDrop'),
    lowScore: reader.number('lowScore'),
    abcMeasure: reader.choice('abcMeasure'),
    abcWindow: abcWindow(reader, document),
    abcBorders: { aShare, bShare },
    cadence: readCadence(cadence, document, warnings),
    yearlyChurnPercent: reader.number('yearlyChurn'),
    marginPercent: reader.number('margin'),
    winBackCost: reader.number('winBackCost'),
    winBackClassC: reader.choice('winBackClassC') === 'yes',
    returnRatePercent: reader.number('returnRate'),
    campaignDays: reader.number('campaignDays'),
    newClientCost: reader.number('newClientCost'),
    offers: readOffers(offers, language, warnings),
    reactivationWindow: { fromMonths, toMonths },
    pressureLimit: {
      touches: reader.number('touchLimit'),
      days: reader.number('touchDays'),
    },
    loyaltyTiers: { bronze, silver, gold },
    forecastWeeks: reader.number('forecastWeeks'),
    planHorizon: reader.choice('planHorizon'),
    contactsPerDay: reader.number('contactsPerDay'),
    daysOff: reader.choice('daysOff'),
    holidays: readHolidays(holidays, document, warnings),
    managers: readManagers(managers, document, warnings),
    dailyRun: {
      hour: reader.number('dailyHour'),
      timeZone: reader.read('dailyTimeZone', readTimeZone) ?? null,
    },
    digest: {
      isOn: reader.choice('digest') === 'yes',
      headEmail: reader.read('digestHeadEmail', readEmail) ?? null,
    },
  };
}

/** Own dates that say nothing, or contradict each other, are reported, and the whole log counts. A date of no use is as good as none. */
function abcWindow(reader: SettingReader, { language }: SheetDocument): AbcWindow {
  const kind = reader.choice('abcWindow');
  const fromDay = reader.day('abcFrom');
  const toDay = reader.day('abcTo');
  if (kind !== 'ownDates') return { kind };
  const { settingFaults } = texts[language];
  const wholeLog = choiceWords('abcWindow', language).wholeLog ?? '';
  const from = reader.label('abcFrom');
  if (fromDay === null && toDay === null) {
    reader.refuse('abcWindow', settingFaults.noOwnDates(from, reader.label('abcTo')), wholeLog);
    return { kind: 'wholeLog' };
  }
  if (fromDay !== null && toDay !== null && toDay < fromDay) {
    const fault = settingFaults.datesInOrder(toDay, from, fromDay);
    reader.refuse('abcTo', fault, wholeLog);
    return { kind: 'wholeLog' };
  }
  return { kind, fromDay, toDay };
}
