/** The panel's Win-back. Whom to bring back, in which order, and with what. */
export const winBack = {
  tab: 'Win-back',
  title: 'Whom to win back',
  loading: 'Looking for whom to win back…',
  worth: (value: string, cost: string) => `worth ${value}, costs ${cost}`,
  notBefore: (day: string) => `not to be contacted before ${day}`,
  plans: 'Sheets and calendar',
  write: 'Write win-back and plans to sheets',
  writing: 'Writing the sheets…',
  planOf: 'Contact plan of',
  nobodys: 'clients without a manager',
  save: 'Save for a calendar (.ics)',
  planning: 'Planning the contacts…',
};
