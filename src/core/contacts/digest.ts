import type { Day } from '../day';
import { clientKey } from '../log/clientKey';
import type { Manager } from '../staff';
import { type DueEntry, firstOfToday } from './todayList';

/** What a digest is told by of a client. */
export interface DigestClient {
  key: string;
  /** As the client's row says; '' where it says nothing. */
  manager: string;
  nextContact: Day | null;
  /** In the words of the sheet; '' where there is none. */
  churnSignal: string;
  doNotContact: boolean;
}

/** What one manager has to do on a day; of their own clients alone. */
export interface ManagerDigest {
  manager: Manager;
  /** Those to begin with, as the panel has them. */
  first: DueEntry[];
  /** How many more are on the day's list. */
  more: number;
}

/** What a manager is behind with, for the head to see. */
export interface ManagerCount {
  /** As Settings or the clients' rows name them. */
  manager: string;
  overdue: number;
  due: number;
  signals: number;
}

/** A day's digests. */
export interface DailyDigest {
  /** Of the managers that Settings name; one with nothing to do has none. */
  managers: ManagerDigest[];
  /** Every manager who has clients, Settings' own first. */
  counts: ManagerCount[];
  /** Managers of clients whom Settings do not name, by name. */
  unknownManagers: { manager: string; clients: number }[];
  /** Clients whose row names no manager. */
  clientsOfNobody: number;
}

/**
 * Who is told what on a day. A client goes to the manager of their row and to nobody else; whoever
 * Settings do not name is counted, for the head to see, and told nothing. The head sees besides how
 * many contacts are late: clients who must not be contacted are left out of that.
 *
 * @param due the day's list
 */
export function dailyDigest(
  clients: readonly DigestClient[],
  due: readonly DueEntry[],
  managers: readonly Manager[],
  asOf: Day,
): DailyDigest {
  const byManager = new Map<string, { name: string; clients: DigestClient[] }>(
    managers.map(({ key, name }) => [key, { name, clients: [] }]),
  );
  let clientsOfNobody = 0;
  for (const client of clients) {
    const key = clientKey(client.manager);
    if (key === '') {
      clientsOfNobody += 1;
      continue;
    }
    const entry = byManager.get(key) ?? { name: client.manager, clients: [] };
    entry.clients.push(client);
    byManager.set(key, entry);
  }
  const known = new Set(managers.map(({ key }) => key));
  return {
    managers: managers.flatMap((manager) => {
      const own = new Set(byManager.get(manager.key)?.clients.map(({ key }) => key));
      const theirs = due.filter(({ key }) => own.has(key));
      const first = firstOfToday(theirs);
      return first.length > 0 ? [{ manager, first, more: theirs.length - first.length }] : [];
    }),
    counts: [...byManager.values()].flatMap(({ name, clients: own }): ManagerCount[] =>
      own.length === 0 ? [] : [{ manager: name, ...countsOf(own, asOf) }],
    ),
    unknownManagers: [...byManager]
      .filter(([key]) => !known.has(key))
      .map(([, { name, clients: own }]) => ({ manager: name, clients: own.length })),
    clientsOfNobody,
  };
}

/** Each client is counted once: late, else due, else by a sign of leaving. */
function countsOf(clients: readonly DigestClient[], asOf: Day): Omit<ManagerCount, 'manager'> {
  const counts = { overdue: 0, due: 0, signals: 0 };
  for (const { nextContact: next, churnSignal, doNotContact } of clients) {
    if (doNotContact) continue;
    if (next !== null && next < asOf) counts.overdue += 1;
    else if (next === asOf) counts.due += 1;
    else if (churnSignal !== '') counts.signals += 1;
  }
  return counts;
}
