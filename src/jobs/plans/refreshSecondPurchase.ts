import { repeatPurchaseRate } from '../../core/retention/retention';
import { isRepeatTooRare } from '../../core/rhythm/repeatTooRare';
import {
  measuredSecondPurchase,
  type OneTimeBuyer,
  secondPurchaseCalls,
} from '../../core/winBack/secondPurchase';
import type { OwnSheet } from '../../sheets/document/workbook';
import { writeSecondPurchase } from '../../sheets/reports/secondPurchaseSheet';
import type { TouchesOf } from '../client/plannedContacts';
import type { ReadBase } from '../readBase';

/** Writes whom to call of the clients who have bought once. */
export function refreshSecondPurchase(
  opened: OwnSheet,
  touchesOf: TouchesOf,
  read: ReadBase,
): void {
  const { document, asOf, settings, clients, base } = read;
  const purchaseDays = base.log.purchaseDays.filter((days) => days.length > 0);
  const measured = measuredSecondPurchase(purchaseDays, asOf);
  const buyers = oneTimeBuyers(read, touchesOf);
  const calls = measured ? secondPurchaseCalls(buyers, measured, settings, asOf) : [];
  const mayBeCalled = buyers.filter(({ doNotContact }) => !doNotContact);
  const repeatRatePercent = repeatPurchaseRate(purchaseDays);
  writeSecondPurchase(
    opened,
    {
      hasLog: read.sales.length > 0,
      measured,
      returned: purchaseDays.filter((days) => days.length >= 2).length,
      calls,
      outside: mayBeCalled.length - calls.length,
      clients: new Map(clients.map((client) => [client.key, client])),
      tooRarePercent: isRepeatTooRare(purchaseDays.length, repeatRatePercent)
        ? repeatRatePercent
        : null,
    },
    document,
  );
}

function oneTimeBuyers(read: ReadBase, touchesOf: TouchesOf): OneTimeBuyer[] {
  return read.clients.flatMap(({ key, doNotContact, snoozedUntil }) => {
    const { purchaseDays = [], orderAmounts = [] } = read.base.log.clients.get(key) ?? {};
    const [firstPurchase] = purchaseDays;
    if (firstPurchase === undefined || purchaseDays.length > 1) return [];
    return [
      {
        key,
        firstPurchase,
        firstAmount: orderAmounts[0] ?? null,
        doNotContact,
        ...touchesOf(key),
        snoozedUntil,
      },
    ];
  });
}
