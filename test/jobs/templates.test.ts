import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../src/panel/cardInWords';
import type { Today } from '../../src/panel/todayView';
import type { WinBack } from '../../src/panel/winBackView';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { type Answer, type Hosts, on, purchases, recalculatedAddOn } from './openedAddOn';

const NOW = '2026-05-31';

/**
 * Ann sleeps, after late deliveries; Bob bought for the first time eight days ago; Cid is lost; Dan
 * is not to be contacted, Eve snoozed, Fay cannot be reached.
 */
function base(): Grid[] {
  const silent = (name: string, month: string) =>
    purchases(name, [100], `2026-${month}-01`, `2026-${month}-11`, `2026-${month}-21`);
  return [
    {
      name: 'Clients',
      rows: [
        [
          ...['Client', 'Manager', 'Contact person', 'Phone', 'E-mail', 'Manual category'],
          ...['Reason for leaving', 'Do not contact', 'Snoozed until'],
        ],
        ['Ann Ltd', 'Olga', 'Ann', '+7 912 000-00-00', 'ann@example.com', 'A', 'late delivery'],
        ['Bob Ltd', 'Olga', null, '+7 912 000-00-01', null, 'A'],
        ['Cid Ltd', null, null, null, 'cid@example.com', 'A'],
        ['Dan Ltd', 'Max', null, '+7 912 000-00-03', null, 'A', null, 'yes'],
        ['Eve Ltd', 'Max', null, '+7 912 000-00-04', null, 'A', null, null, on('2026-07-01')],
        ['Fay Ltd', 'Max', null, null, null, 'A'],
        ['=Gus', 'Max', 'Гус "Б"', '+7 912 000-00-05', null, 'A'],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...purchases('Ann Ltd', [100], '2026-04-16', '2026-04-26', '2026-05-06'),
        ...purchases('Bob Ltd', [100], '2026-05-23'),
        ...['Cid Ltd', 'Dan Ltd', 'Eve Ltd', 'Fay Ltd', '=Gus'].flatMap((name) =>
          silent(name, '01'),
        ),
      ],
    },
    { name: 'Contacts', rows: [['Date', 'Client', 'Type', 'Outcome', 'Reason']] },
  ];
}

const SCRIPT = `
  function sheetOf(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function typeIn(name, row, column, value) { sheetOf(name).getRange(row, column).setValue(value); }
  function clearSheet(name) { sheetOf(name).clear(); }
  function clearRows(name) { sheetOf(name).getRange('A2:H60').clearContent(); }
  function dropColumn(name, column) { sheetOf(name).deleteColumn(column); }
  function dropSheet(name) { SpreadsheetApp.getActive().deleteSheet(sheetOf(name)); }
  function setDiscount(label, percent) {
    const sheet = sheetOf('Settings') || sheetOf('Настройки');
    const rows = sheet.getDataRange().getValues();
    sheet.getRange(rows.findIndex((row) => row[0] === label) + 1, 2).setValue(percent);
  }
`;

async function opened(
  locale: 'en_US' | 'ru_RU' = 'en_US',
  workbook = base(),
  host: keyof Hosts = 'memory',
) {
  const addOn = await recalculatedAddOn(workbook, { host, locale, now: NOW, script: SCRIPT });
  const { call, workbench } = addOn;
  const language = locale === 'en_US' ? 'en' : 'ru';
  const { sheets, todaySheet } = texts[language];
  const textOf = (key: string) => {
    const { today } = call<{ today: Today }>('panelToday', '');
    const { winBack } = call<{ winBack: WinBack }>('panelWinBack', '');
    const { card } = call<{ card: PanelCard }>('panelClientCard', key);
    const [, header = [], ...lines] = workbench.read(sheets.today);
    const column = (title: string) => header.indexOf(title);
    const line = lines.find((cells) => cells[column(todaySheet.headers.key)] === key);
    return {
      card: card.text,
      today: today.entries.find((entry) => entry.key === key)?.text ?? null,
      winBack: winBack.entries.find((entry) => entry.key === key)?.text ?? null,
      todaySheet: line?.[column(todaySheet.headers.text)] ?? null,
    };
  };
  return { ...addOn, language, sheets, textOf } as const;
}

