import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExtractError } from '../../src/extract/extractError';
import { type ExtractedLog, extractedLog } from '../../src/extract/extractedLog';
import type { PackedColumn, PackedValue } from '../../src/extract/packedCell';
import { texts } from '../../src/texts/texts';
import { packed, reheaded, shownCell, type Unpacked } from './packed';

const PLACE = { sheet: 'Extract 1', at: (index: number) => `A${index + 2}` };
const unpacked = (cells: readonly (string | number)[], language: 'en' | 'ru' = 'en') =>
  whole(extractedLog(cells, PLACE, texts[language]));

/** The same with all its rows put together. */
function whole({ header, columns, rows, cellOf }: ExtractedLog) {
  const places = Array.from({ length: rows.length }, (_, row) => row);
  return {
    header,
    columns,
    rows: places.map((row) => header.map((_, column) => rows.cell(row, column))),
    cellOf: places.map(cellOf),
  };
}

const COLUMNS: PackedColumn[] = [
  ['date', 'ordered_on', 'day'],
  ['amount', 'total', 'value'],
  ['product', 'item', 'word'],
  ['', 'line', 'value'],
  ['client', 'customer', 'value'],
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', ']}', ',', 'Ёж', '🙂'),
);
// JSON has no −0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const value = fc.oneof(text, number, fc.boolean());
const log: fc.Arbitrary<Unpacked> = fc
  .array(
    fc.tuple(
      fc.option(fc.integer({ min: -30_000, max: 90_000 })),
      fc.option(fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100)),
      fc.option(text),
      fc.option(value),
      fc.constantFrom<PackedValue>('Ann', 'ann', 'Ёлка', '"', '', 7, null),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => ({ columns: COLUMNS, rows }));

const two = packed(
  {
    columns: COLUMNS,
    rows: [
      [20_454, 12.5, 'Tea', 1, 'Ann'],
      [20_485, null, null, 2, 'Bob'],
    ],
  },
  9,
);

test('a cell for each client, one for the words and one for the columns', () => {
  expect(two).toEqual([
    '{"version":2,"run":2978323233,"cells":4,"sum":"015d2fc2","columns":true,"part":0,"lines":[[["date","ordered_on","day"],["amount","total","value"],["product","item","word"],["","line","value"],["client","customer","value"]]]}',
    '{"version":2,"run":2978323233,"cells":4,"sum":"49abb008","words":true,"part":0,"lines":["Tea",null]}',
    '{"version":2,"run":2978323233,"cells":4,"sum":"ef8b06b4","client":"Ann","part":0,"lines":[[20454,12.5,0,1]]}',
    '{"version":2,"run":2978323233,"cells":4,"sum":"16f8025f","client":"Bob","part":0,"lines":[[20485,null,1,2]]}',
  ]);
  expect(unpacked(two)).toEqual({
    header: ['ordered_on', 'total', 'item', 'line', 'customer'],
    columns: new Map([
      ['date', 0],
      ['amount', 1],
      ['product', 2],
      ['client', 4],
    ]),
    rows: [
      ['2026-01-01', 12.5, 'Tea', 1, 'Ann'],
      ['2026-02-01', '', '', 2, 'Bob'],
    ],
    cellOf: [2, 3],
  });
});

