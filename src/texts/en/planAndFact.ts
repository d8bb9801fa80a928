import { type Day, isoDay } from '../../core/day';
import { englishPlural as plural } from './plural';

/** What was planned for a month, and what came of it. */
export const planAndFact = {
  headers: {
    month: 'Month',
    manager: 'Manager',
    planned: 'Contacts planned',
    done: 'Of them done',
    donePercent: 'Done, %',
    left: 'Not done',
    other: 'Other contacts',
    fixedOn: 'Contacts fixed on',
    regularPlan: 'Regular clients: plan',
    regularRevenue: 'Regular clients: revenue',
    regularPercent: 'Regular clients: % of plan',
    newPlan: 'New clients: plan',
    newRevenue: 'New clients: revenue',
    newPercent: 'New clients: % of plan',
    remark: 'To look at',
  },
  monthFormat: 'yyyy-mm',
  everybody: 'Everybody',
  planNote:
    'Yours to type: the revenue planned for the month. For later months add rows of your own with the month, the manager and the plan. Where “Everybody” is left blank, the managers’ plans are added up.',
  contactsNote:
    'Fixed at the first run of the month, as the contact rules ask: what is late counts once. Who they are stands in the contact plan.',
  remarks: {
    month: (found: string) => `“${found}” is not a month and a year: write it as 2026-11.`,
    plan: (header: string, found: string) =>
      `“${header}”: “${found}” is not an amount. Write a number, such as 150000.`,
    twice: 'A row above has the same month and manager: the plan of that one counts.',
    noSuchManager: (name: string) =>
      `Nobody’s clients, deals or contacts name “${name}”: check the spelling.`,
  },
  /** Of the contacts of one month, beside their list. */
  ofMonth: (month: string, fixedOn: Day, done: number, left: number) =>
    `${month}: ${plural(done + left, 'contact', 'contacts')} as fixed on ${isoDay(fixedOn)}, of these ${done} done, ${left} not done: they are listed on the right.`,
  unreadable: (count: number) =>
    `${plural(count, 'row', 'rows')} of the month’s list on the right could not be read any more and left the plan.`,
  released: 'not to be contacted',
  contacts: {
    fixedOn: 'Fixed on',
    manager: 'Manager',
    client: 'Client',
    type: 'Contact type',
    dueDay: 'Due on',
    planned: 'Planned for the month',
    done: 'Done',
    left: 'Not done',
  },
};
