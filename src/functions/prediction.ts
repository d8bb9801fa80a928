import type { Cells } from '../cells/cell';
import { type BgNbd, expectedPurchases, fitBgNbd, probabilityAlive } from '../core/forecast/bgNbd';
import { expectedSpend, fitGammaGamma, type GammaGamma } from '../core/forecast/gammaGamma';
import { baseRegularity, clientRegularity } from '../core/forecast/regularity';
import { clientKey } from '../core/log/clientKey';
import { currentDocument, type SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { blankAs, number, readCell, requireGiven, text } from './argument';
import { eachCell } from './eachCell';
import { logOf } from './purchaseLog';
import { listOf, rowsOf } from './ranges';
import { refuseSurplus } from './surplus';
import { translated } from './translated';

/**
 * Fits the BG/NBD model of who buys how often and who stops (Fader, Hardie, Lee 2005) to all who have bought, those who bought once too.
 * The row it gives is what EXPECTED_PURCHASES and P_ALIVE take.
 * Example: =BGNBD_FIT(B2:B; C2:C; D2:D)
 *
 * @param {range} frequency Purchase days after the first, of each client.
 * @param {range} recency Weeks to the last purchase, from the first.
 * @param {range} age Weeks since the first purchase, to the end of the log.
 * @return {range} One row: r, alpha, a, b, log-likelihood.
 * @customfunction
 */
global.BGNBD_FIT = (frequency: Cells, recency: Cells, age: Cells): Cells => {
  const document = currentDocument();
  const rows = rowsOf<[number, number, number]>(
    [number('frequency', frequency), number('recency', recency), number('age', age)],
    document,
  );
  if (rows.length === 0) return '';
  const { r, alpha, a, b, logLikelihood } = translated(document, () =>
    fitBgNbd(rows.map(([x, last, known]) => ({ frequency: x, recency: last, age: known }))),
  );
  return [[r, alpha, a, b, logLikelihood]];
};

/**
 * Purchase days to expect of a client in the weeks after the end of the log, by BG/NBD.
 * Give ranges, and one formula fills a whole column.
 * Example: =EXPECTED_PURCHASES(H2:K2; B2:B; C2:C; D2:D; 26)
 *
 * @param {range} params Parameters of the model: r, alpha, a and b, as BGNBD_FIT gives them.
 * @param {number} frequency Purchase days after the first.
 * @param {number} recency Weeks to the last purchase, from the first.
 * @param {number} age Weeks since the first purchase, to the end of the log.
 * @param {number} weeks Weeks ahead.
 * @return {number} Purchase days, 0 or more.
 * @customfunction
 */
global.EXPECTED_PURCHASES = (
  params: Cells,
  frequency: Cells,
  recency: Cells,
  age: Cells,
  weeks: Cells,
): Cells => {
  const model = modelOf(params, currentDocument());
  return eachCell(
    [
      number('frequency', frequency),
      number('recency', recency),
      number('age', age),
      number('weeks', weeks),
    ],
    (x, last, known, ahead) =>
      model && expectedPurchases(model, { frequency: x, recency: last, age: known }, ahead),
  );
};

/**
 * The chance that a client has not stopped buying, by BG/NBD. Of one who bought on a single day the model says nothing.
 * Give ranges, and one formula fills a whole column.
 * Example: =P_ALIVE(H2:K2; B2:B; C2:C; D2:D)
 *
 * @param {range} params Parameters of the model: r, alpha, a and b, as BGNBD_FIT gives them.
 * @param {number} frequency Purchase days after the first.
 * @param {number} recency Weeks to the last purchase, from the first.
 * @param {number} age Weeks since the first purchase, to the end of the log.
 * @return {number} 0–1; blank with a frequency of 0.
 * @customfunction
 */
global.P_ALIVE = (params: Cells, frequency: Cells, recency: Cells, age: Cells): Cells => {
  const model = modelOf(params, currentDocument());
  return eachCell(
    [number('frequency', frequency), number('recency', recency), number('age', age)],
    (x, last, known) => {
      const alive = model && probabilityAlive(model, { frequency: x, recency: last, age: known });
      return x === 0 ? null : alive;
    },
  );
};

/**
 * What a client is expected to spend on a purchase day to come, by Gamma-Gamma (Fader, Hardie 2013): between their own mean and that of
 * all, nearer their own the more often they came back.
 * Give ranges, and one formula fills a whole column.
 * Example: =EXPECTED_SPEND(B2:B; E2:E; B2:B; E2:E)
 *
 * @param {number} frequency Purchase days after the first, of the client.
 * @param {number} meanSpend Mean spend on these days; blank or 0 where that is not known.
 * @param {range} frequencies Purchase days of every client, after the first.
 * @param {range} meanSpends Mean spend of every client.
 * @return {number} Money a purchase day.
 * @customfunction
 */
global.EXPECTED_SPEND = (
  frequency: Cells,
  meanSpend: Cells,
  frequencies: Cells,
  meanSpends: Cells,
): Cells => {
  const document = currentDocument();
  const known = rowsOf<[number, number]>(
    [number('frequencies', frequencies), number('meanSpends', meanSpends)],
    document,
  );
  let model: GammaGamma | null = null;
  return eachCell(
    [number('frequency', frequency), blankAs(number('meanSpend', meanSpend), 0)],
    (x, own) => {
      model ??= fitGammaGamma(
        known.map(([times, mean]) => ({ frequency: times, meanSpend: mean })),
      );
      return expectedSpend(model, { frequency: x, meanSpend: own === 0 ? null : own });
    },
  );
};

/**
 * How evenly a client buys: 1 is at random, 2 and more at even gaps. By pairs of successive gaps (Wheat, Morrison 1990), drawn towards the
 * whole log's; for a client with fewer than three purchase days that of the log stands in.
 * Give a range of clients, and one formula fills a whole column.
 * Example: =REGULARITY(A2:A; Sales!B2:B; Sales!A2:A)
 *
 * @param {string} client Client, or a range of them.
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @return {number} The k of Erlang gaps; blank for a client without deals.
 * @customfunction
 */
global.REGULARITY = (client: Cells, clients: Cells, dates: Cells): Cells => {
  const document = currentDocument();
  const log = logOf(clients, dates, document);
  let base: number | null = null;
  return eachCell([text('client', client)], (name) => {
    const purchaseDays = log.clients.get(clientKey(name))?.purchaseDays;
    if (!purchaseDays) return null;
    base ??= baseRegularity(log.purchaseDays);
    return clientRegularity(purchaseDays, base);
  });
};

/**
 * The first four cells of a row or column; null where they are blank.
 *
 * @throws Error in the user's language where fewer are numbers
 */
function modelOf(params: Cells, document: SheetDocument): BgNbd | null {
  const argument = number('params', params);
  requireGiven([argument], document);
  const cells = listOf(params);
  const [r, alpha, a, b] = translated(document, () =>
    cells.slice(0, 4).map((cell) => readCell(argument, cell, document)),
  );
  if ([r, alpha, a, b].every((each) => each === null || each === undefined)) return null;
  for (const each of [r, alpha, a, b]) {
    if (each === null || each === undefined) {
      throw new Error(functionTexts[document.language].functions.notParams);
    }
  }
  return { r, alpha, a, b } as BgNbd;
}

refuseSurplus('BGNBD_FIT', 'EXPECTED_PURCHASES', 'P_ALIVE', 'EXPECTED_SPEND', 'REGULARITY');
