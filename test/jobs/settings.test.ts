import { describe, expect, test } from 'vitest';
import { RANGE_NAMES } from '../../src/schema/rangeNames';
import { SETTING_GROUP_NAMES, SETTING_GROUPS } from '../../src/schema/settingGroups';
import { SETTING_NAMES, SETTINGS } from '../../src/schema/settings';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { callsUpTo, tried } from '../faults/tried';
import { type Hosts, on, openedAddOn, smallBase, stoppedAt } from './openedAddOn';

const USER = `
  function book() { return SpreadsheetApp.getActive(); }
  function setCell(name, a1, value) { book().getSheetByName(name).getRange(a1).setValue(value); }
  function nameCells(name, sheet, a1) { book().setNamedRange(name, book().getSheetByName(sheet).getRange(a1)); }
  function forgetName(name) { book().removeNamedRange(name); }
  function places() {
    return book().getNamedRanges().map((each) => {
      const range = each.getRange();
      return each.getName() + ' ' + range.getSheet().getName() + '!' + range.getA1Notation();
    }).sort();
  }
  function addSheet(name) { book().insertSheet(name); }
  function validations(a1, name) {
    return book().getSheetByName(name || 'Settings').getRange(a1).getDataValidations().map(([rule]) =>
      rule === null ? null : [rule.getCriteriaType(), rule.getCriteriaValues(), rule.getAllowInvalid()]);
  }
  function moveTo(name, to, a1) {
    const range = book().getRangeByName(name);
    const values = range.getValues();
    const target = book().insertSheet(to).getRange(a1).offset(0, 0, values.length, values[0].length);
    target.setValues(values);
    range.clearContent();
    book().setNamedRange(name, target);
  }
  function trimSheet() { const sheet = book().getSheetByName('Settings'); sheet.deleteRows(30, sheet.getMaxRows() - 29); }
`;

const open = async <Host extends keyof Hosts = 'memory'>(
  base: Grid[] = smallBase(),
  locale: 'en_US' | 'ru_RU' = 'en_US',
  host?: Host,
) => {
  const addOn = await openedAddOn(base, { script: USER, locale, ...(host && { host }) });
  const { workbench } = addOn;
  /** In whichever language it stands just now. */
  const settingsName = () =>
    workbench.book.sheetNamed('Settings') ? 'Settings' : texts.ru.sheets.settings;
  const label = (key: keyof typeof texts.en.settings) => texts.en.settings[key][0] as string;
  return {
    ...addOn,
    places: () => workbench.run('places') as string[],
    set: (key: keyof typeof texts.en.settings, value: Cell, sheet = settingsName()) => {
      const labels = workbench.read(sheet).map(([cell]) => cell);
      const rows = [label(key), texts.ru.settings[key][0]].map((each) =>
        labels.indexOf(each ?? ''),
      );
      workbench.run('setCell', sheet, `B${Math.max(...rows) + 1}`, value);
    },
    put: (sheet: string, a1: string, value: Cell) => workbench.run('setCell', sheet, a1, value),
    notes: async () => (await addOn.warnings()).map(([sheet, row, column]) => [sheet, row, column]),
  };
};

const PLACES = [
  'ALIASES Settings!AF1:AH13',
  'AS_OF Settings!B3',
  'CADENCE Settings!F1:J5',
  'CURRENCIES Settings!Y1:Z7',
  'HOLIDAYS Settings!S1:S25',
  'MANAGERS Settings!O1:Q13',
  'OFFERS Settings!L1:M13',
  'PASTED_TWICE Settings!AB1:AD5',
  'WORD_MEANINGS Settings!U1:W13',
];

/** The headings of the groups, and of each setting its label, unit and help. */
const labelled = (language: Language) => {
  const { settings, settingGroups, settingUnits } = texts[language];
  return SETTING_GROUP_NAMES.flatMap((group) => [
    [settingGroups[group], null, null],
    ...SETTING_GROUPS[group].map((name) => {
      const [label, help] = settings[name];
      return [label, settingUnits[SETTINGS[name].unit], help];
    }),
  ]);
};

const LINES = labelled('en').length;

/** The headers of the Settings sheet, those of the tables beside the settings included. */
const RUSSIAN_HEADER = [
  ...texts.ru.headers.settings,
  'Контакт раз в … дней',
  'звонок',
  'встреча',
  'письмо',
  'сообщение',
  'Причина ухода',
  'Что предложить',
  'Менеджер',
  'E-mail',
  'Контактов в день',
  'Праздники',
  'Слова',
  'Что значит',
  'Где',
  'Валюты',
  'Курс',
  'Повторённые строки',
  'Считать',
  'Метка',
  'Пишется также',
  'Клиент',
  'Один клиент',
];

