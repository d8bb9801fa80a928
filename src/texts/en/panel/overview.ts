import { englishPlural as plural } from '../plural';

/** The panel's Overview: the base at a glance. */
export const overview = {
  tab: 'Overview',
  setUp: 'Set up',
  recalculate: 'Recalculate',
  working: 'Recalculating…',
  asOf: 'As of',
  clients: 'Clients',
  statuses: 'Statuses',
  classes: 'ABC classes',
  overdue: 'Overdue contacts',
  retention: 'Retention, last full quarter',
  before: 'the quarter before',
  compliance: 'Contact rules kept',
  ofRevenue: (share: string) => `${share} of all revenue`,
  newDeals: (count: number, since: string) =>
    `${plural(count, 'new deal', 'new deals')} since ${since}`,
  warnings: (count: number) =>
    `${plural(count, 'cell or row needs', 'cells or rows need')} a look: see Run report`,
  notComputed:
    'Nothing has been computed yet. First say where your clients and deals are, or take the sample.',
};
