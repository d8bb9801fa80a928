import type { Cells } from '../cells/cell';
import {
  customerLifetime,
  lifetimeValue,
  winBackDecision,
  winBackValue,
} from '../core/value/winBackValue';
import { currentDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { number, optional } from './argument';
import { eachCell } from './eachCell';
import { refuseSurplus } from './surplus';

/**
 * Customer lifetime: 100 / churn, in the periods the churn is measured in. 25% a year is 4 years.
 * Give ranges, and one formula fills a whole column.
 * Example: =CUSTOMER_LIFETIME(25) → 4
 *
 * @param {number} churnPercent Churn per period in percent: for 25% write 25.
 * @return {number} Periods.
 * @customfunction
 */
global.CUSTOMER_LIFETIME = (churnPercent: Cells): Cells =>
  eachCell([number('churnPercent', churnPercent)], customerLifetime);

/**
 * What a client who returns will bring: profit per deal × deals per month × lifetime in months × return rate.
 * Give ranges, and one formula fills a whole column.
 * Example: =WINBACK_VALUE(1500; 2; 20) → 60000
 *
 * @param {number} avgProfitPerDeal Average profit per deal.
 * @param {number} dealsPerMonth Deals a month.
 * @param {number} lifetimeMonths Lifetime in months.
 * @param {number} [returnRate] Optional: chance of return in percent, 100 by default.
 * @return {number} Money.
 * @customfunction
 */
global.WINBACK_VALUE = (
  avgProfitPerDeal: Cells,
  dealsPerMonth: Cells,
  lifetimeMonths: Cells,
  returnRate?: Cells,
): Cells =>
  eachCell(
    [
      number('avgProfitPerDeal', avgProfitPerDeal),
      number('dealsPerMonth', dealsPerMonth),
      number('lifetimeMonths', lifetimeMonths),
      optional(number('returnRate', returnRate), 100),
    ],
    winBackValue,
  );

/**
 * Whether a lost client is worth what it costs to bring them back: Win back, Break-even or Let go.
 * Give ranges, and one formula fills a whole column.
 * Example: =WINBACK_DECISION(15000; 3000) → Win back
 *
 * @param {number} value Win-back value: what the client will bring, see WINBACK_VALUE.
 * @param {number} cost Cost of bringing the client back.
 * @return {string} Win back, Break-even or Let go, in the language of the spreadsheet.
 * @customfunction
 */
global.WINBACK_DECISION = (value: Cells, cost: Cells): Cells => {
  const { language } = currentDocument();
  return eachCell(
    [number('value', value), number('cost', cost)],
    (worth, price) => functionTexts[language].words.decisions[winBackDecision(worth, price)],
  );
};

/**
 * Lifetime value: average order × orders per month × lifetime in months × margin.
 * Give ranges, and one formula fills a whole column.
 * Example: =LTV(2000; 2; 48; 30) → 57600
 *
 * @param {number} averageOrder Average order.
 * @param {number} ordersPerMonth Orders a month.
 * @param {number} lifetimeMonths Lifetime in months.
 * @param {number} [marginPercent] Optional: margin in percent, 100 by default.
 * @return {number} Money.
 * @customfunction
 */
global.LTV = (
  averageOrder: Cells,
  ordersPerMonth: Cells,
  lifetimeMonths: Cells,
  marginPercent?: Cells,
): Cells =>
  eachCell(
    [
      number('averageOrder', averageOrder),
      number('ordersPerMonth', ordersPerMonth),
      number('lifetimeMonths', lifetimeMonths),
      optional(number('marginPercent', marginPercent), 100),
    ],
    lifetimeValue,
  );

refuseSurplus('CUSTOMER_LIFETIME', 'WINBACK_VALUE', 'WINBACK_DECISION', 'LTV');
