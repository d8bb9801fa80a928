import type { ContactsKept } from '../contacts/monthContacts';
import { asMinor, fromMinor, type Minor } from '../money';
import type { Period } from '../period';
import type { MonthRevenue, RevenueOfMonth } from './monthRevenue';

/** Whom a plan is for: a manager by key, null for the clients of nobody, or the whole firm. */
export type Planned = string | null | typeof EVERYBODY;

export const EVERYBODY = Symbol('everybody');

/** What was typed as the revenue of a month, in the sheet's currency; null where nothing was. */
export interface TypedPlan {
  month: Period;
  planned: Planned;
  regular: number | null;
  fromNew: number | null;
}

/** Revenue beside its plan. */
export interface RevenueKept {
  /** In the sheet's currency; null where not known. */
  revenue: number | null;
  /** revenue / plan × 100; null without either, or of a plan of 0. */
  percent: number | null;
}

/** What came of a plan. */
export interface PlanAndFact extends TypedPlan {
  /** Null where the month's contacts were never fixed. */
  contacts: ContactsKept | null;
  /** done / planned × 100; null where none was planned. */
  donePercent: number | null;
  ofRegular: RevenueKept;
  ofNew: RevenueKept;
}

/**
 * The fact beside each plan. The plan of everybody, where it was left blank, is the sum of the
 * managers' plans of the month, where each of them has one.
 *
 * @param contacts by month and manager, of the months whose contacts were fixed
 * @param revenue  of the months of which it is known
 */
export function planAndFact(
  plans: readonly TypedPlan[],
  contacts: ReadonlyMap<Period, ReadonlyMap<string | null, ContactsKept>>,
  revenue: ReadonlyMap<Period, RevenueOfMonth>,
): PlanAndFact[] {
  const sumOf = (month: Period, kind: 'regular' | 'fromNew'): number | null => {
    const typed = plans
      .filter((plan) => plan.month === month && plan.planned !== EVERYBODY)
      .map((plan) => plan[kind]);
    const isWhole = typed.length > 0 && typed.every((each) => each !== null);
    return isWhole ? typed.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null;
  };
  return plans.map((plan) => {
    const { month, planned } = plan;
    const kept = contactsOf(contacts.get(month), planned);
    const sold = revenueOf(revenue.get(month), planned);
    const planOf = (kind: 'regular' | 'fromNew') =>
      plan[kind] ?? (planned === EVERYBODY ? sumOf(month, kind) : null);
    return {
      ...plan,
      contacts: kept,
      donePercent: kept && kept.planned > 0 ? (kept.done * 100) / kept.planned : null,
      ofRegular: keptRevenue(sold?.fromRegular, planOf('regular')),
      ofNew: keptRevenue(sold?.fromNew, planOf('fromNew')),
    };
  });
}

const NONE: ContactsKept = { planned: 0, done: 0, left: 0, other: 0 };

function contactsOf(
  byManager: ReadonlyMap<string | null, ContactsKept> | undefined,
  planned: Planned,
): ContactsKept | null {
  if (!byManager) return null;
  if (planned !== EVERYBODY) return byManager.get(planned) ?? NONE;
  return [...byManager.values()].reduce(
    (sum, each) => ({
      planned: sum.planned + each.planned,
      done: sum.done + each.done,
      left: sum.left + each.left,
      other: sum.other + each.other,
    }),
    NONE,
  );
}

function revenueOf(
  month: RevenueOfMonth | undefined,
  planned: Planned,
): Partial<MonthRevenue> | undefined {
  if (!month) return undefined;
  if (planned === EVERYBODY) return month.all;
  return month.byManager.get(planned) ?? { fromRegular: asMinor(0), fromNew: asMinor(0) };
}

function keptRevenue(sold: Minor | null | undefined, plan: number | null): RevenueKept {
  const revenue = fromMinor(sold ?? null);
  return { revenue, percent: revenue === null || !plan ? null : (revenue * 100) / plan };
}
