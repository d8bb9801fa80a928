/** The headers of the columns of Clients that the add-on computes. */
export const headers = {
  status: 'Status',
  category: 'Category',
  lastContact: 'Last contact',
  lastContactType: 'Last contact type',
  lastContactBy: 'Last contact made by',
  nextContact: 'Next contact',
  contactType: 'Next contact type',
  contactState: 'Contact state',
  daysOverdue: 'Days overdue',
  expectedOrder: 'Order expected',
  moneyAtRisk: 'Money at risk a year',
  lastPurchase: 'Last purchase',
  missedCycles: 'Missed cycles',
  intervalDays: 'Interval, days',
  intervalSource: 'Interval of',
  slowdown: 'Slowdown',
  deals: 'Deals',
  purchaseDays: 'Purchase days',
  revenue: 'Revenue',
  profit: 'Profit',
  averageOrder: 'Average order',
  firstPurchase: 'First purchase',
  abc: 'ABC',
  categoryRule: 'Category decided by',
  winBackValue: 'Win-back value',
  winBackDecision: 'Win-back decision',
  winBackReason: 'Reason for the decision',
  churnSignal: 'Churn signal',
  signalHitRate: 'Signal came true, %',
  productsToOffer: 'Products to offer',
  recommendedStep: 'What to do',
  loyaltyTier: 'Loyalty tier',
  points: 'Points',
  ordersToGift: 'Orders to a gift',
  expectedPurchases: 'Expected purchases',
  chanceToBuy: 'Chance to buy, %',
  yearPurchases: 'Purchases in 12 months',
  yearRevenue: 'Revenue in 12 months',
};

/** Under these an earlier version of the add-on made the column. */
export const formerHeaders: Partial<Record<keyof typeof headers, string>> = {
  lastContactType: 'Last contact by',
  contactType: 'Contact by',
};

/** Put behind a header that the user has already given to a column of their own. */
export const setApart = ' (computed)';

/** What the notes on these headers say: the first on all of them, the rest on one. */
export const notes = {
  computed:
    'Computed by Retention Sheets at each recalculation. What you type here stays until you clear it.',
  signalHitRate:
    'How many of the clients of this base who showed the strongest of these signals then bought nothing for two of their intervals. Blank: too few showed it.',
  moneyAtRisk:
    'What the client brings in a year at their own rhythm, times the chance that they leave: how many in the same state then bought nothing for two of their intervals, in this base’s own past. Of a lost client, times the chance that they come back. Where the forecast was tried on the past and told it better, by each client’s own chance. In profit where at least half of the deals have one, else in revenue. Blank: too little is known.',
  expectedOrder:
    'The day on which the client’s interval since the last purchase is up. On that day they miss a cycle.',
  productsToOffer:
    'No longer bought: a product they bought on three days or more, two of whose own cycles have passed without it, while they bought other things. Not bought yet: what clients who buy the same things buy at least one and a half times as often as all clients do. Blank: the deals name no products, or there is nothing to say.',
  lastContactBy: 'Who made the last contact, by the contact log.',
  chanceToBuy:
    'The chance that the client buys within the usual interval of the base, the same number of days for all; proved on this base’s own past. How many days they are, and how often what was said came true, the panel’s Overview shows. Blank: nothing was proved to tell it better than the status, or they have not bought.',
  yearPurchases:
    'Purchases to expect in the twelve months from the first day of the month in which the forecast was last tried on the past. All clients together, with at least and at most, stand beneath the months on the sheet Overview; a single client may be off by far more. Blank: they were no client yet.',
  yearRevenue:
    'Revenue to expect in the same twelve months. Together with the clients of the log who have no row here it is what the sheet Overview expects, where at least and at most stand beside it. Blank: they were no client yet, or no amounts are known.',
  expectedPurchases:
    'Purchases to expect in the weeks that Settings look ahead, by the BG/NBD model fitted to this base.',
  slowdown:
    'How much longer the last gaps between purchases are than the earlier ones. From 1.5 on the client is slowing down.',
  intervalSource:
    'own: the client’s mean gap between purchases, drawn towards the median of all clients where there is a steadying weight. base: they have bought once, so the median of all clients stands in. seasonal: they buy once a year, at these dates; a cycle is missed when the season is over without a purchase.',
  points: 'One for each sum that Settings say, less what the sheet Points says was spent.',
  ordersToGift: 'How many orders are to come up to the one with a gift: 1 is the next.',
};

const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** Products to offer, and why; they may follow “Offer:”. */
export const productsToOffer = {
  stoppedBuying: (products: readonly string[], more: number) =>
    `${listed(products)}${more > 0 ? ` and ${more} more` : ''} (no longer bought)`,
  notBoughtYet: (products: readonly string[]) => `${listed(products)} (not bought yet)`,
};

/** The words that stand in these columns alone. */
export const words = {
  contactStates: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    snoozed: 'Snoozed',
    onTrack: 'On track',
  },
  intervalSources: { own: 'own', base: 'base', settings: 'Settings', season: 'seasonal' },
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  churnSignals: {
    firstMissedCycle: 'first cycle missed',
    complaint: 'complaint or low score',
    slowdown: 'orders less often',
    averageOrderFalling: 'orders for less',
    marginDrop: 'margin has fallen',
    unpaidDeal: 'deal not paid in time',
  },
  steps: {
    winBack: 'Win back',
    letGo: 'Let go',
    wake: 'Wake with an offer',
    callNow: 'Call now',
    settleComplaint: 'Settle the complaint',
    askWhy: 'Ask why',
    reviewTerms: 'Review prices and discounts',
    askForPayment: 'Ask for payment',
    contact: 'Contact',
    firstOffer: 'Make a first offer',
  },
  tiers: { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' },
};
