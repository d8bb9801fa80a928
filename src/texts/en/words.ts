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
    noProfit: 'no margin, by the figures',
    highPotential: 'high potential',
    abc: 'ABC analysis',
  },
  traits,
  potentials: { high: 'high', medium: 'medium', low: 'low' },
  contactTypes: { call: 'call', meeting: 'meeting', email: 'e-mail', message: 'message' },
  outcomes: {
    reached: 'reached',
    noAnswer: 'no answer',
    callLater: 'call later',
    request: 'request',
    offer: 'offer',
    deal: 'deal',
    refused: 'refused',
    complaint: 'complaint',
  },
  dealStatuses: {
    done: 'done',
    open: 'not done yet',
    notDone: 'not done',
    refunded: 'refunded',
    partlyRefunded: 'partly refunded',
  },
  wordPlaces: { status: 'status', outcome: 'outcome' },
  pastedTwice: { once: 'once', twice: 'twice' },
  decisions: { return: 'Win back', breakEven: 'Break-even', letGo: 'Let go' },
  /** What an earlier version of the add-on wrote for it. */
  formerDecisions: { return: 'Return' },
  winBackReasons: {
    classC: 'class C',
    worthNothing: 'brings no profit',
    costsMore: 'costs more than it brings',
    costsAsMuch: 'costs what it brings',
    pays: 'pays off',
  },
  measures: { revenue: 'revenue', profit: 'profit', deals: 'deals' },
  abcWindows: {
    wholeLog: 'whole log',
    last12Months: 'last 12 months',
    lastFullQuarter: 'last full quarter',
    ownDates: 'own dates',
  },
};
