import { englishPlural as plural } from './plural';

/** What the panel's card says of a client. */
export const card = {
  notComputed: 'Nothing was computed of this client yet. Recalculate first.',
  decidedBy: (rule: string) => `Category decided by: ${rule}`,
  rhythm: (status: string, days: number, interval: string) =>
    `${status}: ${plural(days, 'day', 'days')} since the last purchase, a cycle takes ${interval}`,
  daysOf: (interval: string) => `of ${interval} days`,
  missed: (cycles: number) => plural(cycles, 'cycle missed', 'cycles missed'),
  interval: {
    own: 'the cycle is their own',
    base: 'the cycle is the base’s',
    settings: 'the cycle is of Settings',
    season: 'they buy once a year',
  },
  doNotContact: 'Not to be contacted.',
  snoozedUntil: (day: string) => `Put off until ${day}.`,
  history: 'Purchases',
  months: (days: number, from: string, to: string) =>
    `Purchases by month, ${from} to ${to}: ${plural(days, 'day', 'days')} with a purchase`,
  lastTwo: 'Last two orders',
  before: 'Orders before',
  contacts: 'Contacts',
  last: (type: string) => `Last ${type}`,
  next: 'Next contact',
  late: (days: number) => `${plural(days, 'day', 'days')} late`,
  touches: (count: number, days: number) =>
    `${plural(count, 'contact', 'contacts')} within ${plural(days, 'day', 'days')}.`,
  allowed: (day: string) => ` The next one had better wait until ${day}.`,
  winBack: 'Are they worth winning back?',
  perDeal: 'Profit of a deal',
  dealsPerMonth: '× deals a month',
  lifetime: '× months they stay',
  returnRate: '× chance of return',
  value: '= value',
  cost: 'Cost',
  decision: 'Decision',
  profit: {
    row: 'from their row',
    log: 'from the deals',
    margin: 'by the margin of Settings',
    both: 'from the deals, else by the margin',
  },
  churn: (percent: string, source: string) => `yearly churn ${percent} %, ${source}`,
  churnSources: { settings: 'from Settings', log: 'measured', default: 'assumed' },
  costSources: { row: 'from their row', settings: 'from Settings' },
  noProfit: 'The client’s profit is not known: give Sales a profit column, or Settings a margin.',
  noChurn: 'How long clients stay is not known yet. Recalculate first.',
  noCost: 'Give Settings a win-back cost, and there is a decision.',
  lacking: (columns: string) => `The contact log has no column for: ${columns}.`,
  noLog: 'Set-up says that there is no contact log.',
};
