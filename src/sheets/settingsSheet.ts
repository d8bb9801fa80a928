import type { Cell } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { serialOf } from '../cells/day';
import { readNumber } from '../cells/number';
import { readWord } from '../cells/word';
import type { Day } from '../core/day';
import { ABC_MEASURES, DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { type Language, type Texts, texts } from '../texts/texts';
import { ABC_MEASURE_WORDS } from '../texts/vocabulary';
import { prepareCadence, readCadence } from './cadenceRange';
import type { SheetDocument } from './document';
import { HEADER_COLOUR, numberFormat, paintHeader } from './look';
import type { Warning } from './warnings';
import { ownSheet } from './workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type SettingKey = keyof Texts['settings'];

/** The named range that formulas may point at. */
export const AS_OF_NAME = 'AS_OF';

const SETTING_KEYS = Object.keys(texts.en.settings) as SettingKey[];

/** A number that a setting may hold, and its default; null means that it may be left blank. */
interface NumberSetting {
  from: number;
  to: number;
  standard: number | null;
  isPercentage?: true;
}

const NUMBER_SETTINGS = {
  typicalCycle: { from: 1, to: 3650, standard: DEFAULT_SETTINGS.typicalCycleDays },
  sleepingAfter: { from: 1, to: 100, standard: DEFAULT_SETTINGS.statusThresholds.sleepingAfter },
  lostAfter: { from: 1, to: 100, standard: DEFAULT_SETTINGS.statusThresholds.lostAfter },
  steadyingWeight: { from: 0, to: 100, standard: DEFAULT_SETTINGS.steadyingWeight },
  slowdownWarning: { from: 1, to: 10, standard: DEFAULT_SETTINGS.slowdownWarning },
  aShare: { from: 1, to: 99, standard: DEFAULT_SETTINGS.abcBorders.aShare, isPercentage: true },
  bShare: { from: 1, to: 100, standard: DEFAULT_SETTINGS.abcBorders.bShare, isPercentage: true },
  yearlyChurn: { from: 1, to: 100, standard: null, isPercentage: true },
  margin: { from: 0, to: 100, standard: null, isPercentage: true },
  winBackCost: { from: 0, to: 1e12, standard: null },
  returnRate: {
    from: 0,
    to: 100,
    standard: DEFAULT_SETTINGS.returnRatePercent,
    isPercentage: true,
  },
  reactivationFrom: { from: 0, to: 120, standard: DEFAULT_SETTINGS.reactivationWindow.fromMonths },
  reactivationTo: { from: 0, to: 120, standard: DEFAULT_SETTINGS.reactivationWindow.toMonths },
  touchLimit: { from: 1, to: 100, standard: DEFAULT_SETTINGS.pressureLimit.touches },
  touchDays: { from: 1, to: 365, standard: DEFAULT_SETTINGS.pressureLimit.days },
  tierBronze: { from: 0, to: 1e12, standard: null },
  tierSilver: { from: 0, to: 1e12, standard: null },
  tierGold: { from: 0, to: 1e12, standard: null },
  forecastWeeks: { from: 1, to: 104, standard: DEFAULT_SETTINGS.forecastWeeks },
} as const satisfies Partial<Record<SettingKey, NumberSetting>>;

type NumberKey = keyof typeof NUMBER_SETTINGS;

/** Creates the Settings sheet, or adds to it the settings it lacks. What is typed there stays. */
export function prepareSettings(spreadsheet: Spreadsheet, language: Language): void {
  const { sheet, values, valueColumn } = settingsSheet(spreadsheet, language);
  const { headers, settings } = texts[language];
  const present = settingRows(values, valueColumn);
  const missing = SETTING_KEYS.filter((key) => !present.has(key));
  if (present.size === 0) {
    paintHeader(
      sheet.getRange(1, 1, 1, headers.settings.length).setValues([headers.settings]),
      HEADER_COLOUR.user,
    );
    sheet.setFrozenRows(1);
    [190, 110, 170, 480].forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  }
  if (missing.length > 0) {
    const first = Math.max(1, ...present.values()) + 1;
    const rows = missing.map((key) => {
      const [label = '', unit = '', help = ''] = settings[key];
      return [label, standardOf(key, language), unit, help];
    });
    sheet.getRange(first, valueColumn - 1, rows.length, 4).setValues(rows);
    sheet
      .getRange(first, valueColumn, rows.length, 1)
      .setDataValidations(missing.map((key) => [validationOf(key, language)]));
    const asOf = missing.indexOf('asOf');
    if (asOf >= 0) {
      spreadsheet.setNamedRange(AS_OF_NAME, sheet.getRange(first + asOf, valueColumn));
    }
  }
  prepareCadence(spreadsheet, sheet, language);
}

function standardOf(key: SettingKey, language: Language): Cell {
  if (key === 'asOf') return '';
  return key === 'abcMeasure'
    ? texts[language].words.measures[DEFAULT_SETTINGS.abcMeasure]
    : (NUMBER_SETTINGS[key].standard ?? '');
}

/** What Sheets lets one type into a setting. Text that is pasted gets past it, and is dealt with when the settings are read. */
function validationOf(
  key: SettingKey,
  language: Language,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (key === 'asOf') return null;
  const { words, settingFaults } = texts[language];
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (key === 'abcMeasure') {
    return rule
      .requireValueInList(
        ABC_MEASURES.map((code) => words.measures[code]),
        true,
      )
      .build();
  }
  const { from, to } = NUMBER_SETTINGS[key];
  return rule.requireNumberBetween(from, to).setHelpText(settingFaults.number(from, to)).build();
}

/** Sets the as-of date, so that formulas pointing at AS_OF are computed anew. */
export function writeAsOf(spreadsheet: Spreadsheet, asOf: Day, language: Language): void {
  const { sheet, values, valueColumn } = settingsSheet(spreadsheet, language);
  const row = settingRows(values, valueColumn).get('asOf');
  if (row === undefined) return;
  const cell = sheet.getRange(row, valueColumn);
  // Sorted settings leave the name on another one's cell.
  if (spreadsheet.getRangeByName(AS_OF_NAME)?.getRow() !== row) {
    spreadsheet.setNamedRange(AS_OF_NAME, cell);
  }
  cell.setNumberFormat(numberFormat('day', language)).setValue(serialOf(asOf));
}

/** The settings as they stand. One that cannot be used is reported, and its default stands in for it. */
export function readSettings(
  spreadsheet: Spreadsheet,
  document: SheetDocument,
  warnings: Warning[],
): Settings {
  const { language } = document;
  const words = texts[language];
  const { sheet, values, valueColumn } = settingsSheet(spreadsheet, language);
  const rows = settingRows(values, valueColumn);

  const warn = (key: SettingKey, fault: string, standard: unknown) => {
    warnings.push({
      sheet: sheet.getName(),
      row: rows.get(key) ?? null,
      column: words.headers.settings[1] ?? '',
      message: words.warnings.badSetting(
        `${words.settings[key][0]}: ${fault}`,
        String(standard ?? '—'),
      ),
    });
  };
  const cellOf = (key: SettingKey): Cell => {
    const row = rows.get(key);
    return row === undefined ? '' : (values[row - 1]?.[valueColumn - 1] ?? '');
  };
  const number = (key: NumberKey): number | null => {
    const { from, to, standard, ...rest }: NumberSetting = NUMBER_SETTINGS[key];
    try {
      const value = readNumber(cellOf(key), document);
      if (value === null) return standard;
      if (rest.isPercentage && value > 0 && value < 1) {
        warn(key, words.settingFaults.fraction, standard);
        return standard;
      }
      if (value >= from && value <= to) return value;
      warn(key, words.settingFaults.number(from, to), standard);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      warn(key, words.faults.cell(error), standard);
    }
    return standard;
  };
  /** Two thresholds in order; both fall back where they are not, since either may be the wrong one. */
  const ascending = (low: NumberKey, high: NumberKey): [number, number] => {
    const pair: [number, number] = [number(low) as number, number(high) as number];
    if (pair[0] < pair[1]) return pair;
    const standard: [number, number] = [
      NUMBER_SETTINGS[low].standard as number,
      NUMBER_SETTINGS[high].standard as number,
    ];
    warn(high, words.settingFaults.order, standard.join(', '));
    return standard;
  };
  const measure = () => {
    try {
      return readWord(cellOf('abcMeasure'), ABC_MEASURE_WORDS) ?? DEFAULT_SETTINGS.abcMeasure;
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      const standard = DEFAULT_SETTINGS.abcMeasure;
      warn('abcMeasure', words.faults.cell(error), words.words.measures[standard]);
      return standard;
    }
  };

  const [sleepingAfter, lostAfter] = ascending('sleepingAfter', 'lostAfter');
  const [aShare, bShare] = ascending('aShare', 'bShare');
  const [fromMonths, toMonths] = ascending('reactivationFrom', 'reactivationTo');
  return {
    ...DEFAULT_SETTINGS,
    typicalCycleDays: number('typicalCycle'),
    statusThresholds: { sleepingAfter, lostAfter },
    steadyingWeight: number('steadyingWeight') as number,
    slowdownWarning: number('slowdownWarning') as number,
    abcMeasure: measure(),
    abcBorders: { aShare, bShare },
    cadence: readCadence(spreadsheet, document, warnings),
    yearlyChurnPercent: number('yearlyChurn'),
    marginPercent: number('margin'),
    winBackCost: number('winBackCost'),
    returnRatePercent: number('returnRate') as number,
    reactivationWindow: { fromMonths, toMonths },
    pressureLimit: {
      touches: number('touchLimit') as number,
      days: number('touchDays') as number,
    },
    loyaltyTiers: {
      bronze: number('tierBronze'),
      silver: number('tierSilver'),
      gold: number('tierGold'),
    },
    forecastWeeks: number('forecastWeeks') as number,
  };
}

interface FoundSettings {
  sheet: Sheet;
  values: readonly (readonly Cell[])[];
  /** Counted from 1; the labels stand to its left. */
  valueColumn: number;
}

/** The Settings sheet: where AS_OF points, whatever the sheet is called and whatever was put above; else by its name. */
function settingsSheet(spreadsheet: Spreadsheet, language: Language): FoundSettings {
  const asOf = spreadsheet.getRangeByName(AS_OF_NAME);
  if (asOf && asOf.getColumn() > 1) {
    const sheet = asOf.getSheet();
    const values = sheet.getDataRange().getValues() as Cell[][];
    return { sheet, values, valueColumn: asOf.getColumn() };
  }
  const firstCells = [texts.en.headers.settings[0] ?? '', texts.ru.headers.settings[0] ?? ''];
  const { sheet, values } = ownSheet(spreadsheet, 'settings', firstCells, language);
  return { sheet, values: values as Cell[][], valueColumn: 2 };
}

/** The row, counted from 1, in which each setting stands, by its label in either language. */
function settingRows(
  values: readonly (readonly Cell[])[],
  valueColumn: number,
): Map<SettingKey, number> {
  const rows = new Map<SettingKey, number>();
  const plain = (label: unknown) =>
    String(label ?? '')
      .trim()
      .toLowerCase();
  values.forEach((row, index) => {
    const label = plain(row[valueColumn - 2]);
    const key = SETTING_KEYS.find((each) =>
      (['en', 'ru'] as const).some(
        (language) => plain(texts[language].settings[each][0]) === label,
      ),
    );
    if (key && !rows.has(key)) rows.set(key, index + 1);
  });
  return rows;
}
