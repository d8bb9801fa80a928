import type { ChurnSource } from '../../core/base/clientBase';
import { type Day, isoDay } from '../../core/day';
import type { TwinReason } from '../../core/identity/likelyTwins';
import { withFullStop } from '../fullStop';
import { foresight } from './ahead/foresight';
import { extract } from './bigQuery/extract';
import { logQuery } from './bigQuery/logQuery';
import { card } from './card';
import { client } from './client';
import * as computed from './computedColumns';
import { contactLists } from './contactLists';
import { conventions } from './conventions';
import { daily } from './daily';
import { digest } from './digest';
import { dynamics } from './dynamics';
import { findings } from './findings';
import { formAnswers } from './formAnswers';
import { functionTexts } from './formulas/functionTexts';
import { groups } from './groups';
import { headers } from './headers';
import { history } from './history';
import { installation } from './installation';
import { menuTexts } from './menuTexts';
import { panel } from './panel/panel';
import { planAndFact } from './planAndFact';
import { plans } from './plans';
import { englishPlural as plural } from './plural';
import { pointsLedger } from './pointsLedger';
import { recognition } from './recognition';
import { refused } from './refused';
import { removal } from './removal';
import { salesLog } from './salesLog';
import {
  formerSettings,
  settingFaults,
  settingGroups,
  settings,
  settingTables,
  settingUnits,
  settingWords,
} from './settings';
import { setUp } from './setUp';
import { setUpRefused } from './setUpRefused';
import { tablesUnderstood } from './tablesUnderstood';
import { templates } from './templates';
import { todaySheet } from './todaySheet';

const twinReasons: Record<TwinReason, string> = {
  name: 'but for the legal form',
  phone: 'the same telephone',
  email: 'the same e-mail',
};

const churnSources: Record<ChurnSource, string> = {
  settings: 'from Settings',
  log: 'measured from the sales log',
  default: 'an assumption: the sales log covers less than two years',
};

const clients = (count: number) => plural(count, 'client', 'clients');

