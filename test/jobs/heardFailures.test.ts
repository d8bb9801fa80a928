import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import { openedDaily } from './daily/openedDaily';
import { openedAddOn, recalculatedAddOn, setUpAddOn, smallBase } from './openedAddOn';

// What ended a run, at which step, and what was written before is in what the user is told.

const SCRIPT = `
  function onlyX(sheet, a1) {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).setAllowInvalid(false).build();
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setDataValidation(rule);
  }
  function deleteSheet(name) {
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName(name));
  }
`;

const NO_RIGHT = 'You do not have permission to perform that action.';

describe('a run that Google stops in the middle', () => {
  test.each([
    [
      'en_US',
      ['The run stopped while writing the sheet “Overview”: “The data you entered in cell A1'],
      'Written before that: “Clients”, “Settings”, “History”.',
    ],
    [
      'ru_RU',
      ['Работа прервалась. Шаг: запись листа «Обзор». Причина: «The data you entered in cell A1'],
      'До этого записаны листы: «Clients», «Настройки», «История».',
    ],
  ] as const)(
    'says at which step, why, and what was written before, in %s',
    async (locale, [beginning], end) => {
      const { workbench, recalculate, byClient } = await setUpAddOn(smallBase(), {
        script: SCRIPT,
        locale,
      });
      const { sheets, headers } = texts[locale === 'en_US' ? 'en' : 'ru'];
      workbench.run('onlyX', sheets.overview, 'A1');
      const { ok, message } = recalculate();
      expect(ok).toBe(false);
      expect([message.slice(0, beginning.length), message.slice(-end.length)]).toEqual([
        beginning,
        end,
      ]);
      expect(byClient(headers.clients.status).Ann).not.toBeNull();
    },
  );

  test('in its first step says nothing of what was written', async () => {
    const { workbench, recalculate } = await setUpAddOn(smallBase(), { script: SCRIPT });
    workbench.calls.failOn('Spreadsheet.getNamedRanges', 'Service error.');
    expect(recalculate()).toEqual({
      ok: false,
      message:
        'The run stopped while reading the tables: “Service error.” Try again; should it come back, Extensions → Apps Script → Executions tells more.',
    });
  });
});

describe('without the right to add a sheet', () => {
  test('a recalculation says which is missing, and writes nothing', async () => {
    const { workbench, recalculate } = await recalculatedAddOn(smallBase(), { script: SCRIPT });
    workbench.run('deleteSheet', 'Overview');
    workbench.calls.failOn('Spreadsheet.insertSheet', NO_RIGHT);
    const { sheets } = workbench.snapshot();
    expect(recalculate()).toEqual({
      ok: false,
      message: `The sheet “Overview” is missing and could not be added: “${NO_RIGHT}” Ask the spreadsheet's owner to let you edit the whole of it, and try again.`,
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test.each([
    ['en_US', 'The sheet “Clients” is missing and could not be added: “'],
    ['ru_RU', 'Листа «Клиенты» нет, и добавить его не удалось: «'],
  ] as const)('set-up does nothing and says so in %s', async (locale, beginning) => {
    const { workbench, setUp } = await openedAddOn([{ name: 'Data', rows: [[null]] }], { locale });
    workbench.calls.failOn('Spreadsheet.insertSheet', NO_RIGHT);
    const { ok, message } = setUp();
    expect([ok, message.slice(0, beginning.length)]).toEqual([false, beginning]);
    expect(Object.values(workbench.snapshot().sheets).map(({ name }) => name)).toEqual(['Data']);
  });
});

test('a document that may not be written to at all is left as it was', async () => {
  const { workbench, recalculate } = await recalculatedAddOn(smallBase());
  const before = workbench.read('Clients');
  for (const { name = '' } of Object.values(workbench.snapshot().sheets))
    workbench.protect(name, null);
  expect(recalculate()).toMatchObject({
    ok: false,
    message: expect.stringContaining('protected, and you may not edit it'),
  });
  expect(workbench.read('Clients')).toEqual(before);
});

describe('the daily run', () => {
  test('where there is no spreadsheet any more fails in a sentence, for Google to write to its owner', async () => {
    const { workbench, switchOn, fire } = await openedDaily();
    switchOn();
    workbench.calls.answer('SpreadsheetApp.getActive', null);
    fire('dailyRun');
    expect(workbench.triggers.failures).toEqual([texts.en.run.noSpreadsheet]);
  });

  test('that fails is tried again in silence; the last go throws what it has kept', async () => {
    const { workbench, switchOn, fire, status } = await openedDaily();
    switchOn();
    workbench.calls.failOn('Range.getNotes', 'Service error.');
    workbench.setNow('2026-04-01T06:30');
    fire('dailyRun');
    fire('resumeDailyRun');
    expect(workbench.triggers.failures).toEqual([]);
    fire('resumeDailyRun');
    const [failure = '', ...more] = workbench.triggers.failures;
    expect(more).toEqual([]);
    expect(failure).toMatch(/^The run stopped while reading the tables: “Service error.”/);
    const { message } = status();
    expect(message).toContain(`The daily run has stopped: ${failure}`);
    expect(message).toContain('The base was not recalculated.');
  });

  test('that is cut off in the middle says how far it had come', async () => {
    const { workbench, switchOn, fire, status, receivers } = await openedDaily();
    switchOn();
    workbench.setNow('2026-04-01T06:30');
    workbench.calls.failOn('MailApp.getRemainingDailyQuota', 'Service error.');
    fire('dailyRun');
    expect(receivers()).toEqual([]);
    workbench.calls.heal();
    expect(status().message).toContain(
      'The base was recalculated; some e-mails or sheets that look ahead are still to be done.',
    );
    fire('resumeDailyRun');
    expect(status().message).not.toContain('not all is done');
  });
});
