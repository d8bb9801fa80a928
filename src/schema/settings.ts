import { DEFAULT_CADENCE, DEFAULT_PRESSURE_LIMIT } from '../core/contacts/cadence';
import type { Day } from '../core/day';
import { NO_ALIASES } from '../core/identity/aliases';
import { DEFAULT_STATUS_THRESHOLDS } from '../core/rhythm/lifecycle';
import { DEFAULT_ABC_BORDERS } from '../core/segments/abc';
import { ABC_WINDOWS } from '../core/segments/abcWindow';
import { ABC_MEASURES, PLAN_HORIZONS, type Settings } from '../core/settings';
import { DAYS_OFF } from '../core/workingDay';
import { LANGUAGES } from './languages';

/** What a setting is counted in, or how it is to be filled in. */
export type SettingUnit =
  | ('percent' | 'days' | 'weeks' | 'months' | 'hour' | 'missedCycles' | 'gaps' | 'ratio')
  | ('score' | 'contacts' | 'orders' | 'money' | 'revenue')
  | ('date' | 'ofList' | 'measure' | 'yesNo' | 'timeZone' | 'email');

/** Numbers that may be given; counts, and months of the calendar, have no halves. */
export interface NumberRange {
  from: number;
  to: number;
  isWhole?: true;
  unit?: SettingUnit;
}

/** A default of null means that it may be left blank. */
interface NumberSetting extends NumberRange {
  kind: 'number';
  unit: SettingUnit;
  default: number | null;
}

/** One code of a list, in the order in which they are offered. */
interface ChoiceSetting {
  kind: 'choice';
  unit: SettingUnit;
  codes: readonly string[];
  default: string;
}

interface YesNoSetting {
  kind: 'yesNo';
  unit: 'yesNo';
  default: boolean;
}

/** May be left blank, as it is by default. */
interface OptionalSetting {
  kind: 'day' | 'timeZone' | 'email';
  unit: SettingUnit;
  default: null;
}

export type Setting = NumberSetting | ChoiceSetting | YesNoSetting | OptionalSetting;

const MONEY = { kind: 'number', from: 0, to: 1e12, default: null, unit: 'money' } as const;
const TIER = { ...MONEY, unit: 'revenue' } as const;
const DATE = { kind: 'day', default: null, unit: 'date' } as const;
const MONTHS = { kind: 'number', from: 0, to: 120, isWhole: true, unit: 'months' } as const;
const PERCENT = { kind: 'number', to: 100, unit: 'percent' } as const;
const thresholds = DEFAULT_STATUS_THRESHOLDS;
const borders = DEFAULT_ABC_BORDERS;
const { touchLimit, touchDays } = DEFAULT_PRESSURE_LIMIT;

