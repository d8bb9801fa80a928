import type { SaidCheck } from '../../schema/installationChecks';

/** What the add-on takes for true of Google; looked at by the check of the installation. */
const assumptions: Record<SaidCheck, string> = {
  rights: 'The add-on has all the rights it asks for.',
  mailQuota: 'It can be asked how many e-mails may still be sent today.',
  ownTriggers: 'Your own triggers can be listed.',
  effectiveUser: 'The script is told whose rights it runs by.',
  documentLock: 'The document’s lock can be taken, and is free again once it is given back.',
  longProperty: 'A property of the document holds a text of 8,900 characters.',
  secondFile: 'The script’s second file comes back as it was built.',
  secondFileOnOpen: 'The second file loads when the spreadsheet is opened, too.',
  locale: 'The add-on has the language of the spreadsheet’s locale.',
  timeZone: 'The time zones of the spreadsheet and of the script are known ones.',
  zoneOffset:
    'The add-on and Google agree on the day that a moment falls on in the spreadsheet’s time zone.',
  formatDateSpeed: 'How long Google takes to write a thousand dates.',
  semicolon: 'A semicolon separates the arguments of a formula.',
  comma: 'What a formula with a comma comes to; nothing relies on it.',
  openRange: 'The range A2:A reaches down to the last row, and so does what it is read back as.',
  writtenPlain:
    'A text that is written to a cell is read as if it were typed, and an apostrophe in front marks it as text.',
  writtenAsText: 'In a cell formatted as text, whatever is written stays as it is.',
  serialDay: 'A serial number with a date format is a date of that day.',
  longCell: 'A cell holds a text of 45,000 characters.',
  rowsBelow: 'A row that the add-on adds below the last one is formatted like that one.',
  ownRules: 'The add-on’s conditional formats are accepted and read back with their mark.',
  ownRulesFound: 'They are found again by that mark, and are not doubled.',
  userRule: 'A conditional format of your own stays, in its place.',
  strictList: 'A script is refused a value that is not on a cell’s list.',
  typedColumn: 'A script is refused a number format in a typed column of a table.',
  chart: 'A chart is found again, and shows the range it is given.',
  namedRange: 'A named range is found again, and can be removed.',
  todayArgument: 'A custom function accepts TODAY() as an argument.',
  asOfArgument: 'A custom function accepts the name AS_OF as an argument.',
  omittedArgument: 'An argument left out in the middle of a custom function counts as not given.',
  triggerFires: 'A trigger for a minute from now fires within a quarter of an hour.',
  triggerRights: 'What a trigger runs has all rights.',
  triggerUser: 'What a trigger runs is not told the e-mail address of an active user.',
  triggerSpreadsheet: 'What a trigger runs has the spreadsheet it belongs to.',
  roundTrip: 'How long a call from the panel takes, there and back.',
  calendarDownload: 'The browser saves a calendar file from the panel.',
  telephoneLink: 'A telephone number in the panel opens a program to call with.',
};

/** What whoever looks can try where the check itself cannot tell. */
const toTry = {
  typedColumn:
    'In a copy of the spreadsheet, turn the sheet of clients into a table (Format → Convert to table), give one of the computed columns the type “Number”, and recalculate: it should not stop.',
  secondFileOnOpen:
    'Reload the spreadsheet, then open Extensions → Apps Script → Executions: onOpen should have ended without an error.',
  asOfArgument: 'Set up the sheets, recalculate, and check again.',
  triggerFires: 'Wait a minute or two and look again.',
};

/** The check of the installation, as the server tells of it. */
export const installation = {
  sheet: 'Installation check (deleted by itself)',
  interrupted: 'The check was interrupted, and its sheet is gone. Start it again from the menu.',
  assumptions,
  ofFunction: (name: string) => `The custom function ${name} works in a cell.`,
  toTry,
  /** What was seen; values and Google's own words stand as they are. */
  seen: {
    notAnswered: 'not answered yet',
    noTrace: 'a run on opening leaves no trace',
    noTypedColumn: 'a script cannot make one',
    notFired: 'has not fired yet',
    noAsOf: 'there is no name AS_OF',
    noAnswer: (found: string) => `no answer: ${found}`,
    asEnglish: (locale: string) => `${locale}: read as English`,
    secondFile: (characters: number, isWhole: boolean) =>
      `${characters} characters, ${isWhole ? 'as it was built' : 'changed'}`,
    rights: (isAll: boolean): string => (isAll ? 'all granted' : 'not all granted'),
    mailLeft: (recipients: number) => `${recipients} recipients left`,
    listed: (triggers: number) => `${triggers} listed`,
    told: (isTold: boolean): string => (isTold ? 'told' : 'not told'),
    noLock: 'there is none',
    lock: (isTaken: readonly boolean[]) =>
      `taken and free again: ${isTaken.map((each) => (each ? 'yes' : 'no')).join(', ')}`,
    readBack: (read: number, written: number) => `${read} of ${written} characters read back`,
    zones: (spreadsheet: string, script: string) => `spreadsheet ${spreadsheet}, script ${script}`,
    sameDays: (moments: number, zone: string) => `${moments} moments alike in ${zone}`,
    otherDay: (moment: string, zone: string, google: string, computed: string) =>
      `${moment} in ${zone}: Google ${google}, computed ${computed}`,
    milliseconds: (count: number) => `${count} ms`,
    kinds: {
      formula: 'formula',
      number: 'number',
      string: 'text',
      boolean: 'yes or no',
      date: 'date',
    },
    rows: (range: string, found: number, wanted: number) =>
      `A2:A → ${range}: ${found} of ${wanted} rows`,
    shown: (what: string, shown: string) => `${what}, shown as ${shown}`,
    rowFormat: (format: string, byItself: string) => `0.00 → ${format}; by itself ${byItself}`,
    marked: (found: number, wanted: number) => `${found} of ${wanted} read back by their mark`,
    rules: (found: number, wanted: number) => `${found} of ${wanted} rules`,
    firstRule: (rule: string) => `first rule: ${rule}`,
    refused: (message: string) => `refused: ${message}`,
    written: (value: string) => `written: ${value}`,
    chart: (ranges: string) => `shows ${ranges}`,
    name: (place: string | null, isGone: boolean) =>
      `${place === null ? 'not found' : `found at ${place}`}, ${isGone ? 'removed' : 'still there when removed'}`,
    threw: (message: string) => `error: ${message}`,
    fired: (seconds: number | null) => `after ${seconds ?? '?'} s`,
    authMode: (mode: string) => `rights: ${mode}`,
    spreadsheet: (isThere: boolean): string => (isThere ? 'there' : 'not there'),
  },
};