export const en = {
  ...menuTexts,
  ...functionTexts,

  sheets: {
    clients: 'Clients',
    sales: 'Sales',
    contacts: 'Contacts',
    settings: 'Settings',
    overview: 'Overview',
    today: menuTexts.today,
    history: 'History',
    sampleHistory: 'History (sample)',
    report: 'Run report',
    memory: 'Memory',
    winBack: 'Win-back',
    winBackResults: 'Win-back results',
    contactPlan: 'Contact plan',
    plans: 'Plans',
    points: 'Points',
    samplePlans: 'Plans (sample)',
    secondPurchase: 'Second purchase',
    segments: 'Segments',
    whatIf: 'What if',
    templates: 'Templates',
    mailingList: 'Mailing list',
  },

  headers: {
    ...headers,
    clients: { ...headers.clients, ...computed.headers },
    formerClients: computed.formerHeaders,
    setApart: computed.setApart,
    settings: ['Setting', 'Value', 'Unit', 'What it means'],
    report: ['Sheet', 'Row', 'Column', 'What was found'],
  },

  notes: computed.notes,
  productsToOffer: computed.productsToOffer,

  words: { ...functionTexts.words, ...computed.words },

  conventions,

  settings,
  formerSettings,
  settingGroups,
  settingUnits,
  settingWords,
  settingTables,
  settingFaults,

  memory: {
    firstCell:
      'What Retention Sheets wrote last: for Undo, and to tell what you typed into its columns. Please keep this sheet.',
  },

  overview: {
    title: 'Client base overview',
    howToOpen:
      'The panel with the day’s contacts, client cards and set-up opens from the menu: Retention Sheets → Open the panel.',
    asOf: 'As of',
    /** @param isAssumed neither log nor Settings name one */
    currency: (currency: string, isAssumed: boolean) =>
      isAssumed
        ? `Sums are in ${currency}, by the locale. Another currency: give it the rate 1 under “Currencies” in Settings.`
        : `Sums are in ${currency}.`,
    clients: 'Clients',
    buyers: 'Clients who have bought',
    repeatRate: 'Repeat purchase rate, %',
    baseInterval: 'Typical purchase interval, days',
    yearlyChurn: 'Yearly churn, %',
    lifetimeValue: 'LTV, in revenue',
    lifetimeValueAfterMargin: 'LTV, after margin',
    churnSources,
    overdue: 'Overdue contacts',
    compliance: 'Contact compliance, %',
    concentration: 'Share of the largest client, %',
    concentrationRisk: 'a risk: one client brings more than a quarter',
    expectedPurchases: 'Purchases expected in the forecast’s weeks',
    nps: 'NPS',
    statuses: 'Statuses',
    abc: 'ABC classes',
    abcHeader: ['Class', 'Clients', 'Share of clients, %', 'Revenue', 'Share of revenue, %'],
    quarters: 'Retention by quarter',
    months: 'Retention by month',
    state: 'State',
    partial: 'still running',
    complete: '',
  },

  history,
  installation,
  logQuery,
  planAndFact,
  dynamics,
  formAnswers,
  groups,
  findings,

  run: {
    done: (count: number, overdue: number) =>
      `${clients(count)} recalculated, ${plural(overdue, 'contact', 'contacts')} overdue.`,
    rulesBegin:
      ' The contact rules apply from today; the first round is spread over each class’s own period. The day can be changed in Settings.',
    segmented: 'The ABC classes were updated.',
    withWarnings: (count: number) => ` ${plural(count, 'remark', 'remarks')}: see Run report.`,
    sampleCreated: 'The sample is on new sheets. Recalculate to see its figures.',
    setUp: 'The sheets are ready. Fill in Clients and Sales, then recalculate.',
    clientsAdded: (count: number) =>
      count === 0
        ? 'Every client of the sales log already has a row.'
        : `${clients(count)} added from the sales log.`,
    joined: (spelling: string, client: string) =>
      `“${spelling}” counts as “${client}”. Recalculate to update the figures.`,
    statusMeant: (word: string, meaning: string) =>
      `“${word}” now means “${meaning}”. Recalculate to update the figures.`,
    keptApart: (spelling: string, client: string) =>
      `“${spelling}” and “${client}” stay two clients.`,
    namesListed: (sheet: string, column: string, cell: string) =>
      `The names under “${column}” in sheet “${sheet}” are listed by the formula in ${cell}, and a name below them would get in its way. Nobody was added: make the formula list these clients as well.`,
    undone: {
      recalculation: (cells: number) =>
        `The recalculation was undone: ${plural(cells, 'cell', 'cells')} in the clients’ rows.`,
      segmented: (cells: number) =>
        `The segmentation was undone: ${plural(cells, 'cell', 'cells')} in Settings and the clients’ rows.`,
      editedSettings: (count: number) =>
        `Previous values restored: ${plural(count, 'setting', 'settings')}.`,
      addedClients: (count: number) => `Removed from the sheet again: ${clients(count)}.`,
      appendedRow: () => 'The row added last was cleared.',
      alias: () =>
        'The last decision on two spellings was undone. Recalculate to update the figures.',
      wordMeaning: () =>
        'The last decision on a status was undone. Recalculate to update the figures.',
      editedCells: (cells: number) =>
        `Your last change was undone: ${plural(cells, 'cell', 'cells')} in the clients’ rows.`,
    },
    settingsSaid: (count: number) =>
      count === 0
        ? 'The settings stand as they did: nothing was written.'
        : `Settings changed: ${count}. Figures follow with the next recalculation.`,
    managersTold: (names: readonly string[]) =>
      names.length === 0
        ? 'No manager has an e-mail address in Settings, so none gets their contacts. The addresses stand in the table of managers.'
        : `Managers who get their contacts: ${names.join(', ')}. Their addresses stand in the table of managers.`,
    nothingUndone: 'Nothing was undone.',
    undoneGone: 'Nothing was undone: what was done is no longer on the sheet.',
    undoneLater: 'Nothing was undone: only the last action can be, and by now that is another one.',
    editedSince: (count: number, cells: string) =>
      ` ${plural(count, 'cell was edited since and is', 'cells were edited since and are')} left as ${count === 1 ? 'it is' : 'they are'}: ${cells}.`,
    nothingToUndo: 'There is nothing to undo.',
    doneBefore: 'This was done when it was first asked for; nothing was written again.',
    busy: 'Another recalculation is running. Wait a minute and try again.',
    nothingReadable: (sheet: string, column: string, fault: string) =>
      `Sheet “${sheet}”, column “${column}”: ${fault} Nothing could be computed.`,
    newDeals: (count: number, since: Day) =>
      ` ${plural(count, 'new deal', 'new deals')} since ${isoDay(since)}.`,
    sheetGone: (sheet: string) =>
      `The sheet that held “${sheet}” was deleted. Choose another one: open the panel and “Set up”.`,
    mappingUnreadable: (sheet: string) =>
      `What was kept of where “${sheet}” is cannot be read, so nothing was computed. Say it again: open the panel and “Set up”.`,
    noSheet: (sheet: string) =>
      `There is no sheet “${sheet}”. Choose “Set up the sheets” in the menu.`,
    noColumn: (sheet: string, columns: string, found: string) =>
      `Sheet “${sheet}” has no column for: ${withFullStop(columns)} Found headers: ${withFullStop(found)} Give the column that name and try again.`,
    noHeader: (sheet: string, rows: number, columns: string, found: string) =>
      `Sheet “${sheet}” has no header row among its first ${rows} rows: columns are needed for: ${withFullStop(columns)}${found === '' ? '' : ` What stands there: ${withFullStop(found)}`} Give the columns these names, move the header up, or choose the columns in the panel: “Set up”.`,
    headerTooLow: (sheet: string, row: number, found: string, rows: number) =>
      `Sheet “${sheet}” has its headers (${found}) in row ${row}, and they are looked for among its first ${rows} rows only. Delete the rows above them that are not needed, and try again.`,
    headerUnclear: (sheet: string) =>
      `Several rows of sheet “${sheet}” bear the headers that were chosen, and which is meant cannot be told any more. Choose it again: open the panel and “Set up”.`,
    sheetTooLarge: (sheet: string, last: string) =>
      `Sheet “${sheet}” reaches as far as cell ${last}, so nothing was read: something stands far from your table, or its blank rows and columns were never deleted. Delete all rows below the table and all columns to its right, and try again.`,
    emptySheet: (sheet: string) => `Sheet “${sheet}” is empty: give it a header row and data.`,
    doubledColumn: (sheet: string, column: string) =>
      `Sheet “${sheet}” has two columns “${column}”. Rename one of them and try again.`,
    protectedCells: (sheet: string, column: string | null, description: string) =>
      `Sheet “${sheet}”${column === null ? '' : `, column “${column}”`}: protected, and you may not edit it${description === '' ? '' : ` (the protection is called “${description}”)`}. Nothing was written. Ask the spreadsheet's owner to let you edit it, under Data → Protect sheets and ranges, and try again.`,
    rowsMoved:
      'The clients’ rows changed while the figures were computed. Nothing was written; recalculate again.',
    movedMeanwhile: (sheet: string) =>
      `Rows or columns of “${sheet}” were moved while figures were being written. What stood there was put back; recalculate again.`,
    typedMeanwhile: (sheet: string, cell: string) =>
      `“${sheet}”, cell ${cell}, was changed while the figures were computed. It is left as it is; recalculate again.`,
    settingIsFormula: (sheet: string, setting: string, cell: string) =>
      `The setting “${setting}” (${sheet}, ${cell}) is a formula of yours. Nothing was changed: change what the formula goes by, or put a number there.`,
    usedUp: {
      propertyReads:
        'Google lets you read the add-on’s records only so many times a day, and today’s limit is reached, so nothing was changed; this works again within 24 hours, and until then the sheets, their formulas and colours do, and contacts can be written into the contact log by hand.',
      propertyWrites:
        'Google lets you store the add-on’s records only so many times a day, and today’s limit is reached, so this was not done, or not to its end; do it again in 24 hours, and until then you can go on recalculating, looking at clients and logging contacts.',
    },
    notKept:
      'Only the add-on’s own records of it were not stored: Google’s daily quota for them is used up, and will be free again within 24 hours; all else works meanwhile.',
    steps: {
      reading: 'reading the tables',
      writing: (sheet: string) => `writing the sheet “${sheet}”`,
      mails: 'sending the e-mails',
    },
    stopped: (step: string, reason: string) =>
      `The run stopped while ${step}: “${withFullStop(reason)}” Try again; should it come back, Extensions → Apps Script → Executions tells more.`,
    writtenBefore: (sheets: readonly string[]) =>
      ` Written before that: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}.`,
    noNewSheet: (sheet: string, reason: string) =>
      `The sheet “${sheet}” is missing and could not be added: “${withFullStop(reason)}” Ask the spreadsheet's owner to let you edit the whole of it, and try again.`,
    noSpreadsheet:
      'The script found no spreadsheet to work in, and nothing was done: the spreadsheet was deleted, or the script was copied without it. Open the spreadsheet and its script from there (Extensions → Apps Script); a trigger that was left behind can be deleted under Triggers.',
    failed: (reason: string) =>
      `Something unexpected got in the way: “${withFullStop(reason)}” Try again; should it come back, Extensions → Apps Script → Executions tells more.`,
  },

  decorations: {
    numberFormats: 'number formats',
    look: 'colours and sizes',
    rules: 'the rules of conditional formatting',
    lists: 'the drop-down lists and checks of cells',
    notes: 'notes on cells',
    charts: 'a chart',
    filter: 'the filter',
    columnGroup: 'the group of columns',
    hiding: 'to hide cells that nobody needs to see',
  },

  warnings: {
    refusedLook: (what: string, reason: string) =>
      `Google refused ${what}: “${withFullStop(reason)}” The values are written all the same; where you miss it, set it by hand.`,
    totalRow: (name: string) =>
      `“${name}” looks like a total, not a client; the row was left as it is.`,
    repeatedHeader: 'the row repeats the header and was left out.',
    repeatedTitle: 'the row is the title of a repeated header and was left out.',
    anotherTable: (rows: number) =>
      `another table begins here; ${plural(rows, 'row of it was', 'rows of it were')} not read. To have it read, move it to a sheet of its own.`,
    noClientName: 'the row has no client name and was left out.',
    duplicateClient: (name: string, row: number) =>
      `“${name}” already stands in row ${row}; this row was left as it is.`,
    countedWith: (name: string, client: string) =>
      `“${name}” is another spelling of “${client}”, as the table beside the settings says: counted with “${client}”; this row was left as it is.`,
    sharedContact: (found: string, count: number, names: string) =>
      `“${found}” is the telephone or e-mail of ${plural(count, 'client', 'clients')}: ${names}; the contact was left out. Write the name of the one who is meant.`,
    likelyTwins: (count: number, names: string) =>
      `${plural(count, 'pair of clients is', 'pairs of clients are')} probably one client under two spellings: ${names}. Merge them, or mark them as different clients, in the panel: Set-up.`,
    twins: (first: string, other: string, reason: TwinReason) =>
      `“${first}” and “${other}” (${twinReasons[reason]})`,
    likelySources: (count: number, named: string) =>
      `${plural(count, 'pair of sources is', 'pairs of sources are')} probably one source under two spellings: ${named}. They are counted separately: if they are the same, write them alike.`,
    sources: (one: string, other: string) => `“${one}” and “${other}”`,
    totalLine: (text: string) => `“${text}”: a total, not a line of the log; the row was left out.`,
    unknownClient: {
      sales: (name: string, lines: number, sheet: string) =>
        `“${name}” has no row in sheet “${sheet}”: ${plural(lines, 'line of the log counts', 'lines of the log count')} for no client. Add a row, or choose “Add clients from sales”.`,
      contacts: (name: string, lines: number, sheet: string) =>
        `“${name}” has no row in sheet “${sheet}”: ${plural(lines, 'contact counts', 'contacts count')} for no client. Add a row, or write the name as it stands there.`,
    },
    unknownOutcome: (word: string, contacts: number) =>
      `“${word}” is not a known outcome; it stands beside ${plural(contacts, 'contact', 'contacts')}, which ${contacts === 1 ? 'counts' : 'count'} as made. Write one of: no answer, call later, request, offer, deal, refused, complaint, reached.`,
    sameEntry: (row: number) =>
      `it is the same line of the sheet Today as row ${row}, and counts once. If it is another contact, clear this cell.`,
    noDate: 'the date is missing; the row was left out.',
    noClient: 'the client is missing; the row was left out.',
    leftOut: (fault: string) => `${fault} The row was left out.`,
    rowsLeftOut: (fault: string) => `${fault} The rows were left out.`,
    columnIgnored: (fault: string) => `${fault} The column was passed over.`,
    wordIgnored: (fault: string) => `${fault} The word was passed over.`,
    cellIgnored: (fault: string) => `${fault} The cell was passed over.`,
    afterAsOf: (day: Day) => `${isoDay(day)} is in the future; the row was left out.`,
    cellAfterAsOf: (day: Day) => `${isoDay(day)} is in the future; the cell was passed over.`,
    tooSmall: (found: number, least: number) =>
      `found ${found}, which should be ${least} or more; the cell was passed over.`,
    unreadPayments: (count: number) =>
      `from here on, ${plural(count, 'cell holds', 'cells hold')} neither a day nor yes or no; whether those deals are paid is taken as not known.`,
    firstAfterLast: 'the first purchase is later than the last; the first was passed over.',
    noAmount: (column: string) =>
      `there is no column “${column}”: deals are counted, and revenue is not known. If there is one, give it that name.`,
    noProfitForAbc: 'profit is not known, so the classes were measured by revenue.',
    noAmountForAbc: 'no amount is known, so the classes were measured by the number of deals.',
    nothingForAbc:
      'nothing is known of what clients bought, so there are no classes; the contact rules of B stand in.',
    noLogForAbcWindow:
      'there is no sales log to take a window of, so the classes were measured over all time.',
    nothingInAbcWindow: (from: Day | null, to: Day) =>
      `there is nothing to measure ${from === null ? 'up to' : `from ${isoDay(from)} to`} ${isoDay(to)}, so all are C. Choose another “ABC window” in Settings.`,
    undatedForAbc: (count: number) =>
      `${plural(count, 'client has', 'clients have')} sums without dates, which no ABC window holds, and ${count === 1 ? 'is' : 'are'} C. Log the deals, or choose the whole log in Settings.`,
    noProfit:
      'profit is not known: add a profit column to the sales log or to Clients, or give a margin in Settings. Profit and win-back value stay empty.',
    noCycle:
      'no interval between purchases is known yet: set a typical cycle in Settings, and statuses can be told.',
    typedOver: (text: string, column: string) =>
      `“${text}” was written over a cell that the add-on fills in. It stands to the right of its line now, in column ${column}.`,
    valueKept: (count: number, names: string) =>
      `${plural(count, 'cell holds a value of yours and was', 'cells hold values of yours and were')} left alone: ${names}. Clear ${count === 1 ? 'it' : 'them'} to have ${count === 1 ? 'it' : 'them'} computed again.`,
    formulaKept: (count: number, names: string) =>
      `${plural(count, 'cell holds a formula of yours and was', 'cells hold formulas of yours and were')} left alone: ${names}.`,
    memoryLost: (count: number, names: string) =>
      `the hidden sheet Memory was missing, so ${plural(count, 'cell that held another value was', 'cells that held other values were')} computed anew: ${names}. If you typed any of them, take this back with Undo, and clear those that are to be computed.`,
    badSetting: (fault: string, standard: string) => `${fault} The default, ${standard}, was used.`,
    sameBelow: (count: number) =>
      ` The same in the ${count === 1 ? 'row' : plural(count, 'row', 'rows')} below.`,
    more: (count: number) => `… and ${count} more.`,
  },

  setUp: { ...setUp, refused: setUpRefused },

  recognition,
  extract,
  removal,
  salesLog,
  tablesUnderstood,
  refused,

  card,

  client,

  contactLists,

  daily,

  foresight,

  digest,

  panel,

  plans,
  pointsLedger,
  templates,
  todaySheet,
};
