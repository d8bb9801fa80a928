import { addDays, addMonths, type Day, later } from '../day';
import { groupedBy } from '../groupedBy';
import { type Category, servingRank, WITHOUT_CATEGORY } from '../segments/category';
import type { PlanHorizon, Settings } from '../settings';
import { nobodyLast } from '../staff';
import { isWorkingDay } from '../workingDay';
import { CONTACT_TYPES, type ContactType, firstOfEachType, type PressureLimit } from './cadence';
import { type ContactedClient, type ContactRules, contactsDue, followUpOf } from './contactDuty';
import { nextAllowedTouch } from './nextTouch';
import { nextTry } from './tryAgain';

/** A client as the plan looks at them. */
export interface PlannedClient extends ContactedClient {
  /** The key of who answers for them; null where nobody does. */
  manager: string | null;
  /** Where time is short, those with most of it go first, as in the day's list. */
  moneyAtRisk: number | null;
  /** Where it does not tell, lost clients wait for all who still buy. */
  isLost: boolean;
  /**
   * The contact that the day's list asks for, by the rules or for another reason; null where they
   * are not in it.
   */
  today: ContactType | null;
  /** Days of the contacts and tries so far. */
  touchDays: readonly Day[];
}

/** A contact with its day in the plan. */
export interface PlannedContact {
  day: Day;
  client: string;
  manager: string | null;
  category: Category | null;
  type: ContactType;
  /** When the client's rules ask for it; before the plan where it is overdue. */
  dueDay: Day;
}

/** What the plan asks of one manager. */
export interface ManagerPlan {
  /** Null: of the clients nobody answers for. */
  manager: string | null;
  /** Contacts the manager has time for on a working day, a meeting as so many as it takes. */
  capacity: number;
  workingDays: number;
  planned: number;
  /** Of these, those later than they are due. */
  late: number;
  /**
   * Contacts that days too full leave no room for, those included that would have followed on them
   * by the last working day.
   */
  overflow: number;
  /**
   * The least capacity that leaves none without room; null where this one does, or no capacity
   * would.
   */
  capacityNeeded: number | null;
}

/** Who contacts whom, how and when, over the coming time. */
export interface ContactPlan {
  fromDay: Day;
  untilDay: Day;
  /** By day, then by manager. */
  contacts: PlannedContact[];
  /** By key; clients nobody answers for last. */
  managers: ManagerPlan[];
}

/** The settings that a plan goes by. */
export type PlanSettings = ContactRules &
  PressureLimit &
  Pick<Settings, 'daysOff' | 'holidays' | 'planHorizon' | 'meetingTime'>;

const MONTHS: Readonly<Record<PlanHorizon, number>> = { month: 1, quarter: 3, halfYear: 6 };

/**
 * Plans the contacts that the rules and the day's list ask for, from `asOf` on. Each falls on the
 * first working day on which it is due, its manager has time, the client has no other contact, and
 * the pressure guard allows it; the next of its type counts from there. A meeting takes the time of
 * several contacts, or a whole day where a day has less. Where time is short, first comes what was
 * agreed and who is to be asked how a first purchase went, which lapses; then, as in the day's list,
 * the most money at risk; where that is not known, who still buys before who is lost, VIP before A, B
 * and C, and what has been due for longer before what has not. What finds no room is counted and
 * never dropped in silence; what the guard puts off beyond the last day is for the next plan.
 *
 * The plan does not depend on the order of the clients.
 *
 * @param capacityOf contacts a day that a manager has time for
 */
export function contactPlan(...asked: Parameters<typeof partsOf>): ContactPlan {
  const { fromDay, untilDay, workingDays, parts } = partsOf(...asked);
  const planned = parts.map((part) => ({ ...part, ...part.planAt(part.capacity) }));
  return {
    fromDay,
    untilDay,
    contacts: inOrderOfDays(planned),
    managers: planned.map(({ manager, capacity, planAt, contacts, unplaced }) => {
      const capacityNeeded =
        unplaced === 0 || workingDays.length === 0
          ? null
          : leastCapacity(capacity, (room) => planAt(room).unplaced === 0);
      return {
        manager,
        capacity,
        workingDays: workingDays.length,
        planned: contacts.length,
        late: contacts.filter(({ day, dueDay }) => day > dueDay).length,
        overflow:
          capacityNeeded === null
            ? unplaced
            : Math.max(unplaced, planAt(capacityNeeded).contacts.length - contacts.length),
        capacityNeeded,
      };
    }),
  };
}

/** The contacts of a plan alone: what it asks of each manager takes ten times as long. */
export function plannedContactsOf(...asked: Parameters<typeof partsOf>): PlannedContact[] {
  const { parts } = partsOf(...asked);
  return inOrderOfDays(parts.map(({ capacity, planAt }) => planAt(capacity)));
}

/** Within a day in the order of the parts. */
function inOrderOfDays(
  parts: readonly { contacts: readonly PlannedContact[] }[],
): PlannedContact[] {
  return parts.flatMap(({ contacts }) => contacts).sort((a, b) => a.day - b.day);
}

/** A plan before it is made: each manager's part of it, at whatever capacity. */
function partsOf(
  clients: readonly PlannedClient[],
  settings: PlanSettings,
  capacityOf: (manager: string | null) => number,
  asOf: Day,
) {
  const untilDay = addDays(addMonths(asOf, MONTHS[settings.planHorizon]), -1);
  const days = Array.from({ length: untilDay - asOf + 1 }, (_, index) => addDays(asOf, index));
  const workingDays = days.filter((day) => isWorkingDay(day, settings.daysOff, settings.holidays));
  const byManager = groupedBy(clients, ({ manager }) => manager);
  const parts = [...byManager.keys()].sort(nobodyLast).map((manager) => {
    const dues = (byManager.get(manager) as PlannedClient[])
      .flatMap((client) => firstDue(client, settings, asOf))
      .filter(({ notBefore }) => notBefore <= untilDay)
      .sort(byUrgency);
    return {
      manager,
      capacity: capacityOf(manager),
      planAt: (room: number) => planOf(dues, settings, room, workingDays, untilDay),
    };
  });
  return { fromDay: asOf, untilDay, workingDays, parts };
}

