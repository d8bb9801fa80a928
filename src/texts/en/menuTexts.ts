import { withFullStop } from '../fullStop';

/** What is shown before anything else is: the add-on's name and its menu. */
export const menuTexts = {
  addOn: 'Retention Sheets',
  /** The sheet Today. */
  today: 'Today',
  notLoaded: (reason: string) =>
    `The add-on's file AddOn.html could not be loaded: “${withFullStop(reason)}” Put all files of the add-on into its script project again, as docs/install.md says.`,
  menu: {
    openPanel: 'Open the panel',
    recalculate: 'Recalculate',
    addClients: 'Add clients from sales',
    setUp: 'Set up the sheets',
    planAhead: 'Win-back, plan and segments',
    undo: 'Undo the last action',
    daily: 'Run every day…',
    checkInstallation: 'Check this installation',
    remove: 'Remove the add-on…',
  },
};