describe('the sheet as it is laid out', () => {
  test('has every setting with its default, unit and help, and the tables beside them', async () => {
    const { setUp, workbench, places } = await open();
    setUp();
    const [header, ...rows] = workbench.read('Settings');
    expect(header?.slice(0, 6)).toEqual([
      ...texts.en.headers.settings,
      null,
      'Contact every … days',
    ]);
    const listed = rows.slice(0, LINES).map((row) => row.slice(0, 4));
    expect(listed.map(([label, , unit, help]) => [label, unit, help])).toEqual(labelled('en'));
    const values = Object.fromEntries(listed.map(([label, value]) => [label, value]));
    expect(values).toMatchObject({
      'As-of date': null,
      Language: 'as the spreadsheet',
      'ABC window': 'whole log',
      'Average order falls by': 30,
      'Low score to': 6,
      'Return counts within': 90,
      'New client cost': null,
      'Contacts a day': 20,
      'Plan ahead': 'month',
      'Days off': 'Saturday and Sunday',
      'Daily run at': 6,
      'Time zone of the run': null,
      'Digest by e-mail': 'no',
    });
    expect(places()).toEqual(PLACES);
  });

  test('lets nothing else be typed than a setting may hold', async () => {
    const { setUp, workbench } = await open();
    setUp();
    const rules = workbench.run('validations', `B2:B${LINES + 1}`) as unknown[];
    const labels = labelled('en').map(([label]) => label);
    const byKey = Object.fromEntries(
      SETTING_NAMES.map((key) => [key, rules[labels.indexOf(texts.en.settings[key][0])]]),
    );
    expect(byKey).toMatchObject({
      asOf: null,
      language: ['VALUE_IN_LIST', [['as the spreadsheet', 'English', 'Russian'], true], false],
      abcWindow: [
        'VALUE_IN_LIST',
        [['whole log', 'last 12 months', 'last full quarter', 'own dates'], true],
        false,
      ],
      abcFrom: ['DATE_IS_VALID_DATE', [], false],
      touchLimit: ['NUMBER_BETWEEN', [1, 100], false],
      dailyHour: ['NUMBER_BETWEEN', [0, 23], false],
      digest: ['VALUE_IN_LIST', [['yes', 'no'], true], false],
      dailyTimeZone: null,
    });
  });

  test('in Russian is in Russian', async () => {
    const { setUp, workbench } = await open(smallBase(), 'ru_RU');
    setUp();
    const [header, ...rows] = workbench.read('Настройки');
    expect(header?.filter(Boolean)).toEqual(RUSSIAN_HEADER);
    expect(rows.find(([label]) => label === 'Период ABC')?.[1]).toBe('весь журнал');
  });
});

/** The sheet as version 0.1.0 laid it out, with remarks of the user's around it. */
function oldSettings(): Grid {
  const old: [keyof typeof texts.en.settings, Cell][] = [
    ['asOf', null],
    ['typicalCycleDays', 45],
    ['sleepingAfter', 1],
    ['lostAfter', 4],
    ['steadyingWeight', 0],
    ['slowdownWarning', 1.5],
    ['abcMeasure', 'deals'],
    ['aShare', 70],
    ['bShare', 95],
    ['yearlyChurnPercent', null],
    ['marginPercent', 40],
    ['winBackCost', null],
    ['returnRatePercent', 100],
    ['reactivationFromMonths', 3],
    ['reactivationToMonths', 6],
    ['touchLimit', 2],
    ['bronze', null],
    ['silver', null],
    ['gold', null],
    ['forecastWeeks', 13],
    ['touchDays', 7],
  ];
  const cadence: Cell[][] = [
    ['Contact every … days', 'call', 'meeting', 'e-mail', 'message'],
    ['VIP', 5, 30, null, null],
    ['A', 14, 90, null, null],
    ['B', 30, 182, null, null],
    ['C', 182, null, null, null],
  ];
  const rows: Cell[][] = [
    [...texts.en.headers.settings],
    ...old.map(([key, value]) => {
      const [label = '', unit = '', help = ''] = texts.en.settings[key];
      return [label, value, unit, help];
    }),
    [null, null, null, null],
    ['Agreed with Olga', null, null, 'ask again in May'],
  ].map((row, index): Cell[] => [...row, null, ...(cadence[index] ?? [])]);
  (rows[8] as Cell[])[12] = 'my own table';
  return { name: 'Settings', rows };
}