describe('a text to send is the same wherever it is shown', () => {
  test.each([
    [
      'en_US',
      'Hello, Ann! This is Olga. We let you down with deliveries, and I am sorry about that. What I can offer now: priority delivery. Which day would suit you best for a delivery?',
      'Hello! This is Olga. Your first order with us should have reached you by now. Is everything as you expected?',
      'Hello! It has been a while since your last order on 21 January, and we miss working with you. What would you need from us to order again?',
    ],
    [
      'ru_RU',
      'Добрый день, Ann! Это Olga. Мы подводили вас с доставкой, прошу прощения. Что могу предложить теперь: приоритетная доставка. В какой день вам удобнее принять заказ?',
      'Добрый день! Это Olga. Недавно вы впервые у нас заказали. Всё ли пришло так, как вы ждали?',
      'Добрый день! Давно от вас нет заказов: последний был 21 января. Нам вас не хватает. Что нам нужно сделать, чтобы вы снова заказали?',
    ],
  ] as const)('%s', async (locale, forAnn, forBob, forCid) => {
    const { textOf } = await opened(locale);
    const ann = textOf('ann ltd');
    expect(ann.card).toMatchObject({
      text: forAnn,
      fillIn: '',
      phone: '+7 912 000-00-00',
      email: 'ann@example.com',
    });
    expect(ann.today).toEqual(ann.card);
    expect(ann.winBack).toEqual(ann.card);
    expect(ann.todaySheet).toBe(forAnn);
    const bob = textOf('bob ltd');
    expect(bob.card).toMatchObject({ text: forBob, fillIn: '', email: '' });
    expect(bob.today).toEqual(bob.card);
    expect(bob.todaySheet).toBe(forBob);
    const cid = textOf('cid ltd');
    expect(cid.card).toMatchObject({ text: forCid, fillIn: '', phone: '' });
    expect(cid.winBack).toEqual(cid.card);
    // Nothing is to be written to who is not to be contacted, or was put off.
    expect([textOf('dan ltd').card, textOf('eve ltd').card]).toEqual([null, null]);
  });
});

describe('the sheet of templates', () => {
  test('is the user’s once it is made, and made again where it is gone', async () => {
    const { workbench, recalculate, textOf, sheets } = await opened();
    const made = workbench.read(sheets.templates);
    expect(made[0]?.slice(0, 3)).toEqual(['Occasion or reason', 'Channel', 'Text to send']);
    expect(made).toHaveLength(18);
    workbench.run('typeIn', sheets.templates, 8, 3, 'Hi {client}, {manager} here. {discount}?');
    expect(recalculate()).toMatchObject({ ok: true });
    const { card, winBack, todaySheet } = textOf('cid ltd');
    expect(card).toMatchObject({
      text: 'Hi Cid Ltd, {manager} here. {discount}?',
      fillIn:
        'Not ready, fill in by hand: {manager} (Clients names no manager); {discount} (no discount is set in Settings)',
    });
    expect(winBack).toEqual(card);
    expect(todaySheet).toBe(`${card?.fillIn}\n${card?.text}`);
    workbench.run('setDiscount', 'Discount', 12.5);
    workbench.run('typeIn', 'Clients', 4, 2, 'Max');
    expect(textOf('cid ltd').card).toMatchObject({
      text: 'Hi Cid Ltd, Max here. 12.5%?',
      fillIn: '',
    });
    workbench.run('dropSheet', sheets.templates);
    expect(textOf('cid ltd').card?.text).toMatch(/^Hello! This is Max\. It has been a while/);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read(sheets.templates)).toEqual(made);
  });

  test('is understood in the other language', async () => {
    const { workbench, textOf, sheets } = await opened();
    const cells: [number, number, Cell][] = [
      [1, 1, 'Повод или причина'],
      [1, 3, 'Текст для отправки'],
      [8, 1, 'потерянный'],
      [8, 3, '{Клиент}, {последний заказ}'],
      [13, 1, 'доставка'],
      [13, 3, '{контактное лицо}: {ПРЕДЛОЖЕНИЕ}'],
    ];
    for (const cell of cells) workbench.run('typeIn', sheets.templates, ...cell);
    expect(textOf('cid ltd').card?.text).toBe('Cid Ltd, 21 January');
    expect(textOf('ann ltd').card?.text).toBe('Ann: priority delivery');
  });

  test.each(['en_US', 'ru_RU'] as const)('tells what is wrong in it, %s', async (locale) => {
    const { workbench, recalculate, warnings, textOf, language, sheets } = await opened(
      locale,
      base(),
      'engine',
    );
    const { templates, warnings: said } = texts[language];
    const type = (row: number, column: number, value: Cell) =>
      workbench.run('typeIn', sheets.templates, row, column, value);
    type(2, 3, 'Hi {clinet}');
    type(8, 3, '=CONCATENATE("Hi "; "{client}")');
    type(4, 3, 'x'.repeat(2001));
    type(5, 1, 'Brthday');
    type(6, 2, 'pigeon');
    type(19, 1, 'lost');
    type(19, 3, 'Never chosen');
    type(20, 3, 'For what?');
    type(7, 3, '#N/A');
    await workbench.settle();
    expect(recalculate()).toMatchObject({ ok: true });
    const told = (await warnings(sheets.report))
      .filter(([sheet]) => sheet === sheets.templates)
      .map(([, row, column, message]) => [row, column, message]);
    const { text, occasion, channel } = templates.headers;
    const row = (of: number) => told.filter(([number]) => number === of);
    expect(row(2)).toEqual([[2, text, expect.stringContaining('{clinet}')]]);
    expect(row(2)[0]?.[2]).toContain(language === 'en' ? '{contact person}' : '{контактное лицо}');
    expect(row(4)).toEqual([[4, text, said.leftOut(templates.tooLong(2001, 2000))]]);
    expect(row(5)).toEqual([[5, occasion, expect.stringContaining('Brthday')]]);
    expect(row(6)).toEqual([[6, channel, expect.stringContaining('pigeon')]]);
    expect(row(7)).toEqual([[7, text, expect.stringContaining('#N/A')]]);
    expect(row(8)).toEqual([[8, text, templates.formula]]);
    expect(row(19)).toEqual([[19, occasion, said.leftOut(templates.doubled(8))]]);
    expect(row(20)).toEqual([[20, occasion, said.leftOut(templates.noOccasion)]]);
    expect(told).toHaveLength(8);
    expect(textOf('cid ltd').card?.text).toBe('Hi Cid Ltd');
    expect(textOf('bob ltd').card).toMatchObject({
      text: 'Hi {clinet}',
      fillIn: templates.fillIn(templates.isNoField('{clinet}')),
    });
  });

  test('without a column, or without a text, says so, and shows none', async () => {
    const { workbench, recalculate, warnings, textOf, sheets } = await opened();
    const told = async () => {
      expect(recalculate()).toMatchObject({ ok: true });
      const found = await warnings();
      return found
        .filter(([sheet]) => sheet === sheets.templates)
        .map(([, , , message]) => message);
    };
    workbench.run('clearRows', sheets.templates);
    expect(await told()).toEqual([texts.en.templates.noTexts]);
    expect(textOf('cid ltd').card).toBeNull();
    // Who empties the sheet altogether has it made anew.
    workbench.run('clearSheet', sheets.templates);
    expect(await told()).toEqual([]);
    expect(textOf('cid ltd').card).not.toBeNull();
    workbench.run('dropColumn', sheets.templates, 2);
    expect(await told()).toEqual([]);
    expect(textOf('cid ltd').card).not.toBeNull();
    workbench.run('clearSheet', sheets.templates);
    expect(await told()).toEqual([]);
    workbench.run('dropColumn', sheets.templates, 3);
    expect(await told()).toEqual([texts.en.templates.columnGone('Text to send')]);
    expect(textOf('cid ltd').card).toBeNull();
  });
});

