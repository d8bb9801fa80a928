import { describe, expect, test } from 'vitest';
import { type Language, texts } from '../../src/texts/texts';
import type { Grid } from '../../workbench/spreadsheet/grid';
import { openedAddOn, smallBase } from '../jobs/openedAddOn';

const USER = `
  function sheetNames() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()); }
  function hide(name) { SpreadsheetApp.getActive().getSheetByName(name).hideSheet(); }
  function remove(name) {
    const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName(name));
  }
`;

const opened = (base: Grid[], language: Language = 'en') =>
  openedAddOn(base, { locale: language === 'en' ? 'en_US' : 'ru_RU', script: USER });

const BLANK: Grid[] = [{ name: 'Sheet1', rows: [[null]] }];
const MARK = '<div id="panel" data-start="setUp">';

describe('“Set up” in the menu', () => {
  test.each(['en', 'ru'] as const)(
    'makes the sheets where there is nothing to ask about: %s',
    async (language) => {
      const { workbench } = await opened(BLANK, language);
      workbench.run('menuSetUp');
      const { clients, sales, contacts } = texts[language].sheets;
      expect(workbench.run('sheetNames')).toEqual(
        expect.arrayContaining([clients, sales, contacts]),
      );
      expect(workbench.seen.toasts).toEqual([texts[language].run.setUp]);
      expect(workbench.seen.sidebars).toEqual([]);
    },
  );

  test('opens the panel at its set-up where sheets hold something, and makes none', async () => {
    const { workbench } = await opened([
      {
        name: 'Our people',
        rows: [
          ['Customer', 'Phone'],
          ['Ann', '1'],
        ],
      },
      ...BLANK,
    ]);
    const before = workbench.run('sheetNames');
    workbench.run('menuSetUp');
    expect(workbench.run('sheetNames')).toEqual(before);
    expect(workbench.seen.sidebars.map(({ title }) => title)).toEqual([texts.en.addOn]);
    expect(workbench.seen.sidebars[0]?.html.split(MARK)).toHaveLength(2);
  });

  test('does so for a sheet that is hidden, and where the tables are known already', async () => {
    const hidden = await opened([...BLANK, { name: 'Base', rows: [['Client'], ['Ann']] }]);
    hidden.workbench.run('hide', 'Base');
    hidden.workbench.run('menuSetUp');
    expect(hidden.workbench.seen.sidebars).toHaveLength(1);

    const known = await opened(smallBase());
    known.setUp();
    known.workbench.run('remove', 'Clients');
    known.workbench.run('menuSetUp');
    expect(known.workbench.seen.sidebars).toHaveLength(1);
    expect(known.workbench.run('sheetNames')).not.toContain('Clients');
  });
});

test.each(['en', 'ru'] as const)(
  'the panel is opened as one small page, in the language of the spreadsheet alone: %s',
  async (language) => {
    const { workbench } = await opened(smallBase(), language);
    workbench.run('menuOpenPanel');
    const html = workbench.seen.sidebars[0]?.html ?? '';
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(134_000);
    const other = language === 'en' ? 'ru' : 'en';
    expect(html).toContain(texts[language].panel.tabList);
    expect(html).not.toContain(texts[other].panel.tabList);
  },
);

test('“Open the panel” leaves to the panel what it opens with', async () => {
  const { workbench } = await opened(smallBase());
  workbench.run('menuOpenPanel');
  expect(workbench.seen.sidebars[0]?.html).toContain('<div id="panel">');
});
