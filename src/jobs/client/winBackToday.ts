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
import { standingSettings } from '../../sheets/settings/standingSettings';
import {
  managersOf,
  type StandingClient,
  standingClients,
} from '../../sheets/tables/standingClients';
import { texts } from '../../texts/texts';
import { lookAtClients, openContacts } from '../clientBaseSheets';
import { clientContacts } from '../clientContacts';
import { clientTouches } from './clientTouches';

/** Whom to win back, as the panel shows it. */
export interface WinBackToday {
  /** In the queue, and in class C, those of one manager where one is asked for. */
  queue: WinBackQueue;
  /** Every client of the sheet, by key. */
  clients: ReadonlyMap<string, StandingClient>;
  /** Of the whole base, by name. */
  managers: string[];
}

/**
 * The win-back queue by what the last recalculation left in Clients, and by the contacts logged since. The sales log is not read: what a row
 * does not tell of, the measured return rate, is not known here. Nothing is written.
 *
 * @param figuresDay the day of the last recalculation, from which silence is counted
 * @param manager    whose clients; '' for everybody's
 * @throws SheetError where the sheets cannot be worked with, or no client has the manager
 */
export function winBackToday(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
  figuresDay: Day,
  manager: string,
): WinBackToday {
  const { language } = document;
  const clients = standingClients(lookAtClients(spreadsheet, language), document);
  const managers = managersOf(clients);
  if (manager !== '' && !managers.includes(manager)) {
    throw new SheetError(texts[language].refused.noSuchManager(manager));
  }
  const settings = standingSettings(spreadsheet, document);
  const log = openContacts(spreadsheet, language, []);
  const today = document.today();
  const contacts = clientContacts(log, clients, settings, today, document);
  const touches = clientTouches({ clients, contacts });
  const said = lastWords(contacts);
  const his = clients.filter((client) => manager === '' || client.manager === manager);
  const queue = winBackQueue(
    his.map((client): WinBackCandidate => {
      const { request = null, reason = null } = said.get(client.key) ?? {};
      return {
        ...client,
        lastRequest: request,
        value: client.winBackValue,
        valueIfReturned: null,
        cost: notNegative(client.winBackCost) ?? settings.winBackCost,
        decision: client.winBackDecision,
        reason: client.leavingReason || reason,
        touchDays: touches.get(client.key)?.days.filter((day) => day <= today) ?? [],
      };
    }),
    settings,
    () => null,
    (reason) => offerFor(reason, settings.offers),
    figuresDay,
  );
  return { queue, clients: new Map(clients.map((client) => [client.key, client])), managers };
}

/** A cost below nothing is a slip, which the recalculation reports and does not use. */
function notNegative(cost: number | null): number | null {
  return cost === null || cost < 0 ? null : cost;
}
