import { pressureReached, recentTouches } from '../../core/contacts/cadence';
import { type Occasion, occasions } from '../../core/contacts/occasions';
import { type DueEntry, todayList } from '../../core/contacts/todayList';
import { type Day, later } from '../../core/day';
import type { SheetDocument } from '../../sheets/document/document';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { lookAtBase } from '../readBase';
import { clientTouches } from './clientTouches';

/** Whom to contact today, and whose birthday comes this week. */
export interface ContactsToday {
  asOf: Day;
  /** Every client of the sheet, by key, and the signs of leaving that were computed, in words. */
  clients: ReadonlyMap<string, ClientRow & { churnSignal: string }>;
  due: DueEntry[];
  /**
   * Of the clients who have been contacted so often of late that once more may press them: how
   * often.
   */
  pressed: ReadonlyMap<string, number>;
  /** In how many days that is. */
  pressureDays: number;
  /** Of the days after today. */
  birthdays: Occasion[];
}

const WEEK = 7;

/**
 * Whom to contact today, by what the last recalculation left in Clients and by the contacts logged
 * since. Nothing is written.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function contactsToday(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
): ContactsToday {
  const read = lookAtBase(spreadsheet, 'contacts', document);
  const { asOf, settings } = read;
  const touches = clientTouches(read.clients, read.logs.contacts);
  const touchDaysOf = (key: string) => touches.get(key)?.days ?? [];
  const clients = read.clients.map((client) => ({ ...read.computedOf(client), ...client }));
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
  return days.length === 0 ? null : days.reduce(later);
}