describe('a sheet of an older version', () => {
  test('gains what it lacks, and nothing that stands there is touched', async () => {
    const { recalculate, workbench, places, byClient } = await open([
      ...smallBase(),
      oldSettings(),
    ]);
    workbench.run('nameCells', 'AS_OF', 'Settings', 'B2');
    workbench.run('nameCells', 'CADENCE', 'Settings', 'F1:J5');
    const before = workbench.read('Settings');
    expect(recalculate()).toMatchObject({ ok: true });
    const after = workbench.read('Settings');
    before.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (index === 1 && column === 1) return; // the as-of date, which every recalculation writes
        expect([index, column, after[index]?.[column] ?? null]).toEqual([index, column, cell]);
      });
    });
    const added = after.slice(before.length).map(([label]) => label);
    const standing = new Set(before.map(([label]) => label));
    expect(added).toEqual(
      SETTING_NAMES.map((key) => texts.en.settings[key][0] ?? '').filter(
        (label) => !standing.has(label),
      ),
    );
    // M is where the user's own table stands.
    expect(places()).toEqual([
      'ALIASES Settings!AI1:AK13',
      'AS_OF Settings!B2',
      'CADENCE Settings!F1:J5',
      'CURRENCIES Settings!AB1:AC7',
      'HOLIDAYS Settings!V1:V25',
      'MANAGERS Settings!R1:T13',
      'OFFERS Settings!O1:P13',
      'PASTED_TWICE Settings!AE1:AG5',
      'WORD_MEANINGS Settings!X1:Z13',
    ]);
    expect(byClient('Profit').Ann).toBe(1080); // the margin that stood there
  });

  test('on a sheet of few rows gains the rows it needs', async () => {
    const { setUp, recalculate, workbench } = await open([...smallBase(), oldSettings()]);
    workbench.run('nameCells', 'AS_OF', 'Settings', 'B2');
    workbench.run('trimSheet');
    expect(setUp()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    const labels = new Set(workbench.read('Settings').map(([label]) => label));
    for (const key of SETTING_NAMES) expect(labels).toContain(texts.en.settings[key][0]);
  });
});

describe('the tables', () => {
  test('are named again where their names were lost', async () => {
    const { setUp, recalculate, workbench, places } = await open();
    setUp();
    for (const name of Object.values(RANGE_NAMES).filter((each) => each !== 'AS_OF')) {
      workbench.run('forgetName', name);
    }
    const before = workbench.read('Settings');
    recalculate();
    expect(places()).toEqual(PLACES);
    expect(workbench.read('Settings').map((row) => row.slice(5))).toEqual(
      before.map((row) => row.slice(5)),
    );
  });

  test('are read where they were moved to, on another sheet too', async () => {
    const { setUp, recalculate, workbench, byClient, notes, put } = await open();
    setUp();
    workbench.run('moveTo', 'CADENCE', 'Rules', 'C4');
    workbench.run('moveTo', 'MANAGERS', 'People', 'B2');
    put('Rules', 'D6', 1); // A, call
    put('People', 'B3', 'Olga');
    put('People', 'C3', 'nowhere');
    recalculate();
    expect(byClient('Next contact').Ann).toEqual(on('2026-03-20'));
    expect(await notes()).toContainEqual(['People', 3, 'E-mail']);
  });

  test('go on below the rows that were ready, as far as they are filled', async () => {
    const { setUp, recalculate, notes, put } = await open();
    setUp();
    for (let row = 2; row <= 15; row++) put('Settings', `O${row}`, `Manager ${row}`);
    put('Settings', 'P15', 'olga');
    put('Settings', 'O17', 'a remark');
    put('Settings', 'P17', 'of mine');
    put('Settings', 'S26', 'some day');
    recalculate();
    expect((await notes()).filter(([sheet]) => sheet === 'Settings')).toEqual([
      ['Settings', 26, 'Holidays'],
      ['Settings', 15, 'E-mail'],
    ]);
  });

  test('report what cannot be used by its row, and the rest counts', async () => {
    const { setUp, recalculate, notes, put, byClient } = await open();
    setUp();
    put('Settings', 'F3', 'A clients');
    put('Settings', 'G4', 1.5);
    put('Settings', 'M2', null);
    recalculate();
    // A is called every 14 days and B every 30 by default.
    expect(byClient('Next contact').Ann).toEqual(on('2026-04-02'));
    expect(byClient('Next contact').Bob).toEqual(on('2026-03-20'));
    expect((await notes()).filter(([sheet]) => sheet === 'Settings')).toEqual([
      ['Settings', 3, 'Contact every … days'],
      ['Settings', 1, 'Contact every … days'],
      ['Settings', 4, 'call'],
      ['Settings', 2, 'What to offer'],
    ]);
  });
});

