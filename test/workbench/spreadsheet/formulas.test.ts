import { describe, expect, test } from 'vitest';
import { bench, script } from '../bench';

test('“=…” becomes a formula, and its result is there once things have settled', async () => {
  const bed = await bench(
    script(`
      sheet.getRange('B1').setValue('=SUM(A1:A;10)');
      sheet.getRange('B2').setFormula('B1*2');
      return sheet.getRange('B1:B2').getFormulas();
    `),
    [[1], [2], [3]],
  );
  expect(bed.run('go')).toEqual([['=SUM(A1:A,10)'], ['=B1*2']]);
  await bed.settle();
  expect(bed.read('Data')).toEqual([
    [1, 16],
    [2, 32],
    [3, null],
  ]);
});

test('TODAY and NOW go by the workbench’s clock, and so do the script’s dates', async () => {
  const bed = await bench(
    `function now() { return [new Date().toISOString(), Date.now(), new Date(2025, 0, 2).getDate(), Date() === new Date().toString()]; }
     function put() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setFormula('=TODAY()'); }`,
    [[null]],
    { timeZone: 'Asia/Tokyo', now: '2025-06-01T00:30' },
  );
  expect(bed.run('now')).toEqual([
    '2025-05-31T15:30:00.000Z',
    Date.UTC(2025, 4, 31, 15, 30),
    2,
    true,
  ]);
  bed.run('put');
  await bed.settle();
  expect(bed.read('Data')).toEqual([[{ day: '2025-06-01' }]]);
  bed.setNow('2026-02-03');
  await bed.settle();
  expect(bed.read('Data')).toEqual([[{ day: '2026-02-03' }]]);
});

test('a clock that cannot be read is refused', async () => {
  const bed = await bench('');
  expect(() => bed.setNow('2025-02-30')).toThrow('cannot be set to “2025-02-30”');
  expect(() => bed.setNow('tomorrow')).toThrow('give 2026-11-22');
});

