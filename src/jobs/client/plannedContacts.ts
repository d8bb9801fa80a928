import type { ClientFigures } from '../../core/base/clientBase';
import {
  type ContactPlan,
  contactPlan,
  type PlannedClient,
  type PlannedContact,
  plannedContactsOf,
} from '../../core/contacts/contactPlan';
import { contactRecord } from '../../core/contacts/contactRecord';
import type { Touches } from '../../core/contacts/nextTouch';
import type { DueEntry } from '../../core/contacts/todayList';
import { groupedBy } from '../../core/groupedBy';
import { clientKey } from '../../core/log/clientKey';
import { isGivenUp } from '../../core/value/winBackValue';
import { productsInWords } from '../../sheets/figures/productsInWords';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { texts } from '../../texts/texts';
import type { ReadBase, Records } from '../readBase';
import { clientTouches } from './clientTouches';
import { contactsOn, type DayFigures } from './contactsToday';

/** The contacts ahead, of every client with a row: the rules' own, and those of the day's list. */
export function plannedContacts(read: ReadBase): ContactPlan {
  const figuresOf = justComputed(read);
  return contactPlan(...whatIsAsked(read, figuresOf, contactsOn(read, figuresOf).due));
}

/**
 * The same by what was computed before, without what it asks of each manager.
 *
 * @param due the day's list
 */
export function contactsAhead(
  records: Records,
  figuresOf: (client: ClientRow) => DayFigures,
  due: readonly DueEntry[],
): PlannedContact[] {
  return plannedContactsOf(...whatIsAsked(records, figuresOf, due));
}

/** Every client with a row, as the contact rules look at them. */
export function ruledClients(read: ReadBase): PlannedClient[] {
  return plannedClients(read, justComputed(read), []);
}

/** What a plan is made of. */
function whatIsAsked(
  records: Records,
  figuresOf: (client: ClientRow) => DayFigures,
  due: readonly DueEntry[],
): Parameters<typeof contactPlan> {
  const { settings, asOf } = records;
  const capacities = new Map(
    settings.managers.map(({ key, contactsPerDay }) => [key, contactsPerDay]),
  );
  return [
    plannedClients(records, figuresOf, due),
    settings,
    (manager) => (manager === null ? null : capacities.get(manager)) ?? settings.contactsPerDay,
    asOf,
  ];
}

/** The touches of a client, those that are planned among them. */
export type TouchesOf = (key: string) => Touches;

/** For the lists beside a plan: one guard over all of them. */
export function touchesBeside(
  contacts: readonly PlannedContact[],
  { clients, logs }: Records,
): TouchesOf {
  const touches = clientTouches(clients, logs.contacts);
  const planned = groupedBy(contacts, ({ client }) => client);
  return (key) => ({
    touchDays: touches.get(key) ?? [],
    plannedDays: (planned.get(key) ?? []).map(({ day }) => day),
  });
}

function plannedClients(
  { clients, logs }: Records,
  figuresOf: (client: ClientRow) => DayFigures,
  due: readonly DueEntry[],
): PlannedClient[] {
  const touches = clientTouches(clients, logs.contacts);
  const today = new Map(due.map(({ key, contactType }) => [key, contactType ?? 'call']));
  return clients.map((client) => {
    const figures = figuresOf(client);
    return {
      key: client.key,
      manager: client.manager === null ? null : clientKey(client.manager),
      category: figures.category,
      moneyAtRisk: figures.moneyAtRisk,
      isLost: figures.status === 'lost',
      today: today.get(client.key) ?? null,
      contacts: contactRecord(logs.contacts.byClient.get(client.key) ?? [], client.lastContacts),
      firstPurchase: figures.firstPurchase,
      purchaseDays: figures.purchaseDays ?? figures.deals,
      isGivenUp: isGivenUp(figures.status, figures.winBackDecision),
      doNotContact: client.doNotContact,
      snoozedUntil: client.snoozedUntil,
      touchDays: touches.get(client.key) ?? [],
    };
  });
}

/** What was just computed, as the day's list goes by it. */
export function justComputed({ base, document }: ReadBase): (client: ClientRow) => DayFigures {
  return ({ key }) => {
    const figures = base.clients.get(key) as ClientFigures;
    const { nextContact, churnSignals } = figures;
    return {
      ...figures,
      nextContact: nextContact?.day ?? null,
      contactType: nextContact?.type ?? null,
      churnSignal: churnSignals.join('; '),
      step: figures.recommendedStep,
      productsToOffer: productsInWords(figures, texts[document.language]),
    };
  };
}
