import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  describe('reading', () => {
    test('a blank is the empty text, and every kind of cell keeps its type', async () => {
      const { run } = await bench(script('return sheet.getRange(1, 1, 2, 4).getValues()'), [
        ['text', 1.5, true, null],
        ['007', 0, false, 'TRUE'],
      ]);
      expect(run('go')).toEqual([
        ['text', 1.5, true, ''],
        ['007', 0, false, 'TRUE'],
      ]);
    });

    test('a day is a Date of the script, midnight in the spreadsheet’s zone', async () => {
      const code = script(`
      const day = sheet.getRange('A1').getValue();
      return [day instanceof Date, day.toISOString(), Utilities.formatDate(day, input, 'yyyy-MM-dd HH:mm')];
    `);
      const grid = [[{ day: '2025-03-09' }]];
      const inNewYork = await bench(code, grid, { timeZone: 'America/New_York' });
      expect(inNewYork.run('go', 'America/New_York')).toEqual([
        true,
        '2025-03-09T05:00:00.000Z',
        '2025-03-09 00:00',
      ]);
      const inMoscow = await bench(code, grid, { timeZone: 'Europe/Moscow' });
      expect(inMoscow.run('go', 'Europe/Moscow')).toEqual([
        true,
        '2025-03-08T21:00:00.000Z',
        '2025-03-09 00:00',
      ]);
    });

    test('the data range reaches the last cell with content', async () => {
      const { run } = await bench(
        script(
          'return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()]',
        ),
        [
          ['a', null, null],
          [null, null, 3],
          [null, null, null],
        ],
      );
      expect(run('go')).toEqual(['A1:C2', 2, 3]);
    });

    test('what is shown follows the number format', async () => {
      const { run } = await bench(script('return sheet.getRange(1, 1, 1, 4).getDisplayValues()'), [
        [{ day: '2025-02-01' }, true, 0.5, null],
      ]);
      expect(run('go')).toEqual([['2025-02-01', 'TRUE', '0.5', '']]);
    });
  });

  describe('writing', () => {
    test('a Date becomes a day of the spreadsheet’s zone, shown as one', async () => {
      const bed = await bench(
        script(`
        sheet.getRange('A1').setValue(new Date('2025-01-01T22:00:00Z'));
        return [sheet.getRange('A1').getNumberFormat(), sheet.getRange('A1').getDisplayValue()];
      `),
        [[null]],
        { timeZone: 'Europe/Moscow', locale: 'ru_RU' },
      );
      expect(bed.run('go')).toEqual(['dd.mm.yyyy hh:mm:ss', '02.01.2025 01:00:00']);
      expect(bed.read('Data')).toEqual([[{ day: '2025-01-02' }]]);
    });

    test('texts are read as if typed, in the spreadsheet’s locale', async () => {
      const code = script('sheet.getRange(1, 1, 1, input.length).setValues([input])');
      const typed = [
        '007',
        '1,5',
        '10%',
        '01.02.2025',
        '2/1/2025',
        'true',
        "'42",
        '+7 912 345-67-89',
        '',
      ];
      const english = await bench(code);
      english.run('go', typed);
      expect(english.read('Data')).toEqual([
        [7, '1,5', 0.1, '01.02.2025', { day: '2025-02-01' }, true, '42', '+7 912 345-67-89'],
      ]);
      const russian = await bench(code, [[null]], { locale: 'ru_RU' });
      russian.run('go', typed);
      expect(russian.read('Data')).toEqual([
        [7, 1.5, 0.1, { day: '2025-02-01' }, '2/1/2025', true, '42', '+7 912 345-67-89'],
      ]);
    });

    test('in a cell of the format “@” a text stays a text, also when its look is changed later', async () => {
      const bed = await bench(
        script(`
        sheet.getRange('A1:C1').setNumberFormat('@').setValues([['007', '=1+1', 'TRUE']]);
        sheet.getRange('A1:C1').setBackground('#ff0000').setFontWeight('bold');
      `),
      );
      bed.run('go');
      await bed.settle();
      expect(bed.read('Data')).toEqual([['007', '=1+1', 'TRUE']]);
    });

    test('values of another shape are refused in Google’s words, and nothing is written', async () => {
      const bed = await bench(script('sheet.getRange(1, 1, 4, 2).setValues(input)'));
      expect(() =>
        bed.run('go', [
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      ).toThrow(
        'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 4.',
      );
      expect(() => bed.run('go', [[1], [2], [3], [4]])).toThrow(
        'The data has 1 but the range has 2.',
      );
      expect(bed.read('Data')).toEqual([]);
    });

    test('a range outside the sheet is refused', async () => {
      const { run } = await bench(script('return sheet.getRange(input, 1).getValue()'));
      expect(() => run('go', 100_000)).toThrow('outside the dimensions of the sheet');
      expect(() => run('go', 0)).toThrow('outside the dimensions of the sheet');
    });

    test('clearing contents keeps formats, and clearing all does not', async () => {
      const { run } = await bench(
        script(`
        const cell = sheet.getRange('A1').setValue(5).setNumberFormat('0.00').setBackground('red');
        const after = [];
        cell.clearContent();
        after.push(cell.getValue(), cell.getNumberFormat(), cell.getBackground());
        cell.setValue(5).clear();
        after.push(cell.getValue(), cell.getNumberFormat(), cell.getBackground());
        return after;
      `),
      );
      expect(run('go')).toEqual(['', '0.00', '#ff0000', '', 'General', '#ffffff']);
    });

    test('the usual format takes off what was there, and cells that look as usual are none', async () => {
      const bed = await bench(
        script(`
        const formats = () => sheet.getRange('A1:B2').getNumberFormats();
        sheet.getRange('A1:B1').setNumberFormat('0.00').setBackground('#ff0000');
        const before = formats();
        sheet.getRange('A1:B9').setNumberFormat('General').setFontColor(null);
        return [before, formats(), sheet.getRange('A1').getBackground()];
      `),
      );
      expect(bed.run('go')).toEqual([
        [
          ['0.00', '0.00'],
          ['General', 'General'],
        ],
        [
          ['General', 'General'],
          ['General', 'General'],
        ],
        '#ff0000',
      ]);
      const places = bed.book.sheetNamed('Data')?.places() ?? [];
      expect(places.map(({ row, column }) => `${row},${column}`)).toEqual(['0,0', '0,1']);
    });

    test('a script’s errors are Errors to it', async () => {
      const { run } = await bench(
        script(`
        try { sheet.getRange('nowhere'); } catch (error) { return [error instanceof Error, error.message]; }
      `),
      );
      expect(run('go')).toEqual([true, 'Range not found']);
    });
  });

  test('what is sorted takes its look, its note and its formula along', async () => {
    const bed = await bench(
      script(`
        sheet.getRange('B3').setFormula('=C3*2').setBackground('#ffff00').setNote('of a');
        sheet.getRange('A2:C4').sort({ column: 1, ascending: false });
        const cells = sheet.getRange('B2:B4');
        return [cells.getFormulas().flat(), cells.getBackgrounds().flat(), cells.getNotes().flat()];
      `),
      [['name'], ['b', null, 1], ['a', null, 30], ['c', null, 4]],
    );
    expect(bed.run('go')).toEqual([
      ['', '', '=C4*2'],
      ['#ffffff', '#ffffff', '#ffff00'],
      ['', '', 'of a'],
    ]);
  });

  test('sorting orders rows by a column of the sheet, blanks last', async () => {
    const bed = await bench(
      script("sheet.getRange('A2:B5').sort({ column: 2, ascending: false })"),
      [
        ['name', 'sum'],
        ['a', 1],
        ['b', null],
        ['c', 30],
        ['d', 4],
      ],
    );
    bed.run('go');
    expect(bed.read('Data')).toEqual([
      ['name', 'sum'],
      ['c', 30],
      ['d', 4],
      ['a', 1],
      ['b', null],
    ]);
  });

  test('merged cells are told, and only the corner keeps its value', async () => {
    const { run } = await bench(
      script(`
      sheet.getRange('A1:B1').merge();
      return [sheet.getRange('B1').isPartOfMerge(), sheet.getRange('A2').isPartOfMerge(), sheet.getRange('A1:B1').getValues()];
    `),
      [['a', 'b']],
    );
    expect(run('go')).toEqual([true, false, [['a', '']]]);
  });
});
