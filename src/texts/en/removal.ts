/** Taking the add-on out of a spreadsheet. */
export const removal = {
  step: 'taking the add-on out of your sheets',
  putAway:
    'The add-on will be taken out of your sheets: its columns in your list of clients, its colours, notes and column group, its column in the contact log, and the daily run that you switched on.\n\nYour clients, deals and contacts stay, and so does what you typed into its columns. Its own sheets, History and Settings among them, are hidden and not deleted: “Set up the sheets” brings everything back.\n\nTake the add-on out?',
  isDone:
    'The add-on is out of your sheets, and its own sheets are hidden. Where its columns stood, blank ones are left, so that nothing moves that formulas of yours point at. “Set up the sheets” brings everything back; to delete the hidden sheets for good, choose “Remove the add-on…” once more.',
  kept: (sheet: string, columns: readonly string[]) =>
    `On sheet “${sheet}” what you typed stays, under its header: ${columns.join(', ')}.`,
  said: (sheet: string, columns: readonly string[]) =>
    `On sheet “${sheet}” the columns with what is said of clients stay, those too that were made for it: ${columns.join(', ')}.`,
  deleteSheets: (names: readonly string[]) =>
    `The add-on is out of your sheets. Its own sheets are still hidden, with History, Settings and whatever you typed there: ${names.join(', ')}.\n\nDeleted sheets cannot be brought back by the add-on, only by File → Version history. Formulas of yours that point at them will show an error.\n\nDelete these ${names.length} sheets for good?`,
  deleted: (sheets: number) =>
    `Sheets deleted: ${sheets}. Nothing of the add-on is left in the spreadsheet but its script: to take that away too, choose Extensions → Apps Script and delete the project.`,
  isGone:
    'Nothing of the add-on is in the spreadsheet but its script. To take that away too, choose Extensions → Apps Script and delete the project.',
  isPutAway:
    'The add-on has been taken out of your sheets. Choose “Set up the sheets” in its menu to bring it back.',
  unknown: (sheet: string) =>
    `What the add-on wrote last on sheet “${sheet}” is not known any more, so that what you typed there could not be told from it. Recalculate, and remove the add-on then.`,
};
