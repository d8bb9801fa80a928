import { CONTACT_TYPES } from '../../core/contacts/cadence';
import { type Day, isoDay } from '../../core/day';
import type { SettingGroup } from '../../schema/settingGroups';
import type { SettingName, SettingUnit } from '../../schema/settings';
import { words } from './words';

/** Each setting: its label, and one line of help. */
export const settings: Readonly<Record<SettingName, readonly [string, string]>> = {
  asOf: ['As-of date', 'The day of the last recalculation. Formulas may point at it as AS_OF.'],
  language: [
    'Language',
    'What the add-on writes and says from the next recalculation on. Formulas keep to the spreadsheet’s.',
  ],
  typicalCycleDays: ['Typical cycle', 'Used only while no client has bought twice.'],
  sleepingAfter: [
    'Sleeping after',
    'A client who has missed this many purchase cycles is sleeping.',
  ],
  lostAfter: ['Lost after', 'A client who has missed this many purchase cycles is lost.'],
  steadyingWeight: [
    'Steadying weight',
    'Blank: chosen by the proof on the past. 0: the client’s own mean gap; more draws short histories towards the base.',
  ],
  slowdownWarning: [
    'Slowdown warning',
    'From this slowdown on a client is buying noticeably less often.',
  ],
  averageOrderDropPercent: [
    'Average order falls by',
    'A client whose average order has fallen by this much is about to leave.',
  ],
  lowScore: ['Low score to', 'A score this low or lower counts as a complaint.'],
  abcMeasure: ['ABC measure', 'What the classes are measured by.'],
  abcWindow: [
    'ABC window',
    'Deals of which time count. With “own dates”, fill in one or both of the dates below.',
  ],
  abcFrom: ['ABC from', 'First day of “own dates”. Blank: from the first deal on.'],
  abcTo: ['ABC to', 'Last day of “own dates”. Blank: to the as-of date.'],
  aShare: ['A ends at', 'Clients who make up this share of the total are A.'],
  bShare: ['B ends at', 'Those who make up the total to this share are B, the rest C.'],
  yearlyChurnPercent: [
    'Yearly churn',
    'Blank: measured from two years of sales, else 25. Lifetime = 100 / churn years.',
  ],
  marginPercent: ['Margin', 'Share of a deal that is profit, where the sales log has no profit.'],
  winBackCost: [
    'Win-back cost',
    'What it costs to bring a client back, unless their row says otherwise.',
  ],
  winBackClassC: [
    'Win back class C',
    'Yes: sleeping and lost clients of C are won back where it pays. No: they are let go whatever the sum.',
  ],
  returnRatePercent: ['Return rate', 'Chance that a client you try to win back returns.'],
  campaignDays: [
    'Return counts within',
    'A client who buys within this many days of a contact was brought back by it.',
  ],
  controlGroupSince: [
    'Control group since',
    'From this day one in ten silent clients, drawn by lot, is left out of win-back, VIPs never: the results then show what it adds. To compare takes some 300 silent clients. Blank: nobody is left out.',
  ],
  discountPercent: [
    'Discount',
    'What a text to a client may offer off the price, in the place of {discount}. Blank: none.',
  ],
  newClientCost: [
    'New client cost',
    'What it costs to win a new client, to compare with keeping one.',
  ],
  reactivationFromMonths: [
    'Reactivation from',
    'Silence after which a win-back begins to work best.',
  ],
  reactivationToMonths: ['Reactivation to', 'Silence after which it works less and less.'],
  rulesSince: [
    'Contact rules since',
    'Nobody is late before this day: the first round of contacts is spread from it over each class’s own period. An earlier day makes the rules count from then.',
  ],
  callsSince: [
    'Calls asked for since',
    'From when calls are asked for, where that is another day. Blank: from the day of the contact rules.',
  ],
  meetingsSince: ['Meetings asked for since', 'The same for meetings.'],
  emailsSince: ['E-mails asked for since', 'The same for e-mails.'],
  messagesSince: ['Messages asked for since', 'The same for messages.'],
  followUpDays: [
    'Ask after first purchase',
    'A call this long after it: was everything as promised?',
  ],
  reminderDays: ['Remind before order', 'How long before the next order is expected.'],
  touchLimit: [
    'Touches at most',
    'More contacts with one client within the days below are too many.',
  ],
  touchDays: ['Touches counted over', 'The span in which contacts are counted.'],
  planHorizon: ['Plan ahead', 'How far ahead contacts are planned.'],
  contactsPerDay: [
    'Contacts a day',
    'How many a manager has time for, unless the table of managers says otherwise.',
  ],
  meetingTime: ['A meeting takes', 'As many contacts would take the same time: 3 calls, say.'],
  daysOff: ['Days off', 'No contact is planned on these, nor on the holidays listed.'],
  bronze: ['Bronze from', 'Revenue from which a client has this tier. Blank: no such tier.'],
  silver: ['Silver from', 'The same for the second tier.'],
  gold: ['Gold from', 'The same for the highest.'],
  pointSum: [
    'One point for each',
    'Sum of purchases, refunds taken off. Points spent are typed on the sheet Points. Blank: no points.',
  ],
  giftEvery: ['Gift with every … order', 'Every 5th, say: type 5. Blank: no gifts.'],
  loyaltySince: [
    'Points and gifts since',
    'Purchases count from this day on. Blank: from the first one.',
  ],
  forecastWeeks: ['Forecast ahead', 'Span of the expected purchases (BG/NBD model).'],
  dailyHour: ['Daily run at', 'When the base is recalculated every day by itself.'],
  dailyTimeZone: ['Time zone of the run', 'Such as Europe/Moscow. Blank: the spreadsheet’s own.'],
  digest: [
    'Digest by e-mail',
    'After the daily run each manager is sent their contacts, the head the overview.',
  ],
  digestHeadEmail: ['Head’s e-mail', 'Where the overview goes. Blank: to nobody.'],
};

