import { englishPlural as plural } from '../plural';

/** The panel's Set-up: how the add-on stands, its tables, last run and warnings. */
export const health = {
  tab: 'Set-up',
  loading: 'Looking at the tables…',
  tables: 'Tables',
  columns: (count: number) => plural(count, 'column', 'columns'),
  gone: 'The sheet was deleted. Choose another in set-up.',
  absent: 'There is no such sheet yet. Set-up makes one, or takes one of yours.',
  lost: (column: string, header: string) =>
    `${column}: the column “${header}” is not there any more. Choose another in set-up.`,
  setUp: 'Change the set-up',
  lastRun: 'Last recalculation',
  never: 'Nothing has been computed yet.',
  by: { hand: 'asked for', daily: 'daily run' },
  seconds: (count: string) => `took ${count} s`,
  undo: {
    recalculation: (count: string) => `Undo the recalculation (cells changed: ${count})`,
    segmented: (count: string) => `Undo the segmentation (cells changed: ${count})`,
    addedClients: (count: string) => `Undo the adding of clients (${count})`,
    appendedRow: (_count: string) => 'Undo the row added last',
    alias: (_count: string) => 'Undo the last decision on two spellings',
    wordMeaning: (_count: string) => 'Undo the last decision on a status',
    editedSettings: (count: string) => `Undo the change of settings (${count})`,
    editedCells: (count: string) => `Undo the last change (cells: ${count})`,
  },
  undoing: 'Undoing…',
  editedSince: 'Edited since and left as they are:',
  daily: {
    title: 'Daily run',
    loading: 'Looking at the daily run…',
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    repair: 'Repair',
    switching: 'Switching…',
  },
  newClients: 'Clients found only in the deals',
  onlyInSales: (count: number) =>
    `${plural(count, 'client of the deals has', 'clients of the deals have')} no row among the clients. Without one nothing is computed.`,
  add: 'Add the rows',
  adding: 'Adding…',
  thenRecalculate: 'Recalculate to have their figures computed.',
  twins: {
    title: 'Probably the same client',
    about: 'Where they are one client, deals and contacts of the second count for the first.',
    reasons: {
      name: 'Differ only in the legal form',
      phone: 'Have the same telephone',
      email: 'Have the same e-mail',
    },
    say: (isSame: boolean): string => (isSame ? 'One client' : 'Two clients'),
    ofPair: (said: string, other: string, first: string) => `${said}: “${other}”, “${first}”`,
    working: 'Writing it down…',
    more: (count: string) => `… and ${count} more.`,
  },
  warnings: 'To be looked at',
  noWarnings: 'The last run found nothing wrong.',
  firstOf: (shown: string, all: string) => `The first ${shown} of ${all} are listed here.`,
  place: (sheet: string, row: string, column: string) =>
    [sheet, row && `row ${row}`, column].filter((part) => part !== '').join(', '),
  openReport: 'Open the run report',
};
