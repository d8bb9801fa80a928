import type { ClientFigures } from '../../core/base/clientBase';
import { lastWords } from '../../core/contacts/lastWords';
import { repeatPurchaseRate } from '../../core/retention/retention';
import { isRepeatTooRare } from '../../core/rhythm/repeatTooRare';
import { clientWinBackValue } from '../../core/value/winBackValue';
import { offerFor } from '../../core/winBack/offers';
import { returnRateFor } from '../../core/winBack/returnRate';
import {
  type WinBackCandidate,
  type WinBackQueue,
  winBackQueue,
} from '../../core/winBack/winBackQueue';
import type { OwnSheet } from '../../sheets/document/workbook';
import { type ProfitSource, writeWinBack } from '../../sheets/reports/winBackSheet';
import type { TouchesOf } from '../client/plannedContacts';
import type { ReadBase } from '../readBase';

/**
 * Writes the win-back queue. The user's results stay with their clients.
 *
 * @throws SheetError where the column of results cannot be found
 */
export function refreshWinBack(
  opened: OwnSheet,
  touchesOf: TouchesOf,
  read: ReadBase,
): WinBackQueue {
  const { document, asOf, settings, clients, base } = read;
  const { returnRates } = base;
  const { purchaseDays } = base.log;
  const queue = winBackQueue(
    winBackCandidates(read, touchesOf),
    settings,
    (missedCycles) => returnRateFor(returnRates, missedCycles),
    (reason) => offerFor(reason, settings.offers),
    asOf,
    base.foreseen?.isByOwnChance,
  );
  const buyers = purchaseDays.filter((days) => days.length > 0).length;
  const repeatRatePercent = repeatPurchaseRate(purchaseDays);
  writeWinBack(
    opened,
    {
      queue,
      clients: new Map(clients.map((client) => [client.key, client])),
      figures: base.clients,
      profitSources: profitSources(read),
      yearlyChurn: base.yearlyChurn,
      returnRatePercent: settings.returnRatePercent,
      tooRarePercent: isRepeatTooRare(buyers, repeatRatePercent) ? repeatRatePercent : null,
      isReturnRateKnown: returnRates.silent !== null,
      isByOwnChance: base.foreseen?.isByOwnChance ?? false,
    },
    document,
  );
  return queue;
}

/** Every client with a row as the queue looks at them. */
function winBackCandidates(
  { clients, logs, base }: ReadBase,
  touchesOf: TouchesOf,
): WinBackCandidate[] {
  return clients.map((client) => {
    const figures = base.clients.get(client.key) as ClientFigures;
    const { request, reason } = lastWords(logs.contacts.byClient.get(client.key) ?? []);
    return {
      key: client.key,
      category: figures.category,
      status: figures.status,
      missedCycles: figures.missedCycles,
      lastPurchase: figures.lastPurchase,
      lastRequest: request,
      doNotContact: client.doNotContact,
      revenue: figures.revenue,
      value: figures.winBackValue,
      moneyAtRisk: figures.moneyAtRisk,
      valueIfReturned: clientWinBackValue(figures.winBackWorking),
      cost: figures.winBackCost,
      decision: figures.winBackDecision,
      reason: client.leavingReason ?? reason,
      ...touchesOf(client.key),
      snoozedUntil: client.snoozedUntil,
    };
  });
}

/** Where each client's profit was taken from. */
function profitSources({
  clients,
  sales,
}: Pick<ReadBase, 'clients' | 'sales'>): Map<string, ProfitSource> {
  const sources = new Map<string, ProfitSource>(
    clients.filter(({ given }) => given).map(({ key }) => [key, 'row']),
  );
  for (const { client, hasOwnProfit } of sales) {
    const own = hasOwnProfit ? 'log' : 'margin';
    const before = sources.get(client);
    sources.set(client, before === undefined || before === own ? own : 'both');
  }
  return sources;
}
