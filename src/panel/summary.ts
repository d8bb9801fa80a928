import { isoDay } from '../core/day';
import { lastFullQuarters } from '../core/overview/overview';
import type { Period } from '../core/period';
import type { Lapse, WeightInForce } from '../core/prediction/foresight';
import type { YearlyChurn } from '../jobs/client/clientCard';
import type { Recalculation } from '../jobs/recalculate';
import type { LeftOutRows } from '../sheets/tables/warnings';
import { currencySigns } from '../texts/currencySigns';
import type { Signs } from '../texts/writtenFigures';

/** The panel's view of a base: plain values only. */
export interface Summary {
  /** ISO day. */
  asOf: string;
  /** The signs of its money; null in one that was kept before they were told. */
  currency: Signs | null;
  clients: number;
  /** Clients who have bought; null in one that was kept before it was told. */
  buyers: number | null;
  statuses: { status: 'active' | 'sleeping' | 'lost'; clients: number; sharePercent: number }[];
  classes: { class: 'A' | 'B' | 'C'; clients: number; revenuePercent: number }[];
  overdueContacts: number;
  compliancePercent: number | null;
  /**
   * The last two quarters that were over on the as-of day, the later first; null where the
   * rate is not known.
   */
  retention: { quarter: Period; crr: number | null }[];
  warnings: number;
  /** The rows that did not enter the figures. */
  leftOut: readonly LeftOutRows[];
  /** Clients of the deals who have no row in Clients. */
  clientsOnlyInSales: number;
  /** Deals that the log did not have at the run before; null where there are none. */
  newDeals: { count: number /** ISO day of that run. */; since: string } | null;
  /** Null in one that was kept before it was told. */
  yearlyChurn: YearlyChurn | null;
  /** Null where nobody has bought twice, and in one that was kept before it was told. */
  baseIntervalDays: number | null;
  /** Whether the money at risk is told by each client's own chance, proved on the past. */
  isByOwnChance: boolean;
  /** Why nothing is gone by of what was learnt of the past; null too where nothing was. */
  lapse: Lapse | null;
  /**
   * What statuses are steadied by; null where the past has not chosen it, and where Undo has taken
   * the statuses back.
   */
  chosenWeight: WeightInForce | null;
  /** When the run ended, in milliseconds since 1970, and how long it took. */
  endedAt: number;
  seconds: number;
  /** Whether somebody asked for it, or it was the daily run. */
  by: 'hand' | 'daily';
}

export function summaryOf(
  {
    overview,
    warnings,
    leftOut,
    clientsOnlyInSales,
    newDeals,
    endedAt,
    seconds,
    read,
  }: Recalculation,
  by: Summary['by'],
): Summary {
  return {
    asOf: isoDay(overview.asOf),
    currency: currencySigns(read.currency.code, read.document.language),
    clients: overview.clients,
    buyers: overview.buyers,
    statuses: overview.statuses,
    classes: overview.classes.map(({ class: each, clients, revenuePercent }) => ({
      class: each,
      clients,
      revenuePercent,
    })),
    overdueContacts: overview.overdueContacts,
    compliancePercent: overview.compliancePercent,
    retention: lastFullQuarters(overview).map(({ period, crr }) => ({ quarter: period, crr })),
    warnings: warnings.length,
    leftOut,
    clientsOnlyInSales,
    newDeals: newDeals && { count: newDeals.count, since: isoDay(newDeals.since) },
    yearlyChurn: overview.yearlyChurn,
    baseIntervalDays: overview.baseIntervalDays,
    isByOwnChance: overview.isByOwnChance,
    lapse: overview.lapse,
    chosenWeight: overview.chosenWeight,
    endedAt,
    seconds,
    by,
  };
}
