import { type AbcBorders, DEFAULT_ABC_BORDERS } from './abc';
import type { AbcWindow } from './abcWindow';
import { type Cadence, DEFAULT_CADENCE, DEFAULT_PRESSURE_LIMIT } from './cadence';
import type { Day } from './day';
import { DEFAULT_STATUS_THRESHOLDS, type StatusThresholds } from './lifecycle';
import type { TierBorders } from './loyalty';
import type { Offer } from './offers';
import type { Manager } from './staff';
import type { DaysOff } from './workingDay';

/** What a client's ABC class is measured by. */
export type AbcMeasure = 'revenue' | 'profit' | 'deals';

export const ABC_MEASURES: readonly AbcMeasure[] = ['revenue', 'profit', 'deals'];

/** How far ahead contacts are planned. */
export type PlanHorizon = 'month' | 'quarter' | 'halfYear';

export const PLAN_HORIZONS: readonly PlanHorizon[] = ['month', 'quarter', 'halfYear'];

/** Everything a business may set for itself. Null stands for "not set". */
export interface Settings {
  /** Days between purchases in a base where nobody has bought twice yet. */
  typicalCycleDays: number | null;
  statusThresholds: StatusThresholds;
  /** k of the steadied interval: how many gaps the base's median counts for. */
  steadyingWeight: number;
  /** Ratio from which a slowdown is a warning. */
  slowdownWarning: number;
  /** By how much a client's average order must have fallen to be a churn signal. */
  averageOrderDropPercent: number;
  /** The highest score, of 0–10, that counts as a complaint. */
  lowScore: number;
  abcMeasure: AbcMeasure;
  abcWindow: AbcWindow;
  abcBorders: AbcBorders;
  cadence: Cadence;
  /** Null: measured from the log where it covers two years. */
  yearlyChurnPercent: number | null;
  /** Share of a deal that is profit, where the log does not say. */
  marginPercent: number | null;
  /** Money spent on bringing a client back, where his row does not say. */
  winBackCost: number | null;
  returnRatePercent: number;
  /** A client counts as brought back where he bought within so many days of the touch. */
  campaignDays: number;
  /** Money spent on winning a new client. */
  newClientCost: number | null;
  /** What answers each reason for leaving, in the order in which they are tried. */
  offers: readonly Offer[];
  /** Months of silence between which a win-back works best. */
  reactivationWindow: { fromMonths: number; toMonths: number };
  pressureLimit: { touches: number; days: number };
  loyaltyTiers: TierBorders;
  /** How far ahead purchases are forecast, weeks. */
  forecastWeeks: number;
  planHorizon: PlanHorizon;
  /** How many contacts a manager has time for on a working day, where MANAGERS do not say. */
  contactsPerDay: number;
  daysOff: DaysOff;
  holidays: ReadonlySet<Day>;
  managers: readonly Manager[];
  /** When the daily run takes place: the hour, 0–23, of a time zone; null: of the spreadsheet's. */
  dailyRun: { hour: number; timeZone: string | null };
  /** Whether each manager is sent his day by e-mail, and to whom the overview goes. */
  digest: { isOn: boolean; headEmail: string | null };
}

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
