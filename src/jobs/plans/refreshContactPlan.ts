import type { ClientFigures } from '../../core/base/clientBase';
import { type ContactPlan, contactPlan } from '../../core/contacts/contactPlan';
import { contactRecord } from '../../core/contacts/contactRecord';
import { clientKey } from '../../core/log/clientKey';
import { isGivenUp } from '../../core/value/winBackValue';
import type { OwnSheet } from '../../sheets/document/workbook';
import { writeContactPlan } from '../../sheets/reports/contactPlanSheet';
import { clientTouches } from '../client/clientTouches';
import type { ReadBase } from '../readBase';

/** Writes the contact plan for as far ahead as Settings say. */
export function refreshContactPlan(opened: OwnSheet, read: ReadBase): ContactPlan {
  const plan = plannedContacts(read);
  writeContactPlan(
    opened,
    {
      plan,
      clients: new Map(read.clients.map((client) => [client.key, client])),
      managerNames: managerNames(read),
    },
    read.document.language,
  );
  return plan;
}

/** The contacts ahead, of every client with a row. */
export function plannedContacts(read: ReadBase): ContactPlan {
  const { settings, clients, logs, base, asOf } = read;
  const touches = clientTouches(clients, logs.contacts);
  const capacities = new Map(
    settings.managers.map(({ key, contactsPerDay }) => [key, contactsPerDay]),
  );
  return contactPlan(
    clients.map((client) => {
      const { category, status, firstPurchase, purchaseDays, deals, winBackDecision } =
        base.clients.get(client.key) as ClientFigures;
      return {
        key: client.key,
        manager: client.manager === null ? null : clientKey(client.manager),
        category,
        isLost: status === 'lost',
        contacts: contactRecord(logs.contacts.byClient.get(client.key) ?? [], client.lastContacts),
        firstPurchase,
        purchaseDays: purchaseDays ?? deals,
        isGivenUp: isGivenUp(status, winBackDecision),
        doNotContact: client.doNotContact,
        snoozedUntil: client.snoozedUntil,
        touchDays: touches.get(client.key) ?? [],
      };
    }),
    settings,
    (manager) => (manager === null ? null : capacities.get(manager)) ?? settings.contactsPerDay,
    asOf,
  );
}

/**
 * How each manager is written, by key: as in Settings, else as beside the first of their clients.
 */
export function managerNames({
  settings,
  clients,
}: Pick<ReadBase, 'settings' | 'clients'>): Map<string, string> {
  const names = new Map(settings.managers.map(({ key, name }) => [key, name]));
  for (const { manager } of clients) {
    if (manager !== null && !names.has(clientKey(manager))) names.set(clientKey(manager), manager);
  }
  return names;
}