/** What the settings are about, as headings of their groups. */
export const settingGroups: Readonly<Record<SettingGroup, string>> = {
  general: 'The base',
  daily: 'Daily run and e-mails',
  statuses: 'When a client is sleeping or lost',
  abc: 'ABC classes',
  contacts: 'Contacts with clients',
  winBack: 'Winning clients back',
  loyalty: 'Tiers, points and gifts',
  advanced: 'Advanced: seldom changed',
};

/** What settings are counted in, or how they are to be filled in. */
export const settingUnits: Readonly<Record<SettingUnit, string>> = {
  percent: '%',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  hour: 'hour, 0–23',
  missedCycles: 'missed cycles',
  gaps: 'gaps',
  ratio: 'ratio',
  score: 'score, 0–10',
  contacts: 'contacts',
  orders: 'orders',
  money: 'money',
  revenue: 'revenue',
  date: 'date',
  ofList: 'of the list',
  measure: 'revenue, profit or deals',
  yesNo: 'yes or no',
  timeZone: 'time zone',
  email: 'e-mail',
};

/** What the settings of a list may be, by the setting. */
export const settingWords = {
  language: { spreadsheet: 'as the spreadsheet', en: 'English', ru: 'Russian' },
  abcMeasure: words.measures,
  abcWindow: words.abcWindows,
  planHorizon: { month: 'month', quarter: 'quarter', halfYear: 'half-year' },
  daysOff: {
    saturdaySunday: 'Saturday and Sunday',
    sunday: 'Sunday',
    fridaySaturday: 'Friday and Saturday',
    none: 'none',
  },
  yesNo: { yes: 'yes', no: 'no' },
};

