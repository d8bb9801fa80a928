import type { Day } from '../day';
import { clientKey } from '../log/clientKey';
import { type Category, servingRank } from '../segments/category';
import type { Manager } from '../staff';
import { type ContactType, daysOverdue } from './cadence';

/** What a digest is told by of a client. */
export interface DigestClient {
  name: string;
  /** As the client's row says; '' where it says nothing. */
  manager: string;
  phone: string;
  category: Category | null;
  nextContact: Day | null;
  contactType: ContactType | null;
  /** In the words of the sheet; '' where there is none. */
  churnSignal: string;
  doNotContact: boolean;
}

/** A client in a digest. */
export interface DigestItem {
  name: string;
  phone: string;
  category: Category | null;
  contactType: ContactType | null;
  /** 0 where the contact falls due today. */
  daysOverdue: number;
  churnSignal: string;
}

/** What one manager has to do on a day; of their own clients alone. */
export interface ManagerDigest {
  manager: Manager;
  /** Contacts that are late: by category, the latest first. */
  overdue: DigestItem[];
  /** Contacts of the day. */
  due: DigestItem[];
  /** Clients who show a sign of leaving and have no contact due. */
  signals: DigestItem[];
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
 * Settings do not name is counted, for the head to see, and told nothing. Clients who must not be
 * contacted are left out.
 */
export function dailyDigest(
  clients: readonly DigestClient[],
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
  const listed = new Map(
    [...byManager].map(([key, entry]) => [key, tasksOf(entry.clients, asOf)] as const),
  );
  return {
    managers: managers.flatMap((manager) => {
      const tasks = listed.get(manager.key);
      return tasks && sizeOf(tasks) > 0 ? [{ manager, ...tasks }] : [];
    }),
    counts: [...byManager].flatMap(([key, { name, clients: own }]): ManagerCount[] => {
      const tasks = listed.get(key);
      if (!tasks || own.length === 0) return [];
      const { overdue, due, signals } = tasks;
      return [{ manager: name, overdue: overdue.length, due: due.length, signals: signals.length }];
    }),
    unknownManagers: [...byManager]
      .filter(([key]) => !known.has(key))
      .map(([, { name, clients: own }]) => ({ manager: name, clients: own.length })),
    clientsOfNobody,
  };
}

type Tasks = Pick<ManagerDigest, 'overdue' | 'due' | 'signals'>;

function sizeOf({ overdue, due, signals }: Tasks): number {
  return overdue.length + due.length + signals.length;
}

function tasksOf(clients: readonly DigestClient[], asOf: Day): Tasks {
  const tasks: Tasks = { overdue: [], due: [], signals: [] };
  for (const { name, phone, category, contactType, churnSignal, ...client } of clients) {
    if (client.doNotContact) continue;
    const next = client.nextContact;
    const late = next === null ? 0 : daysOverdue(next, asOf);
    const item = { name, phone, category, contactType, churnSignal, daysOverdue: late };
    if (late > 0) tasks.overdue.push(item);
    else if (next === asOf) tasks.due.push(item);
    else if (churnSignal !== '') tasks.signals.push(item);
  }
  for (const list of Object.values(tasks)) list.sort(byUrgency);
  return tasks;
}

/** Those who matter most first, then those who have waited longest. */
function byUrgency(a: DigestItem, b: DigestItem): number {
  return (
    servingRank(a.category) - servingRank(b.category) ||
    b.daysOverdue - a.daysOverdue ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}
