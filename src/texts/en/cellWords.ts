/** Words for what the add-on knows of a client, as they stand in cells alone. */
export const cellWords = {
  contactStates: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    snoozed: 'Snoozed',
    onTrack: 'On track',
  },
  intervalSources: { own: 'own', base: 'base', settings: 'Settings' },
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
};
