import type { Finding } from '../../core/overview/findings';
import { lastFullQuarters, type Overview } from '../../core/overview/overview';
import type { Period } from '../../core/period';
import type { Recalculation } from '../recalculate';

/** What the head is told of the whole base. Rates are percentages; null stands for "not known". */
export interface HeadFigures
  extends Pick<Overview, 'clients' | 'statuses' | 'overdueContacts' | 'compliancePercent'> {
  /** The last quarters that were over, the later first. */
  retention: { quarter: Period; crr: number | null }[];
  /** What changed, the strongest first. */
  findings: readonly Finding[];
}

export function headFigures({ overview, dynamics }: Recalculation): HeadFigures {
  const { clients, statuses, overdueContacts, compliancePercent } = overview;
  const retention = lastFullQuarters(overview).map(({ period, crr }) => ({
    quarter: period,
    crr,
  }));
  return {
    clients,
    statuses,
    overdueContacts,
    compliancePercent,
    retention,
    findings: dynamics.findings,
  };
}
