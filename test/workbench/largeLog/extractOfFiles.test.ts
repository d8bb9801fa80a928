import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { extractOfFiles } from '../../../workbench/largeLog/extractOfFiles';
import { largeLogWordsIn } from '../../../workbench/largeLog/largeLogWords';
import { isLargeLog } from '../../../workbench/largeLog/logFiles';
import { type LogFolder, logFolder } from './logFolder';

let folder: LogFolder;
beforeAll(async () => {
  folder = await logFolder();
});
afterAll(() => folder.close());

const cellsOf = async (pattern: string, timeZone = 'Etc/UTC') =>
  (await extractOfFiles(pattern, 'en', timeZone)).cells.map((cell) => JSON.parse(cell));

/** The lines of each client, by name. */
async function linesOf(pattern: string, timeZone?: string): Promise<Record<string, unknown[]>> {
  const cells = await cellsOf(pattern, timeZone);
  return Object.fromEntries(
    cells.flatMap(({ client, lines }) => (client ? [[client, lines]] : [])),
  );
}

async function columnsOf(pattern: string): Promise<string[][]> {
  const cells = await cellsOf(pattern);
  return cells.find(({ columns }) => columns).lines[0];
}

const DAY = 20_522; // 10 March 2026

describe('a log in files', () => {
  it('of Parquet is packed as BigQuery would pack it', async () => {
    const path = await folder.parquet(
      'orders.parquet',
      `SELECT DATE '2026-03-10' AS order_date, 'Ann' AS customer, 12.50::DECIMAL(10, 2) AS total, 7 AS order_id, 'paid' AS status
       UNION ALL SELECT DATE '2026-03-11', 'Ann', 0.1, 8, NULL`,
    );
    const cells = await cellsOf(path);
    expect(cells.map(({ version, cells: all }) => [version, all])).toEqual(Array(3).fill([2, 3]));
    expect(cells[0].lines[0]).toEqual([
      ['date', 'order_date', 'day'],
      ['amount', 'total', 'value'],
      ['orderNumber', 'order_id', 'value'],
      ['status', 'status', 'word'],
      ['client', 'customer', 'value'],
    ]);
    const { lines: words } = cells.find((cell) => cell.words);
    expect(cells.find(({ client }) => client === 'Ann').lines).toEqual([
      [DAY, 12.5, 7, words.indexOf('paid')],
      [DAY + 1, 0.1, 8, words.indexOf(null)],
    ]);
  });

  it('of several files is one log, whatever the order of their columns and the width of their numbers', async () => {
    await folder.parquet(
      'month-1.parquet',
      `SELECT DATE '2026-03-10' AS "date", 'Ann' AS client, 1::INTEGER AS amount`,
    );
    await folder.parquet(
      'month-2.parquet',
      `SELECT 2.5::DOUBLE AS amount, TIMESTAMP '2026-03-11 23:59:00' AS "date", 'Ann' AS client`,
    );
    await folder.parquet('other.parquet', 'SELECT 1 AS nothing');
    const lines = await linesOf(folder.at('month-*.parquet'));
    // A day and a moment are both texts by now, as a sheet's reader takes them.
    expect(lines).toEqual({
      Ann: [
        ['2026-03-10', 1],
        ['2026-03-11 23:59:00', 2.5],
      ],
    });
  });

  it('of CSV is read by its own marks, texts as they are', async () => {
    await folder.csv(
      'deals-1.csv',
      '\ufeffsep=;\nДата;Клиент;Сумма, ₽\n10.03.2026;"Анна; ""А""";1 200,50\n',
    );
    await folder.csv('deals-2.csv', '"Сумма, ₽",Клиент,Дата\n7,"Бо\nрис",2026-03-11\n\n,#1,\n');
    const pattern = folder.at('deals-*.csv');
    expect(await columnsOf(pattern)).toEqual([
      ['date', 'Дата', 'value'],
      ['amount', 'сумма RUB', 'value'],
      ['client', 'Клиент', 'value'],
    ]);
    expect(await linesOf(pattern)).toEqual({
      '#1': [[null, null]],
      'Анна; "А"': [['10.03.2026', '1 200,50']],
      'Бо\nрис': [['2026-03-11', '7']],
    });
  });

  it('has the day of a moment in the zone that is asked for', async () => {
    const path = await folder.parquet(
      'moments.parquet',
      `SELECT TIMESTAMPTZ '2026-03-10 22:30:00+00' AS created_at, 'Ann' AS client, 1.1::FLOAT AS amount`,
    );
    expect(await linesOf(path, 'Etc/UTC')).toEqual({ Ann: [[DAY, 1.1]] });
    expect(await linesOf(path, 'Europe/Moscow')).toEqual({ Ann: [[DAY + 1, 1.1]] });
  });

  it('puts a name of two columns together, and tells lines of an order apart by the rest', async () => {
    const path = await folder.parquet(
      'names.parquet',
      `SELECT DATE '2026-03-10' AS order_date, ' Ann ' AS first_name, NULL::VARCHAR AS last_name, 5 AS total, 'A' AS order_number, [1] AS items, 3 AS position
       UNION ALL SELECT DATE '2026-03-10', 'Bob', 'Lee', 6, 'B', [2], 4`,
    );
    expect(Object.keys(await linesOf(path)).sort()).toEqual(['Ann', 'Bob Lee']);
    const columns = await columnsOf(path);
    expect(columns).toContainEqual(['', '_other_columns', 'value']);
    for (const name of ['items', 'position']) expect(columns.flat()).not.toContain(name);
  });

  it('tells lines of an order apart by any of the columns that have no role, whatever they are called and however long they are', async () => {
    const header = 'Date,Client,Amount,Order number,"a`b; --",x,X';
    const others = ['1,2,3', '1,2,', '1,,2', ',1,2', `${'long '.repeat(20_000)},2,3`, '1,2,3'];
    const rows = others.map((each) => `2026-03-10,Ann,5,7,${each}`);
    const path = await folder.csv('odd.csv', `${[header, ...rows].join('\n')}\n`);
    const lines = (await linesOf(path)).Ann as string[][];
    expect(lines).toHaveLength(6);
    expect(new Set(lines.map((line) => line[3])).size).toBe(5);
    for (const line of lines) expect(JSON.stringify(line).length).toBeLessThan(50);
    const names = (await columnsOf(path)).map(([, name]) => name);
    expect(names).toEqual(['Date', 'Amount', 'Order number', '_other_columns', 'Client']);
  });

  it.each(['en', 'ru'] as const)('says in %s how its columns were taken', async (language) => {
    const path = await folder.parquet(
      'said.parquet',
      `SELECT TIMESTAMPTZ '2026-03-10 22:30:00+00' AS created_at, 'Ann' AS client, 5 AS amount, 6 AS amount_2, 'x' AS "Склад", 'a'::BLOB AS photo`,
    );
    const { said } = await extractOfFiles(path, language, 'Europe/Moscow');
    const [words, { sales }] = [largeLogWordsIn(language), texts[language].headers];
    expect(said).toEqual([
      words.taken([
        [sales.date, 'created_at'],
        [sales.client, 'client'],
        [sales.amount, 'amount'],
      ]),
      words.unused([
        ['amount_2', [sales.amount]],
        ['Склад', []],
      ]),
      words.unfit(['photo']),
      words.momentsIn('Europe/Moscow'),
    ]);
  });

  it('without an order number packs no column that has no role', async () => {
    const path = await folder.csv(
      'notes.csv',
      `Date,Client,Amount,Remarks\n2026-03-10,Ann,5,${'x'.repeat(60_000)}\n`,
    );
    expect(await linesOf(path)).toEqual({ Ann: [['2026-03-10', '5']] });
  });

  it('may have signs of a pattern in its own name, and quotation marks', async () => {
    await folder.csv("it's [1].csv", 'Date,Client,Amount\n2026-03-10,Ann,5\n');
    await folder.csv("it's 1.csv", 'Date,Client,Amount\n2026-03-10,Bob,5\n');
    expect(await linesOf(folder.at("it's [1].csv"))).toEqual({ Ann: [['2026-03-10', '5']] });
  });
});