describe('what was packed', () => {
  const shownRows = ({ columns, rows }: Unpacked) =>
    rows.map((row) =>
      row.map((each, index) => shownCell(each, (columns[index] as PackedColumn)[2])),
    );

  test('is unpacked, row by row and client by client', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 40 }), (each, linesACell) => {
        const written = (client: unknown) => JSON.stringify(client);
        const clients = [...new Set(each.rows.map((row) => row[4]))].sort((one, other) =>
          written(one) < written(other) ? -1 : 1,
        );
        const ordered = clients.flatMap((client) => each.rows.filter((row) => row[4] === client));
        expect(unpacked(packed(each, linesACell)).rows).toEqual(
          shownRows({ ...each, rows: ordered }),
        );
      }),
    );
  });

  test('is the same rows in the same order in whatever order its cells stand, blank ones between', () => {
    fc.assert(
      fc.property(
        log.chain((each) => {
          const cells = packed(each, 3);
          const spaced = [...cells, '', ''];
          return fc.tuple(
            fc.constant(cells),
            fc.shuffledSubarray(spaced, { minLength: spaced.length }),
          );
        }),
        ([cells, others]) => {
          expect(unpacked(others).rows).toEqual(unpacked(cells).rows);
        },
      ),
    );
  });

  test('is refused once any sign of it is another', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), fc.integer({ min: 33, max: 126 }), (...drawn) => {
        const [each, which, where, sign] = drawn;
        const cells = packed(each, 2);
        const index = which % cells.length;
        const cell = cells[index] as string;
        const at = where % cell.length;
        const other = `${cell.slice(0, at)}${String.fromCharCode(sign)}${cell.slice(at + 1)}`;
        fc.pre(other !== cell);
        cells[index] = other;
        expect(() => unpacked(cells)).toThrow(ExtractError);
      }),
    );
  });

  test('is refused once a cell of it is cut off, left out or said again', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (each, which, where) => {
        const cells = packed(each, 2);
        const index = which % cells.length;
        const cell = cells[index] as string;
        const put = (...own: string[]) => [
          ...cells.slice(0, index),
          ...own,
          ...cells.slice(index + 1),
        ];
        // The first characters alone say nothing.
        const cut = cell.slice(0, 11 + (where % (cell.length - 11)));
        expect(() => unpacked(put(cut))).toThrow(/breaks off after|not the one that/);
        expect(() => unpacked(put())).toThrow(/ of the extract’s |has the header/);
        expect(() => unpacked([...cells, cell])).toThrow(/hold the same part/);
      }),
    );
  });
});

