/** The panel's Win-back. Whom to bring back, in which order, and with what. */
export const winBack = {
  tab: 'Win-back',
  title: 'Clients to win back',
  loading: 'Looking for clients to win back…',
  worth: (value: string | null, cost: string | null) =>
    `${value === null ? 'worth not known' : `worth ${value}`}, ${cost === null ? 'cost not known' : `costs ${cost}`}`,
  notBefore: (day: string) => `contact from ${day}`,
  plans: 'Sheets and calendar',
  write: 'Write win-back and plans to sheets',
  writing: 'Writing the sheets…',
  planOf: 'Contact plan of',
  nobodys: 'clients without a manager',
  save: 'Save for a calendar (.ics)',
  planning: 'Planning the contacts…',
  mailingTo: 'Mailing list of',
  groups: {
    secondPurchase: 'after the first purchase',
    offerMore: 'active, buy often',
    remind: 'active, buy seldom',
    wake: 'sleeping',
    winBack: 'lost',
    askRhythm: 'rhythm not known',
  },
  saveMailing: 'Save as a file (.csv)',
  writeMailing: 'Write to a sheet',
  mailing: 'Putting the list together…',
};
