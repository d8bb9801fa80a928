import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from './openedAddOn';

// Bases as people keep them. Nothing of theirs may change: every cell, formula, format, note and
// rule is compared.

const OWNER = `
  function look() {
    const spreadsheet = SpreadsheetApp.getActive();
    for (const sheet of spreadsheet.getSheets()) {
      const range = sheet.getDataRange();
      range.setBackgrounds(range.getValues().map((row, r) => row.map((_, c) => (r + c) % 2 ? '#fff8e1' : '#ffffff')));
      sheet.getRange(1, 1).setNote('Do not touch!').setFontWeight('bold');
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=LEN($A1)>30')
        .setBackground('#00ff00').setRanges([sheet.getRange('A1:A100')]).build();
      sheet.setConditionalFormatRules([rule]);
      if (sheet.getRange(1, 2).getValue() === '') sheet.getRange(1, 1, 1, 3).merge();
    }
  }
  function setFormula(name, a1, formula) {
    SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setFormula(formula).setNumberFormat('0.000');
  }
  function everything(name, rows, columns) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    const range = sheet.getRange(1, 1, rows, columns);
    return JSON.stringify({
      values: range.getValues(), formulas: range.getFormulas(), formats: range.getNumberFormats(),
      backgrounds: range.getBackgrounds(), notes: range.getNotes(),
      frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
      merged: range.getMergedRanges().map((each) => each.getA1Notation()),
      rules: sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getCriteriaValues()[0])
        .filter((formula) => !String(formula).includes('Retention Sheets')),
    });
  }
`;

async function movedIn(
  base: Grid[],
  locale: 'ru_RU' | 'en_US' | 'en_GB',
  formulas: [string, string, string][] = [],
) {
  const addOn = await openedAddOn(base, { locale, script: OWNER });
  const { workbench } = addOn;
  workbench.run('look');
  for (const formula of formulas) workbench.run('setFormula', ...formula);
  await workbench.settle();
  const state = () =>
    base.map(({ name, rows }) => {
      const width = Math.max(...rows.map((row) => row.length));
      return JSON.parse(String(workbench.run('everything', name, rows.length, width)));
    });
  const before = state();
  expect(addOn.setUp()).toMatchObject({ ok: true });
  expect(addOn.recalculate()).toMatchObject({ ok: true });
  expect(addOn.recalculate()).toMatchObject({ ok: true });
  await workbench.settle();
  return { ...addOn, before, after: state() };
}

/** The add-on's figures by client, wherever the client's column and the header row are. */
function figures(rows: Cell[][], clientHeader: string, header: string): Record<string, Cell> {
  const headerRow = rows.findIndex((row) => row.includes(clientHeader));
  const names = rows[headerRow] ?? [];
  const [client, column] = [names.indexOf(clientHeader), names.lastIndexOf(header)];
  return Object.fromEntries(
    rows
      .slice(headerRow + 1)
      .filter((row) => row[client] !== null && row[client] !== '')
      .map((row) => [String(row[client]), row[column] ?? null]),
  );
}

