import type { Cells } from '../cells/cell';
import { retentionCells } from '../cells/retentionCells';
import { type PeriodLength, periodLabel } from '../core/period';
import { cohorts } from '../core/retention/cohorts';
import { concentration } from '../core/retention/concentration';
import {
  churnRate,
  customerRetentionRate,
  repeatPurchaseRate,
  retentionByPeriod,
} from '../core/retention/retention';
import { netPromoterScore } from '../core/rhythm/voice';
import { currentDocument, type SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { PERIOD_WORDS } from '../texts/vocabulary';
import { number, optional, word } from './argument';
import { eachCell } from './eachCell';
import { logOf } from './purchaseLog';
import { rowsOf, single } from './ranges';
import { refuseSurplus } from './surplus';
import { translated } from './translated';

/**
 * Customer retention rate: the share of customers kept over a period, in percent. (E − N) / S × 100.
 * Give ranges, and one formula fills a whole column.
 * Example: =CRR(120; 30; 100) → 90
 *
 * @param {number} customersAtEnd Customers at the end of the period.
 * @param {number} newCustomers New customers, won during the period.
 * @param {number} customersAtStart Customers at the start of the period.
 * @return {number} Percentage, 0–100.
 * @customfunction
 */
global.CRR = (customersAtEnd: Cells, newCustomers: Cells, customersAtStart: Cells): Cells =>
  eachCell(
    [
      number('customersAtEnd', customersAtEnd),
      number('newCustomers', newCustomers),
      number('customersAtStart', customersAtStart),
    ],
    customerRetentionRate,
  );

/**
 * Churn rate: the share of customers lost over a period, in percent. Lost / S × 100.
 * Give ranges, and one formula fills a whole column.
 * Example: =CHURN_RATE(25; 200) → 12.5
 *
 * @param {number} customersLost Customers lost during the period.
 * @param {number} customersAtStart Customers at the start of the period.
 * @return {number} Percentage, 0–100.
 * @customfunction
 */
global.CHURN_RATE = (customersLost: Cells, customersAtStart: Cells): Cells =>
  eachCell(
    [number('customersLost', customersLost), number('customersAtStart', customersAtStart)],
    churnRate,
  );

/**
 * Repeat purchase rate: the share of buyers who bought on two days or more, in percent.
 * Example: =REPEAT_PURCHASE_RATE(Sales!B2:B; Sales!A2:A)
 *
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @return {number} Percentage, 0–100.
 * @customfunction
 */
global.REPEAT_PURCHASE_RATE = (clients: Cells, dates: Cells): Cells => {
  const document = currentDocument();
  return repeatPurchaseRate(logOf(clients, dates, document).purchaseDays) ?? '';
};

/**
 * Retention by period from a log of deals: period, S, E, N, first-time, reactivated, CRR and churn in percent.
 * Example: =RETENTION_TABLE(Sales!B2:B; Sales!A2:A; "quarter")
 *
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @param {string} [period] Optional: period, "month" (default), "quarter" or "year".
 * @return {range} A row per period under a header. The last one is as complete as the dates are.
 * @customfunction
 */
global.RETENTION_TABLE = (clients: Cells, dates: Cells, period?: Cells): Cells => {
  const document = currentDocument();
  const length = periodLength(period, document);
  const { purchaseDays } = logOf(clients, dates, document);
  const rows = retentionByPeriod(purchaseDays, length).map((row) =>
    retentionCells(row, periodLabel(row.period, length)),
  );
  return [functionTexts[document.language].tables.retention, ...rows];
};

/**
 * Cohorts: of the clients who first bought in each period, how many bought in every period since.
 * Example: =COHORT_TABLE(Sales!B2:B; Sales!A2:A; "month")
 *
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @param {string} [period] Optional: period, "month" (default), "quarter" or "year".
 * @return {range} A row per cohort, a column per period since; what has not been observed yet is blank.
 * @customfunction
 */
global.COHORT_TABLE = (clients: Cells, dates: Cells, period?: Cells): Cells => {
  const document = currentDocument();
  const length = periodLength(period, document);
  const table = cohorts(logOf(clients, dates, document).purchaseDays, length);
  const width = table[0]?.active.length ?? 0;
  const periodsSince = Array.from({ length: width }, (_, since) => since);
  return [
    [functionTexts[document.language].tables.cohort, ...periodsSince],
    ...table.map(({ period: cohort, active }) => [
      periodLabel(cohort, length),
      ...periodsSince.map((since) => active[since] ?? ''),
    ]),
  ];
};

/**
 * Net promoter score: the share of scores 9–10 less the share of scores 0–6, in percent.
 * Example: =NPS({10; 9; 8; 3}) → 25
 *
 * @param {range} scores Scores from 0 to 10.
 * @return {number} −100 to 100; blank where nobody answered.
 * @customfunction
 */
global.NPS = (scores: Cells): Cells => {
  const document = currentDocument();
  const answers = rowsOf<[number]>([number('scores', scores)], document);
  return translated(document, () => netPromoterScore(answers.map(([score]) => score)) ?? '');
};

/**
 * Concentration: the share of the positive total held by the largest clients, in percent. Above 25% in one client is a risk.
 * Example: =CONCENTRATION({50; 30; 20}) → 50
 *
 * @param {range} values Value of each client: revenue or profit.
 * @param {number} [top] Optional: how many of the largest, 1 by default.
 * @return {number} Percentage, 0–100.
 * @customfunction
 */
global.CONCENTRATION = (values: Cells, top?: Cells): Cells => {
  const document = currentDocument();
  const amounts = rowsOf<[number]>([number('values', values)], document);
  const largest = single(optional(number('top', top), 1), document) ?? 1;
  return translated(
    document,
    () =>
      concentration(
        amounts.map(([amount]) => amount),
        largest,
      ) ?? '',
  );
};

function periodLength(period: Cells | undefined, document: SheetDocument): PeriodLength {
  return (
    single(optional(word('period', period, PERIOD_WORDS), 'month' as const), document) ?? 'month'
  );
}

refuseSurplus(
  'CRR',
  'CHURN_RATE',
  'REPEAT_PURCHASE_RATE',
  'RETENTION_TABLE',
  'COHORT_TABLE',
  'NPS',
  'CONCENTRATION',
);
