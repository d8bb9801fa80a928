import type { CellFault } from '../../../cells/cellFault';
import type { Contradiction, Proof, UnreadableColumn } from '../../../cells/column';
import { asDay, isoDay } from '../../../core/day';
import type { FigureError, FigureReason } from '../../../core/figureError';
import { englishPlural as plural } from '../plural';
import { words } from '../words';
import { argumentNames } from './argumentNames';

const need = {
  number: 'a number in digits',
  day: 'a date, such as 2025-02-28',
  text: 'text',
  word: 'one of the known words',
  email: 'an e-mail address, such as olga@example.com',
  timeZone: 'a time zone, such as Europe/Moscow',
};

/** An argument as its reader knows it; the letters of a model are names already. */
function named(argument: string): string {
  const name = (argumentNames as Readonly<Record<string, string>>)[argument];
  return name === undefined ? argument : `“${name}”`;
}

function listed(found: Readonly<Record<string, number>>): string {
  return Object.keys(found)
    .map((name) => `${named(name)} is ${found[name]}`)
    .join(', ');
}

const figureReasons: Record<FigureReason, (found: Readonly<Record<string, number>>) => string> = {
  notACount: (found) => `${listed(found)}: a count is a whole number, 0 or more.`,
  notPositive: (found) => `${listed(found)}: it must be above 0.`,
  negative: (found) => `${listed(found)}: it must not be negative.`,
  newAboveEnd: (found) =>
    `${listed(found)}: there cannot be more new customers than customers at the end.`,
  keptAboveStart: (found) =>
    `${listed(found)}: more customers were kept than there were at the start. Check which of the three is off.`,
  lostAboveStart: (found) =>
    `${listed(found)}: more customers were lost than there were at the start.`,
  fractionForPercentage: (found) =>
    `${named(Object.keys(found)[0] ?? '')} requires a percentage: for 25% write 25; for less than 1% take a longer period.`,
  percentageAbove100: (found) => `${listed(found)}: a share cannot be above 100%.`,
  nobodyLost: () => 'Nobody was lost in this period: the lifetime is not known.',
  dayAfterAsOf: (found) => {
    const [name = '', asOf = ''] = Object.keys(found);
    return `${named(name)} (${isoDay(asDay(found[name] as number))}) is after ${named(asOf)} (${isoDay(asDay(found[asOf] as number))}).`;
  },
  thresholdsOutOfOrder: (found) =>
    `${listed(found)}: ${named('sleepingAfter')} must be above 0 and below ${named('lostAfter')}.`,
  bordersOutOfOrder: (found) =>
    `${listed(found)}: ${named('aShare')} must be above 0 and below ${named('bShare')}.`,
  scoreOutOfRange: (found) => `${listed(found)}: a score is a number from 0 to 10.`,
  recencyAboveAge: (found) =>
    `${listed(found)}: the last purchase cannot come after the end of the log. Give ${named('frequency')}, ${named('recency')} and ${named('age')} in this order.`,
  tooFewRepeatBuyers: (found) =>
    `A forecast needs ${found.needed} clients who have bought on two days or more; this log has ${found.repeatBuyers}. Take a log of more clients or of a longer time.`,
  nobodyStops: (found) =>
    `Of ${found.repeatBuyers} repeat buyers hardly one is seen to have stopped buying: a model in which nobody stops explains these purchases as well, so how clients stop cannot be told. Take a log of a longer time.`,
  noBestFit: () =>
    'The forecast does not fit these clients: they are too much alike, or too few. Take a log of more clients or of a longer time.',
  noMeanSpend: (found) =>
    `${listed(found)}: with p × frequency + q of 1 or less the expected spend has no bound.`,
  tooFewClients: (found) =>
    `The past is looked at up to ${isoDay(asDay(found.asOf as number))}. A prediction needs ${found.needed} clients who had bought by then; the log has ${found.clients}. Who bought since counts once their month is over; else take a log of more clients.`,
  noRepeatBuyer: () =>
    'Nobody has bought on two days yet, so nothing is known of when clients come back. Take a log of a longer time.',
  noTimeGoneBy: () =>
    'All purchases are of one day, so nobody could have come back yet. Take a log of a longer time.',
  holeInLog: (found) =>
    `From ${isoDay(asDay(found.from as number))} to ${isoDay(asDay(found.to as number))} the log has no purchase of anybody: a part of it seems to be missing. Past days around it are not judged; add the part, or expect too few purchases.`,
  logStopped: (found) =>
    `The last purchase of the log is of ${isoDay(asDay(found.lastDay as number))}, long before ${isoDay(asDay(found.asOf as number))}: it seems to stop there, as an old export does. Nothing can be foreseen from it; add the deals since.`,
  newOnOneDay: (found) =>
    `${found.clients} of ${found.of} clients bought for the first time on ${isoDay(asDay(found.day as number))}: the log seems to begin there for them, not their buying. How long they have been clients is not known; add what they bought before.`,
  stoppingUntold: (found) =>
    `How clients stop for good cannot be told from this base alone, however many are lost by their status: its ${plural(found.repeatBuyers as number, 'repeat buyer', 'repeat buyers')} buy as people do who never stop, or are too much alike. What other bases have shown stands in.`,
  mostlyHeldBeforehand: (found) =>
    `What is expected does not rest on this base’s ${plural(found.repeatBuyers as number, 'repeat buyer', 'repeat buyers')} alone: of how often clients buy ${found.buyingPercent}%, and of how they stop ${found.stoppingPercent}%, is what is usual elsewhere. More clients and a longer log make it less.`,
  notProved: () =>
    'The log is too short, or too few have bought, to try a prediction on past days: nothing is proved, and the status rule stays. Come back when the log is longer.',
  tooFewJudged: (found) =>
    `To try a prediction on a past day takes ${found.needed} clients who had bought by then; on no past day were there more than ${found.clients}. Nothing is proved, and the status rule stays until there are more clients.`,
  tooFewGaps: (found) =>
    `Regularity needs ${found.needed} clients who have bought on three days or more; this log has ${found.clients}. Take a log of more clients or of a longer time.`,
  evenGaps: (found) =>
    `The last two gaps of each of ${found.clients} clients are equal: they buy by the calendar, and regularity has no bound. How often they buy, PURCHASE_INTERVAL says.`,
};

