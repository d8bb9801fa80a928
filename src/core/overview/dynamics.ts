import type { Client, ClientBaseFigures } from '../base/clientBase';
import type { ClientSnapshot } from '../base/clientSnapshot';
import type { FunnelStep } from '../contacts/funnel';
import type { Contact } from '../contacts/lastContacts';
import type { Day } from '../day';
import { clientKey } from '../log/clientKey';
import type { ContactLog } from '../log/contactLog';
import type { DealLog } from '../log/dealLog';
import { lastDayOf, periodOf } from '../period';
import type { MonthAgainstMonth } from '../retention/monthAgainstMonth';
import { type ParetoPoint, paretoCurve } from '../segments/pareto';
import type { Settings } from '../settings';
import { type ClientGroups, clientGroups, type GroupsRefusal } from './clientGroups';
import { bySource, sourceKey } from './clientSources';
import { type Finding, findings } from './findings';
import { byFirstProduct } from './firstPurchase';
import { type LossShares, lossShares, yearBefore } from './lossShares';
import { funnelByMonth, type ManagerFigures, managerFigures } from './managerFigures';
import { npsByQuarter, type ScoresByQuarter } from './npsByQuarter';
import type { Overview } from './overview';
import { pastBases } from './pastBase';
import { compared, type PeriodComparison, periodFigures } from './periodFigures';
import { type StatusCounts, type StatusShares, statusDynamics } from './statusDynamics';
import { complaintThemes, leavingThemes, type SpokenContact, type Themes } from './themes';

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
  scores: ScoresByQuarter;
  lossShares: LossShares;
  /** By where they came from, and by what they bought first. */
  sources: ClientGroups | GroupsRefusal | null;
  firstProducts: ClientGroups | GroupsRefusal | null;
  leaving: Themes;
  complaints: Themes;
}

/** What people write down of a client, as it stands there. */
interface ToldClient {
  manager: string | null;
  source: string | null;
  leavingReason: string | null;
}

/**
 * What the dynamics are told by: the rows and the logs up to the as-of day, and the base computed
 * from them.
 */
export interface DynamicsSources {
  clients: readonly (Client & ToldClient)[];
  deals: DealLog;
  contacts: ContactLog<Contact & SpokenContact & { manager: string | null }>;
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
  const monthEnd = lastDayOf(periodOf(asOf, 'month') - 1, 'month');
  const [yearAgo, before] = pastBases([yearBefore(asOf), monthEnd], sources, settings);
  const { marginPercent, offers, lowScore } = settings;
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
    scores: npsByQuarter(contacts.rows, asOf),
    lossShares: lossShares(base, yearAgo ?? null, settings, asOf),
    sources: clientGroups(bySource(clients, deals), sourceKey, base, marginPercent),
    firstProducts: clientGroups(byFirstProduct(clients, deals), clientKey, base, marginPercent),
    leaving: leavingThemes(clients, contacts.byClient, base, offers),
    complaints: complaintThemes(contacts.rows, base, offers, lowScore, asOf),
  };
}
