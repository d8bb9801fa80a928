import { englishPlural as plural } from './plural';

/** Set-up, as the panel shows it. */
export const setUp = {
  title: 'Set up',
  intro: 'Check where your tables are and which column is which. Your own columns are only read.',
  tables: { clients: 'Clients', sales: 'Deals', contacts: 'Contacts' },
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  whichHeader: 'Several rows look like headers. Choose the one that your table begins with.',
  row: (row: number) => `Row ${row}`,
  headerTooLow: (row: number, found: string, rows: number) =>
    `The headers (${found}) seem to stand in row ${row}, and they are looked for among the first ${rows} rows only. Delete the rows above them that are not needed, and open set-up again.`,
  nothingFound: (sheets: readonly string[]) =>
    `No table of deals or clients was found on the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `“${name}”`).join(', ')}. It needs a header row with a date, a client and an amount.`,
  choose: 'Choose…',
  create: 'Create a new sheet',
  decline: 'I have none',
  created: 'A sheet is laid out for you to fill in.',
  createdFromSales: 'A sheet is laid out, with a row for each client of the deals.',
  declined: {
    sales: 'Purchases are taken from the clients’ rows.',
    contacts:
      'Last calls and meetings are taken from the clients’ rows, or else all count from the first purchase.',
  },
  noColumn: 'No such column',
  noValues: 'no values yet',
  unused: (count: number) => `${plural(count, 'column', 'columns')} not used`,
  mayBe: (header: string, column: string) => `“${header}” is not used. Might it be “${column}”?`,
  use: 'Use it',
  alsoOn: (sheets: readonly string[]) =>
    `Read as one log with ${sheets.map((name) => `“${name}”`).join(', ')}: the headers are the same.`,
  alone: 'Read this sheet alone',
  monthsAcross:
    'The months stand side by side: each sum is read as a deal of the first day of its month.',
  extract:
    'An extract of a log in BigQuery: each cell is unpacked into the rows that it was made of, and they are read like any others.',
  moreColumns: (count: number) => plural(count, 'more column', 'more columns'),
  emptySheet: 'This sheet is empty. Choose another, or have a new one created.',
  sample: {
    intro:
      'No data at hand yet? A sample shows it all: 400 clients of a coffee supplier with two years of deals, on new sheets.',
    create: 'Try it on sample data',
    creating: 'Laying the sample out…',
    replaces:
      'From then on the add-on works with the sample. Your sheets stay as they are; to come back to them, choose them here again.',
    replace: 'Take the sample',
    keep: 'Keep my tables',
  },
  save: 'Save and recalculate',
  back: 'Back',
  /** What is lost without a column, by table. */
  missing: {
    clients: {
      client: 'No column of clients: choose it to go on.',
      manager:
        'No manager column: the report by manager stays empty. Managers named in the deals alone do not count: add a column “Manager” to the clients to give each client one.',
      phone: 'No phone column: whom to call is shown without a number.',
    },
    /** Of the clients, where no log of deals says it. */
    clientsAlone: {
      givenLastPurchase:
        'No deals and no last purchases: nobody’s status can be told. Choose a sheet of deals, or this column.',
      givenRevenue: 'No revenue: ABC classes mean nothing.',
      givenProfit: 'No profit: win-back values stay empty.',
    },
    sales: {
      date: 'No date column: choose it to go on.',
      client: 'No column of clients: choose it to go on.',
      amount: 'No amount column: revenue stays 0, and ABC classes mean nothing.',
      profit: 'No profit column: a margin in Settings stands in, once you give one.',
    },
    contacts: {
      date: 'No date column: choose it to go on.',
      client: 'No column of clients: choose it to go on.',
      type: 'No contact type column: every contact counts as a call.',
      score: 'No score column: NPS stays empty.',
    },
  },
};
