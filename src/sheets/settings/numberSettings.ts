import { DEFAULT_SETTINGS } from '../../core/base/defaultSettings';
import type { Texts } from '../../texts/texts';
import type { SettingKey } from '../document/settingRows';

/** A number that a setting may hold, and its default; null means that it may be left blank. */
export interface NumberSetting {
  from: number;
  to: number;
  standard: number | null;
  isPercentage?: true;
  /** Counts, and months of the calendar, have no halves. */
  isWhole?: true;
}

const MONEY = { from: 0, to: 1e12, standard: null } as const;

const { abcBorders, dailyRun, pressureLimit, reactivationWindow, statusThresholds, ...single } =
  DEFAULT_SETTINGS;

export const NUMBER_SETTINGS = {
  typicalCycle: { from: 1, to: 3650, standard: null },
  sleepingAfter: { from: 1, to: 100, standard: statusThresholds.sleepingAfter },
  lostAfter: { from: 1, to: 100, standard: statusThresholds.lostAfter },
  steadyingWeight: { from: 0, to: 100, standard: single.steadyingWeight },
  slowdownWarning: { from: 1, to: 10, standard: single.slowdownWarning },
  averageOrderDrop: {
    from: 1,
    to: 100,
    standard: single.averageOrderDropPercent,
    isPercentage: true,
  },
  lowScore: { from: 0, to: 10, standard: single.lowScore },
  aShare: { from: 1, to: 99, standard: abcBorders.aShare, isPercentage: true },
  bShare: { from: 1, to: 100, standard: abcBorders.bShare, isPercentage: true },
  yearlyChurn: { from: 1, to: 100, standard: null, isPercentage: true },
  margin: { from: 0, to: 100, standard: null, isPercentage: true },
  winBackCost: MONEY,
  returnRate: { from: 0, to: 100, standard: single.returnRatePercent, isPercentage: true },
  campaignDays: { from: 1, to: 730, standard: single.campaignDays, isWhole: true },
  newClientCost: MONEY,
  reactivationFrom: { from: 0, to: 120, standard: reactivationWindow.fromMonths, isWhole: true },
  reactivationTo: { from: 0, to: 120, standard: reactivationWindow.toMonths, isWhole: true },
  touchLimit: { from: 1, to: 100, standard: pressureLimit.touches, isWhole: true },
  touchDays: { from: 1, to: 365, standard: pressureLimit.days, isWhole: true },
  contactsPerDay: { from: 1, to: 1000, standard: single.contactsPerDay, isWhole: true },
  tierBronze: MONEY,
  tierSilver: MONEY,
  tierGold: MONEY,
  forecastWeeks: { from: 1, to: 104, standard: single.forecastWeeks },
  dailyHour: { from: 0, to: 23, standard: dailyRun.hour, isWhole: true },
} as const satisfies Partial<Record<SettingKey, NumberSetting>>;

export type NumberKey = keyof typeof NUMBER_SETTINGS;

export function isNumberKey(key: SettingKey): key is NumberKey {
  return key in NUMBER_SETTINGS;
}

/**
 * What is wrong with a number; null where nothing is. A fraction for a percentage is most likely a cell formatted as 25 %, which holds
 * 0.25.
 */
export function numberNeed(
  { from, to, isPercentage, isWhole }: NumberSetting,
  value: number,
  { settingFaults }: Texts,
): string | null {
  if (isPercentage && value > 0 && value < 1) return settingFaults.percentage;
  const isRight = value >= from && value <= to && !(isWhole && !Number.isInteger(value));
  return isRight ? null : rangeNeed({ from, to, isWhole }, { settingFaults });
}

/** In words, which numbers a setting may hold. */
export function rangeNeed(
  { from, to, isWhole }: Pick<NumberSetting, 'from' | 'to'> & { isWhole?: true | undefined },
  { settingFaults }: Pick<Texts, 'settingFaults'>,
): string {
  return isWhole ? settingFaults.whole(from, to) : settingFaults.number(from, to);
}