describe('foreign layouts', () => {
  test('a Russian price-list company: titles above the header, its own words and formulas', async () => {
    const base: Grid[] = [
      {
        name: 'Клиенты',
        rows: [
          ['ООО «ПрайсЛист+» — база контрагентов на 2026 год', null, null, null, null, null],
          [null, null, 'отв. Петрова', null, null, null],
          ['№', 'Контрагент', 'ИНН', 'Статус', 'Ответственный', 'Скидка, %'],
          [1, 'ООО «Ёлочка»', '7701234567', 'работаем', 'Петрова', 5],
          [2, 'ИП Сидоров', '0012345678', 'должник', 'Иванов', null],
          [3, 'Столовая № 5', null, 'VIP!!!', 'Петрова', 12],
          [null, null, null, null, null, null],
          [null, 'Итого:', null, null, null, 17],
        ],
      },
      {
        name: 'Продажи',
        rows: [
          ['Реализация товаров', null, null, null, null],
          ['Дата документа', 'Документ', 'Покупатель', 'Сумма, руб.', 'Оплата'],
          ['01.02.2026', 'РН-1', 'ООО "Ёлочка"', '12 000,00', 'да'],
          [on('2026-02-15'), 'РН-2', 'ООО «Елочка»', 8000.5, 'да'],
          [on('2026-03-01'), 'РН-3', 'ооо «ёлочка» ', 7000, 'нет'],
          [on('2026-01-10'), 'РН-4', 'ИП Сидоров', '5 000 руб.', 'нет'],
          [on('2026-01-20'), 'РН-5', 'ИП Сидоров', -1000, 'нет'],
          [on('2026-03-20'), 'РН-6', 'Столовая № 5', 3000, 'да'],
        ],
      },
    ];
    const { before, after, workbench } = await movedIn(base, 'ru_RU', [
      ['Клиенты', 'F8', '=SUM(F4:F6)'],
    ]);
    expect(after).toEqual(before);
    const of = (header: string) => figures(workbench.read('Клиенты'), 'Контрагент', header);
    expect(of('Выручка')).toMatchObject({
      'ООО «Ёлочка»': 27_000.5, // quotation marks, ё, case and spaces make no other client
      'ИП Сидоров': 4000,
      'Столовая № 5': 3000,
      'Итого:': null,
    });
    expect(of('Статус (расчёт)')).toMatchObject({ 'ООО «Ёлочка»': 'Спящий' });
  });

  test('an English freelancer: columns in an order of their own, days as they type them', async () => {
    const base: Grid[] = [
      {
        name: 'Clients',
        rows: [
          ['Notes', 'Last call', 'Company', 'Tags', 'Email'],
          ['met at the fair', on('2026-03-01'), 'Blue Door Ltd', 'key name', 'a@example.com'],
          [null, null, 'Ms O’Neill', 'demanding', null],
          ['pays late', on('2026-01-05'), '42 Studios', null, null],
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Invoice', 'Total', 'Customer', 'Invoice date', 'Paid'],
          ['INV-1', '£1,200.00', 'Blue Door Ltd', '15/01/2026', true],
          ['INV-2', '£800.50', 'blue door ltd', '15/02/2026', true],
          ['INV-3', 300, 'Ms O’Neill', '28/02/2026', false],
          ['INV-4', '(50.00)', '42 Studios', '01/03/2026', false],
        ],
      },
    ];
    const { before, after, workbench, warnings } = await movedIn(base, 'en_GB');
    expect(after).toEqual(before);
    const of = (header: string) => figures(workbench.read('Clients'), 'Company', header);
    expect(of('Revenue')).toEqual({
      'Blue Door Ltd': 2000.5,
      'Ms O’Neill': 300,
      '42 Studios': -50,
    });
    expect(of('Category')).toEqual({
      'Blue Door Ltd': 'VIP',
      'Ms O’Neill': 'C',
      '42 Studios': 'C',
    });
    expect(of('Last purchase')).toMatchObject({ 'Blue Door Ltd': on('2026-02-15') });
    // VIP: called on 1 March, every 7 days; never met, first bought on 15 January, every 30.
    expect(of('Next contact')).toMatchObject({ 'Blue Door Ltd': on('2026-02-14') });
    expect((await warnings()).map(([sheet]) => sheet)).toEqual(['Clients']); // profit is not known
  });

  test('sums alone, among hundreds of blank rows', async () => {
    const blank: Cell[][] = Array.from({ length: 300 }, () => [null, null, null, null]);
    const base: Grid[] = [
      {
        name: 'Clients',
        rows: [
          ['Customer', 'Orders', 'Last order', 'Customer since'],
          ...blank,
          ['Ann', 12, on('2026-03-25'), on('2025-03-25')],
          ...blank,
          ['Bob', 2, on('2025-04-01'), on('2025-03-01')],
        ],
      },
    ];
    const { before, after, workbench } = await movedIn(base, 'en_US');
    expect(after).toEqual(before);
    const of = (header: string) => figures(workbench.read('Clients'), 'Customer', header);
    expect(of('Status')).toEqual({ Ann: 'Active', Bob: 'Lost' });
    expect(of('Interval, days')).toEqual({ Ann: 365 / 11, Bob: 31 });
  });
});