/** What the custom functions say, in cells and in their errors. */
export const functionTexts = {
  words,

  tables: {
    retention: [
      'Period',
      'Bought before (S)',
      'Bought now (E)',
      'New (N)',
      'First-time',
      'Reactivated',
      'CRR, %',
      'Churn, %',
    ],
    cohort: 'First purchase',
    statusShare: ['Status', 'Clients', 'Share, %'],
  },

  functions: {
    badArgument: (argument: string, row: number | undefined, fault: string) =>
      row === undefined
        ? `${named(argument)}: ${fault}`
        : `${named(argument)}, cell ${row}: ${fault}`,
    missingArgument: (argument: string) =>
      `${named(argument)} is missing and cannot be left out: give a cell, a range or a value.`,
    tooManyArguments: (name: string, takes: number, given: number) =>
      `${name} takes ${plural(takes, 'argument', 'arguments')}, and ${given} were given: take out those that are too many. A decimal comma may have split a number in two.`,
    lengthsDiffer: (a: [string, number], b: [string, number]) =>
      `${named(a[0])} has ${plural(a[1], 'cell', 'cells')}, ${named(b[0])} has ${b[1]}: give ranges of the same length.`,
    shapesDiffer: (a: [string, number, number], b: [string, number, number]) =>
      `${named(a[0])} is ${a[1]} × ${a[2]} cells, ${named(b[0])} is ${b[1]} × ${b[2]}: give ranges of the same shape, or a single cell.`,
    noRepeatBuyer: 'Nobody has bought on two days yet, so no interval is known.',
    notParams: `${named('params')}: give four numbers in a row or a column: r, alpha, a, b. BGNBD_FIT gives them.`,
    notCadence: `${named('cadence')}: give the table of contact rules, with the categories VIP, A, B, C down the first column, the types of contact along the first row and the days between contacts in the cells. Settings has one, under the name CADENCE.`,
  },

  faults: {
    cell: ({ need: wanted, problem, found, choices }: CellFault) => {
      switch (problem) {
        case 'error':
          return `the cell holds the error ${found}; fix its formula.`;
        case 'ambiguous':
          return wanted === 'day'
            ? `“${found}” does not say which part is the month; write it as 2025-02-28.`
            : `“${found}” can be read two ways; write it without separators, as 1234.5.`;
        case 'mixed':
          return wanted === 'day'
            ? `“${found}” can be read two ways, and this column is written in both; write it as 2025-02-28.`
            : `“${found}” can be read two ways, and this column is written in both; write it without separators, as 1234.5.`;
        case 'remote':
          return `“${found}” is too far off; dates from 1920 to 2199 are read.`;
        case 'impossible':
          return `“${found}” is not a date of the calendar as this spreadsheet reads it; write one such as 2025-02-28.`;
        case 'kind':
          return choices.length > 0
            ? `found “${found}”; write one of: ${choices.map(([word]) => word).join(', ')}.`
            : `found “${found}”; write ${need[wanted]}.`;
      }
    },
    contradiction: (wanted: 'day' | 'number', [one, other]: Contradiction) => {
      const cells = ({ found, cells: count }: Proof) =>
        `“${found}” (${plural(count, 'cell', 'cells')})`;
      return wanted === 'day'
        ? `the column is written in two ways: ${cells(one)} has the day first, ${cells(other)} the month. Cells that can be read either way are left out; rewrite the fewer ones, or write all as 2025-02-28.`
        : `the column is written in two ways: ${cells(one)} has a decimal point, ${cells(other)} a decimal comma. Cells that can be read either way are left out; rewrite the fewer ones, or write all without separators, as 1234.5.`;
    },
    unreadableColumn: (wanted: 'day' | 'number' | 'text', column: UnreadableColumn) =>
      `${column.unreadable} of ${plural(column.filled, 'filled cell', 'filled cells')} cannot be read, such as ${column.samples.map((sample) => `“${sample}”`).join(', ')}; choose another column, or write ${need[wanted]}.`,
    figure: ({ reason, found }: FigureError) => figureReasons[reason](found),
  },
};
