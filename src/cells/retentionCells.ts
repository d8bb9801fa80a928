import { type PeriodLength, periodLabel } from '../core/period';
import type { PeriodRetention } from '../core/retention/retention';
import type { Cell } from './cell';

/**
 * A period's retention as a row of cells: period, S, E, N, first-time, reactivated, CRR, churn.
 * What is not known is blank.
 */
export function retentionCells(row: PeriodRetention, length: PeriodLength): Cell[] {
  return [
    periodLabel(row.period, length),
    row.atStart,
    row.atEnd,
    row.acquired ?? '',
    row.firstTime ?? '',
    row.reactivated ?? '',
    row.crr ?? '',
    row.churn ?? '',
  ];
}