describe('a segment’s mailing list', () => {
  test.each([
    ['en_US', ','],
    ['ru_RU', ';'],
  ] as const)('as a file and on a sheet, %s', async (locale, separator) => {
    const { call, workbench, textOf, language, sheets } = await opened(locale);
    const { mailingList } = texts[language].plans;
    const counts = { notToContact: 1, snoozed: 1, notWorth: 0, withoutChannel: 1, withoutText: 0 };
    const file = call<Answer & { fileName: string; text: string }>('panelMailingFile', 'winBack');
    expect(file.message).toBe(
      `${mailingList.exported(file.fileName, 2)} ${mailingList.leftOut(counts)}`,
    );
    expect(file.text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<string[]>(file.text.slice(1), { delimiter: separator });
    const cid = textOf('cid ltd').card?.text;
    const gus = textOf('=gus').card?.text;
    expect(data).toEqual([
      Object.values(mailingList.headers),
      ['Cid Ltd', '', '', '', 'cid@example.com', cid, ''],
      ["'=Gus", 'Гус "Б"', 'Max', '+7 912 000-00-05', '', gus, ''],
      [''],
    ]);
    expect(call('panelMailingSheet', 'winBack')).toEqual({
      ok: true,
      message: `${mailingList.written(sheets.mailingList, 2)} ${mailingList.leftOut(counts)}`,
    });
    const listed = workbench.read(sheets.mailingList).slice(6);
    expect(listed.map((cells) => cells.slice(0, 7).map((cell) => cell ?? ''))).toEqual([
      Object.values(mailingList.headers),
      ['Cid Ltd', '', '', '', 'cid@example.com', cid, ''],
      ['=Gus', 'Гус "Б"', 'Max', '+7 912 000-00-05', '', gus, ''],
    ]);
  });

  test('goes to a reason’s own text, and says where there is nobody', async () => {
    const { call, textOf } = await opened();
    const file = call<{ text: string }>('panelMailingFile', 'wake');
    expect(file.text).toContain(textOf('ann ltd').card?.text);
    const { mailingList } = texts.en.plans;
    expect(call('panelMailingFile', 'askRhythm')).toEqual({
      ok: false,
      field: 'group',
      message: mailingList.nobody(texts.en.panel.winBack.groups.askRhythm),
    });
  });
});

test('Segments shows what to offer each client, and each group’s text with its fields open', async () => {
  const workbook = base();
  for (let index = 0; index < 5; index++) {
    workbook[0]?.rows.push([`Late ${index}`]);
    workbook[1]?.rows.push(...purchases(`Late ${index}`, [50], '2025-10-01', '2025-10-11'));
  }
  const { planAhead, workbench } = await opened('en_US', workbook);
  expect(planAhead()).toMatchObject({ ok: true });
  const [header = [], ...rows] = workbench.read('Segments').slice(6);
  const ann = rows.find(([name]) => name === 'Ann Ltd');
  expect(ann?.[header.indexOf('What to offer')]).toBe('Priority delivery');
  const group = rows.find((row) => String(row[header.indexOf('Filter view')]).includes('lost'));
  expect(group?.[header.indexOf('Text to send')]).toBe(texts.en.templates.standard.lost);
});
