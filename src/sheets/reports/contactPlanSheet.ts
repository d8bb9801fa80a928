import { serialOf } from '../../cells/day';
import type { ContactPlan, ManagerPlan, PlannedContact } from '../../core/contacts/contactPlan';
import type { MonthOfContacts } from '../../core/contacts/monthContacts';
import type { Period } from '../../core/period';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import type { ClientRow } from '../tables/clientRows';
import { type ListColumn, listOf, writeLists } from './listSheet';
import { isMonthContacts, monthContactsColumns } from './monthContactsList';

/** What the sheet shows. */
export interface ContactPlanContents {
  plan: ContactPlan;
  /** What months have asked for, the latest first; this one and the one before are listed. */
  months: ReadonlyMap<Period, MonthOfContacts>;
  /** Rows of their list that could not be read any more. */
  unreadable: number;
  /** By key. */
  clients: ReadonlyMap<string, ClientRow>;
  /** A manager's name as people write it, by key. */
  managerNames: ReadonlyMap<string, string>;
}

/** Older months are told by the sheet of plans. */
const MONTHS_LISTED = 2;

/**
 * Writes the plan in place of the last one, and beside it what it asks of each manager and what
 * came of the contacts that the months have asked for, those not done first.
 */
export function writeContactPlan(
  opened: OwnSheet,
  contents: ContactPlanContents,
  document: SheetDocument,
): void {
  const { language } = document;
  const { contactPlan: words } = texts[language].plans;
  const { plan, months, unreadable, managerNames, clients } = contents;
  const clientName = (key: string) => clients.get(key)?.name ?? key;
  const nameOf = (manager: string | null) =>
    manager === null ? words.nobody : (managerNames.get(manager) ?? manager);
  const kept = [...months].slice(0, MONTHS_LISTED);
  const asked = kept.flatMap(([, month]) =>
    [...month.asked].sort(
      (a, b) =>
        Number(b.left > 0) - Number(a.left > 0) ||
        nameOf(a.manager).localeCompare(nameOf(b.manager)) ||
        a.dueDay - b.dueDay,
    ),
  );
  writeLists(
    opened,
    {
      title: words.title,
      sentences: [
        plan.contacts.length === 0 && plan.managers.every(({ overflow }) => overflow === 0)
          ? words.nothing
          : words.span(plan.fromDay, plan.untilDay, plan.contacts.length),
        ...monthSentences(kept, language),
        ...(unreadable > 0 ? [texts[language].planAndFact.unreadable(unreadable)] : []),
        ...overflowSentences(plan.managers, nameOf, language),
      ],
      lists: [
        listOf(contactColumns(contents, nameOf, language), plan.contacts),
        listOf(loadColumns(nameOf, language), plan.managers, { isBeside: true }),
        listOf(monthContactsColumns({ client: clientName, manager: nameOf }, language), asked, {
          takes: (cells) => isMonthContacts(cells, document),
        }),
      ],
    },
    document,
  );
}

/** How each month was kept so far. */
function monthSentences(
  months: readonly (readonly [Period, MonthOfContacts])[],
  language: Language,
): string[] {
  return months.flatMap(([month, { asked }]) => {
    const [first] = asked;
    if (!first) return [];
    const sum = (count: 'done' | 'left') => asked.reduce((total, each) => total + each[count], 0);
    const { planAndFact, conventions } = texts[language];
    const label = conventions.period(month, 'month');
    return planAndFact.ofMonth(label, first.fixedOn, sum('done'), sum('left'));
  });
}

/** What found no room, manager by manager: nothing is left out in silence. */
function overflowSentences(
  managers: readonly ManagerPlan[],
  nameOf: (manager: string | null) => string,
  language: Language,
): string[] {
  const { contactPlan: words } = texts[language].plans;
  const full = managers.filter(({ overflow }) => overflow > 0);
  if (full.some(({ workingDays }) => workingDays === 0)) {
    return [words.noWorkingDay(full.reduce((sum, { overflow }) => sum + overflow, 0))];
  }
  return full.map(({ manager, overflow, capacity, capacityNeeded }) =>
    capacity === 0
      ? words.noTime(nameOf(manager), overflow)
      : words.overflow(nameOf(manager), overflow, capacity, capacityNeeded ?? capacity),
  );
}

function contactColumns(
  { clients }: ContactPlanContents,
  nameOf: (manager: string | null) => string,
  language: Language,
): ListColumn<PlannedContact>[] {
  const { plans, words } = texts[language];
  const { headers } = plans.contactPlan;
  return [
    { header: headers.day, format: 'day', width: 100, cell: ({ day }) => serialOf(day) },
    {
      header: headers.manager,
      format: 'text',
      width: 130,
      cell: ({ manager }) => nameOf(manager),
    },
    {
      header: headers.client,
      isName: true,
      format: 'text',
      width: 275,
      cell: ({ client }) => clients.get(client)?.name ?? client,
    },
    {
      header: headers.category,
      format: 'text',
      width: 85,
      cell: ({ category }) => (category ? words.categories[category] : ''),
    },
    {
      header: headers.type,
      format: 'text',
      width: 105,
      cell: ({ type }) => words.contactTypes[type],
    },
    { header: headers.dueDay, format: 'day', width: 100, cell: ({ dueDay }) => serialOf(dueDay) },
    {
      header: headers.daysLate,
      format: 'count',
      width: 85,
      cell: ({ day, dueDay }) => day - dueDay,
    },
    {
      header: headers.phone,
      format: 'text',
      width: 130,
      cell: ({ client }) => clients.get(client)?.phone ?? '',
    },
  ];
}

function loadColumns(
  nameOf: (manager: string | null) => string,
  language: Language,
): ListColumn<ManagerPlan>[] {
  const { loads } = texts[language].plans.contactPlan;
  const count = (header: Exclude<keyof typeof loads, 'manager'>): ListColumn<ManagerPlan> => ({
    header: loads[header],
    format: 'count',
    width: 100,
    cell: (plan) => plan[header] ?? '',
  });
  return [
    {
      header: loads.manager,
      format: 'text',
      width: 130,
      cell: ({ manager }) => nameOf(manager),
    },
    count('capacity'),
    count('workingDays'),
    count('planned'),
    count('late'),
    count('overflow'),
    count('capacityNeeded'),
  ];
}
