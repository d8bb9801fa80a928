import { DEFAULT_CADENCE, DEFAULT_PRESSURE_LIMIT } from '../contacts/cadence';
import { DEFAULT_STATUS_THRESHOLDS } from '../rhythm/lifecycle';
import { DEFAULT_ABC_BORDERS } from '../segments/abc';
import type { Settings } from '../settings';

export const DEFAULT_SETTINGS: Settings = {
  typicalCycleDays: null,
  statusThresholds: DEFAULT_STATUS_THRESHOLDS,
  steadyingWeight: 0,
  slowdownWarning: 1.5,
  averageOrderDropPercent: 30,
  lowScore: 6,
  abcMeasure: 'revenue',
  abcWindow: { kind: 'wholeLog' },
  abcBorders: DEFAULT_ABC_BORDERS,
  cadence: DEFAULT_CADENCE,
  yearlyChurnPercent: null,
  marginPercent: null,
  winBackCost: null,
  winBackClassC: false,
  returnRatePercent: 100,
  campaignDays: 90,
  newClientCost: null,
  offers: [],
  reactivationWindow: { fromMonths: 3, toMonths: 6 },
  pressureLimit: DEFAULT_PRESSURE_LIMIT,
  loyaltyTiers: { bronze: null, silver: null, gold: null },
  forecastWeeks: 13,
  planHorizon: 'month',
  contactsPerDay: 20,
  daysOff: 'saturdaySunday',
  holidays: new Set(),
  managers: [],
  dailyRun: { hour: 6, timeZone: null },
  digest: { isOn: false, headEmail: null },
};
