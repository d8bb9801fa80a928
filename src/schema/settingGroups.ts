import type { SettingName } from './settings';

/**
 * The settings by what they are about, in the order in which they stand on their sheet and in the
 * panel; those that most businesses never touch last.
 */
export const SETTING_GROUPS = {
  general: ['asOf', 'language', 'marginPercent', 'typicalCycleDays'],
  daily: ['dailyHour', 'dailyTimeZone', 'digest', 'digestHeadEmail'],
  statuses: ['sleepingAfter', 'lostAfter'],
  abc: ['abcMeasure', 'abcWindow', 'abcFrom', 'abcTo', 'aShare', 'bShare'],
  contacts: [
    ...(['rulesSince', 'touchLimit', 'touchDays', 'followUpDays', 'reminderDays'] as const),
    ...(['planHorizon', 'contactsPerDay', 'daysOff'] as const),
  ],
  winBack: ['winBackCost', 'winBackClassC', 'campaignDays', 'discountPercent', 'newClientCost'],
  loyalty: ['bronze', 'silver', 'gold', 'pointSum', 'giftEvery', 'loyaltySince'],
  advanced: [
    ...(['steadyingWeight', 'slowdownWarning', 'averageOrderDropPercent', 'lowScore'] as const),
    ...(['yearlyChurnPercent', 'returnRatePercent', 'controlGroupSince'] as const),
    ...(['reactivationFromMonths', 'reactivationToMonths'] as const),
    ...(['callsSince', 'meetingsSince', 'emailsSince', 'messagesSince'] as const),
    ...(['meetingTime', 'forecastWeeks'] as const),
  ],
} as const satisfies Record<string, readonly SettingName[]>;

export type SettingGroup = keyof typeof SETTING_GROUPS;

export const SETTING_GROUP_NAMES = Object.keys(SETTING_GROUPS) as SettingGroup[];
