import type { Day } from '../day';
import { emailKey, phoneKey } from '../identity/contactPoint';

/** A client as a mailing looks at them. */
export interface MailedClient {
  doNotContact: boolean;
  snoozedUntil: Day | null;
  /** Let go, or left out of win-back by lot. */
  isNotWorth: boolean;
  /** As written; null where they are not known. */
  phone: string | null;
  email: string | null;
}

/** Why clients of a segment are not on its mailing list, each counted by the first that holds. */
export interface LeftOutOfMailing {
  notToContact: number;
  snoozed: number;
  notWorth: number;
  withoutChannel: number;
  withoutText: number;
}

/** Whom to write to, and how many not. */
export interface MailingList<Client, Text> {
  clients: { client: Client; text: Text }[];
  leftOut: LeftOutOfMailing;
}

/**
 * A segment's clients who may be written to, and can be, each with their text.
 *
 * @param textFor null where there is none
 */
export function mailingList<Client extends MailedClient, Text>(
  clients: readonly Client[],
  asOf: Day,
  textFor: (client: Client) => Text | null,
): MailingList<Client, Text> {
  const list: MailingList<Client, Text> = {
    clients: [],
    leftOut: { notToContact: 0, snoozed: 0, notWorth: 0, withoutChannel: 0, withoutText: 0 },
  };
  for (const client of clients) {
    const reason = reasonToLeaveOut(client, asOf);
    const text = reason ? null : textFor(client);
    if (text !== null) list.clients.push({ client, text });
    else list.leftOut[reason ?? 'withoutText'] += 1;
  }
  return list;
}

function reasonToLeaveOut(client: MailedClient, asOf: Day): keyof LeftOutOfMailing | null {
  if (client.doNotContact) return 'notToContact';
  if ((client.snoozedUntil ?? asOf) > asOf) return 'snoozed';
  if (client.isNotWorth) return 'notWorth';
  const isReached = phoneKey(client.phone ?? '') !== null || emailKey(client.email ?? '') !== null;
  return isReached ? null : 'withoutChannel';
}
