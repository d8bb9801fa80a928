const plain = 'Latin letters, digits and _';
const wide = 'letters, digits, spaces, _ and single dashes';

/** What is said of the query that makes the extract of a sales log in BigQuery. */
export const logQuery = {
  noColumn: (column: string) =>
    `Nothing is named for “${column}”, and no query can be written without it. Name the column of your table that holds it.`,
  badName: {
    project: (found: string) =>
      `“${found}” is not the name of a BigQuery project: those have lower-case Latin letters, digits and dashes, but none at the end. Copy the project’s ID from the Google Cloud console.`,
    dataset: (found: string) =>
      `“${found}” is not a dataset name that a query can be written for: it may have ${plain}. Copy it from BigQuery’s Explorer.`,
    table: (found: string) =>
      `“${found}” is not a table name that a query can be written for: it may have ${wide}. Copy it from BigQuery’s Explorer, or make a view under a plainer name.`,
    column: (found: string) =>
      `“${found}” is not a column name that a query can be written for: it may have ${wide}. Copy it from the table’s schema in BigQuery, or make a view in which it has a plainer name.`,
    timeZone: (found: string) =>
      `“${found}” is not the name of a time zone such as Europe/London. Choose one in the spreadsheet’s settings.`,
  },
  noName: {
    project: 'The project is missing. Write its ID, as the Google Cloud console shows it.',
    dataset: 'The dataset is missing. Write its name, as BigQuery’s Explorer shows it.',
    table: 'The table is missing. Write its name, as BigQuery’s Explorer shows it.',
    timeZone:
      'The time zone is missing. Write the spreadsheet’s own, such as Europe/London: a moment is another day elsewhere.',
  },
  title: 'The log is in BigQuery',
  intro:
    'For a log of more deals than a spreadsheet takes. Say where it is; a query is made of it, BigQuery packs the deals into a sheet by that query, and the add-on reads the sheet. Nothing that you type here leaves this page.',
  place: 'Where the table is',
  names: {
    project: 'Project',
    dataset: 'Dataset',
    table: 'Table',
    line: 'Line number',
    timeZone: 'Time zone',
  },
  wholeName: 'A whole ID, project.dataset.table, may be pasted into any of the three.',
  columns: 'Its columns, as its schema names them',
  lineNote: 'Or the article: what tells two lines of an order apart that are else equal.',
  timeZoneNote: 'Where the day of a moment begins and ends: the spreadsheet’s own.',
  typeOf: (column: string) => `Type of “${column}”`,
  query: 'Query',
  notYet: 'The query stands here as soon as the fields above are filled in.',
  copy: 'Copy the query',
  stepsTitle: 'What to do with it',
  steps: [
    'Here in Sheets: Data → Data connectors → Connect to BigQuery. Choose your project and a custom query, and paste this one.',
    'On the sheet that appears press Extract, have it put on a new sheet, and set its limit of rows as high as it goes: each client takes one, and Google is said to allow 500,000.',
    'Under its refresh options, have it refreshed by a schedule.',
    'Then choose that sheet here, under Deals, and save.',
  ],
  withoutWorkspace:
    'Connecting to BigQuery takes a Google Workspace plan that has Connected Sheets. Without one: export the log as Parquet or CSV, have the extract made on your own computer, and import the file into a sheet (File → Import). With the add-on’s project and Node there, the command is:',
};
