import type { ClientFigures } from '../base/clientBase';
import type { ClientSnapshot } from '../base/clientSnapshot';
import type { Period } from '../period';
import { CONCENTRATION_WARNING_PERCENT } from '../retention/concentration';
import type { Status } from '../rhythm/lifecycle';
import type { Category } from '../segments/category';
import type { ManagerFigures } from './managerFigures';
import type { PeriodComparison } from './periodFigures';

/** The categories whose every move is worth a word. */
type KeyCategory = Exclude<Category, 'C'>;

/**
 * Something that changed in the base or needs somebody, as a code and its numbers. Rates are
 * percentages.
 */
export type Finding =
  /** Active when the month began, sleeping now; of them so many with an overdue contact. */
  | { code: 'wentToSleep'; category: KeyCategory; clients: number; overdue: number }
  /** Not lost when the month began, lost now; of them so many worth winning back. */
  | { code: 'wereLost'; category: KeyCategory; clients: number; worthReturning: number }
  /** VIP and A clients who are still active and show a sign of leaving. */
  | { code: 'signsOfLeaving'; clients: number }
  /** Of them so many VIP or A. */
  | { code: 'contactsOverdue'; clients: number; important: number }
  | { code: 'crrFell' | 'crrRose'; quarter: Period; from: number; to: number }
  | { code: 'regularRevenueFell' | 'regularRevenueRose'; month: Period; percent: number }
  /** Of the client who has brought most, and where they stand; null where they have no status. */
  | { code: 'concentrated'; percent: number; status: Status | null }
  | { code: 'managerBehind'; manager: string; compliancePercent: number; overdue: number }
  /** Sleeping or lost when the month began, active now. */
  | { code: 'cameBack'; clients: number };

/** What is read of a client's figures. */
type JudgedClient = Pick<
  ClientFigures,
  'category' | 'revenue' | 'daysOverdue' | 'churnSignals' | 'winBackDecision'
>;

/** What the findings are told by. */
export interface FindingSources {
  clients: ReadonlyMap<string, JudgedClient>;
  now: ReadonlyMap<string, ClientSnapshot>;
  /** On the last day of the month before. */
  monthAgo: ReadonlyMap<string, ClientSnapshot>;
  month: PeriodComparison;
  quarter: PeriodComparison;
  managers: readonly ManagerFigures[];
  compliancePercent: number | null;
  concentrationPercent: number | null;
}

/** So many are read; the sixth would not be. */
export const MOST_FINDINGS = 5;

/** Of them so many tell who fell asleep and who was lost. */
const MOST_MOVES = 3;

/** How much of a client's revenue is as good as gone, by what happened to them. */
const AT_STAKE = { lost: 1, asleep: 1 / 2, signs: 1 / 4, overdue: 1 / 10 };

/** Below these a change is chance: points of CRR, percent of revenue, points of compliance. */
const LEAST_CRR_CHANGE = 3;
const LEAST_REVENUE_CHANGE = 10;
const LEAST_COMPLIANCE_LAG = 10;

/** With fewer clients a manager's compliance is one client more or less. */
const LEAST_CLIENTS_OF_MANAGER = 5;

interface Weighed {
  finding: Finding;
  /**
   * Clients who moved this month; others to be seen to; a change of the whole base, which takes
   * thinking; good news.
   */
  kind: 'move' | 'task' | 'trend' | 'good';
  /** Percent of the base's revenue that is at stake. */
  strength: number;
}

/**
 * What changed since the last month ended and what needs somebody; five at most. What can be done
 * something about today comes first: clients who fell asleep or were lost this month, the three
 * strongest of it; then whoever else is to be seen to; then what has become of the whole base, for
 * which one place is kept; good news last.
 *
 * The strength of a finding is the percentage of the base's revenue at stake: the share of the
 * clients concerned, times 1 for lost clients, ½ for those who fell asleep, ¼ for those who show
 * signs of leaving, 1/10 for overdue contacts; points of CRR that were lost; percent of regular
 * revenue that fell away; percent that one client holds above the warning.
 */
export function findings(sources: FindingSources): Finding[] {
  const ranked = [
    ...transitions(sources),
    ...contacts(sources),
    ...rates(sources),
    ...managerBehind(sources),
  ]
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const ofKind = (wanted: Weighed['kind']) => ranked.filter(({ kind }) => kind === wanted);
  const moves = ofKind('move').slice(0, MOST_MOVES);
  const trends = ofKind('trend');
  const tasks = ofKind('task').slice(0, MOST_FINDINGS - moves.length - Math.min(1, trends.length));
  return [...moves, ...tasks, ...trends, ...ofKind('good')]
    .slice(0, MOST_FINDINGS)
    .map(({ finding }) => finding);
}

const KEY_CATEGORIES: readonly KeyCategory[] = ['VIP', 'A', 'B'];

/** A client, as they are and as they were when the month began. */
interface Move {
  key: string;
  now: ClientSnapshot;
  before: ClientSnapshot['status'];
}

