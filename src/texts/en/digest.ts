import { type Day, isoDay } from '../../core/day';
import { englishPlural as plural } from './plural';

const clients = (count: number) => plural(count, 'client', 'clients');

/** What goes out by e-mail after the daily run. */
export const digest = {
  manager: {
    subject: (count: number) => `Today: ${clients(count)} to contact`,
    opening: (name: string, day: Day) => `${name}, your clients as of ${isoDay(day)}.`,
  },
  head: {
    subject: (overdue: number, sleeping: number, lost: number) =>
      `Client base: ${overdue} overdue, ${sleeping} sleeping, ${lost} lost`,
    opening: (day: Day) => `The client base as of ${isoDay(day)}.`,
  },
  toContact: 'To contact',
  toBeginWith: (count: number) => `The first ${count} to contact`,
  base: 'The base',
  clients: 'Clients',
  statuses: { active: 'Active', sleeping: 'Sleeping', lost: 'Lost' },
  share: (count: number, percent: string) => `${count} (${percent})`,
  overdueContacts: 'Overdue contacts',
  compliance: 'Contact rules kept',
  crr: (quarter: string) => `Retention (CRR), ${quarter}`,
  crrUnknown: 'not known, as nobody bought in the quarter before',
  managers: 'By manager',
  counts: (overdue: number, due: number, signals: number) =>
    `${overdue} overdue, ${due} due today, ${plural(signals, 'churn signal', 'churn signals')}`,
  month: (month: string) => `Contacts of ${month}`,
  kept: (planned: number, done: number, left: number, other: number) =>
    `${done} of ${planned} planned done, ${left} not done; ${other} others`,
  notTold: 'Clients nobody was told about',
  unknownManager: (count: number) => `${clients(count)}; Settings list no such manager`,
  withoutAddress: 'no e-mail address in Settings',
  ofNobody: 'No manager',
  ofNobodyCount: (count: number) => `${clients(count)}`,
  more: (count: number) => `and ${count} more: see the sheet Today`,
  open: 'Open the spreadsheet',
  why: (spreadsheet: string, setting: string) =>
    `Sent every day by Retention Sheets from “${spreadsheet}”. To stop it, set “${setting}” to “no” in Settings.`,
};
