import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  describe('what is not built', () => {
    test('says so, and is never undefined', async () => {
      const bed = await bench(
        script(
          'return input ? SpreadsheetApp.openById(input) : sheet.getRange(1, 1).setRichTextValue(null)',
        ),
      );
      expect(() => bed.run('go')).toThrow('not in the workbench: Range.setRichTextValue');
      expect(() => bed.run('go', 'id')).toThrow('not in the workbench: SpreadsheetApp.openById');
    });

    test('nothing of the host can be reached, nor what Google’s runtime lacks', async () => {
      const { run } = await bench(
        script(
          `return ['setTimeout', 'fetch', 'process', 'require', 'URL', 'TextEncoder', 'Buffer'].filter((name) => typeof globalThis[name] !== 'undefined')`,
        ),
      );
      expect(run('go')).toEqual([]);
    });
  });

  describe('the count', () => {
    test('tells data calls from handles', async () => {
      const { run, calls } = await bench(
        script(
          'const range = sheet.getRange(1, 1, 2, 2); range.setValues([[1, 2], [3, 4]]); range.getValues(); range.setBackground("red");',
        ),
      );
      calls.reset();
      run('go');
      expect(calls.data).toBe(3);
      expect(calls.handles).toBe(3);
      expect(Object.fromEntries(calls.byName)).toEqual({
        'SpreadsheetApp.getActive': 1,
        'Spreadsheet.getSheetByName': 1,
        'Sheet.getRange': 1,
        'Range.setValues': 1,
        'Range.getValues': 1,
        'Range.setBackground': 1,
      });
    });

    test('slow calls take their time on the workbench’s clock', async () => {
      const { run, calls } = await bench(
        script(
          'const start = Date.now(); sheet.getRange(1, 1).getValue(); Utilities.sleep(5); return Date.now() - start',
        ),
      );
      expect(run('go')).toBe(5);
      calls.slow(250);
      expect(run('go')).toBe(255);
    });
  });

  describe('faults', () => {
    const code = script(`
    sheet.getRange('A1').setValue(1);
    sheet.getRange('A2').setValue(2);
    sheet.getRange('A3').setValue(3);
  `);

    test('the n-th data call fails once, and what came before it stands', async () => {
      const bed = await bench(code);
      bed.calls.failAt(2);
      expect(() => bed.run('go')).toThrow('Service Spreadsheets failed');
      expect(bed.read('Data')).toEqual([[1]]);
      bed.run('go');
      expect(bed.read('Data')).toEqual([[1], [2], [3]]);
    });

    test('a run that is stopped has failed, whatever it catches, and the next one works', async () => {
      const bed = await bench(
        script(`
        for (const cell of ['A1', 'A2', 'A3']) {
          try { sheet.getRange(cell).setValue(cell); } catch (error) { continue; }
        }
        return 'done';
      `),
      );
      bed.calls.stopAt(2);
      expect(() => bed.run('go')).toThrow('Exceeded maximum execution time');
      expect(bed.read('Data')).toEqual([['A1']]);
      expect(bed.run('go')).toBe('done');
      expect(bed.read('Data')).toEqual([['A1'], ['A2'], ['A3']]);
    });

    test('a call can be made to fail by name, until it is healed', async () => {
      const bed = await bench(code);
      bed.calls.failOn('Range.setValue', 'Protected.');
      expect(() => bed.run('go')).toThrow('Protected.');
      expect(() => bed.run('go')).toThrow('Protected.');
      bed.calls.heal();
      bed.run('go');
      expect(bed.read('Data')).toEqual([[1], [2], [3]]);
    });

    test('a call can be made to answer something: a lock that is taken, or none at all', async () => {
      const { run, calls } = await bench(
        script(
          'const lock = LockService.getDocumentLock(); return lock && [lock.tryLock(1), lock.hasLock()]',
        ),
      );
      expect(run('go')).toEqual([true, true]);
      calls.answer('Lock.tryLock', false);
      expect(run('go')).toEqual([false, false]);
      calls.answer('LockService.getDocumentLock', null);
      expect(run('go')).toBeNull();
    });
  });

  describe('the sidebar’s calls', () => {
    const code = `
    function echo(...args) { return args; }
    function kind(value) { return Array.isArray(value) && value instanceof Array; }
    function aDate() { return { when: [new Date()] }; }
    function nothing() {}
    function gaps() { return [1, undefined, { a: undefined, b: NaN }]; }
    function secret_() { return 'secret'; }
    const hidden = () => 1;
  `;

    test('carry JSON both ways', async () => {
      const { callFromSidebar } = await bench(code);
      expect(callFromSidebar('echo', [1, 'a', [true, null], { b: { c: 2 } }])).toEqual([
        1,
        'a',
        [true, null],
        { b: { c: 2 } },
      ]);
      expect(callFromSidebar('kind', [[]])).toBe(true);
      expect(callFromSidebar('nothing', [])).toBeNull();
      expect(callFromSidebar('gaps', [])).toEqual([1, null, { b: null }]);
    });

    test('carry no Date and no function', async () => {
      const { callFromSidebar } = await bench(code);
      expect(() => callFromSidebar('echo', [{ deep: [new Date()] }])).toThrow(
        'cannot carry a Date (argument.0.deep.0)',
      );
      expect(() => callFromSidebar('echo', [() => 1])).toThrow('cannot carry a function');
      expect(() => callFromSidebar('aDate', [])).toThrow('cannot carry a Date (result.when.0)');
    });

    test('reach only the script’s own public functions', async () => {
      const { callFromSidebar } = await bench(code);
      for (const name of ['missing', 'hidden', 'eval', 'Date', 'constructor', 'SpreadsheetApp']) {
        expect(() => callFromSidebar(name, [])).toThrow(`Script function not found: ${name}`);
      }
      expect(() => callFromSidebar('secret_', [])).toThrow('private');
    });
  });

  describe('properties', () => {
    test('are texts, and missing ones are null', async () => {
      const { run } = await bench(
        script(`
        const store = PropertiesService.getDocumentProperties();
        store.setProperty('a', 1).setProperties({ b: 'two', c: 'three' });
        store.deleteProperty('c');
        return [store.getProperty('a'), store.getProperty('c'), store.getProperty('toString'), store.getKeys(), store.getProperties(), PropertiesService.getUserProperties().getKeys()];
      `),
      );
      expect(run('go')).toEqual(['1', null, null, ['a', 'b'], { a: '1', b: 'two' }, []]);
    });

    test('9 KB a value and 500 KB a store, counted in bytes', async () => {
      const bed = await bench(
        script(`
        const store = PropertiesService.getScriptProperties();
        if (input.text) return store.setProperty('k', input.text).getKeys().length;
        for (let i = 0; i < input.values; i++) store.setProperty('k' + i, 'x'.repeat(9000));
        return store.getKeys().length;
      `),
      );
      expect(bed.run('go', { text: 'x'.repeat(9216) })).toBe(1);
      expect(() => bed.run('go', { text: 'x'.repeat(9217) })).toThrow('Argument too large: value');
      expect(() => bed.run('go', { text: 'я'.repeat(4609) })).toThrow('Argument too large: value');
      expect(() => bed.run('go', { values: 60 })).toThrow('exceeded the property storage quota');
    });
  });

  test('menus, toasts, alerts and sidebars go to the surroundings', async () => {
    const { run, seen } = await bench(
      `function onOpen(event) {
      SpreadsheetApp.getUi().createMenu('Tools').addItem('Go', 'go').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More ' + event.authMode).addItem('Stop', 'stop')).addToUi();
    }
    function go() {
      const ui = SpreadsheetApp.getUi();
      SpreadsheetApp.getActive().toast('Done', 'Title');
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Panel').setWidth(500));
      return ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.OK;
    }`,
      [],
      { html: { Sidebar: '<p>panel</p>' } },
    );
    expect(seen.menus).toEqual([
      {
        title: 'Tools',
        items: [
          { caption: 'Go', functionName: 'go' },
          'separator',
          { title: 'More LIMITED', items: [{ caption: 'Stop', functionName: 'stop' }] },
        ],
      },
    ]);
    expect(run('go')).toBe(true);
    expect(seen).toMatchObject({
      toasts: ['Done'],
      alerts: ['Sure?'],
      sidebars: [{ html: '<p>panel</p>', title: 'Panel' }],
    });
  });

  test('the script is told where and for whom it works', async () => {
    const { run, log } = await bench(
      script(`
      console.log('hello', 1);
      Logger.log('%s of %s', 2, 3);
      const book = SpreadsheetApp.getActive();
      const cache = CacheService.getUserCache();
      cache.put('k', 'v', 10);
      const fresh = cache.get('k');
      Utilities.sleep(11000);
      return [book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(), Session.getScriptTimeZone(), Session.getActiveUserLocale(),
        Session.getActiveUser().getEmail().includes('@'), fresh, cache.get('k'), Utilities.getUuid() !== Utilities.getUuid(),
        Utilities.formatDate(new Date(Date.UTC(2025, 0, 5, 7, 8, 9)), 'Asia/Tokyo', "dd.MM.yy 'at' HH:mm:ss")];
    `),
      [],
      { locale: 'ru_RU', timeZone: 'Europe/Moscow', scriptTimeZone: 'Asia/Tokyo' },
    );
    expect(run('go')).toEqual([
      ...['ru_RU', 'Europe/Moscow', 'Asia/Tokyo', 'ru', true, 'v', null, true],
      '05.01.25 at 16:08:09',
    ]);
    expect(log).toEqual(['hello 1', '2 of 3']);
  });
});
