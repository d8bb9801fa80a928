import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { setUpAddOn, smallBase } from './openedAddOn';

const SCRIPT = `
  function setTo(label, value) {
    const sheet = SpreadsheetApp.getActive().getRangeByName('AS_OF').getSheet();
    const labels = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues().flat();
    sheet.getRange(labels.indexOf(label) + 1, 2).setValue(value);
  }
  function write(name, rows) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    rows.forEach((row) => sheet.appendRow(row));
  }
  function rename(name, row, column, text) {
    SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column).setValue(text);
  }
`;

async function opened(language: 'en' | 'ru', own?: Cell[][]) {
  const { sheets, headers, settings, pointsLedger } = texts[language];
  const locale = language === 'ru' ? 'ru_RU' : 'en_US';
  const { sheets: names } = texts[language];
  const workbook = [...smallBase(), ...(own ? [{ name: names.points, rows: own }] : [])];
  const addOn = await setUpAddOn(workbook, { locale, script: SCRIPT });
  const run = (name: string, ...args: unknown[]) => addOn.workbench.run(name, ...args);
  const figures = () => ({
    points: addOn.byClient(headers.clients.points),
    gifts: addOn.byClient(headers.clients.ordersToGift),
  });
  const told = async () =>
    (await addOn.warnings(sheets.report)).filter(([sheet]) => sheet === sheets.points);
  return { ...addOn, run, figures, told, sheets, settings, ledger: pointsLedger.headers };
}

describe.each(['en', 'ru'] as const)('points and gifts in %s', (language) => {
  test('are off until they are switched on; then the ledger is made, and what is typed there counts', async () => {
    const { run, recalculate, figures, told, workbench, sheets, settings, ledger } =
      await opened(language);
    recalculate();
    expect(figures().points).toEqual({ Ann: null, Bob: null, Cid: null });
    expect(() => workbench.read(sheets.points)).toThrow();

    run('setTo', settings.pointSum[0], 100);
    run('setTo', settings.giftEvery[0], 4);
    recalculate();
    expect(workbench.read(sheets.points)[0]).toEqual(Object.values(ledger));
    expect(figures()).toEqual({
      points: { Ann: 27, Bob: 2, Cid: 1 },
      gifts: { Ann: 1, Bob: 2, Cid: 2 },
    });

    run('write', sheets.points, [
      ['', 'ann', -20, ''],
      ['', 'Bob', 5, ''],
    ]);
    recalculate();
    expect(figures().points).toEqual({ Ann: 7, Bob: 7, Cid: 1 });
    expect(await told()).toEqual([]);
  });

  test('what the ledger cannot mean is told, line by line, and moves nothing', async () => {
    const { run, recalculate, figures, told, sheets, settings, ledger } = await opened(language);
    run('setTo', settings.pointSum[0], 100);
    recalculate();
    run('write', sheets.points, [
      ['', 'Ann', -50, ''],
      ['', 'Nobody', -1, ''],
      ['', 'Bob', 'some', ''],
      ['soon', 'Bob', -1, ''],
      ['', '', 3, ''],
      ['', 'Cid', '', 'nothing yet'],
    ]);
    recalculate();
    expect(figures().points).toEqual({ Ann: -23, Bob: 2, Cid: 1 });
    const lines = (await told()).map(([, row, column, message]) => [row, column, message]);
    const column = ledger;
    expect(lines.map(([row, where]) => [row, where])).toEqual(
      expect.arrayContaining([
        [3, column.client],
        [4, column.points],
        [5, column.date],
        [6, column.client],
      ]),
    );
    expect(lines).toHaveLength(5);
    expect(lines.map(([, , message]) => String(message)).join('\n')).toContain('Ann (-23)');
  });
});

test('a ledger that lost a header says which', async () => {
  const { run, recalculate, figures, told, sheets, settings } = await opened('en');
  run('setTo', settings.pointSum[0], 100);
  recalculate();
  run('write', sheets.points, [['', 'Ann', -5, '']]);
  run('rename', sheets.points, 1, 3, 'Bonus');
  recalculate();
  expect(figures().points).toEqual({ Ann: 27, Bob: 2, Cid: 1 });
  expect(await told()).toMatchObject([[sheets.points, null, 'Points', expect.anything() as Cell]]);
});

test('a day still to come waits for it, and one before the programme earns nothing', async () => {
  const { run, recalculate, figures, settings, sheets, workbench, told } = await opened('en');
  run('setTo', settings.pointSum[0], 100);
  run('setTo', settings.loyaltySince[0], 46_101); // 20 March 2026
  recalculate();
  expect(figures().points).toEqual({ Ann: 18, Bob: 0, Cid: 0 });
  run('write', sheets.points, [[46_120, 'Ann', -5, '']]);
  recalculate();
  expect(figures().points).toMatchObject({ Ann: 18 });
  expect(await told()).toHaveLength(1);
  workbench.setNow('2026-05-01');
  recalculate();
  expect(figures().points).toMatchObject({ Ann: 13 });
});

test('a user’s own sheet of that name stays as it is, and the ledger goes beside it', async () => {
  const own = [
    ['Client', 'Points', 'my own'],
    ['Ann', 5, 7],
  ];
  const { workbench, run, recalculate, figures, settings } = await opened('en', own);
  run('setTo', settings.pointSum[0], 100);
  recalculate();
  recalculate();
  expect(workbench.read('Points')).toEqual(own);
  expect(workbench.read('Points (Retention Sheets)')[0]).toEqual([
    'Day',
    'Client',
    'Points',
    'What for',
  ]);
  expect(figures().points).toMatchObject({ Ann: 27 });
});
