/** What is said of an extract of a sales log that cannot be read. */
export const extract = {
  dataSources: (sheets: readonly string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join(', ')} only ${sheets.length > 1 ? 'show' : 'shows'} BigQuery and cannot be read: choose the sheet of the extract.`,
  refused: {
    empty: (sheet: string) =>
      `Sheet “${sheet}” has the header of an extract and nothing under it. Refresh the extract, wait until its rows are there, and try again.`,
    notReady: (sheet: string, cell: string, found: string) =>
      `The extract in sheet “${sheet}” is not ready: ${cell} holds “${found}”. Wait until it has been refreshed, or refresh it again if it failed; then try again.`,
    foreign: (sheet: string, cell: string, found: string) =>
      `${cell} in sheet “${sheet}” holds “${found}”, which is nothing that the extract’s query makes. Keep the column under the extract’s header to the extract alone; if it is the extract’s own, put the add-on’s query in place of the one it has, and refresh it.`,
    cutOff: (sheet: string, cell: string, characters: number) =>
      `The text in ${cell} in sheet “${sheet}” breaks off after ${characters} characters. Refresh the extract, and do not type into it.`,
    changed: (sheet: string, cell: string) =>
      `The text in ${cell} in sheet “${sheet}” is not the one that the extract’s query wrote: it has been changed since. Refresh the extract, or import its file again, and do not type into it.`,
    tooLong: (sheet: string, cell: string, characters: number, most: number) =>
      `${cell} in sheet “${sheet}” holds ${characters} characters, and a cell of Google’s ${most} at most: one line of the log is longer than a cell can take. Leave its longest text out of the query, and refresh the extract.`,
    version: (sheet: string, cell: string, found: string, known: number) =>
      `The extract in sheet “${sheet}” is of version ${found} (${cell}), and this add-on reads version ${known}. Put the query that the panel now shows in place of the one it has, and refresh it; where it came from a file, make the file again.`,
    notAll: (sheet: string, found: number, expected: number) =>
      `Sheet “${sheet}” holds ${found} of the extract’s ${expected} rows. Raise the limit of rows in the extract’s settings, refresh it, and leave out no row by hand. Where the limit goes no higher, make the extract of a view of the latest deals, or from files on your own computer, as the panel says below the query.`,
    twoRuns: (sheet: string, cell: string) =>
      `${cell} in sheet “${sheet}” is of another run of the extract’s query than the cells above it. Refresh the extract, and keep no rows of an earlier one below it.`,
    otherCells: (sheet: string) =>
      `The rows of the extract in sheet “${sheet}” are not all of one run of its query: some have been exchanged. Refresh the extract, or import its file again.`,
    twice: (sheet: string, first: string, second: string) =>
      `${first} and ${second} in sheet “${sheet}” hold the same part of the extract. Delete what was copied there, or refresh the extract.`,
  },
};
