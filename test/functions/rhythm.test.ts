import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { type CustomFunction, column, customFunctions } from './customFunctions';

let sheet: Record<
  'PURCHASE_INTERVAL' | 'MISSED_CYCLES' | 'CUSTOMER_STATUS' | 'STATUS_SHARE' | 'PURCHASE_SLOWDOWN',
  CustomFunction
>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const CLIENTS = column('Acme', 'Acme', 'Bolt', 'Bolt', 'Cask', 'Cask', 'Once');
const DATES = column(
  '2025-01-01',
  '2025-01-11',
  '2025-01-01',
  '2025-01-21',
  '2025-01-01',
  '2025-04-01',
  '2025-01-05',
);

describe('PURCHASE_INTERVAL', () => {
  test('the client’s own, the base’s for a one-off buyer, blank for a stranger', () => {
    expect(sheet.PURCHASE_INTERVAL(' ACME', CLIENTS, DATES)).toBe(10);
    expect(sheet.PURCHASE_INTERVAL(column('Acme', 'Once', 'Nobody', ''), CLIENTS, DATES)).toEqual(
      column(10, 20, '', ''),
    );
  });

  test('clients known by a number', () => {
    expect(
      sheet.PURCHASE_INTERVAL(13_085, column(13_085, '13085'), column('2025-01-01', '2025-01-08')),
    ).toBe(7);
  });

  test('nobody has bought twice', () => {
    expect(() => sheet.PURCHASE_INTERVAL('a', column('a'), column('2025-01-01'))).toThrow(
      'Nobody has bought on two days yet',
    );
  });
});

describe('MISSED_CYCLES', () => {
  test('the day the interval is up counts as one', () => {
    expect(sheet.MISSED_CYCLES('2026-01-01', 30, '2026-01-30')).toBe(0);
    expect(sheet.MISSED_CYCLES('2026-01-01', 30, '2026-01-31')).toBe(1);
    expect(sheet.MISSED_CYCLES('2026-01-01', 30, '2026-03-05')).toBe(2);
  });

  test('a purchase in the future is flagged, never negative', () => {
    expect(() => sheet.MISSED_CYCLES('2026-03-06', 30, '2026-03-05')).toThrow(
      '“last purchase” (2026-03-06) is after “day to count to” (2026-03-05).',
    );
  });

  test('an interval of 0 is refused', () => {
    expect(() => sheet.MISSED_CYCLES('2026-01-01', 0, '2026-03-05')).toThrow(
      '“purchase interval” is 0: it must be above 0.',
    );
  });
});

describe('CUSTOMER_STATUS', () => {
  test('scalars are used for every row of a range', () => {
    const last = column('2026-03-01', '2026-02-01', '2025-11-01', '', '31.02.2026', '2026-02-31');
    expect(sheet.CUSTOMER_STATUS(last, 30, '2026-03-05')).toEqual(
      column(
        'Active',
        'Sleeping',
        'Lost',
        '',
        '“last purchase”: “31.02.2026” is not a date of the calendar as this spreadsheet reads it; write one such as 2025-02-28.',
        '“last purchase”: “2026-02-31” is not a date of the calendar as this spreadsheet reads it; write one such as 2025-02-28.',
      ),
    );
  });

  test('thresholds of one’s own; those left blank are the defaults', () => {
    expect(sheet.CUSTOMER_STATUS('2026-01-01', 30, '2026-03-05', 3, 5)).toBe('Active');
    expect(sheet.CUSTOMER_STATUS('2026-01-01', 30, '2026-03-05', '', 2)).toBe('Lost');
    expect(() => sheet.CUSTOMER_STATUS('2026-01-01', 30, '2026-03-05', 3, 3)).toThrow(
      '“sleeping after” is 3, “lost after” is 3: “sleeping after” must be above 0 and below “lost after”.',
    );
  });

  test('Date cells of the spreadsheet', () => {
    const cell = (iso: string) => new Date(`${iso}T00:00:00+03:00`);
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(
      sheet.CUSTOMER_STATUS(column(cell('2026-02-03'), cell('2026-02-04')), 30, cell('2026-03-05')),
    ).toEqual(column('Спящий', 'Активный'));
  });

  test('in a Russian spreadsheet: Russian words, dates and messages', () => {
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    const last = column('01.03.2026', '01.02.2026', '01.11.2025', '31.02.2026', '06.03.2026');
    expect(sheet.CUSTOMER_STATUS(last, 30, '05.03.2026')).toEqual(
      column(
        'Активный',
        'Спящий',
        'Потерянный',
        '«последняя покупка»: даты «31.02.2026» нет в календаре; напишите, например, 28.02.2025.',
        '«последняя покупка» (06.03.2026) позже, чем «дата расчёта» (05.03.2026).',
      ),
    );
  });

  test('asOf is today in the spreadsheet’s zone, not in the script’s', () => {
    vi.useFakeTimers({ now: new Date('2026-01-31T21:30:00Z') }); // 1 February in Moscow
    openSpreadsheet('en_GB', 'Europe/Moscow');
    expect(sheet.CUSTOMER_STATUS('2026-01-02', 30)).toBe('Sleeping');
    openSpreadsheet('en_GB', 'Europe/London');
    expect(sheet.CUSTOMER_STATUS('2026-01-02', 30)).toBe('Active');
  });

  test('the calls to Google do not grow with the rows', () => {
    const last = Array.from({ length: 5000 }, (_, row) => [
      new Date(Date.UTC(2025, 0, 1 + (row % 50))),
    ]);
    const few = openSpreadsheet('en_GB', 'Europe/Moscow');
    sheet.CUSTOMER_STATUS(last.slice(0, 50), 30, '2026-01-01');
    const many = openSpreadsheet('en_GB', 'Europe/Moscow');
    sheet.CUSTOMER_STATUS(last, 30, '2026-01-01');
    expect(many).toEqual(few);
  });
});

describe('STATUS_SHARE', () => {
  test('words of either language', () => {
    expect(sheet.STATUS_SHARE(column('Active', 'активный', '', 'Lost', 'Потерянный'))).toEqual([
      ['Status', 'Clients', 'Share, %'],
      ['Active', 2, 50],
      ['Sleeping', 0, 0],
      ['Lost', 2, 50],
    ]);
  });

  test('a word that is no status is refused', () => {
    expect(() => sheet.STATUS_SHARE(column('Status', 'Active'))).toThrow(
      '“statuses”, cell 1: found “Status”; write one of: active, sleeping, lost.',
    );
  });
});

describe('PURCHASE_SLOWDOWN', () => {
  const clients = column(...new Array(5).fill('a'), 'b');
  // Gaps of 10, 10 | 20, 40.
  const dates = column(
    '2025-01-01',
    '2025-01-11',
    '2025-01-21',
    '2025-02-10',
    '2025-03-22',
    '2025-01-01',
  );

  test('recent gaps against earlier ones; blank for short histories and strangers', () => {
    expect(sheet.PURCHASE_SLOWDOWN(column('a', 'b', 'x'), clients, dates, '2025-03-22')).toEqual(
      column(3, '', ''),
    );
  });

  test('purchases after asOf are not known on that day', () => {
    // On 11 February: gaps of 10 | 10, 20.
    expect(sheet.PURCHASE_SLOWDOWN('a', clients, dates, '2025-02-11')).toBe(1.5);
    expect(sheet.PURCHASE_SLOWDOWN('a', clients, dates, '2025-01-22')).toBe('');
  });
});
