import { type Aliases, pairOf } from './aliases';
import { contactPointsIn, emailKey, phoneKey } from './contactPoint';
import { withoutLegalForm } from './legalForms';

/** Where a client is reached, as it stands in cells, each of which may hold several. */
export interface ContactPoints {
  phone?: string | null | undefined;
  email?: string | null | undefined;
}

/** A client as far as it tells who they are. */
export interface KnownClient extends ContactPoints {
  key: string;
  name: string;
}

/** Why two clients are likely one; the first that applies. */
export type TwinReason = 'name' | 'phone' | 'email';

/** Two clients who are likely one, of which the first stands above. */
export interface LikelyTwins<Client extends KnownClient> {
  first: Client;
  other: Client;
  reason: TwinReason;
}

/**
 * A telephone or an address of more clients than this is that of a market place, a call centre or
 * nobody, and says nothing of who they are.
 */
const MOST_SHARING = 5;

/**
 * Clients who are likely one under two spellings: they differ by a legal form alone, or have a
 * telephone or an e-mail address in common. Each is held against the first of those who are like
 * them, so that the time grows as the list does.
 *
 * @param clients in the order in which they stand, each key once
 * @returns pairs that people have neither joined nor said to be two, by the name first
 */
export function likelyTwins<Client extends KnownClient>(
  clients: Iterable<Client>,
  { clientOf, apart }: Aliases,
): LikelyTwins<Client>[] {
  const alike: Record<TwinReason, Map<string, Client[]>> = {
    name: new Map(),
    phone: new Map(),
    email: new Map(),
  };
  for (const client of clients) {
    if (clientOf.has(client.key)) continue;
    add(alike.name, withoutLegalForm(client.key), client);
    for (const phone of contactPointsIn(client.phone, phoneKey)) add(alike.phone, phone, client);
    for (const email of contactPointsIn(client.email, emailKey)) add(alike.email, email, client);
  }
  const told = new Set<string>();
  return (['name', 'phone', 'email'] as const).flatMap((reason) =>
    [...alike[reason].values()].flatMap((group) => {
      if (reason !== 'name' && group.length > MOST_SHARING) return [];
      return pairsIn(group, apart).flatMap(([first, other]) => {
        const pair = pairOf(first.key, other.key);
        if (told.has(pair)) return [];
        told.add(pair);
        return [{ first, other, reason }];
      });
    }),
  );
}

/** Each with the first of those whom people have not told apart from them. */
function pairsIn<Client extends KnownClient>(
  group: readonly Client[],
  apart: Aliases['apart'],
): [Client, Client][] {
  const firsts: Client[] = [];
  return group.flatMap((other): [Client, Client][] => {
    const first = firsts.find(({ key }) => !apart.has(pairOf(key, other.key)));
    if (first) return [[first, other]];
    firsts.push(other);
    return [];
  });
}

function add<Client>(groups: Map<string, Client[]>, signature: string, client: Client): void {
  const group = groups.get(signature);
  if (group) group.push(client);
  else groups.set(signature, [client]);
}