describe('custom functions', () => {
  const code = `
    ${script('sheet.getRange(input[0]).setFormula(input[1])')}
    /** Says what it is given. @customfunction */
    function DESCRIBE(a, b, c) {
      const say = (value) => Array.isArray(value) ? value.map((row) => row.map(say)) : value instanceof Date ? 'date' : value === undefined ? 'nothing' : typeof value + ':' + value;
      return JSON.stringify([...arguments].map(say));
    }
    /** @customfunction */
    function BLOCK(n) {
      return Array.from({ length: n }, (_, i) => ['row' + i, new Date(Date.UTC(2025, 0, 15 + i)), null, true]);
    }
    /** @customfunction */
    function REFUSE(text) { throw new Error('Refused: ' + text); }
    /** @customfunction */
    function MEDDLE(what) {
      const spreadsheet = SpreadsheetApp.getActive();
      if (what === 'read') return spreadsheet.getSheetByName('Data').getRange('A1').getValue();
      if (what === 'write') spreadsheet.getSheetByName('Data').getRange('A1').setValue(1);
      if (what === 'ui') SpreadsheetApp.getUi();
      if (what === 'lock') LockService.getDocumentLock();
      return 'done';
    }
    /** @customfunction */
    function private_() { return 1; }
    function NOT_CUSTOM() { return 1; }
  `;

  test('blanks, days, single cells, ranges and what is left out arrive as on Google', async () => {
    const bed = await bench(code, [
      [1, null],
      [{ day: '2025-01-01' }, 'x'],
    ]);
    const given = async (formula: string) => {
      const result = await bed.evaluate(formula);
      return 'values' in result ? JSON.parse(String(result.values[0]?.[0])) : result.error;
    };
    expect(await given('=DESCRIBE(Data!A1;Data!B1;Data!A2)')).toEqual([
      'number:1',
      'string:',
      'date',
    ]);
    expect(await given('=DESCRIBE(Data!A1:B2)')).toEqual([
      [
        ['number:1', 'string:'],
        ['date', 'string:x'],
      ],
    ]);
    expect(await given('=DESCRIBE(1;;TRUE)')).toEqual(['number:1', 'nothing', 'boolean:true']);
  });

  test('an array spills: it grows, shrinks and keeps its days', async () => {
    const bed = await bench(code, [[3]]);
    bed.run('go', ['C1', '=BLOCK(A1)']);
    await bed.settle();
    expect(bed.read('Data')).toEqual([
      [3, null, 'row0', { day: '2025-01-15' }, null, true],
      [null, null, 'row1', { day: '2025-01-16' }, null, true],
      [null, null, 'row2', { day: '2025-01-17' }, null, true],
    ]);
    bed.run('go', ['A1', '=1']);
    await bed.settle();
    expect(bed.read('Data')).toEqual([[1, null, 'row0', { day: '2025-01-15' }, null, true]]);
  });

  test('something in the way of a spill is an error, and goes when the way is free', async () => {
    const bed = await bench(
      `${code} function block(value) { sheet().getRange('C2').setValue(value); }`,
      [[2]],
    );
    bed.run('block', 'mine');
    bed.run('go', ['C1', '=BLOCK(A1)']);
    await bed.settle();
    expect(bed.read('Data')[0]?.[2]).toBe('#SPILL!');
    expect(bed.read('Data')[1]?.[2]).toBe('mine');
    bed.run('block', '');
    await bed.settle();
    expect(bed.read('Data')[1]?.[2]).toBe('row1');
  });

  test('what a function throws shows as #ERROR!, and the message is to be had', async () => {
    const bed = await bench(code);
    bed.run('go', ['B2', '=REFUSE("this")']);
    await bed.settle();
    expect(bed.read('Data')[1]?.[1]).toBe('#ERROR!');
    expect(bed.errorAt('Data', 2, 2)).toBe('Refused: this');
    expect(bed.errorAt('Data', 1, 1)).toBeNull();
    bed.run('go', ['B2', '=DESCRIBE(1)']);
    await bed.settle();
    expect(bed.errorAt('Data', 2, 2)).toBeNull();
  });

  test('a function may look at the spreadsheet and do nothing else', async () => {
    const bed = await bench(code, [['seen']]);
    expect(await bed.evaluate('=MEDDLE("read")')).toEqual({ values: [['seen']] });
    expect(await bed.evaluate('=MEDDLE("write")')).toEqual({
      error: '#ERROR! You do not have permission to call Range.setValue.',
    });
    expect(await bed.evaluate('=MEDDLE("ui")')).toMatchObject({
      error: expect.stringContaining('permission to call SpreadsheetApp.getUi'),
    });
    expect(await bed.evaluate('=MEDDLE("lock")')).toMatchObject({
      error: expect.stringContaining('permission'),
    });
    expect(bed.read('Data')).toEqual([['seen']]);
  });

  test('only what is marked as a custom function is one', async () => {
    const bed = await bench(code);
    expect(await bed.evaluate('=NOT_CUSTOM()')).toEqual({ error: '#NAME?' });
    expect(await bed.evaluate('=private_()')).toEqual({ error: '#NAME?' });
  });

  test('what is evaluated may fill more rows than a new sheet has', async () => {
    const bed = await bench('');
    const found = await bed.evaluate('=SEQUENCE(1500)');
    expect('values' in found && [found.values.length, found.values.at(-1)]).toEqual([1500, [1500]]);
    expect(await bed.evaluate('=#REF!+1')).toEqual({ error: '#REF!' });
  });

  test('evaluating leaves no sheet behind', async () => {
    const bed = await bench(
      `${code} function names() { return SpreadsheetApp.getActive().getSheets().map((one) => one.getName()); }`,
    );
    expect(await bed.evaluate('=BLOCK(2)')).toEqual({
      values: [
        ['row0', { day: '2025-01-15' }, null, true],
        ['row1', { day: '2025-01-16' }, null, true],
      ],
    });
    expect(bed.run('names')).toEqual(['Data']);
  });
});