function transitions({ clients, now, monthAgo }: FindingSources): Weighed[] {
  const shareOf = revenueShare(now);
  // Of one who was not known a month ago nothing can be said.
  const moves = [...now].flatMap(([key, standing]): Move[] => {
    const before = monthAgo.get(key)?.status;
    return before ? [{ key, now: standing, before }] : [];
  });
  const standingsOf = (list: readonly Move[]) => list.map((move) => move.now);
  const found: Weighed[] = [];
  for (const category of KEY_CATEGORIES) {
    const ofCategory = moves.filter((move) => move.now.category === category);
    const asleep = ofCategory.filter(
      (move) => move.now.status === 'sleeping' && move.before === 'active',
    );
    found.push({
      finding: {
        code: 'wentToSleep',
        category,
        clients: asleep.length,
        overdue: asleep.filter((move) => (move.now.daysOverdue ?? 0) > 0).length,
      },
      kind: 'move',
      strength: shareOf(standingsOf(asleep)) * AT_STAKE.asleep,
    });
    const lost = ofCategory.filter((move) => move.now.status === 'lost' && move.before !== 'lost');
    found.push({
      finding: {
        code: 'wereLost',
        category,
        clients: lost.length,
        worthReturning: lost.filter(({ key }) => clients.get(key)?.winBackDecision === 'return')
          .length,
      },
      kind: 'move',
      strength: shareOf(standingsOf(lost)) * AT_STAKE.lost,
    });
  }
  const back = moves.filter((move) => move.now.status === 'active' && move.before !== 'active');
  found.push({
    finding: { code: 'cameBack', clients: back.length },
    kind: 'good',
    strength: shareOf(standingsOf(back)),
  });
  return found;
}

function contacts({ clients, now }: FindingSources): Weighed[] {
  const shareOf = revenueShare(now);
  const isImportant = ({ category }: Pick<ClientSnapshot, 'category'>) =>
    category === 'VIP' || category === 'A';
  const leaving = [...now].flatMap(([key, standing]) => {
    const shows = (clients.get(key)?.churnSignals.length ?? 0) > 0;
    return shows && isImportant(standing) && standing.status === 'active' ? [standing] : [];
  });
  // Of all, those too to whom nothing has happened yet: as the panel and the day's list count.
  const overdue = [...clients.values()].filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
  return [
    {
      finding: { code: 'signsOfLeaving', clients: leaving.length },
      kind: 'task',
      strength: shareOf(leaving) * AT_STAKE.signs,
    },
    {
      finding: {
        code: 'contactsOverdue',
        clients: overdue.length,
        important: overdue.filter(isImportant).length,
      },
      kind: 'task',
      strength: shareOf(overdue) * AT_STAKE.overdue,
    },
  ];
}

function rates({ now, month, quarter, concentrationPercent }: FindingSources): Weighed[] {
  const found: Weighed[] = [];
  const [crr, crrBefore] = [quarter.lastFull?.crr ?? null, quarter.before?.crr ?? null];
  if (quarter.lastFull && crr !== null && crrBefore !== null) {
    const change = crr - crrBefore;
    if (Math.abs(change) >= LEAST_CRR_CHANGE) {
      found.push({
        finding: {
          code: change < 0 ? 'crrFell' : 'crrRose',
          quarter: quarter.lastFull.period,
          from: crrBefore,
          to: crr,
        },
        kind: change > 0 ? 'good' : 'trend',
        strength: Math.abs(change),
      });
    }
  }
  const [revenue, revenueBefore] = [
    month.lastFull?.regular?.revenue ?? null,
    month.before?.regular?.revenue ?? null,
  ];
  if (month.lastFull && revenue !== null && revenueBefore !== null && revenueBefore > 0) {
    const change = ((revenue - revenueBefore) * 100) / revenueBefore;
    if (Math.abs(change) >= LEAST_REVENUE_CHANGE) {
      found.push({
        finding: {
          code: change < 0 ? 'regularRevenueFell' : 'regularRevenueRose',
          month: month.lastFull.period,
          percent: Math.abs(change),
        },
        kind: change > 0 ? 'good' : 'trend',
        strength: Math.abs(change),
      });
    }
  }
  if (concentrationPercent !== null) {
    found.push({
      finding: {
        code: 'concentrated',
        percent: concentrationPercent,
        status: now.get(largestClient(now) ?? '')?.status ?? null,
      },
      kind: 'trend',
      strength: concentrationPercent - CONCENTRATION_WARNING_PERCENT,
    });
  }
  return found;
}

/** The key of the client who has brought most; null where nobody has brought anything. */
export function largestClient(now: FindingSources['now']): string | null {
  let [found, most]: [string | null, number] = [null, 0];
  for (const [key, { revenue }] of now) {
    if ((revenue ?? 0) > most) [found, most] = [key, revenue ?? 0];
  }
  return found;
}

/** The manager furthest behind the whole base, where that is far enough behind. */
function managerBehind({ managers, now, compliancePercent }: FindingSources): Weighed[] {
  const [worst] = managers
    .filter(({ clients }) => clients >= LEAST_CLIENTS_OF_MANAGER)
    .flatMap(({ manager, compliancePercent: own, overdue }) =>
      manager === null || own === null
        ? []
        : [
            {
              manager,
              own,
              overdue: Object.values(overdue).reduce((sum, count) => sum + count, 0),
            },
          ],
    )
    .sort((a, b) => a.own - b.own);
  if (!worst || compliancePercent === null) return [];
  if (compliancePercent - worst.own < LEAST_COMPLIANCE_LAG) return [];
  return [
    {
      finding: {
        code: 'managerBehind',
        manager: worst.manager,
        compliancePercent: worst.own,
        overdue: worst.overdue,
      },
      kind: 'task',
      strength: ((worst.overdue * 100) / now.size) * AT_STAKE.overdue,
    },
  ];
}

/**
 * The share of the base's revenue that some of its clients have brought, in percent; of its
 * clients, where the log has no money.
 */
function revenueShare(
  all: ReadonlyMap<string, ClientSnapshot>,
): (some: readonly Pick<ClientSnapshot, 'revenue'>[]) => number {
  const sum = (some: Iterable<Pick<ClientSnapshot, 'revenue'>>) => {
    let total = 0;
    for (const { revenue } of some) total += Math.max(0, revenue ?? 0);
    return total;
  };
  const total = sum(all.values());
  return (some) =>
    total === 0 ? (some.length * 100) / Math.max(1, all.size) : (sum(some) * 100) / total;
}
