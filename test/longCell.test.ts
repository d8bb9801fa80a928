import { describe, expect, test } from 'vitest';
import { isErrorValue, understood } from '../src/cells/cellFault';
import { readDay } from '../src/cells/day';
import { dayColumn } from '../src/cells/dayColumn';
import { readEmail } from '../src/cells/email';
import { currencyIn, readMoney } from '../src/cells/money';
import { readNumber } from '../src/cells/number';
import { numberColumn } from '../src/cells/numberColumn';
import { readText } from '../src/cells/text';
import { readWord, readWords } from '../src/cells/word';
import { NO_ALIASES } from '../src/core/identity/aliases';
import { contactPointsIn, emailKey, phoneKey } from '../src/core/identity/contactPoint';
import { withoutLegalForm } from '../src/core/identity/legalForms';
import { likelyTwins } from '../src/core/identity/likelyTwins';
import { clientKey } from '../src/core/log/clientKey';
import { columnsOf } from '../src/recognition/columnsOf';
import { kindOf } from '../src/recognition/columnValues';
import { mayBeHeader } from '../src/recognition/headerRank';
import { mayBeHeaderRow } from '../src/recognition/headerRow';
import { headerWords } from '../src/recognition/headerWords';
import { monthsAcross } from '../src/recognition/monthsAcross';
import { tableKindOf } from '../src/recognition/tableKind';
import { isTotal } from '../src/recognition/totals';
import { underClient } from '../src/recognition/underClient';
import { locateHeader, plainHeader } from '../src/sheets/tables/headers';
import { otherHeaders } from '../src/sheets/tables/otherHeaders';
import { totalColumn } from '../src/sheets/tables/totalRow';
import { dealStatusOf } from '../src/texts/dealStatuses';
import { YES_NO_WORDS } from '../src/texts/vocabulary';
import { cellsOf } from './cells/cellsOf';

// A cell holds up to 50,000 characters, and one of a careless expression's own makes it try each
// beginning with each end. What reads cells takes eight times as long for a text eight times as
// long, not sixty-four times.

const document = {
  decimalMark: ',',
  dateOrder: 'dayFirst',
  shownDate: () => ({ year: 2025, month: 2, dayOfMonth: 1 }),
} as const;

const HEADER = ['Date', 'Client', 'Amount'];

/** Whatever looks at a cell's text. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a day': (text) => understood(() => readDay(text, document)),
  'a column of days': (text) => dayColumn(text, cellsOf([text, text]), document),
  'a number': (text) => understood(() => readNumber(text, document)),
  'a sum': (text) => understood(() => readMoney(text, document)),
  'a column of sums': (text) => numberColumn(cellsOf([text, text]), 'money', document),
  'a currency': currencyIn,
  'a text': (text) => understood(() => readText(text)),
  'a word': (text) => understood(() => readWord(text, YES_NO_WORDS)),
  'several words': (text) => readWords(text, YES_NO_WORDS, () => {}),
  'an e-mail': (text) => understood(() => readEmail(text)),
  'an error': isErrorValue,
  'a client': clientKey,
  'a legal form': (text) => withoutLegalForm(clientKey(text)),
  'a telephone': (text) => [phoneKey(text), contactPointsIn(text, phoneKey)],
  'an address': (text) => [emailKey(text), contactPointsIn(text, emailKey)],
  twins: (text) =>
    likelyTwins(
      ['one', 'other'].map((key) => ({
        key: `${clientKey(text)} ${key}`,
        ...{ name: text, phone: text, email: text },
      })),
      NO_ALIASES,
    ),
  'a status': dealStatusOf,
  'a kind': kindOf,
  'a total': (text) => [isTotal(text), isTotal(`Итого ${text}`), totalColumn('', text)],
  'a header': (text) => [headerWords(text), plainHeader(text), mayBeHeader(text)],
  'a header among others': (text) => columnsOf([...HEADER, text], [], 'sales'),
  'a header row': (text) => mayBeHeaderRow([text, ...HEADER]),
  'where the header stands': (text) =>
    locateHeader([[text], [text, ...HEADER], [text, text]], { role: 'sales', chosen: {} }),
  'headers below': (text) =>
    otherHeaders('sales', { cells: HEADER, columns: new Map([['date', 0]]) }, [[text, text]]),
  'what a sheet is': (text) => tableKindOf(HEADER, [[text, text, text]], document),
  'months side by side': (text) => monthsAcross([...HEADER, text], [[text]], document),
  'names above lines': (text) => underClient([[text], ['x', '2025-02-01']], 1),
};

/** Of what a text is made that keeps an expression trying, and with what it ends. */
const PIECES = [
  ...['1', '1 ', ' 1', '1.', ',1', '1 000', '10.01.', '1-', '(', ')', '-', '- ', '−', '+'],
  ...['a', 'a ', 'aA', 'Aa', 'a1', 'a.', 'a@', '@', '@a.', 'и. ', 'ё', 'е\u0308', '\u0301'],
  ...[' ', '\u00a0', '\t', '\n', '\u200b', '.', ',', ';', ':', ': ', '/', '|', '№', '#', '_'],
  ...[
    '"',
    "'",
    '«',
    '»',
    '""',
    '* ',
    'x',
    '1x ',
    '× ',
    '₽',
    '$ ',
    'руб ',
    'янв 1 ',
    'jan ',
    '1 feb ',
  ],
  ...['итого ', 'total ', 'total', 'ооо ', 'о о о ', 'ltd ', 'gmbh & co ', 'доб ', 'ext. '],
  ...['не ', 'not ', 'un', 'paid, ', 'camelCase', 'order', 'date ', '{', '[', '(a'],
];
const ENDS = ['', 'x', '!', ' г.', '5'];

const LONG = 50_000;
const TIMES_LONGER = 8;
/** Between eight and sixty-four. */
const LIMIT = 24;
/** What is quicker is too quick to be told from the machine's own doings. */
const MEASURABLE_MICROSECONDS = 2000;

/** Microseconds of the processor, the least of a few: the others are somebody else's as well. */
function cost(read: (text: string) => unknown, piece: string, length: number): number {
  const tries = [0, 1, 2].map((attempt) => {
    const end = `${ENDS[(attempt + piece.length) % ENDS.length]}${attempt}`;
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + end;
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...tries);
}

describe('a cell of fifty thousand characters', () => {
  test.each(Object.entries(READERS))('is read for %s in proportion to its length', (_, read) => {
    for (const piece of PIECES) {
      const short = Math.max(cost(read, piece, LONG / TIMES_LONGER), MEASURABLE_MICROSECONDS);
      const long = cost(read, piece, LONG);
      if (long < short * LIMIT) continue;
      expect([piece, `${long} against ${short}`]).toEqual([piece, 'in proportion']);
    }
  });

  test('the measure sees an expression that tries each beginning with each end', () => {
    const careless = (text: string) => /\s+$/.test(`${text}.`);
    const long = LONG / 4; // the whole of it would take a minute
    const short = Math.max(cost(careless, ' ', long / TIMES_LONGER), MEASURABLE_MICROSECONDS);
    expect(cost(careless, ' ', long)).toBeGreaterThan(short * LIMIT);
  });
});