describe('is refused with what was found, where, and what to do', () => {
  const [columns = '', words = '', ann = '', bob = ''] = two;
  const rows = [[20_454, 12.5, 'Tea', 1, 'Ann']];
  const ofAnotherRun = packed(
    { columns: COLUMNS, rows: [...rows, [20_485, 8, null, 2, 'Bob']] },
    9,
  )[3] as string;
  const refused: [what: string, cells: (string | number)[], message: string][] = [
    [
      'nothing under its header',
      ['', ' '],
      'Sheet “Extract 1” has the header of an extract and nothing under it. Refresh the extract, wait until its rows are there, and try again.',
    ],
    ...['Loading…', 'Loading...', 'Загрузка...', '#ERROR!', '#N/A'].map(
      (found): [string, string[], string] => [
        found,
        [columns, words, found, bob],
        `The extract in sheet “Extract 1” is not ready: A4 holds “${found}”. Wait until it has been refreshed, or refresh it again if it failed; then try again.`,
      ],
    ),
    [
      'a cell of somebody’s',
      [columns, words, ann, bob, 'Total'],
      'A6 in sheet “Extract 1” holds “Total”, which is nothing that the extract’s query makes.',
    ],
    ['a number', [columns, words, ann, bob, 42], 'A6 in sheet “Extract 1” holds “42”'],
    [
      'another version',
      two.map((cell) => cell.replace('"version":2,"run":', '"version":1,"ran":')),
      'The extract in sheet “Extract 1” is of version 1 (A2), and this add-on reads version 2. Put the query that the panel now shows in place of the one it has, and refresh it; where it came from a file, make the file again.',
    ],
    [
      'a cell that ends in the middle',
      [columns, words, ann.slice(0, -4), bob],
      `The text in A4 in sheet “Extract 1” breaks off after ${ann.length - 4} characters. Refresh the extract, and do not type into it.`,
    ],
    [
      'fewer cells than there are',
      [columns, words, ann],
      'Sheet “Extract 1” holds 3 of the extract’s 4 rows. Raise the limit of rows in the extract’s settings, refresh it, and leave out no row by hand.',
    ],
    [
      'a cell twice',
      [columns, words, ann, bob, ann],
      'A4 and A6 in sheet “Extract 1” hold the same part of the extract. Delete what was copied there, or refresh the extract.',
    ],
    [
      'cells of two runs',
      [columns, words, ann, bob.replace('"cells":4', '"cells":5')],
      'A5 in sheet “Extract 1” is of another run of the extract’s query than the cells above it.',
    ],
    [
      'a cell longer than there can be',
      [columns, words, ann, bob.replace('Bob', 'B'.repeat(50_000))],
      `A5 in sheet “Extract 1” holds ${bob.length - 3 + 50_000} characters, and a cell of Google’s 50000 at most`,
    ],
    [
      'an amount that was typed over',
      [columns, words, ann.replace('12.5', '13.5'), bob],
      'The text in A4 in sheet “Extract 1” is not the one that the extract’s query wrote: it has been changed since. Refresh the extract, or import its file again, and do not type into it.',
    ],
    ['a part made another', [columns, words, ann.replace('"part":0', '"part":1'), bob], 'A4'],
    ['a client renamed', [columns, words, ann, bob.replace('Bob', 'Rob')], 'The text in A5'],
    ['marks that were made round', [columns, words, ann.replaceAll('"', '”'), bob], 'A4 in'],
    [
      'JSON that is none and yet has an end',
      [columns, words, ann.replace('"lines":', '"lines"'), bob],
      'The text in A4 in sheet “Extract 1” is not the one that the extract’s query wrote',
    ],
    [
      'more cells than the run has',
      two.map((cell) => cell.replace('"cells":4', '"cells":3')),
      'The rows of the extract in sheet “Extract 1” are not all of one run of its query',
    ],
    [
      'a row of a run that had as many',
      [columns, words, ann, ofAnotherRun],
      'A5 in sheet “Extract 1” is of another run of the extract’s query than the cells above it.',
    ],
    [
      'the same under the other run’s head',
      [columns, words, ann, ofAnotherRun.replace(/"run":\d+/, /"run":\d+/.exec(ann)?.[0] ?? '')],
      'The rows of the extract in sheet “Extract 1” are not all of one run of its query: some have been exchanged. Refresh the extract, or import its file again.',
    ],
  ];

  // As only another query could have written them.
  const foreign: [what: string, cells: string[], cell: string][] = [
    ['a word that is none', [columns, words, ann.replace(',0,1]', ',2,1]'), bob], 'A4'],
    ['a day that is none', [columns, words, ann.replace('20454', '"May"'), bob], 'A4'],
    ['a line too short', [columns, words, ann.replace(',0,1]', ']'), bob], 'A4'],
    ['no JSON', [columns, words, ann.replace(',0,1]', ',,1]'), bob], 'A4'],
    ...['sum', 'toString', '__proto__', 'constructor'].map((role): [string, string[], string] => [
      `the role ${role}`,
      [columns.replace('"amount"', `"${role}"`), words, ann, bob],
      'A2',
    ]),
    ['columns without a client', [columns.replace('"client"', '"email"'), words, ann, bob], 'A2'],
  ];

  test.each(foreign)('%s', (_, cells, cell) => {
    expect(() => unpacked(reheaded(cells))).toThrow(ExtractError);
    expect(() => unpacked(reheaded(cells))).toThrow(`${cell} in sheet “Extract 1” holds “`);
    expect(() => unpacked(reheaded(cells))).toThrow('which is nothing that the extract’s query');
  });

  test.each(refused)('%s', (_, cells, message) => {
    expect(() => unpacked(cells)).toThrow(ExtractError);
    expect(() => unpacked(cells)).toThrow(message);
  });

  test('in Russian', () => {
    expect(() => unpacked([columns, words, ann], 'ru')).toThrow(
      'На листе «Extract 1» стоят не все строки выгрузки: 3 из 4. Увеличьте предел строк в настройках выгрузки, обновите её и не удаляйте строк вручную.',
    );
  });
});

test('of the top of an extract no more is asked than that each cell is whole', () => {
  const top = (cells: string[]) => whole(extractedLog(cells, PLACE, texts.en, true));
  expect(top(two.slice(0, 3)).rows).toHaveLength(1);
  expect(top(two.slice(2)).header).toEqual([]);
  expect(() => top([two[2]?.slice(0, -1) ?? ''])).toThrow('breaks off');
});
