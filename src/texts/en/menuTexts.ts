/** What is shown before anything else is: the add-on's name and its menu. */
export const menuTexts = {
  addOn: 'Retention Sheets',
  menu: {
    openPanel: 'Open the panel',
    recalculate: 'Recalculate',
    addClients: 'Add clients from sales',
    setUp: 'Set up the sheets',
    planAhead: 'Win-back, plan and segments',
    undo: 'Undo the last action',
    daily: 'Run every day…',
  },
};