describe('the ABC window', () => {
  test('takes deals of its days alone', async () => {
    const { setUp, recalculate, byClient, set } = await open();
    setUp();
    set('abcWindow', 'own dates');
    set('abcFrom', '2025-06-01');
    set('abcTo', '2025-07-01');
    recalculate();
    expect(byClient('ABC')).toEqual({ Ann: 'C', Bob: 'C', Cid: 'A' });
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
    set('abcWindow', 'last full quarter'); // the one that ends today
    recalculate();
    expect(byClient('ABC')).toEqual({ Ann: 'A', Bob: 'B', Cid: 'C' });
  });

  test('in which nothing was sold makes all C, which is said', async () => {
    const { setUp, recalculate, byClient, set, warnings } = await open();
    setUp();
    set('abcWindow', 'own dates');
    set('abcTo', '2020-01-01');
    recalculate();
    expect(byClient('ABC')).toEqual({ Ann: 'C', Bob: 'C', Cid: 'C' });
    expect((await warnings()).map(([, , column, message]) => [column, message])).toContainEqual([
      'ABC',
      'there is nothing to measure up to 2020-01-01, so all are C. Choose another “ABC window” in Settings.',
    ]);
  });

  test('leaves out clients known by sums alone, which is said; without a log it is all time', async () => {
    const clients: Grid = {
      name: 'Clients',
      rows: [
        ['Client', 'Total revenue', 'Number of deals'],
        ['Ann', null, null],
        ['Dan', 90_000, 3],
      ],
    };
    const [, sales] = smallBase();
    const withLog = await open([clients, sales as Grid]);
    withLog.setUp();
    withLog.set('abcWindow', 'last 12 months');
    withLog.recalculate();
    expect(withLog.byClient('ABC')).toEqual({ Ann: 'A', Dan: 'C' });
    expect((await withLog.warnings()).map(([, , , message]) => message)).toContain(
      '1 client has sums without dates, which no ABC window holds, and is C. Log the deals, or choose the whole log in Settings.',
    );

    const without = await open([clients]);
    without.setUp();
    without.set('abcWindow', 'last 12 months');
    without.recalculate();
    expect(without.byClient('ABC').Dan).toBe('A');
    expect((await without.warnings()).map(([, , , message]) => message)).toContain(
      'there is no sales log to take a window of, so the classes were measured over all time.',
    );
  });
});

