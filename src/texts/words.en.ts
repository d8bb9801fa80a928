const traits = {
  keyName: 'key name',
  promising: 'promising',
  badPayer: 'bad payer',
  demanding: 'demanding',
  rude: 'rude',
  disloyal: 'disloyal',
  noMargin: 'no margin',
};

/** Words for what the add-on knows of a client, as they stand in cells and in the panel. */
export const words = {
  statuses: { active: 'Active', sleeping: 'Sleeping', lost: 'Lost' },
  categories: { VIP: 'VIP', A: 'A', B: 'B', C: 'C' },
  categoryRules: {
    ...traits,
    manual: 'set by hand',
    highPotential: 'high potential',
    abc: 'ABC analysis',
  },
  traits,
  potentials: { high: 'high', medium: 'medium', low: 'low' },
  contactTypes: { call: 'call', meeting: 'meeting', email: 'e-mail', message: 'message' },
  outcomes: { contact: 'contact', request: 'request', offer: 'offer', deal: 'deal' },
  contactStates: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    snoozed: 'Snoozed',
    onTrack: 'On track',
  },
  intervalSources: { own: 'own', base: 'base', settings: 'Settings' },
  decisions: { return: 'Return', breakEven: 'Break-even', letGo: 'Let go' },
  churnSignals: {
    firstMissedCycle: 'first cycle missed',
    complaint: 'complaint or low score',
    slowdown: 'orders less often',
    averageOrderFalling: 'orders for less',
    unpaidDeal: 'deal not paid in time',
  },
  steps: {
    winBack: 'Win back',
    letGo: 'Let go',
    wake: 'Wake with an offer',
    callNow: 'Call now',
    settleComplaint: 'Settle the complaint',
    askWhy: 'Ask why',
    askForPayment: 'Ask for payment',
    contact: 'Contact',
    firstOffer: 'Make a first offer',
  },
  tiers: { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' },
  measures: { revenue: 'revenue', profit: 'profit', deals: 'deals' },
  abcWindows: {
    wholeLog: 'whole log',
    last12Months: 'last 12 months',
    lastFullQuarter: 'last full quarter',
    ownDates: 'own dates',
  },
};
