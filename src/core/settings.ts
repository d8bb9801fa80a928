import type { Cadence, PressureLimit } from './contacts/cadence';
import type { Outcome } from './contacts/outcome';
import type { Day } from './day';
import type { Aliases } from './identity/aliases';
import type { DealStatus } from './log/dealStatus';
import type { ReactivationWindow, StatusThresholds } from './rhythm/lifecycle';
import type { AbcBorders } from './segments/abc';
import type { AbcWindowSettings } from './segments/abcWindow';
import type { Manager } from './staff';
import type { RewardRules, TierBorders } from './value/loyalty';
import type { Offer } from './winBack/offers';
import type { DaysOff } from './workingDay';

/** What a client's ABC class is measured by. */
export type AbcMeasure = 'revenue' | 'profit' | 'deals';

export const ABC_MEASURES: readonly AbcMeasure[] = ['revenue', 'profit', 'deals'];

/** How far ahead contacts are planned. */
export type PlanHorizon = 'month' | 'quarter' | 'halfYear';

export const PLAN_HORIZONS: readonly PlanHorizon[] = ['month', 'quarter', 'halfYear'];

/** How rows that stand in a log twice are to count. */
export type PastedTwice = 'once' | 'twice';

export const PASTED_TWICE: readonly PastedTwice[] = ['once', 'twice'];

/** Where a word stands whose meaning the user has said: among deals or contacts. */
export type WordPlace = 'status' | 'outcome';

export const WORD_PLACES: readonly WordPlace[] = ['status', 'outcome'];

/** Settings as they were typed: what is left blank may be told by the base's own past. */
export interface SettingsAsTyped extends Omit<Settings, 'steadyingWeight'> {
  /** Null: chosen by the proof on the base's past. */
  steadyingWeight: number | null;
}

/** Everything a business may set for itself. Null stands for "not set". */
export interface Settings
  extends StatusThresholds,
    AbcBorders,
    AbcWindowSettings,
    ReactivationWindow,
    PressureLimit,
    TierBorders,
    RewardRules {
  /** Days between purchases in a base where nobody has bought twice yet. */
  typicalCycleDays: number | null;
  /** k of the steadied interval: how many gaps the base's median counts for; typed, or chosen. */
  steadyingWeight: number;
  /** Ratio from which a slowdown is a warning. */
  slowdownWarning: number;
  /** By how much a client's average order must have fallen to be a churn signal. */
  averageOrderDropPercent: number;
  /** The highest score, of 0–10, that counts as a complaint. */
  lowScore: number;
  abcMeasure: AbcMeasure;
  cadence: Cadence;
  /** Since when the contact rules are in force; null before anybody set it up: since today. */
  rulesSince: Day | null;
  /** The same of one type of contact, where it is another day. */
  callsSince: Day | null;
  meetingsSince: Day | null;
  emailsSince: Day | null;
  messagesSince: Day | null;
  /** How long after a first purchase the client is asked how it went, days. */
  followUpDays: number;
  /** How long before the next order is expected a client is worth a reminder, days. */
  reminderDays: number;
  /** Null: measured from the log where it covers two years. */
  yearlyChurnPercent: number | null;
  /** Share of a deal that is profit, where the log does not say. */
  marginPercent: number | null;
  /** Money spent on bringing a client back, where their row does not say. */
  winBackCost: number | null;
  /**
   * Whether a sleeping or lost client of C is won back where it pays; else C is let go whatever the
   * sum.
   */
  winBackClassC: boolean;
  returnRatePercent: number;
  /** A client counts as brought back where they bought within so many days of the touch. */
  campaignDays: number;
  /** Since when one in ten silent clients is left out of win-back; null: nobody is. */
  controlGroupSince: Day | null;
  /** What may be offered off the price in a text to a client; null: nothing. */
  discountPercent: number | null;
  /** Money spent on winning a new client. */
  newClientCost: number | null;
  /** What answers each reason for leaving, in the order in which they are tried. */
  offers: readonly Offer[];
  /** How far ahead purchases are forecast, weeks. */
  forecastWeeks: number;
  planHorizon: PlanHorizon;
  /** How many contacts a manager has time for on a working day, where MANAGERS do not say. */
  contactsPerDay: number;
  /** How many contacts a meeting takes the time of. */
  meetingTime: number;
  daysOff: DaysOff;
  holidays: ReadonlySet<Day>;
  managers: readonly Manager[];
  /** What the log's status words mean, by the word's key, where the user says so. */
  statusMeanings: ReadonlyMap<string, DealStatus>;
  /** What the contact log's outcome words mean, likewise. */
  outcomeMeanings: ReadonlyMap<string, Outcome>;
  /** What one unit of a currency is in the one to compute in, which is worth 1. */
  currencyRates: ReadonlyMap<string, number>;
  /**
   * Whether a block of rows that stands in the log twice counts once or twice, by its fingerprint.
   */
  pastedTwice: ReadonlyMap<string, PastedTwice>;
  /** Which spellings are one client, and which are not though they look like it. */
  aliases: Aliases;
  /** When the daily run takes place: the hour, 0–23. */
  dailyHour: number;
  /** Of the daily run; null: that of the spreadsheet. */
  dailyTimeZone: string | null;
  /** Whether each manager is sent their day by e-mail. */
  digest: boolean;
  /** To whom the overview goes; null: to nobody. */
  digestHeadEmail: string | null;
}