describe('another language than the spreadsheet’s', () => {
  const inRussian = async <Host extends keyof Hosts = 'memory'>(host?: Host) => {
    const addOn = await open(smallBase(), 'en_US', host);
    addOn.setUp();
    addOn.recalculate();
    addOn.set('language', 'Russian');
    return addOn;
  };

  test('is what the next recalculation says and writes, on every sheet of the add-on’s', async () => {
    const { recalculate, workbench, byClient } = await inRussian();
    expect(recalculate()).toMatchObject({
      ok: true,
      message: expect.stringContaining('Пересчитано: 3 клиента'),
    });
    expect(byClient('Статус')).toEqual({ Ann: 'Активный', Bob: 'Спящий', Cid: 'Потерянный' });
    expect(workbench.read('Clients')[0]?.slice(0, 3)).toEqual(['Client', 'Manager', 'Статус']);
    expect(workbench.read('Обзор')[0]?.[0]).toBe('Обзор клиентской базы');
    expect(workbench.read('Отчёт о расчёте')[0]?.[0]).toBe('Лист');
    const settings = workbench.read('Настройки');
    expect(settings[0]?.filter(Boolean)).toEqual(RUSSIAN_HEADER);
    expect(
      settings.slice(1, LINES + 1).map(([label, , unit, help]) => [label, unit, help]),
    ).toEqual(labelled('ru'));
    expect(settings.find(([label]) => label === 'Период ABC')?.[1]).toBe('весь журнал');
    expect(settings[1]?.[12]).toBe('Гарантия и лучший сервис');
  });

  test('is that of the panel, the menu and what goes wrong; formulas keep to the spreadsheet’s', async () => {
    const { recalculate, workbench } = await inRussian('engine');
    recalculate();
    expect(workbench.callFromSidebar('panelStart', [])).toMatchObject({
      language: 'ru',
      isSetUp: true,
      // The first quarter of 2026 and the one before: the page words them.
      summary: { retention: [{ quarter: 2026 * 4 }, { quarter: 2026 * 4 - 1 }] },
    });
    workbench.run('onOpen');
    expect(workbench.seen.menus.at(-1)).toMatchObject({ title: texts.ru.addOn });
    workbench.calls.answer('Lock.tryLock', false);
    expect(recalculate()).toEqual({ ok: false, message: texts.ru.run.busy });
    workbench.calls.heal();
    expect(await workbench.evaluate('=CUSTOMER_STATUS("2026-03-30"; 10; AS_OF)')).toEqual({
      values: [['Active']],
    });
  });

  test('is that of the names of the add-on’s sheets, but for one that a sheet of the user’s bears', async () => {
    const { recalculate, workbench, set, put } = await inRussian();
    workbench.run('addSheet', 'Сегодня');
    put('Сегодня', 'A1', 'my own day');
    recalculate();
    expect(workbench.book.sheets().map(({ name }) => name)).toEqual([
      ...['Clients', 'Sales', 'Contacts', 'Настройки', 'Обзор', 'Today', 'Шаблоны'],
      ...['История', 'Отчёт о расчёте', 'Память', 'Сегодня'],
    ]);
    expect(workbench.read('Сегодня')).toEqual([['my own day']]);
    set('language', 'как у таблицы');
    recalculate();
    expect(workbench.book.sheets().map(({ name }) => name)).toEqual([
      ...['Clients', 'Sales', 'Contacts', 'Settings', 'Overview', 'Today', 'Templates'],
      ...['History', 'Run report', 'Memory', 'Сегодня'],
    ]);
  });

  test('changes nothing of the user’s', async () => {
    const { recalculate, workbench, set, put } = await inRussian();
    set('lostAfter', 5);
    put('Settings', 'C4', 'our own unit');
    put('Settings', 'L3', 'price, too dear');
    put('Settings', 'A90', 'Language');
    recalculate();
    const settings = workbench.read('Настройки');
    expect(settings.find(([label]) => label === 'Потерянный после')?.[1]).toBe(5);
    expect(settings[3]?.slice(0, 3)).toEqual(['Язык', 'русский', 'our own unit']);
    expect(settings[2]?.slice(11, 13)).toEqual(['price, too dear', 'Отсрочка платежа']);
    expect(settings[89]?.[0]).toBe('Language');
  });

  test('settles: the next run writes the same sheets', async () => {
    const { recalculate, workbench } = await inRussian();
    recalculate();
    await workbench.settle();
    const first = workbench.snapshot();
    recalculate();
    await workbench.settle();
    const second = workbench.snapshot();
    for (const id of first.sheetOrder) {
      expect(second.sheets[id]?.cells).toEqual(first.sheets[id]?.cells);
    }
  });

  test('and back to the spreadsheet’s leaves what there was', async () => {
    const { recalculate, workbench, set } = await inRussian();
    const sheets = () =>
      ['Clients', 'Settings', 'Overview', 'Run report'].map((sheet) => workbench.read(sheet));
    set('language', 'as the spreadsheet');
    recalculate();
    await workbench.settle();
    const before = sheets();
    set('language', 'Russian');
    recalculate();
    set('language', 'как у таблицы');
    recalculate();
    await workbench.settle();
    expect(sheets()).toEqual(before);
    expect(workbench.callFromSidebar('panelStart', [])).toMatchObject({ language: 'en' });
  });

  test('converges where the run that changes it is killed at any data call', async () => {
    const { recalculate, workbench, set } = await inRussian();
    const whole = () =>
      workbench.book.sheets().map(({ name }) => [name, name === 'Память' || workbench.read(name)]);
    const rules = () => workbench.run('validations', `B2:B${LINES + 1}`, 'Настройки');
    workbench.calls.reset();
    recalculate();
    const calls = workbench.calls.data;
    const wanted = [whole(), rules()];
    for (const n of tried(callsUpTo(calls))) {
      set('language', 'как у таблицы');
      recalculate();
      set('language', 'Russian');
      stoppedAt(workbench, n, recalculate);
      expect(recalculate()).toMatchObject({ ok: true });
      expect([whole(), rules()]).toEqual(wanted);
    }
  }, 600_000);
});
