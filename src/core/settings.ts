import { type AbcBorders, DEFAULT_ABC_BORDERS } from './abc';
import { type Cadence, DEFAULT_CADENCE, DEFAULT_PRESSURE_LIMIT } from './cadence';
import { DEFAULT_STATUS_THRESHOLDS, type StatusThresholds } from './lifecycle';
import type { TierBorders } from './loyalty';

/** What a client's ABC class is measured by. */
export type AbcMeasure = 'revenue' | 'profit' | 'deals';

export const ABC_MEASURES: readonly AbcMeasure[] = ['revenue', 'profit', 'deals'];

/** Every threshold a business may set for itself. Null stands for "not set". */
export interface Settings {
  /** Days between purchases in a base where nobody has bought twice yet. */
  typicalCycleDays: number | null;
  statusThresholds: StatusThresholds;
  /** k of the steadied interval: how many gaps the base's median counts for. */
  steadyingWeight: number;
  /** Ratio from which a slowdown is a warning. */
  slowdownWarning: number;
  abcMeasure: AbcMeasure;
  abcBorders: AbcBorders;
  cadence: Cadence;
  /** Null: measured from the log where it covers two years. */
  yearlyChurnPercent: number | null;
  /** Share of a deal that is profit, where the log does not say. */
  marginPercent: number | null;
  /** Money spent on bringing a client back, where his row does not say. */
  winBackCost: number | null;
  returnRatePercent: number;
  /** Months of silence between which a win-back works best. */
  reactivationWindow: { fromMonths: number; toMonths: number };
  pressureLimit: { touches: number; days: number };
  loyaltyTiers: TierBorders;
  /** How far ahead purchases are forecast, weeks. */
  forecastWeeks: number;
}

export const DEFAULT_SETTINGS: Settings = {
  typicalCycleDays: null,
  statusThresholds: DEFAULT_STATUS_THRESHOLDS,
  steadyingWeight: 0,
  slowdownWarning: 1.5,
  abcMeasure: 'revenue',
  abcBorders: DEFAULT_ABC_BORDERS,
  cadence: DEFAULT_CADENCE,
  yearlyChurnPercent: null,
  marginPercent: null,
  winBackCost: null,
  returnRatePercent: 100,
  reactivationWindow: { fromMonths: 3, toMonths: 6 },
  pressureLimit: DEFAULT_PRESSURE_LIMIT,
  loyaltyTiers: { bronze: null, silver: null, gold: null },
  forecastWeeks: 13,
};
