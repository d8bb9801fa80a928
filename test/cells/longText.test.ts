import { afterEach, describe, expect, test, vi } from 'vitest';
import { MAX_FIGURE_CHARACTERS } from '../../src/cells/cell';
import { readDay } from '../../src/cells/day';
import { dayColumn } from '../../src/cells/dayColumn';
import { readEmail } from '../../src/cells/email';
import { currencyIn, readMoney } from '../../src/cells/money';
import { readNumber } from '../../src/cells/number';
import { numberColumn } from '../../src/cells/numberColumn';
import { cellsOf } from './cellsOf';
import { problemOf } from './fault';

afterEach(() => vi.restoreAllMocks());

const document = {
  decimalMark: ',',
  dateOrder: 'dayFirst',
  shownDate: () => ({ year: 2025, month: 2, dayOfMonth: 1 }),
} as const;

const LENGTH = 50_000;

/**
 * Texts that keep a careless expression trying: long runs of what a form may repeat, and an end
 * that none has.
 */
const TEXTS = [
  '1 000'.repeat(LENGTH / 5),
  `1${' 000'.repeat(LENGTH / 4)}`,
  `1${',00'.repeat(LENGTH / 3)},000`,
  `2025-02-01${' '.repeat(LENGTH)}x`,
  `1 ${'февраля'.repeat(LENGTH / 7)} 2025`,
  '9'.repeat(LENGTH),
  `${'('.repeat(LENGTH)}5`,
  `${'a.'.repeat(LENGTH / 2)}@${'b.'.repeat(LENGTH / 2)}`,
  `#N/A${' '.repeat(LENGTH)}x`,
];

/** The longest text that an expression was tried on. */
function longestTried(read: () => void): number {
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  read();
  const lengths = exec.mock.calls.map(([text]) => text.length);
  exec.mockRestore();
  return Math.max(0, ...lengths);
}

test('the measure sees a text that is tried', () => {
  expect(longestTried(() => /x/.test('y'.repeat(LENGTH)))).toBe(LENGTH);
  expect(longestTried(() => readDay('01.02.2025, 09:50', document))).toBeGreaterThan(9);
  expect(longestTried(() => readMoney('1 234,50 ₽', document))).toBeGreaterThan(9);
});

describe.each(TEXTS.map((text) => [text.slice(0, 12), text] as const))('%s…', (_, text) => {
  test('is refused', () => {
    for (const read of [readDay, readNumber, readMoney]) {
      expect(problemOf(() => read(text, document))).toBe('kind');
    }
    expect(problemOf(() => readEmail(text))).toBe('kind');
    expect(currencyIn(text)).toBeNull();
  });

  test('meets no regular expression', () => {
    const tried = longestTried(() => {
      for (const read of [readDay, readNumber, readMoney]) problemOf(() => read(text, document));
      problemOf(() => readEmail(text));
      currencyIn(text);
      dayColumn('Date', cellsOf([text]), document);
      numberColumn(cellsOf([text]), 'money', document);
    });
    expect(tried).toBeLessThanOrEqual(MAX_FIGURE_CHARACTERS);
  });
});

test('a short text is read with whatever spaces around it', () => {
  const padding = ' '.repeat(LENGTH);
  expect(readMoney(`${padding}1 234,50 ₽${padding}`, document)).toBe(1234.5);
  expect(readDay(`${padding}1 февраля 2025 г.${padding}`, document)).toBe(
    readDay('2025-02-01', document),
  );
});