/** The tables beside the settings. */
export const settingTables = {
  cadence: {
    header: ['Contact every … days', ...CONTACT_TYPES.map((type) => words.contactTypes[type])],
    note: 'Days from one contact to the next, by category and type. Blank: not required.',
  },
  offers: {
    header: ['Reason for leaving', 'What to offer'],
    note: 'Words separated by commas. The first row one of whose words stands in the client’s reason gives the offer; endings of words do not matter.',
    standard: {
      quality: 'Guarantee and better service',
      delivery: 'Priority delivery',
      price: 'Better terms or a discount',
      payment: 'Deferred payment',
      attention: 'A personal call from the director',
      choice: 'New items chosen for the client',
      mistakes: 'An apology and a named contact person',
      competitor: 'A comparison of terms and a counter-offer',
    },
  },
  managers: {
    header: ['Manager', 'E-mail', 'Contacts a day'],
    note: 'The name as in the column of managers. The e-mail is for the digest; contacts a day left blank are those of the settings.',
  },
  holidays: {
    header: ['Holidays'],
    note: 'Dates on which nobody is to be contacted, besides the days off of the settings.',
  },
  wordMeanings: {
    header: ['Words', 'What it means', 'Where'],
    note: 'What a word of your logs means, where it is not the usual: a status of the sales log, unless the last column says otherwise. Statuses that nobody knows are listed here and count as done until you choose.',
  },
  currencies: {
    header: ['Currencies', 'Rate'],
    note: 'What one unit of a currency is worth in the one that the base is computed in. Give that one the rate 1; without it, it is the currency of most deals.',
  },
  pastedTwice: {
    header: ['Rows that stand twice', 'Count them', 'Mark'],
    note: 'Rows of the sales log without order numbers that stand in it a second time. Once: they were pasted twice. Twice: they are deals of their own. The mark is the add-on’s.',
  },
  aliases: {
    header: ['Also written as', 'Client', 'Same client'],
    note: 'Other spellings of a client: deals and contacts under them count for the client. “no” in the last column keeps two apart that look like one; blank is yes.',
  },
};

/** What is wrong with a setting. */
export const settingFaults = {
  number: (from: number, to: number) => `a number from ${from} to ${to} is needed.`,
  whole: (from: number, to: number) => `a whole number from ${from} to ${to} is needed.`,
  percentage: 'a percentage is needed: for 25% write 25.',
  found: (found: string, need: string) => `found ${found}; ${need}`,
  order: (found: string, lowerLabel: string, lower: string) =>
    `${found} must be above “${lowerLabel}”, which is ${lower}.`,
  noneUsed: (fault: string) => `${fault} None of them was used.`,
  noOwnDates: (from: string, to: string) => `give a date in “${from}” or “${to}”.`,
  datesInOrder: (found: Day, fromLabel: string, from: Day) =>
    `${isoDay(found)} is before “${fromLabel}”, which is ${isoDay(from)}.`,
  doubled: (label: string, row: number) =>
    `“${label}” already stands in row ${row}, which counts; delete one of the two.`,
  unknown: (label: string) =>
    `“${label}” is not a setting; it was passed over. Write the label as it was.`,
  rate: 'a rate above 0 is needed.',
  rowDoubled: (name: string, row: number) => `“${name}” already stands in row ${row}.`,
  columnDoubled: (name: string) => `“${name}” already has a column.`,
  columnIgnored: (fault: string) => `${fault} The column was passed over.`,
  noCategory: (category: string) => `there is no row for ${category}.`,
  noName: 'the name is missing.',
  noReason: 'the words of the reason are missing.',
  noOffer: 'the offer is missing.',
  noSpelling: 'the other spelling is missing.',
  noAliasClient: 'the client is missing.',
  aliasOfItself: (name: string) =>
    `“${name}” is, by this row or by those above, a spelling of itself.`,
};

/** Under these labels an earlier version of the add-on wrote a setting: it is read by them too. */
export const formerSettings: Partial<Record<keyof typeof settings, string>> = {
  touchLimit: 'Touches at most',
  touchDays: 'Touches counted over',
  dailyHour: 'Daily run at',
};
