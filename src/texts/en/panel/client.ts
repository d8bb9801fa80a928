import { englishPlural as plural } from '../plural';

/** The panel's Client card, but for what the server says on it. */
export const client = {
  tab: 'Client',
  loading: 'Looking at the client…',
  choose: 'Select the row of a client in the sheet, and their card opens here.',
  selected: (name: string) => `“${name}” is selected in the sheet. What you typed here is kept.`,
  open: 'Open that card',
  log: 'Log a contact',
  noScore: 'none',
  submit: 'Log for today',
  anyway: 'Log anyway',
  writing: 'Writing…',
  snooze: 'Snooze',
  days: (days: number) => plural(days, 'day', 'days'),
  edit: 'What you know about them',
  byRules: 'by the rules',
  unknown: 'not known',
  save: 'Save',
  undo: 'Undo',
};
