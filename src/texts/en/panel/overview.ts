import { englishQuarter } from '../period';
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
  withoutStatus: { noPurchase: 'No purchase yet', noRhythm: 'Rhythm not known yet' },
  classes: 'ABC classes',
  overdue: 'Overdue contacts',
  retention: 'Retention, last full quarter',
  quarter: englishQuarter,
  before: 'the quarter before',
  compliance: 'Contact rules kept',
  ofRevenue: (share: string) => `${share} of all revenue`,
  newDeals: (count: number, since: string) =>
    `${plural(count, 'new deal', 'new deals')} since ${since}`,
  warnings: (count: number) => `${plural(count, 'remark', 'remarks')} on the data`,
  notComputed:
    'Nothing has been computed yet. First say where your clients and deals are, or take the sample.',
  firstSteps: {
    title: 'Begin in three steps',
    mine: 'My data',
    what: 'What is this?',
    about:
      'The add-on shows from your deals which clients buy, which have fallen asleep and which are lost, what each is worth, and whom to call today. It reads your columns and writes into its own; Undo takes a recalculation back.',
  },
};
