/**
 * What is said of a sheet that was looked at: what its columns are, and why it cannot be read as it
 * is.
 */
export const recognition = {
  roles: {
    client: 'client',
    contactPerson: 'contact person',
    firstName: 'first name',
    lastName: 'last name',
    email: 'e-mail',
    phone: 'telephone',
    date: 'day of the purchase',
    amount: 'amount',
    profit: 'profit',
    product: 'product',
    productLine: 'product group',
    orderNumber: 'order number',
    manager: 'manager',
    paidOn: 'day of payment',
    paidAmount: 'sum paid',
    isPaid: 'paid or not',
    status: 'status',
    secondStatus: 'second status',
    refunded: 'sum refunded',
    cancelled: 'cancelled',
    currency: 'currency',
    quantity: 'quantity',
    price: 'price',
    source: 'source',
    birthday: 'birthday',
    potential: 'potential',
    traits: 'traits',
    manualCategory: 'category set by hand',
    leavingReason: 'reason for leaving',
    winBackCost: 'win-back cost',
    doNotContact: 'do not contact',
    snoozedUntil: 'snoozed until',
    givenFirstPurchase: 'first purchase',
    givenLastPurchase: 'last purchase',
    givenDeals: 'number of deals',
    givenRevenue: 'revenue',
    givenProfit: 'total profit',
    givenInterval: 'usual interval',
    lastCall: 'last call',
    lastMeeting: 'last meeting',
    type: 'type of contact',
    outcome: 'outcome',
    reason: 'reason',
    score: 'score',
    note: 'note',
    callFrom: 'number that called',
    callTo: 'number called',
  },
  refused: {
    noBuyer: (sheet: string) =>
      `Sheet “${sheet}” lists purchases and does not say who bought. Export it with the buyers’ names, e-mails or telephones, or add a column with them.`,
    marketplaceWords: (sheet: string) =>
      `Sheet “${sheet}” is a marketplace’s report, which names no buyers: whose purchases these are cannot be told. Take a list of your own orders instead.`,
    bankWords: (sheet: string) =>
      `Sheet “${sheet}” is a bank statement without a column of who paid. Export it with the counterparty in a column of its own.`,
    noDay: (sheet: string) =>
      `Sheet “${sheet}” says who bought, and not when. Add a column with the day of each purchase.`,
    noHeader: (sheet: string) =>
      `No row of sheet “${sheet}” says what its columns hold. Write headers above them, such as Date, Client, Amount.`,
    noYear: (sheet: string) =>
      `The months above the columns of sheet “${sheet}” do not say of which year they are. Write it with the first of them: Jan 2026.`,
  },
};
