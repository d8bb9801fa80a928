import type { ImportWarning } from './import/importWarning';

/** The figures of one month or quarter, as far as the summary tells them. */
interface PeriodFigures {
  /** `2010-02`, `2010-Q1`. */
  period: string;
  crr: number | null;
  churn: number | null;
  /** The period has not ended by the as-of day. */
  partial: boolean;
}

/** What the summary reads of the report. */
export interface SummarisedReport {
  asOf: string;
  clients: { daysOverdue: number | null }[];
  retention: { quarter: PeriodFigures[] };
  statuses: { active: number; sleeping: number; lost: number; none: number };
  abc: { A: number; B: number; C: number };
  dataCalls: number;
  warnings: (Omit<ImportWarning, 'column'> & { column: string | null })[];
}
