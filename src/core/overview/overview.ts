import type { ClientBaseFigures, ClientFigures } from '../base/clientBase';
import { hasBought } from '../base/clientPurchases';
import { contactCompliance } from '../contacts/cadence';
import type { Day } from '../day';
import type { FigureError } from '../figureError';
import { type Minor, sumKnown } from '../money';
import type { Period } from '../period';
import type { Foresight, Lapse, WeightInForce } from '../prediction/foresight';
import { concentration } from '../retention/concentration';
import {
  type PeriodRetention,
  repeatPurchaseRate,
  retentionByPeriod,
} from '../retention/retention';
import { type Status, statusShare } from '../rhythm/lifecycle';
import { netPromoterScore } from '../rhythm/voice';
import { ABC_CLASSES, type AbcClass } from '../segments/abc';
import { isComplianceKnown } from './complianceKnown';

/** A class's part in the base. */
export interface ClassShare {
  class: AbcClass;
  clients: number;
  clientsPercent: number;
  /** Null where no amount is known. */
  revenue: Minor | null;
  revenuePercent: number;
}

/** The whole base at a glance. Rates are percentages; null stands for "not known". */
export interface Overview {
  asOf: Day;
  clients: number;
  buyers: number;
  repeatRatePercent: number | null;
  baseIntervalDays: number | null;
  yearlyChurn: ClientBaseFigures['yearlyChurn'];
  lifetimeValue: number | null;
  overdueContacts: number;
  /** Null, too, where nothing of it is known: see `isComplianceKnown`. */
  compliancePercent: number | null;
  concentrationPercent: number | null;
  netPromoterScore: number | null;
  /** Of all clients together, in the weeks that Settings look ahead. */
  expectedPurchases: number | null;
  forecastRefusal: FigureError | null;
  /** What the clients there are will bring, by month; null where nothing was learnt that holds. */
  foresight: Foresight | null;
  /** Why it is gone by no more; null too where nothing was learnt yet. */
  lapse: Lapse | null;
  /** What statuses are steadied by; null where the base's past has not chosen it. */
  chosenWeight: WeightInForce | null;
  /** Whether the money at risk is told by each client's own chance, proved on the past. */
  isByOwnChance: boolean;
  statuses: { status: Status; clients: number; sharePercent: number }[];
  classes: ClassShare[];
  retention: { month: PeriodRetention[]; quarter: PeriodRetention[] };
}

/**
 * Sums up a client base. Rates over purchases count every client of the log; statuses, classes and
 * contacts the clients who have a row.
 */
export function overviewOf(
  base: ClientBaseFigures,
  scores: readonly number[],
  asOf: Day,
  { lapse, chosenWeight }: Pick<Overview, 'lapse' | 'chosenWeight'> = NOTHING_LEARNT,
): Overview {
  const clients = [...base.clients.values()];
  const { purchaseDays } = base.log;
  const due = clients.map(({ nextContact }) => nextContact?.day ?? null);
  return {
    asOf,
    clients: clients.length,
    buyers: clients.filter(hasBought).length,
    repeatRatePercent: repeatPurchaseRate(purchaseDays),
    baseIntervalDays: base.baseIntervalDays,
    yearlyChurn: base.yearlyChurn,
    lifetimeValue: base.lifetimeValue,
    overdueContacts: clients.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0).length,
    compliancePercent: isComplianceKnown(base) ? contactCompliance(due, asOf) : null,
    concentrationPercent: concentration(clients.map(({ revenue }) => revenue ?? 0)),
    netPromoterScore: netPromoterScore(scores),
    expectedPurchases: base.forecastRefusal
      ? null
      : clients.reduce((sum, { expectedPurchases }) => sum + (expectedPurchases ?? 0), 0),
    forecastRefusal: base.forecastRefusal,
    foresight: base.foreseen?.foresight ?? null,
    lapse,
    chosenWeight,
    isByOwnChance: base.foreseen?.isByOwnChance ?? false,
    statuses: statusShare(clients.flatMap(({ status }) => status ?? [])),
    classes: classShares(clients),
    retention: {
      month: retentionByPeriod(purchaseDays, 'month', asOf),
      quarter: retentionByPeriod(purchaseDays, 'quarter', asOf),
    },
  };
}

const NOTHING_LEARNT = { lapse: null, chosenWeight: null };

/**
 * The last two quarters that were over on the as-of day, the later first. The rate of one is null
 * where nobody bought in the quarter before; an earlier quarter does not take its place. The log's
 * first quarter, before which nothing is known, is left out.
 */
export function lastFullQuarters({
  retention,
}: Pick<Overview, 'retention'>): { period: Period; crr: number | null }[] {
  return retention.quarter
    .filter(({ partial, acquired }) => !partial && acquired !== null)
    .slice(-2)
    .map(({ period, crr }) => ({ period, crr }))
    .reverse();
}

function classShares(clients: readonly ClientFigures[]): ClassShare[] {
  const positive = (list: readonly ClientFigures[]) =>
    list.reduce((sum, { revenue }) => sum + Math.max(0, revenue ?? 0), 0);
  const total = positive(clients);
  return ABC_CLASSES.map((each) => {
    const members = clients.filter((client) => client.abc === each);
    return {
      class: each,
      clients: members.length,
      clientsPercent: clients.length === 0 ? 0 : (members.length * 100) / clients.length,
      revenue: sumKnown(members.map(({ revenue }) => revenue)),
      revenuePercent: total === 0 ? 0 : (positive(members) * 100) / total,
    };
  });
}
