/** Why what was chosen in set-up cannot be done. */
export const setUpRefused = {
  alreadySetUp:
    'Tables are set up here already. Confirm that the sample may take their place, and try again.',
  malformed: 'Part of the choice is missing. Close the panel, open it and try again.',
  sheetGone: (table: string) => `${table}: the chosen sheet is not there any more. Choose another.`,
  headerMoved: (table: string, row: number) =>
    `${table}: the headers do not stand in row ${row} any more. Choose the sheet again.`,
  oneSheet: (one: string, other: string) =>
    `${one} and ${other} are on one sheet. Choose another sheet for one of them.`,
  oneHeader: (table: string, header: string, one: string, other: string) =>
    `${table}: “${header}” is chosen twice, as ${one} and as ${other}. Choose another column for one of them.`,
  required: (table: string, column: string) =>
    `${table}: choose the column “${column}”; the sheet cannot be read without it.`,
  headersTooLong: (sheet: string) =>
    `The headers of “${sheet}” are too long to be kept. Shorten them and try again.`,
};
