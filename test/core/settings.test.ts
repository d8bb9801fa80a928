import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/base/defaultSettings';
import { DEFAULT_CADENCE } from '../../src/core/contacts/cadence';

test('the defaults are those of the definitions', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    loyaltyTiers: { bronze: null, silver: null, gold: null },
    forecastWeeks: 13, // a quarter
    typicalCycleDays: null,
    statusThresholds: { sleepingAfter: 1, lostAfter: 3 },
    steadyingWeight: 0,
    slowdownWarning: 1.5,
    averageOrderDropPercent: 30,
    lowScore: 6,
    abcMeasure: 'revenue',
    abcWindow: { kind: 'wholeLog' },
    abcBorders: { aShare: 80, bShare: 95 },
    cadence: DEFAULT_CADENCE,
    yearlyChurnPercent: null,
    marginPercent: null,
    winBackCost: null,
    returnRatePercent: 100,
    campaignDays: 90,
    newClientCost: null,
    offers: [],
    reactivationWindow: { fromMonths: 3, toMonths: 6 },
    pressureLimit: { touches: 2, days: 7 },
    planHorizon: 'month',
    contactsPerDay: 20,
    daysOff: 'saturdaySunday',
    holidays: new Set(),
    managers: [],
    dailyRun: { hour: 6, timeZone: null },
    digest: { isOn: false, headEmail: null },
  });
});
