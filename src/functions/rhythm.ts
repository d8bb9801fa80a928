import type { Cells } from '../cells/cell';
import { clientKey } from '../core/log/clientKey';
import {
  customerStatus,
  DEFAULT_STATUS_THRESHOLDS,
  missedCycles,
  statusShare,
} from '../core/rhythm/lifecycle';
import { baseInterval, purchaseInterval, purchaseSlowdown } from '../core/rhythm/rhythm';
import { currentDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { STATUS_WORDS } from '../texts/vocabulary';
import { asOfDay, day, number, optional, text, word } from './argument';
import { eachCell } from './eachCell';
import { logOf } from './purchaseLog';
import { rowsOf, single } from './ranges';
import { refuseSurplus } from './surplus';

/**
 * A client's purchase interval: the mean number of days between their purchase days. For a client with only one, the median of
 * the whole log stands in.
 * Give a range of clients, and one formula fills a whole column.
 * Example: =PURCHASE_INTERVAL(A2:A; Sales!B2:B; Sales!A2:A)
 *
 * @param {string} client Client, or a range of them.
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @return {number} Days; blank for a client without deals.
 * @customfunction
 */
global.PURCHASE_INTERVAL = (client: Cells, clients: Cells, dates: Cells): Cells => {
  const document = currentDocument();
  const log = logOf(clients, dates, document);
  const base = baseInterval(log.purchaseDays);
  return eachCell([text('client', client)], (name) => {
    const purchaseDays = log.clients.get(clientKey(name))?.purchaseDays;
    if (!purchaseDays) return null;
    const interval = purchaseInterval(purchaseDays) ?? base;
    if (interval === null)
      throw new Error(functionTexts[document.language].functions.noRepeatBuyer);
    return interval;
  });
};

/**
 * Whole purchase cycles gone by since the last purchase. The day on which the interval is up counts as one missed.
 * Give ranges, and one formula fills a whole column.
 * Example: =MISSED_CYCLES("2026-01-01"; 30; "2026-03-05") → 2
 *
 * @param {date} lastPurchase Last purchase, a date.
 * @param {number} intervalDays Purchase interval of the client, days.
 * @param {date} [asOf] Optional: the day to count to, today by default. Pass AS_OF or TODAY(): without it yesterday’s answer stays.
 * @return {number} Cycles, 0 or more.
 * @customfunction
 */
global.MISSED_CYCLES = (lastPurchase: Cells, intervalDays: Cells, asOf?: Cells): Cells =>
  eachCell(
    [day('lastPurchase', lastPurchase), number('intervalDays', intervalDays), asOfDay(asOf)],
    missedCycles,
  );

/**
 * A client's status by missed purchase cycles: Active (none), Sleeping (one or two), Lost (three or more).
 * Give ranges, and one formula fills a whole column.
 * Example: =CUSTOMER_STATUS("2026-01-01"; 30; "2026-03-05") → Sleeping
 *
 * @param {date} lastPurchase Last purchase, a date.
 * @param {number} intervalDays Purchase interval of the client, days.
 * @param {date} [asOf] Optional: the day to count to, today by default. Pass AS_OF or TODAY(): without it yesterday’s answer stays.
 * @param {number} [sleepingAfter] Optional: sleeping after so many missed cycles, 1 by default.
 * @param {number} [lostAfter] Optional: lost after so many missed cycles, 3 by default.
 * @return {string} Active, Sleeping or Lost, in the language of the spreadsheet.
 * @customfunction
 */
global.CUSTOMER_STATUS = (
  lastPurchase: Cells,
  intervalDays: Cells,
  asOf?: Cells,
  sleepingAfter?: Cells,
  lostAfter?: Cells,
): Cells => {
  const { statuses } = functionTexts[currentDocument().language].words;
  return eachCell(
    [
      day('lastPurchase', lastPurchase),
      number('intervalDays', intervalDays),
      asOfDay(asOf),
      optional(number('sleepingAfter', sleepingAfter), DEFAULT_STATUS_THRESHOLDS.sleepingAfter),
      optional(number('lostAfter', lostAfter), DEFAULT_STATUS_THRESHOLDS.lostAfter),
    ],
    (last, interval, today, sleeping, lost) =>
      statuses[
        customerStatus(missedCycles(last, interval, today), {
          sleepingAfter: sleeping,
          lostAfter: lost,
        })
      ],
  );
};

/**
 * How many clients are active, sleeping and lost, and what share of all that is, in percent.
 * Example: =STATUS_SHARE(Clients!C2:C)
 *
 * @param {range} statuses Statuses of the clients.
 * @return {range} A row per status under a header: status, clients, share in percent.
 * @customfunction
 */
global.STATUS_SHARE = (statuses: Cells): Cells => {
  const document = currentDocument();
  const { tables, words } = functionTexts[document.language];
  const known = rowsOf([word('statuses', statuses, STATUS_WORDS)], document);
  const shares = statusShare(known.map(([status]) => status));
  return [
    tables.statusShare,
    ...shares.map(({ status, clients, sharePercent }) => [
      words.statuses[status],
      clients,
      sharePercent,
    ]),
  ];
};

/**
 * How much longer a client's recent gaps between purchases are than their earlier ones. 1 is steady, 2 is half as often; from 1.5 on they
 * are slowing down.
 * Give a range of clients, and one formula fills a whole column.
 * Example: =PURCHASE_SLOWDOWN(A2:A; Sales!B2:B; Sales!A2:A)
 *
 * @param {string} client Client, or a range of them.
 * @param {range} clients Client of each deal.
 * @param {range} dates Date of each deal.
 * @param {date} [asOf] Optional: the day to count to, today by default. Pass AS_OF or TODAY(): without it yesterday’s answer stays.
 * @return {number} Ratio; blank with fewer than four purchase days.
 * @customfunction
 */
global.PURCHASE_SLOWDOWN = (client: Cells, clients: Cells, dates: Cells, asOf?: Cells): Cells => {
  const document = currentDocument();
  const upTo = single(asOfDay(asOf), document) ?? document.today();
  const log = logOf(clients, dates, document, upTo);
  return eachCell([text('client', client)], (name) =>
    purchaseSlowdown(log.clients.get(clientKey(name))?.purchaseDays ?? [], upTo),
  );
};

refuseSurplus(
  'PURCHASE_INTERVAL',
  'MISSED_CYCLES',
  'CUSTOMER_STATUS',
  'STATUS_SHARE',
  'PURCHASE_SLOWDOWN',
);
