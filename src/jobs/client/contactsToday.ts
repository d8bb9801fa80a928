import { pressureReached, recentTouches } from '../../core/contacts/cadence';
import { type Occasion, occasions } from '../../core/contacts/occasions';
import { type DueEntry, todayList } from '../../core/contacts/todayList';
import type { Day } from '../../core/day';
import type { SheetDocument } from '../../sheets/document/document';
import { standingSettings } from '../../sheets/settings/standingSettings';
import { type StandingClient, standingClients } from '../../sheets/tables/standingClients';
import { lookAtClients, openContacts } from '../clientBaseSheets';
import { clientContacts } from '../clientContacts';
import { clientTouches } from './clientTouches';

/** Whom to contact today, and whose birthday comes this week. */
export interface ContactsToday {
  asOf: Day;
  /** Every client of the sheet, by key. */
  clients: ReadonlyMap<string, StandingClient>;
  due: DueEntry[];
  /** Of the clients who have been contacted so often of late that once more may press them: how often. */
  pressed: ReadonlyMap<string, number>;
  /** In how many days that is. */
  pressureDays: number;
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
  const log = openContacts(spreadsheet, language, []);
  const clients = standingClients(lookAtClients(spreadsheet, language), document);
  const settings = standingSettings(spreadsheet, document);
  const contacts = clientContacts(log, clients, settings, asOf, document);
  const touches = clientTouches({ clients, contacts });
  const touchDaysOf = (key: string) => touches.get(key)?.days.filter((day) => day <= asOf) ?? [];
  const due = todayList(
    clients.map((client) => ({
      ...client,
      hasSignal: client.churnSignal !== '',
      lastContact: latestOf(touchDaysOf(client.key)),
    })),
    asOf,
  );
  const pressed = due.flatMap(({ key }) => {
    const days = touchDaysOf(key);
    if (!pressureReached(days, asOf, settings)) return [];
    return [[key, recentTouches(days, asOf, settings.touchDays)] as const];
  });
  const birthdays = occasions(
    clients.map((client) => ({ ...client, firstPurchase: null })),
    asOf,
    WEEK,
  ).filter(({ day }) => day > asOf);
  return {
    asOf,
    clients: new Map(clients.map((client) => [client.key, client])),
    due,
    pressed: new Map(pressed),
    pressureDays: settings.touchDays,
    birthdays,
  };
}

function latestOf(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : Math.max(...days);
}
