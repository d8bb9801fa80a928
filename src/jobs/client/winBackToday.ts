import { lastWords } from '../../core/contacts/lastWords';
import type { Day } from '../../core/day';
import { offerFor } from '../../core/winBack/offers';
import {
  type WinBackCandidate,
  type WinBackQueue,
  winBackQueue,
} from '../../core/winBack/winBackQueue';
import type { SheetDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { managersOf } from '../../sheets/tables/clientRows';
import { texts } from '../../texts/texts';
import { lookAtBase } from '../readBase';
import { type ContactsToday, contactsOn } from './contactsToday';
import { contactsAhead, touchesBeside } from './plannedContacts';

/** Whom to win back, as the panel shows it. */
export interface WinBackToday {
  /** In the queue, and in class C, those of one manager where one is asked for. */
  queue: WinBackQueue;
  /** Every client of the sheet, by key. */
  clients: ReadonlyMap<string, WinBackClient>;
  /** Of the whole base, by name. */
  managers: string[];
  textFor: ContactsToday['textFor'];
}

/** A client as the queue shows them. */
export interface WinBackClient extends ClientRow {
  /** What was computed from the products that they bought, in words. */
  productsToOffer: string;
}

/**
 * The win-back queue by what the last recalculation left in Clients, and by the contacts logged
 * since. The sales log is not read: what a row does not tell of, the measured return rate, is not
 * known here. Nothing is written.
 *
 * @param figuresDay the day of the last recalculation, from which silence is counted
 * @param manager    whose clients; '' for everybody's
 * @param isByOwnChance whether the last recalculation told the money at risk by each client's chance
 * @throws SheetError where the sheets cannot be worked with, or no client has the manager
 */
export function winBackToday(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
  figuresDay: Day,
  manager: string,
  isByOwnChance: boolean,
): WinBackToday {
  const read = lookAtBase(spreadsheet, 'contacts', document);
  const { clients, settings } = read;
  const managers = managersOf(clients);
  if (manager !== '' && !managers.includes(manager)) {
    throw new SheetError(texts[document.language].refused.noSuchManager(manager));
  }
  const { contacts } = read.logs;
  const { due, textFor } = contactsOn(read, read.computedOf);
  const touchesOf = touchesBeside(contactsAhead(read, read.computedOf, due), read);
  const theirs = clients.filter((client) => manager === '' || client.manager === manager);
  const queue = winBackQueue(
    theirs.map((client): WinBackCandidate => {
      const computed = read.computedOf(client);
      const { request, reason } = lastWords(contacts.byClient.get(client.key) ?? []);
      return {
        ...client,
        ...computed,
        lastRequest: request,
        value: computed.winBackValue,
        valueIfReturned: null,
        cost: client.winBackCost ?? settings.winBackCost,
        decision: computed.winBackDecision,
        reason: client.leavingReason ?? reason,
        ...touchesOf(client.key),
      };
    }),
    settings,
    () => null,
    (reason) => offerFor(reason, settings.offers),
    figuresDay,
    isByOwnChance,
  );
  const shown = clients.map((client): [string, WinBackClient] => [
    client.key,
    { ...client, productsToOffer: read.computedOf(client).productsToOffer },
  ]);
  return { queue, clients: new Map(shown), managers, textFor };
}
