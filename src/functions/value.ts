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

/**
 * Customer lifetime: 100 / churn, in the periods the churn is measured in. 25 % a year is 4 years.
 * Срок жизни клиента: 100 / отток, в тех же периодах. Отток 25 % в год — 4 года.
 * Example: =CUSTOMER_LIFETIME(25) → 4
 *
 * @param {number} churnPercent Churn per period in percent: for 25 % write 25. / Отток за период, %: пишите 25.
 * @return {number} Periods.
 * @customfunction
 */
global.CUSTOMER_LIFETIME = (churnPercent: Cells): Cells =>
  eachCell([number('churnPercent', churnPercent)], customerLifetime);

/**
 * What a client who returns will bring: profit per deal × deals per month × lifetime in months × return rate.
 * Сколько принесёт вернувшийся клиент: прибыль со сделки × сделок в месяц × срок жизни в месяцах.
 * Example: =WINBACK_VALUE(1500; 0.5; 20) → 15000
 *
 * @param {number} avgProfitPerDeal Average profit per deal. / Средняя прибыль со сделки.
 * @param {number} dealsPerMonth Deals a month. / Сделок в месяц.
 * @param {number} lifetimeMonths Lifetime, months. / Срок жизни, месяцев.
 * @param {number} [returnRate] Chance that the client returns in percent, 100 by default. / Вероятность возврата, %.
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
 * Whether a lost client is worth what it costs to bring them back: Return, Break-even or Let go.
 * Стоит ли возвращать клиента: Возвращать, Безубыточно или Отпустить.
 * Example: =WINBACK_DECISION(15000; 3000) → Return
 *
 * @param {number} value What the client will bring, see WINBACK_VALUE. / Сколько принесёт клиент, см. WINBACK_VALUE.
 * @param {number} cost What bringing the client back costs. / Во что обойдётся возврат.
 * @return {string} Return, Break-even or Let go, in the language of the spreadsheet.
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
 * Пожизненная ценность клиента: средний чек × заказов в месяц × срок жизни в месяцах × маржа.
 * Example: =LTV(2000; 2; 48; 30) → 57600
 *
 * @param {number} averageOrder Average order. / Средний чек.
 * @param {number} ordersPerMonth Orders a month. / Заказов в месяц.
 * @param {number} lifetimeMonths Lifetime, months. / Срок жизни, месяцев.
 * @param {number} [marginPercent] Margin in percent, 100 by default. / Маржа, %, по умолчанию 100.
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
