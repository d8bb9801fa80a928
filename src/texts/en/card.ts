import { englishPlural as plural } from './plural';

/** What the panel's card says of a client. */
export const card = {
  notComputed: 'Nothing has been computed for this client yet. Recalculate first.',
  decidedBy: (rule: string) => `Category decided by: ${rule}`,
  rhythm: (status: string, days: number, interval: string) =>
    `${status}: ${plural(days, 'day', 'days')} since the last purchase, a cycle takes ${interval} days`,
  days: (days: number): string => (days === 1 ? 'day' : 'days'),
  /** @param isOwn whether the interval is the client’s, and not that of the base or Settings */
  sinceLast: (days: number, isSilent: boolean, interval: number, isOwn: boolean) =>
    `${isSilent ? `silent ${plural(days, 'day', 'days')}` : days === 0 ? 'bought today' : `bought ${plural(days, 'day', 'days')} ago`}, ${isOwn ? 'usually buys every' : 'a cycle takes'} ${interval === 1 ? (isOwn ? 'day' : '1 day') : `${interval} days`}`,
  missed: (cycles: number) => plural(cycles, 'cycle missed', 'cycles missed'),
  interval: {
    own: 'judged by their own purchases',
    steadied: 'judged by their own purchases and the usual cycle of all clients',
    base: 'judged by the usual cycle of all clients',
    settings: 'judged by the cycle in Settings',
    season: 'they buy once a year',
  },
  doNotContact: 'Not to be contacted.',
  snoozedUntil: (day: string) => `Snoozed until ${day}.`,
  history: 'Purchases',
  months: (days: number, from: string, to: string) =>
    `Purchases by month, ${from} to ${to}: ${plural(days, 'day', 'days')} with a purchase`,
  lastTwo: 'Last two orders',
  before: 'Orders before',
  toTier: (tier: string) => `To the tier ${tier}`,
  gift: 'Gift',
  nextOrder: 'with the next order',
  contacts: 'Contacts',
  last: (type: string) => `Last ${type}`,
  next: 'Next contact',
  late: (days: number) => `${plural(days, 'day', 'days')} late`,
  touches: (count: number, days: number) =>
    `${plural(count, 'contact', 'contacts')} within ${plural(days, 'day', 'days')}.`,
  allowed: (day: string) => ` Better wait until ${day} for the next one.`,
  winBack: 'Are they worth winning back?',
  perDeal: 'Profit per deal',
  dealsPerMonth: '× deals a month',
  lifetime: '× months they stay',
  returnRate: '× chance of return',
  value: '= value',
  /** @param months how long a client stays on average */
  valueSpan: (months: number) =>
    `of the ${plural(Math.round(months / 12), 'year', 'years')} they stay`,
  cost: 'Cost',
  decision: 'Decision',
  profit: {
    row: 'from their row',
    log: 'from the deals',
    margin: 'from the margin in Settings',
    both: 'from the deals, otherwise from the margin',
  },
  churn: (percent: string, source: string) => `yearly churn ${percent}, ${source}`,
  churnSources: { settings: 'from Settings', log: 'measured', default: 'assumed' },
  costSources: { row: 'from their row', settings: 'from Settings' },
  noProfit:
    'The client’s profit is not known: add a profit column to the sales log, or enter a margin in Settings.',
  noChurn: 'How long clients stay is not known yet. Recalculate first.',
  noCost: 'Enter a win-back cost in Settings to see a decision.',
  lacking: (columns: string) => `The contact log has no column for: ${columns}.`,
  noLog: 'Set-up says that there is no contact log.',
};
