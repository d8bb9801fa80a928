import { pressureReached, recentTouches } from '../../core/contacts/cadence';
import { contactRecord } from '../../core/contacts/contactRecord';
import { lastWords } from '../../core/contacts/lastWords';
import { type Occasion, occasions } from '../../core/contacts/occasions';
import { type DueClient, type DueEntry, todayList } from '../../core/contacts/todayList';
import { addDays, type Day } from '../../core/day';
import { dissatisfiedOn } from '../../core/rhythm/complaint';
import type { OfferStep } from '../../core/segments/offerGroups';
import type { Settings } from '../../core/settings';
import {
  type GroupedSituation,
  groupOccasions,
  textOccasions,
} from '../../core/templates/occasion';
import { isGivenUp } from '../../core/value/winBackValue';
import { offersInLine, rowFor } from '../../core/winBack/offers';
import type { SheetDocument } from '../../sheets/document/document';
import type { ContactsRow } from '../../sheets/logs/contactsSheet';
import type { ClientRow } from '../../sheets/tables/clientRows';
import type { ComputedRow } from '../../sheets/tables/computedRow';
import { lookAtBase, type Records } from '../readBase';
import { clientTouches } from './clientTouches';
import { type ReadyText, readyText } from './readyText';

/** Whom to contact today, and whose birthday comes this week. */
export interface ContactsToday {
  asOf: Day;
  /** Every client of the sheet, by key. */
  clients: ReadonlyMap<string, TodayClient>;
  due: DueEntry[];
  /** Whether a recalculation has left anything that the list could go by. */
  isComputed: boolean;
  /** Keys of those who were contacted today, or tried. */
  touched: ReadonlySet<string>;
  /**
   * Of the clients who have been contacted so often of late that once more may press them: how
   * often.
   */
  pressed: ReadonlyMap<string, number>;
  /** In how many days that is. */
  pressureDays: number;
  /** Of the days after today. */
  birthdays: Occasion[];
  /**
   * What to write to a client, by key: of their own, or with a group's; null where there is nothing,
   * or no text for it.
   */
  textFor: (key: string, group?: OfferStep) => ReadyText | null;
}

/** A client as the day's lists show them. */
export interface TodayClient extends ClientRow {
  nextContact: Day | null;
  lastPurchase: Day | null;
  /** The signs of leaving that were computed, in words. */
  churnSignal: string;
  /** The last of the log, tries among them; null where it has none. */
  lastLogged: ContactsRow | null;
  /** What answers the reason for which they leave, and products; '' where nothing is known. */
  offer: string;
}

/** What the list goes by of what was computed. */
export type DayFigures = Pick<
  ComputedRow,
  | 'category'
  | 'status'
  | 'nextContact'
  | 'contactType'
  | 'firstPurchase'
  | 'lastPurchase'
  | 'purchaseDays'
  | 'deals'
  | 'intervalDays'
  | 'intervalSource'
  | 'missedCycles'
  | 'expectedOrder'
  | 'points'
  | 'ordersToGift'
  | 'moneyAtRisk'
  | 'winBackDecision'
  | 'churnSignal'
  | 'productsToOffer'
  | 'step'
>;

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
  return contactsOn(read, read.computedOf);
}

/** The same, of a base that was read. */
export function contactsOn(
  { asOf, settings, clients: rows, logs, templates, document }: Records,
  figuresOf: (client: ClientRow) => DayFigures,
): ContactsToday {
  const touches = clientTouches(rows, logs.contacts);
  const touchDaysOf = (key: string) => touches.get(key) ?? [];
  const known = rows.map((client) => {
    const figures = figuresOf(client);
    const logged = logs.contacts.byClient.get(client.key) ?? [];
    const reason = client.leavingReason ?? lastWords(logged).reason;
    const answer = rowFor(reason, settings.offers);
    return {
      ...figures,
      ...client,
      logged,
      dissatisfiedOn: dissatisfiedOn(logged, asOf, settings.lowScore),
      lastLogged: logged[logged.length - 1] ?? null,
      answer,
      offer: offersInLine(answer?.offer ?? null, figures.productsToOffer),
    };
  });
  const due = todayList(
    known.map((client) => ({
      ...client,
      contacts: contactRecord(client.logged, client.lastContacts),
      touchDays: touchDaysOf(client.key),
      purchaseDays: client.purchaseDays ?? client.deals,
      missedSeasons: client.intervalSource === 'season' ? client.missedCycles : null,
      hasSignal: client.churnSignal !== '',
      isGivenUp: isGivenUp(client.status, client.winBackDecision),
    })),
    settings,
    asOf,
  );
  const pressed = due.flatMap(({ key }) => {
    const days = touchDaysOf(key);
    if (!pressureReached(days, asOf, settings)) return [];
    return [[key, recentTouches(days, asOf, settings.touchDays)] as const];
  });
  const birthdays = occasions(
    known.map((client) => ({ ...client, firstPurchase: null })),
    asOf,
    WEEK,
  ).filter(({ day }) => day > asOf);
  const clients = new Map(known.map((client) => [client.key, client]));
  const entries = new Map(due.map((entry) => [entry.key, entry]));
  const { language } = document;
  const source = { templates: templates(), settings, asOf, language };
  return {
    asOf,
    clients,
    due,
    isComputed: known.some(
      ({ category, status, nextContact }) =>
        category !== null || status !== null || nextContact !== null,
    ),
    textFor: (key, group) => {
      const client = clients.get(key);
      if (!client) return null;
      const { reasons = [], contactType = client.contactType } = entries.get(key) ?? {};
      const occasions = group
        ? groupOccasions(group, { ...client, ...groupedAs(client, settings, asOf) })
        : textOccasions({ ...client, reasons });
      if (occasions.length === 0) return null;
      return readyText(client, occasions, contactType, source);
    },
    touched: new Set(known.flatMap(({ key }) => (touchDaysOf(key).includes(asOf) ? key : []))),
    pressed: new Map(pressed),
    pressureDays: settings.touchDays,
    birthdays,
  };
}

/** What a client of a segment is written to about depends on this too. */
function groupedAs(
  {
    dissatisfiedOn: complainedOn,
    firstPurchase,
    expectedOrder,
  }: Pick<DueClient, 'dissatisfiedOn' | 'firstPurchase' | 'expectedOrder'>,
  { followUpDays, reminderDays }: Settings,
  asOf: Day,
): Pick<GroupedSituation, 'isDissatisfied' | 'isFollowUpDue' | 'isOrderNear'> {
  return {
    isDissatisfied: complainedOn !== null,
    isFollowUpDue: firstPurchase !== null && asOf - firstPurchase >= followUpDays,
    isOrderNear: expectedOrder !== null && asOf >= addDays(expectedOrder, -reminderDays),
  };
}
