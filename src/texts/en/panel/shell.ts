import { englishPlural as plural } from '../plural';

/** What stands around the panel's tabs, and what they share. */
export const shell = {
  tabList: 'Parts of the panel',
  loading: 'Loading…',
  elapsed: (seconds: number) => `${plural(seconds, 'second', 'seconds')} so far.`,
  goesOn: 'You may open another tab, the work goes on.',
  retry: 'Try again',
  dismiss: 'Close the message',
  showClient: (name: string) => `${name}: open the card`,
  more: (count: number) => `Show ${count} more`,
  shownOf: (shown: string, all: string) => `${shown} of ${all}`,
  manager: 'Manager',
  everybody: 'everybody’s clients',
  noAnswer: 'The spreadsheet did not answer. Check the connection and try again.',
  signIn:
    'Google refused the call. If you are signed in to several accounts, open this sheet in a window with one account only.',
};
