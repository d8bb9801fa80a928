import type { Client, ClientBaseFigures } from '../base/clientBase';
import type { ClientSnapshot } from '../base/clientSnapshot';
import type { FunnelStep } from '../contacts/funnel';
import type { Day } from '../day';
import { lastDayOf, periodOf } from '../period';
import type { MonthAgainstMonth } from '../retention/monthAgainstMonth';
import { type ParetoPoint, paretoCurve } from '../segments/pareto';
import type { Settings } from '../settings';
import { type Finding, findings } from './findings';
import {
  funnelByMonth,
  type ManagedRecords,
  type ManagerFigures,
  managerFigures,
} from './managerFigures';
import type { Overview } from './overview';
import { pastBases } from './pastBase';
import { compared, type PeriodComparison, periodFigures } from './periodFigures';
import { type StatusCounts, type StatusShares, statusDynamics } from './statusDynamics';

/** How the base moves: beside earlier times, by manager, and what of that needs a word. */
export interface Dynamics {
  findings: Finding[];
  month: PeriodComparison;
  quarter: PeriodComparison;
  /** Whether the value of a client is told after the margin of Settings, or in revenue. */
  isAfterMargin: boolean;
  /** By month, ascending. */
  statuses: StatusShares[];
  pareto: ParetoPoint[];
  managers: ManagerFigures[];
  funnel: MonthAgainstMonth<FunnelStep[]>;
}

/**
 * What the dynamics are told by: the rows and the logs up to the as-of day, and the base computed
 * from them.
 */
export interface DynamicsSources {
  clients: readonly (Client & { manager: string | null })[];
  deals: ManagedRecords['deals'];
  contacts: ManagedRecords['contacts'];
  base: ClientBaseFigures;
  /** Where everybody stands now. */
  now: ReadonlyMap<string, ClientSnapshot>;
  overview: Overview;
  /** The base's past by status, the as-of day included. */
  known: readonly StatusCounts[];
}

export function dynamicsOf(sources: DynamicsSources, settings: Settings, asOf: Day): Dynamics {
  const { clients, deals, contacts, base, now, overview } = sources;
  const periods = (length: 'month' | 'quarter') =>
    compared(periodFigures(deals, length, overview.retention[length]), length);
  const [month, quarter] = [periods('month'), periods('quarter')];
  const managers = managerFigures({ clients, deals, contacts }, base, asOf);
  const [before] = pastBases([lastDayOf(periodOf(asOf, 'month') - 1, 'month')], sources, settings);
  return {
    findings: findings({
      clients: base.clients,
      now,
      monthAgo: new Map(before?.clientSnapshots.map((snapshot) => [snapshot.key, snapshot])),
      month,
      quarter,
      managers,
      compliancePercent: overview.compliancePercent,
      concentrationPercent: overview.concentrationPercent,
    }),
    month,
    quarter,
    isAfterMargin: settings.marginPercent !== null,
    statuses: statusDynamics(sources.known, asOf),
    pareto: paretoCurve([...base.clients.values()].map(({ revenue }) => revenue ?? 0)),
    managers,
    funnel: funnelByMonth(contacts, base, asOf),
  };
}
