import type { Cells } from '../cells/cell';
import type { Day } from '../core/day';
import { toMinor } from '../core/money';
import { abc, DEFAULT_ABC_BORDERS } from '../core/segments/abc';
import { type RfmInput, rfm } from '../core/segments/rfm';
import { currentDocument } from '../sheets/document/document';
import { day, number, optional } from './argument';
import { inPlace, rowsInPlace } from './inPlace';
import { single } from './ranges';
import { refuseSurplus } from './surplus';
import { translated } from './translated';

/**
 * ABC classes by share of the total: A up to 80%, B up to 95%, C the rest and whatever is not positive.
 * Example: =ABC({50; 30; 15; 5}) → A; A; B; C
 *
 * @param {range} values Value of each client: revenue, profit or deals.
 * @param {number} [aShare] Optional: border of A in percent, 80 by default.
 * @param {number} [bShare] Optional: border of B in percent, 95 by default.
 * @return {range} A class per value, in the shape given.
 * @customfunction
 */
global.ABC = (values: Cells, aShare?: Cells, bShare?: Cells): Cells => {
  const document = currentDocument();
  const { aShare: a, bShare: b } = DEFAULT_ABC_BORDERS;
  const borders = {
    aShare: single(optional(number('aShare', aShare), a), document) ?? a,
    bShare: single(optional(number('bShare', bShare), b), document) ?? b,
  };
  return inPlace(number('values', values), document, (amounts) =>
    translated(document, () =>
      abc(
        amounts.map((amount) => toMinor(amount)),
        borders,
      ),
    ),
  );
};

/**
 * RFM scores from 1 to 5: how recently, how often and for how much each client buys, and the three as one code.
 * Example: =RFM(Clients!I2:I; Clients!N2:N; Clients!P2:P; AS_OF)
 *
 * @param {range} lastPurchases Last purchase of each client, dates.
 * @param {range} deals Deals of each client.
 * @param {range} amounts Amounts: revenue of each client.
 * @param {date} asOf Day to count to.
 * @param {number} [bins] Optional: number of scores, 5 by default.
 * @return {range} R, F, M and the code, a row per client.
 * @customfunction
 */
global.RFM = (
  lastPurchases: Cells,
  deals: Cells,
  amounts: Cells,
  asOf: Cells,
  bins?: Cells,
): Cells => {
  const document = currentDocument();
  const upTo = single(day('asOf', asOf), document);
  const scores = single(optional(number('bins', bins), 5), document) ?? 5;
  if (upTo === null) return '';
  return rowsInPlace<[Day, number, number]>(
    [day('lastPurchases', lastPurchases), number('deals', deals), number('amounts', amounts)],
    document,
    (clients) => {
      const inputs = clients.map(
        ([lastPurchase, count, amount]): RfmInput => ({
          lastPurchase,
          deals: count,
          amount: toMinor(amount),
        }),
      );
      return translated(document, () => rfm(inputs, upTo, scores)).map(
        ({ recency, frequency, money }) => [
          recency,
          frequency,
          money,
          `${recency}${frequency}${money}`,
        ],
      );
    },
  );
};

refuseSurplus('ABC', 'RFM');
