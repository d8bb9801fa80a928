/** The form of the settings. */
export const settings = {
  title: 'Settings',
  open: 'Margin, daily e-mails and everything else',
  loading: 'Reading the settings…',
  none: 'There is no sheet of settings yet: set the tables up first.',
  save: 'Save the settings',
  toManagers: 'Show the table',
};
