import type { PeriodRetention } from '../core/retention/retention';
import type { Cell } from './cell';

/**
 * A period's retention as a row of cells: period, S, E, N, first-time, reactivated, CRR, churn.
 * What is not known is blank.
 *
 * @param period how the period is written
 */
export function retentionCells(row: PeriodRetention, period: string): Cell[] {
  return [
    period,
    row.atStart,
    row.atEnd,
    row.acquired ?? '',
    row.firstTime ?? '',
    row.reactivated ?? '',
    row.crr ?? '',
    row.churn ?? '',
  ];
}
