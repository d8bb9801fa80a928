/** The panel's Set-up. How the add-on stands: tables, last run, warnings. */
export const health = {
  title: 'Set-up and health',
  setUp: 'Set up the tables',
};
