/** The panel's Today. Whom to call today, and why. */
export const today = {
  tab: 'Today',
  title: 'Contacts for today',
  loading: 'Looking for whom to contact…',
  list: 'Whom to contact',
  done: 'Done',
  birthdays: 'Birthdays of the coming week',
  call: (phone: string) => `Call ${phone}`,
};