/** What a business sets for itself, by the name it has in the core. */
const BUSINESS_SETTINGS = {
  typicalCycleDays: { kind: 'number', from: 1, to: 3650, default: null, unit: 'days' },
  sleepingAfter: {
    kind: 'number',
    from: 1,
    to: 100,
    default: thresholds.sleepingAfter,
    unit: 'missedCycles',
  },
  lostAfter: {
    kind: 'number',
    from: 1,
    to: 100,
    default: thresholds.lostAfter,
    unit: 'missedCycles',
  },
  steadyingWeight: { kind: 'number', from: 0, to: 100, default: null, unit: 'gaps' },
  slowdownWarning: { kind: 'number', from: 1, to: 10, default: 1.5, unit: 'ratio' },
  averageOrderDropPercent: { ...PERCENT, from: 1, default: 30 },
  lowScore: { kind: 'number', from: 0, to: 10, default: 6, unit: 'score' },
  abcMeasure: { kind: 'choice', codes: ABC_MEASURES, default: 'revenue', unit: 'measure' },
  abcWindow: { kind: 'choice', codes: ABC_WINDOWS, default: 'wholeLog', unit: 'ofList' },
  abcFrom: DATE,
  abcTo: DATE,
  aShare: { ...PERCENT, from: 1, to: 99, default: borders.aShare },
  bShare: { ...PERCENT, from: 1, default: borders.bShare },
  yearlyChurnPercent: { ...PERCENT, from: 1, default: null },
  marginPercent: { ...PERCENT, from: 0, default: null },
  winBackCost: MONEY,
  winBackClassC: { kind: 'yesNo', default: false, unit: 'yesNo' },
  returnRatePercent: { ...PERCENT, from: 0, default: 100 },
  campaignDays: { kind: 'number', from: 1, to: 730, isWhole: true, default: 90, unit: 'days' },
  controlGroupSince: DATE,
  discountPercent: { ...PERCENT, from: 1, default: null },
  newClientCost: MONEY,
  reactivationFromMonths: { ...MONTHS, default: 3 },
  reactivationToMonths: { ...MONTHS, default: 6 },
  rulesSince: DATE,
  callsSince: DATE,
  meetingsSince: DATE,
  emailsSince: DATE,
  messagesSince: DATE,
  followUpDays: { kind: 'number', from: 1, to: 30, isWhole: true, default: 7, unit: 'days' },
  reminderDays: { kind: 'number', from: 0, to: 365, isWhole: true, default: 3, unit: 'days' },
  touchLimit: {
    kind: 'number',
    from: 1,
    to: 100,
    isWhole: true,
    default: touchLimit,
    unit: 'contacts',
  },
  touchDays: { kind: 'number', from: 1, to: 365, isWhole: true, default: touchDays, unit: 'days' },
  planHorizon: { kind: 'choice', codes: PLAN_HORIZONS, default: 'month', unit: 'ofList' },
  contactsPerDay: {
    kind: 'number',
    from: 1,
    to: 1000,
    isWhole: true,
    default: 20,
    unit: 'contacts',
  },
  meetingTime: { kind: 'number', from: 1, to: 100, default: 3, unit: 'contacts' },
  daysOff: { kind: 'choice', codes: DAYS_OFF, default: 'saturdaySunday', unit: 'ofList' },
  bronze: TIER,
  silver: TIER,
  gold: TIER,
  pointSum: { ...MONEY, from: 0.01, unit: 'money' },
  giftEvery: { kind: 'number', from: 2, to: 1000, isWhole: true, default: null, unit: 'orders' },
  loyaltySince: DATE,
  forecastWeeks: { kind: 'number', from: 1, to: 104, default: 13, unit: 'weeks' },
  dailyHour: { kind: 'number', from: 0, to: 23, isWhole: true, default: 6, unit: 'hour' },
  dailyTimeZone: { kind: 'timeZone', default: null, unit: 'timeZone' },
  digest: { kind: 'yesNo', default: false, unit: 'yesNo' },
  digestHeadEmail: { kind: 'email', default: null, unit: 'email' },
} as const satisfies Record<string, Setting>;

/** Every setting, in the order in which they stand on their sheet. */
export const SETTINGS = {
  /** The add-on's own to write. */
  asOf: DATE,
  /** What the add-on writes and says; that of the spreadsheet is no language of its own. */
  language: {
    kind: 'choice',
    codes: ['spreadsheet', ...LANGUAGES],
    default: 'spreadsheet',
    unit: 'ofList',
  },
  ...BUSINESS_SETTINGS,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
export const BUSINESS_SETTING_NAMES = Object.keys(BUSINESS_SETTINGS) as BusinessSettingName[];

type BusinessSettingName = keyof typeof BUSINESS_SETTINGS;

/** The names of the settings of a kind. */
export type SettingOf<Kind extends Setting['kind']> = {
  [Name in SettingName]: (typeof SETTINGS)[Name]['kind'] extends Kind ? Name : never;
}[SettingName];

/** What a setting is once it is read. */
export type SettingValue<Name extends SettingName> = ValueOf<(typeof SETTINGS)[Name]>;

type ValueOf<Its> = Its extends { kind: 'number'; default: infer Default }
  ? number | Extract<Default, null>
  : Its extends { kind: 'choice'; codes: readonly (infer Code)[] }
    ? Code
    : Its extends { kind: 'yesNo' }
      ? boolean
      : Its extends { kind: 'day' }
        ? Day | null
        : string | null;

/**
 * The settings of a business, each by its own value. A setting that the core lacks, or has as
 * something else, does not compile.
 */
export type BusinessSettings = { [Name in BusinessSettingName]: SettingValue<Name> };

/** Settings that must rise from each to the next, those left blank passed over. */
export const RISING: readonly (readonly (BusinessSettingName & SettingOf<'number'>)[])[] = [
  ['sleepingAfter', 'lostAfter'],
  ['aShare', 'bShare'],
  ['reactivationFromMonths', 'reactivationToMonths'],
  ['bronze', 'silver', 'gold'],
];

/** What counts where nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  ...(Object.fromEntries(
    BUSINESS_SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
  ) as BusinessSettings),
  // Nothing was learnt by which another could be chosen.
  steadyingWeight: 0,
  cadence: DEFAULT_CADENCE,
  offers: [],
  managers: [],
  holidays: new Set(),
  statusMeanings: new Map(),
  outcomeMeanings: new Map(),
  currencyRates: new Map(),
  pastedTwice: new Map(),
  aliases: NO_ALIASES,
};