describe.each(['en', 'ru'] as const)(
  'what is no log is refused in a sentence, in %s',
  (language) => {
    const words = largeLogWordsIn(language);
    const { headers } = texts[language];
    const refused = async (pattern: string) => {
      const error = await extractOfFiles(pattern, language, 'Etc/UTC').then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(UnusableInput);
      return (error as UnusableInput).message;
    };

    it('no file at all', async () => {
      const [none, pattern] = [folder.at('none.parquet'), folder.at('none-*.parquet')];
      expect(await refused(none)).toBe(words.missing(none));
      expect(await refused(pattern)).toBe(words.noMatch(pattern));
      const address = 'https://example.com/*.parquet';
      expect(await refused(address)).toBe(words.noMatch(address));
    });

    it('no Parquet, or none that is whole', async () => {
      const text = await folder.csv('text.parquet', 'Date,Client\n');
      expect(await refused(text)).toBe(words.notParquet(text));
      const cut = await folder.csv('cut.parquet', 'PAR1 and no more');
      expect(await refused(cut)).toMatch(/^[^\n]+cut\.parquet[^\n]+\.$/);
    });

    it('neither Parquet nor CSV, or both', async () => {
      const excel = await folder.csv('book.xlsx', 'PK\u0003\u0004');
      expect(await refused(excel)).toBe(words.notPacked(excel));
      const csv = await folder.csv('both-1.csv', 'Date,Client,Amount\n2026-03-10,Ann,5\n');
      const parquet = await folder.parquet('both-2.parquet', 'SELECT 1 AS amount');
      expect(await refused(folder.at('both-*'))).toBe(words.otherKind(parquet, csv));
    });

    it('other columns in another file', async () => {
      const one = await folder.csv('year-1.csv', 'Date,Client,Amount\n2026-03-10,Ann,5\n');
      const two = await folder.csv('year-2.csv', 'Date,Client,Sum\n2026-03-10,Ann,5\n');
      expect(await refused(folder.at('year-*.csv'))).toBe(
        words.otherColumns(two, ['Date', 'Client', 'Sum'], one, ['Date', 'Client', 'Amount']),
      );
    });

    it.each([
      ['date', 'Client,Amount\nAnn,5\n', ['Client', 'Amount']],
      ['client', 'Date,Amount\n2026-03-10,5\n', ['Date', 'Amount']],
      ['amount', 'Date,Client\n2026-03-10,Ann\n', ['Date', 'Client']],
    ] as const)('no %s', async (column, text, found) => {
      const path = await folder.csv(`no-${column}.csv`, text);
      expect(await refused(path)).toBe(words.noColumn(path, headers.sales[column], found));
    });

    it('no rows', async () => {
      const path = await folder.csv('head.csv', 'Date,Client,Amount\n');
      expect(await refused(path)).toBe(words.empty(path));
    });

    it('a text that no cell takes, with whose it is', async () => {
      const header = 'Date,Client,Amount,Order number,Product';
      const long = 'x'.repeat(50_001);
      const [client, word] = await Promise.all([
        folder.csv('long-name.csv', `${header}\n2026-03-10,${long},5,7,Tea\n`),
        folder.csv('long-word.csv', `${header}\n2026-03-10,Ann,5,7,${long}\n`),
      ]);
      const order = await folder.csv('long-order.csv', `${header}\n2026-03-10,Ann,5,${long},Tea\n`);
      const found = [50_003, 50_000] as const;
      expect(await refused(order)).toBe(words.textTooLong('Order number', 'Ann', ...found));
      expect(await refused(client)).toBe(words.textTooLong('Client', long, ...found));
      expect(await refused(client)).toContain(`${'x'.repeat(60)}…`);
      expect(await refused(word)).toBe(words.wordTooLong(long, ...found));
    });

    it('a line that is broken, named as an editor counts', async () => {
      const path = await folder.csv(
        'broken.csv',
        'Date,Client,Amount\n2026-03-10,Ann,5\n2026-03-11,Bob\n2026-03-12,Eve,6\n',
      );
      expect(await refused(path)).toBe(words.csvLine(path, 3));
    });

    it('another encoding', async () => {
      const cp1251 = Buffer.concat([
        Buffer.from('Date,Client,Amount\n2026-03-10,'),
        Buffer.from([0xc0, 0xed, 0xed, 0xe0]),
        Buffer.from(',5\n'),
      ]);
      const path = await folder.csv('cp1251.csv', cp1251);
      expect(await refused(path)).toBe(words.notUtf8(path));
    });
  },
);

test('a log is too large for a sheet by its kind, its pattern or its cells', async () => {
  expect(await isLargeLog('no/such.parquet')).toBe(true);
  expect(await isLargeLog('no/such-*.csv')).toBe(true);
  expect(await isLargeLog('no/such.csv')).toBe(false);
  expect(await isLargeLog(await folder.csv('small.csv', 'a;b\n'))).toBe(false);
  // Ten million cells are a spreadsheet's most: long lines of few cells are none too many.
  const long = `${'x'.repeat(10_999)};1\n`;
  expect(await isLargeLog(await folder.csv('long.csv', `a;b\n${long.repeat(1_000)}`))).toBe(false);
  const many = `a;b\n${'1;2\n'.repeat(5_000_000)}`;
  expect(await isLargeLog(await folder.csv('many.csv', many))).toBe(true);
});
