import type { ClientBaseFigures } from '../base/clientBase';
import { type Minor, sumKnown } from '../money';
import { repeatPurchaseRate } from '../retention/retention';
import { medianInterval, purchaseInterval, steadied } from '../rhythm/rhythm';
import { baseLifetimeValue } from '../value/winBackValue';
import { LEAST_CASES } from '../winBack/returnRate';

/** A client, and what they are grouped by: a source, say; null where it is not known. */
export interface LabelledClient {
  key: string;
  label: string | null;
}

/** What the clients of one group bring. */
export interface ClientGroup {
  clients: number;
  /** Null where fewer than {@link LEAST_CASES} of the group have bought; so is the LTV. */
  repeatRatePercent: number | null;
  /** Null where they bought and no amount is known. */
  revenue: Minor | null;
  /** What an average client of it brings, in the sheet's currency; null where not known. */
  lifetimeValue: number | null;
}

/** A base by groups; every client is in one. */
export interface ClientGroups {
  /** The greatest revenue first, {@link MOST_NAMED} at most. */
  named: (ClientGroup & { label: string })[];
  /** The groups after these, as one, and how many they are; null where there are none. */
  others: (ClientGroup & { groups: number }) | null;
  /** Those whose group is not known; null where there are none. */
  unknown: ClientGroup | null;
  /** All together, however few. */
  total: ClientGroup;
}

/** So many groups are compared; more nobody reads. */
export const MOST_NAMED = 10;

/** Of fewer clients, that their values differ does not show that it is free text. */
const LEAST_FOR_FREE_TEXT = 20;

/**
 * Why groups tell nothing: most clients are in one of their own, which in a small base may change
 * yet.
 */
export type GroupsRefusal = 'freeText' | 'tooFew';

/** So many of its own repeat buyers a group's rhythm takes to count as much as the base's. */
const STEADYING_BUYERS = 4;

/**
 * Compares what groups of clients bring. Labels that have one key are one group, called as most of
 * its clients have it written, of several the first.
 *
 *     repeat rate = clients with ≥ 2 purchase days / clients with ≥ 1 × 100
 *     LTV = revenue / deals whose amount is known × orders a month × 1,200 / yearly churn × margin
 *     orders a month = deals / purchase days × 30.4375 / interval
 *     interval = (median of own intervals · n + 4 · base's interval) / (n + 4), n own repeat buyers
 *
 * The churn is the base's: of a group it would be too few. So the LTV of all the log's clients is
 * that of the base. Revenue is that of the clients' figures, the rest of the log alone.
 *
 * @param keyOf         what makes two labels one
 * @param marginPercent null for an LTV in revenue
 * @returns null where no client has a label; why not, where most have one of their own
 */
export function clientGroups(
  clients: readonly LabelledClient[],
  keyOf: (label: string) => string,
  base: ClientBaseFigures,
  marginPercent: number | null,
): ClientGroups | GroupsRefusal | null {
  const groups = groupsOf(clients, keyOf);
  if (groups.size === 0) return null;
  const refusal = refusalOf(groups);
  if (refusal !== null) return refusal;
  const figuresOf = (members: readonly LabelledClient[]) =>
    groupFigures(members, base, marginPercent);
  const ranked = [...groups.values()]
    .map((members) => ({ label: commonLabel(members), members, ...figuresOf(members) }))
    .sort((one, other) => byRevenue(one, other) || other.clients - one.clients);
  const others = ranked.slice(MOST_NAMED);
  const unknown = clients.filter(({ label }) => label === null || keyOf(label) === '');
  return {
    named: ranked.slice(0, MOST_NAMED).map(({ members: _, ...group }) => shown(group)),
    others:
      others.length === 0
        ? null
        : {
            groups: others.length,
            ...shown(figuresOf(others.flatMap(({ members }) => members))),
          },
    unknown: unknown.length === 0 ? null : shown(figuresOf(unknown)),
    total: withoutBuyers(figuresOf(clients)),
  };
}

/** The labels by key, each as it is mostly written; those without a key left out. */
export function commonLabels(
  clients: readonly LabelledClient[],
  keyOf: (label: string) => string,
): Map<string, string> {
  const groups = groupsOf(clients, keyOf);
  return new Map([...groups].map(([key, members]) => [key, commonLabel(members)]));
}

type Groups = Map<string, (LabelledClient & { label: string })[]>;

function groupsOf(clients: readonly LabelledClient[], keyOf: (label: string) => string): Groups {
  const groups: Groups = new Map();
  for (const { key, label } of clients) {
    const group = label === null ? '' : keyOf(label);
    if (label === null || group === '') continue;
    const members = groups.get(group);
    if (members) members.push({ key, label });
    else groups.set(group, [{ key, label }]);
  }
  return groups;
}

/** Whether what clients are grouped by is a text of its own for most of them. */
export function isFreeText(
  clients: readonly LabelledClient[],
  keyOf: (label: string) => string,
): boolean {
  return refusalOf(groupsOf(clients, keyOf)) === 'freeText';
}

/** Null unless more than half of those who have a label have one that nobody else has. */
function refusalOf(groups: Groups): GroupsRefusal | null {
  const sizes = [...groups.values()].map(({ length }) => length);
  const labelled = sizes.reduce((sum, size) => sum + size, 0);
  const alone = sizes.filter((size) => size === 1).length;
  if (alone <= labelled / 2) return null;
  return labelled < LEAST_FOR_FREE_TEXT ? 'tooFew' : 'freeText';
}

function commonLabel(members: readonly { label: string }[]): string {
  const counts = new Map<string, number>();
  for (const { label } of members) counts.set(label, (counts.get(label) ?? 0) + 1);
  let [common, most] = ['', 0];
  for (const [label, count] of counts) if (count > most) [common, most] = [label, count];
  return common;
}

/** The greatest first; what is not known comes last. */
function byRevenue({ revenue: one }: ClientGroup, { revenue: other }: ClientGroup): number {
  return (other ?? Number.MIN_SAFE_INTEGER) - (one ?? Number.MIN_SAFE_INTEGER);
}

function groupFigures(
  members: readonly { key: string }[],
  { clients, log, baseIntervalDays, yearlyChurn }: ClientBaseFigures,
  marginPercent: number | null,
): ClientGroup & { buyers: number } {
  const logged = members.flatMap(({ key }) => log.clients.get(key) ?? []);
  const purchaseDays = logged.map((client) => client.purchaseDays);
  const intervals = purchaseDays.flatMap((days) => purchaseInterval(days) ?? []);
  const own = medianInterval(intervals);
  const interval =
    own === null || baseIntervalDays === null
      ? baseIntervalDays
      : steadied(own, intervals.length, baseIntervalDays, STEADYING_BUYERS);
  return {
    clients: members.length,
    buyers: purchaseDays.filter(({ length }) => length > 0).length,
    repeatRatePercent: repeatPurchaseRate(purchaseDays),
    revenue: sumKnown(members.map(({ key }) => clients.get(key)?.revenue ?? null)),
    lifetimeValue: baseLifetimeValue(logged, interval, yearlyChurn.percent, marginPercent),
  };
}

function shown<Group extends ClientGroup & { buyers: number }>(
  group: Group,
): Omit<Group, 'buyers'> {
  const { buyers, ...figures } = group;
  return buyers >= LEAST_CASES
    ? figures
    : { ...figures, repeatRatePercent: null, lifetimeValue: null };
}

function withoutBuyers({ buyers: _, ...group }: ClientGroup & { buyers: number }): ClientGroup {
  return group;
}
