import type { Day } from '../core/day';
import { type LastContacts, lastContactsByClient } from '../core/lastContacts';
import { type Occasion, occasions } from '../core/occasions';
import { type DueEntry, todayList } from '../core/todayList';
import { readContacts } from '../sheets/contactsSheet';
import type { SheetDocument } from '../sheets/document';
import { type StandingClient, standingClients } from '../sheets/standingClients';
import { texts } from '../texts/texts';
import { lookAtClients, openContacts } from './clientBaseSheets';

/** Whom to contact today, and whose birthday comes this week. */
export interface ContactsToday {
  asOf: Day;
  /** Every client of the sheet, by key. */
  clients: ReadonlyMap<string, StandingClient>;
  due: DueEntry[];
  /** Of the days after today. */
  birthdays: Occasion[];
}

const WEEK = 7;

/**
 * Whom to contact today, by what the last recalculation left in Clients and by the contacts logged since. Nothing is written.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function contactsToday(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
): ContactsToday {
  const { language } = document;
  const asOf = document.today();
  const contacts = openContacts(spreadsheet, language, []);
  const lastContacts = lastContactsByClient(
    contacts ? readContacts(contacts, asOf, document, texts[language], []) : [],
  );
  const clients = standingClients(lookAtClients(spreadsheet, language), document);
  const due = todayList(
    clients.map((client) => ({
      ...client,
      hasSignal: client.churnSignal !== '',
      lastContact: latestOf(lastContacts.get(client.key) ?? {}),
    })),
    asOf,
  );
  const birthdays = occasions(
    clients.map((client) => ({ ...client, firstPurchase: null })),
    asOf,
    WEEK,
  ).filter(({ day }) => day > asOf);
  return { asOf, clients: new Map(clients.map((client) => [client.key, client])), due, birthdays };
}

function latestOf(contacts: LastContacts): Day | null {
  const days = Object.values(contacts);
  return days.length === 0 ? null : Math.max(...days);
}
