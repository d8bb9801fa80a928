import { expect, test } from 'vitest';
import { DEFAULT_CADENCE } from '../../src/core/contacts/cadence';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';

test('the defaults are those of the definitions', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    bronze: null,
    silver: null,
    gold: null,
    forecastWeeks: 13, // a quarter
    typicalCycleDays: null,
    sleepingAfter: 1,
    lostAfter: 3,
    steadyingWeight: 0,
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
    yearlyChurnPercent: null,
    marginPercent: null,
    winBackCost: null,
    winBackClassC: false,
    returnRatePercent: 100,
    campaignDays: 90,
    newClientCost: null,
    offers: [],
    reactivationFromMonths: 3,
    reactivationToMonths: 6,
    touchLimit: 2,
    touchDays: 7,
    planHorizon: 'month',
    contactsPerDay: 20,
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
