import { keptByManager } from '../../core/contacts/monthContacts';
import { clientKey } from '../../core/log/clientKey';
import { revenueOfMonths } from '../../core/overview/monthRevenue';
import { EVERYBODY, type Planned, planAndFact } from '../../core/overview/planAndFact';
import { type Period, periodOf } from '../../core/period';
import { nobodyLast } from '../../core/staff';
import type { OwnSheet } from '../../sheets/document/workbook';
import { type PlanLine, readPlans, slotOf, writePlans } from '../../sheets/reports/plansSheet';
import { texts } from '../../texts/texts';
import type { ReadBase } from '../readBase';
import type { MonthPlan } from './monthPlan';
import { managerNames } from './refreshContactPlan';

/**
 * Writes the fact beside each plan of the sheet. Everybody and each manager has a row for this month
 * and the next, to type a plan into; on a new sheet for the last one too.
 */
export function refreshPlanAndFact(opened: OwnSheet, months: MonthPlan, read: ReadBase): void {
  const { document, asOf, clients, logs } = read;
  const { contactPlan } = texts[document.language].plans;
  const { remarks: words } = texts[document.language].planAndFact;
  const table = readPlans(opened, document);
  const names = managerNames(read);
  const thisMonth = periodOf(asOf, 'month');
  const lines: (Omit<PlanLine, 'row'> & { row: PlanLine['row'] | null })[] = [...table.lines];
  const standing = new Set(lines.map(slotOf));
  for (const month of [...(table.isNew ? [thisMonth - 1] : []), thisMonth, thisMonth + 1]) {
    for (const planned of plannedFor(read, month)) {
      if (standing.has(slotOf({ month, planned }))) continue;
      lines.push({ row: null, month, planned, regular: null, fromNew: null });
    }
  }
  const contacts = new Map([...months].map(([month, each]) => [month, keptByManager(each)]));
  const begun = new Set(lines.flatMap(({ month }) => (month <= thisMonth ? month : [])));
  const facts = planAndFact(lines, contacts, revenueOfMonths(clients, logs.deals, begun));
  const known = namedAnywhere(read);
  const nameOf = (manager: string | null) =>
    manager === null ? contactPlan.nobody : (names.get(manager) ?? manager);
  writePlans(
    table,
    facts.map((fact, index) => {
      const { row } = lines[index] as (typeof lines)[number];
      const { planned, month } = fact;
      const isStranger = typeof planned === 'string' && !known.has(planned);
      const remarks = [
        row === null ? '' : (table.remarks.get(row) ?? ''),
        isStranger && month >= thisMonth ? words.noSuchManager(planned) : '',
      ];
      return {
        row,
        fact,
        fixedOn: months.get(month)?.asked[0]?.fixedOn ?? null,
        remark: remarks.filter(Boolean).join(' '),
      };
    }),
    nameOf,
    document,
  );
}

/**
 * Whom a row is offered: everybody, and, where there are several, each manager of clients or of
 * deals of the month.
 */
function plannedFor({ clients, sales }: ReadBase, month: Period): Planned[] {
  const managers = new Set(clients.map(({ manager }) => (manager ? clientKey(manager) : null)));
  for (const { day, manager } of sales) {
    if (manager && periodOf(day, 'month') === month) managers.add(clientKey(manager));
  }
  const inOrder = [...managers].sort(nobodyLast);
  return inOrder.length > 1 ? [EVERYBODY, ...inOrder] : [EVERYBODY];
}

/** Every manager that Settings, clients or the logs name, by key. */
function namedAnywhere(read: ReadBase): Set<string> {
  const { clients, sales, contacts, settings } = read;
  return new Set([
    ...settings.managers.map(({ key }) => key),
    ...[...clients, ...sales, ...contacts].flatMap(({ manager }) =>
      manager ? clientKey(manager) : [],
    ),
  ]);
}
