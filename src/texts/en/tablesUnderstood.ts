import { englishPlural as plural } from './plural';

/** What was understood of the user's tables, in the panel and in the run report. */
export const tablesUnderstood = {
  /** The header of the run report's second part. */
  header: ['Table', 'What was understood', 'Header or word', 'Values, or how it counts'],
  alsoOn: 'one log with',
  unused: 'not used',
  mayBe: (columns: readonly string[]) => `might be ${columns.join(' or ')}`,
  leftOut: 'left out',
  rowsLeftOut: (count: number) => `${plural(count, 'row', 'rows')} left out`,
  /** Why rows do not enter the figures. */
  leftOutReasons: {
    unreadable: 'a cell in it cannot be read',
    noDate: 'no date',
    noClient: 'no client',
    future: 'a day in the future',
    total: 'a total',
    duplicate: 'the client stands in a row above',
    alias: 'another spelling of a client, counted with them',
    sharedContact: 'clients share the telephone or e-mail',
    heading: 'the header or its title again',
    anotherTable: 'another table begins below this one',
    unknownClient: 'the client is not in Clients, and no row there counts it',
    open: 'the deal is not done yet',
    notDone: 'the deal was cancelled or not done',
    refunded: 'the deal was refunded in full',
    pasted: 'the same order stands in the log again',
  },
  firstRows: (count: number, first: readonly number[]) =>
    count === 1
      ? `row ${first[0] ?? ''}`
      : `${plural(count, 'row', 'rows')}: ${first.join(', ')}${count > first.length ? ', …' : ''}`,
  status: 'status of a deal',
  statuses: 'Statuses of the deals',
  aboutStatuses: 'Choose another meaning where one is wrong; it is kept in Settings.',
  deals: (count: number) => plural(count, 'deal', 'deals'),
  unknown: 'not known: done',
  meaningOf: (word: string) => `What “${word}” means`,
  moreStatuses: (count: number) =>
    `… and ${plural(count, 'word', 'words')} more of fewer deals. What they mean can be said under “Words” in Settings.`,
  counting: 'Counting the statuses…',
  writing: 'Writing it down…',
};
