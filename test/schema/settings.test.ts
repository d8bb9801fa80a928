import { expect, test } from 'vitest';
import { DEFAULT_CADENCE } from '../../src/core/contacts/cadence';
import { SETTING_GROUP_NAMES, SETTING_GROUPS } from '../../src/schema/settingGroups';
import {
  DEFAULT_SETTINGS,
  RISING,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
} from '../../src/schema/settings';
import { ALL_TEXTS } from '../../src/texts/texts';

test('the defaults are those of the definitions', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    bronze: null,
    silver: null,
    gold: null,
    pointSum: null,
    giftEvery: null,
    loyaltySince: null,
    forecastWeeks: 13, // a quarter
    typicalCycleDays: null,
    sleepingAfter: 1,
    lostAfter: 3,
    steadyingWeight: 0, // until the past has chosen one
    slowdownWarning: 1.5,
    averageOrderDropPercent: 30,
    lowScore: 6,
    abcMeasure: 'revenue',
    abcWindow: 'wholeLog',
    abcFrom: null,
    abcTo: null,
    aShare: 80,
    bShare: 95,
    cadence: DEFAULT_CADENCE,
    rulesSince: null, // the day of set-up
    callsSince: null,
    meetingsSince: null,
    emailsSince: null,
    messagesSince: null,
    followUpDays: 7,
    reminderDays: 3,
    yearlyChurnPercent: null,
    marginPercent: null,
    winBackCost: null,
    winBackClassC: false,
    returnRatePercent: 100,
    campaignDays: 90,
    controlGroupSince: null,
    discountPercent: null,
    newClientCost: null,
    offers: [],
    statusMeanings: new Map(),
    outcomeMeanings: new Map(),
    currencyRates: new Map(),
    pastedTwice: new Map(),
    reactivationFromMonths: 3,
    reactivationToMonths: 6,
    touchLimit: 2,
    touchDays: 7,
    planHorizon: 'month',
    contactsPerDay: 20,
    meetingTime: 3,
    daysOff: 'saturdaySunday',
    holidays: new Set(),
    managers: [],
    aliases: { clientOf: new Map(), apart: new Set() },
    dailyHour: 6,
    dailyTimeZone: null,
    digest: false,
    digestHeadEmail: null,
  });
});

test('the steadying weight is left to the past from the start', () => {
  expect(SETTINGS.steadyingWeight.default).toBeNull();
});

test('each setting stands in one group', () => {
  const grouped = SETTING_GROUP_NAMES.flatMap((group): SettingName[] => [...SETTING_GROUPS[group]]);
  expect([...grouped].sort()).toEqual([...SETTING_NAMES].sort());
});

test('settings that must rise stand side by side in a group, so that each is seen beside the other', () => {
  for (const names of RISING) {
    const group = SETTING_GROUP_NAMES.find((each) =>
      names.every((name) => SETTING_GROUPS[each].some((other) => other === name)),
    );
    expect(group).toBeDefined();
  }
});

test('no heading of a group reads like a setting', () => {
  const labels = ALL_TEXTS.flatMap(({ settings }) =>
    Object.values(settings).map(([label = '']) => label.toLowerCase()),
  );
  const headings = ALL_TEXTS.flatMap(({ settingGroups }) => Object.values(settingGroups));
  expect(headings.filter((heading) => labels.includes(heading.toLowerCase()))).toEqual([]);
});