/** A contact that waits for its day. */
interface Due {
  client: PlannedClient;
  type: ContactType;
  dueDay: Day;
  /** The due day, or a later one where they were tried in vain. */
  notBefore: Day;
  /** It was agreed with them, or they are to be asked how a first purchase went. */
  comesFirst: boolean;
}

/** The least capacity above `tooLittle` that does, to be found by doubling and then halving. */
function leastCapacity(tooLittle: number, does: (capacity: number) => boolean): number {
  let [less, enough] = [tooLittle, tooLittle + 1];
  while (!does(enough)) [less, enough] = [enough, enough * 2];
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2);
    if (does(middle)) enough = middle;
    else less = middle;
  }
  return enough;
}

/**
 * One manager's plan: day by day, first those who wait for longest in the better class.
 *
 * @param dues the first contacts of the manager's clients, the most urgent first
 * @returns the contacts, and how many the last day had no room for
 */
function planOf(
  dues: readonly Due[],
  { cadence, meetingTime, ...limit }: PlanSettings,
  capacity: number,
  workingDays: readonly Day[],
  untilDay: Day,
): { contacts: PlannedContact[]; unplaced: number } {
  // Without a working day nothing finds a place.
  if (workingDays.length === 0) return { contacts: [], unplaced: dues.length };
  /** What falls due by each working day; what does after the last is for the next plan. */
  const fallingDue = workingDays.map((): Due[] => []);
  const wait = (due: Due) =>
    fallingDue[workingDays.findIndex((day) => day >= due.notBefore)]?.push(due);
  dues.forEach(wait);
  const timeOf = (type: ContactType) =>
    type === 'meeting' ? Math.max(1, Math.min(meetingTime, capacity)) : 1;
  const touches = new Map<string, readonly Day[]>();
  const lastDay = workingDays[workingDays.length - 1];
  const contacts: PlannedContact[] = [];
  let waiting: Due[] = [];
  let unplaced = 0;
  workingDays.forEach((day, index) => {
    waiting = merged(waiting, (fallingDue[index] as Due[]).sort(byUrgency));
    let left: Due[] = [];
    let room = capacity;
    for (const [place, due] of waiting.entries()) {
      // Whether they could have been contacted is asked on the last day alone.
      if (room === 0 && day !== lastDay) {
        left = left.concat(waiting.slice(place));
        break;
      }
      const { client, type, dueDay } = due;
      const own = touches.get(client.key) ?? client.touchDays;
      if (own.includes(day) || nextAllowedTouch(own, day, limit) !== day) {
        left.push(due);
        continue;
      }
      const time = timeOf(type);
      if (room < time) {
        if (day === lastDay) unplaced += 1;
        else left.push(due);
        continue;
      }
      room -= time;
      touches.set(client.key, [...own, day]);
      const { key, manager, category } = client;
      contacts.push({ day, client: key, manager, category, type, dueDay });
      const interval = cadence[category ?? WITHOUT_CATEGORY][type];
      if (interval === undefined) continue; // agreed on, and not asked for by any rule
      const next = addDays(day, interval);
      if (next <= untilDay) wait({ ...due, dueDay: next, notBefore: next, comesFirst: false });
    }
    waiting = left;
  });
  return { contacts, unplaced };
}

/** The first contact of each type with a client. */
function firstDue(client: PlannedClient, settings: PlanSettings, asOf: Day): Due[] {
  const { contacts, category, snoozedUntil, today, touchDays } = client;
  const asked = contactsDue(client, settings, asOf).map(({ day, type }) => ({
    type,
    day: later(day, snoozedUntil ?? day),
  }));
  if (today !== null) asked.push({ type: today, day: asOf });
  const isFollowUp = followUpOf(client, settings, asOf) !== null;
  return [...firstOfEachType(asked)].map(([type, dueDay]) => {
    const ruleDays = settings.cadence[category ?? WITHOUT_CATEGORY][type] ?? null;
    const again = nextTry(contacts, type, touchDays, ruleDays, settings);
    return {
      client,
      type: again?.type ?? type,
      dueDay,
      notBefore: later(dueDay, again?.day ?? dueDay),
      comesFirst: contacts.agreed ? contacts.agreed.type === type : isFollowUp && type === 'call',
    };
  });
}

function byUrgency(a: Due, b: Due): number {
  return (
    Number(b.comesFirst) - Number(a.comesFirst) ||
    (b.client.moneyAtRisk ?? -1) - (a.client.moneyAtRisk ?? -1) ||
    Number(a.client.isLost) - Number(b.client.isLost) ||
    servingRank(a.client.category) - servingRank(b.client.category) ||
    a.dueDay - b.dueDay ||
    (a.client.key < b.client.key ? -1 : a.client.key > b.client.key ? 1 : 0) ||
    CONTACT_TYPES.indexOf(a.type) - CONTACT_TYPES.indexOf(b.type)
  );
}

/**
 * Two lists in the order of urgency as one. Most of a long queue is in order already, day after
 * day.
 */
function merged(one: readonly Due[], other: readonly Due[]): Due[] {
  const all: Due[] = [];
  let next = 0;
  for (const due of one) {
    while (next < other.length && byUrgency(other[next] as Due, due) < 0) {
      all.push(other[next] as Due);
      next += 1;
    }
    all.push(due);
  }
  return all.concat(other.slice(next));
}
