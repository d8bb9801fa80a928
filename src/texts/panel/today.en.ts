import { englishPlural as plural } from '../plural';

/** The panel's Today. Whom to call today, and why. */
export const today = {
  title: 'Contacts for today',
  loading: 'Looking for whom to contact…',
  manager: 'Manager',
  everybody: 'everybody’s clients',
  count: (count: number) => plural(count, 'client to contact', 'clients to contact'),
  nobody: 'Nobody is waiting for a contact today.',
  list: 'Whom to contact',
  more: (shown: string, all: string) =>
    `The first ${shown} of ${all} are shown: the best clients, and the longest delays. Choose a manager to see fewer.`,
  late: (days: number) => `${plural(days, 'day', 'days')} late`,
  dueToday: 'due today',
  birthdayToday: 'birthday today',
  firstMissedCycle: 'first cycle missed',
  birthdays: 'Birthdays of the coming week',
  call: (phone: string) => `Call ${phone}`,
};
