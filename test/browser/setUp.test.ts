/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { type Language, texts } from '../../src/texts/texts';
import type { Grid } from '../../workbench/spreadsheet/grid';
import { on } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

// Set-up in the panel, by a person who has sheets of their own and has never run the add-on.

const BASES: Record<Language, Grid[]> = {
  en: [
    {
      name: 'Customers',
      rows: [
        ['Customer', 'Phone'],
        ['Ann', '555-01'],
        ['Bob', '555-02'],
      ],
    },
    {
      name: 'Deals',
      rows: [
        ['Order date', 'Customer', 'Net', 'Total'],
        [on('2026-03-10'), 'Ann', 70, 100],
        [on('2026-03-20'), 'Bob', 30, 40],
      ],
    },
  ],
  ru: [
    {
      name: 'Контрагенты',
      rows: [
        ['Контрагент', 'Телефон'],
        ['Ромашка', '555-01'],
        ['Лютик', ''],
      ],
    },
    {
      name: 'Сделки',
      rows: [
        ['Дата сделки', 'Контрагент', 'Без НДС', 'Сумма, руб.'],
        [on('2026-03-10'), 'Ромашка', 70, 100],
        [on('2026-03-20'), 'Лютик', 30, 40],
      ],
    },
  ],
};

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const panel = () => opened.panel;
const table = (name: string) => panel().getByRole('group', { name });

/** A spreadsheet that the add-on has not computed yet, with one of its menu's items chosen. */
async function openBy(
  item: 'openPanel' | 'setUp',
  language: Language,
  workbook = BASES[language],
): Promise<void> {
  opened = await openPanel({ language, workbook, now: '2026-03-31', item });
}

/** Two tables of clients on one sheet: which of them is meant? */
function twoHeaders(language: Language): Grid[] {
  const [clients, sales] = BASES[language] as [Grid, Grid];
  const [header = [], first = [], second = []] = clients.rows;
  const [client, phone] = header;
  const manager = texts[language].headers.clients.manager;
  const rows = [[client, phone], first, [null], [client, phone, manager], [...second, 'Max']];
  return [{ ...clients, rows: rows as Grid['rows'] }, sales];
}

/** The panel at its set-up, by way of its own button. */
async function openSetUp(language: Language): Promise<void> {
  await openBy('openPanel', language);
  const { overview } = texts[language].panel;
  await panel().getByText(overview.notComputed).waitFor();
  await panel().getByRole('button', { name: overview.firstSteps.mine }).press('Enter');
  await panel().getByRole('button', { name: texts[language].setUp.save }).waitFor();
}

async function figures(sheetName: string, header: string): Promise<unknown[]> {
  const [headers = [], ...rows] = await opened.read(sheetName);
  const index = headers.indexOf(header);
  return rows.slice(0, 2).map((row) => row[index]);
}

const violations = () => opened.violations();

const TITLES = {
  en: { clients: 'Customers', total: 'Total', net: 'Net' },
  ru: { clients: 'Контрагенты', total: 'Сумма, руб.', net: 'Без НДС' },
} as const;

describe.each(languagesOf('setUp'))('set-up in %s', (language) => {
  const { clients, total, net } = TITLES[language];
  const { setUp, headers, panel: words } = texts[language];
  const amount = () => table(setUp.tables.sales).getByLabel(headers.sales.amount, { exact: true });

  it('recognises the columns, shows what stands in them, and says what is missing', async () => {
    await openSetUp(language);
    expect(await amount().inputValue()).toBe(total);
    await table(setUp.tables.sales).getByText('100 · 40').waitFor();
    await table(setUp.tables.clients).getByText(setUp.missing.clients.manager).waitFor();
    await table(setUp.tables.contacts).getByText(setUp.created).waitFor();
  });

  it('asks which of two rows is the header; the answer decides what is read', async () => {
    await openBy('setUp', language, twoHeaders(language));
    const clientsTable = table(setUp.tables.clients);
    const rows = clientsTable.getByRole('radiogroup', { name: setUp.whichHeader });
    const upper = rows.getByRole('radio', { name: new RegExp(`${setUp.row(1)}:`) });
    const lower = rows.getByRole('radio', { name: new RegExp(`${setUp.row(4)}:`) });
    expect(await lower.isChecked()).toBe(true);
    expect(await violations()).toEqual([]);
    await lower.press('ArrowUp');
    await clientsTable.getByText(setUp.missing.clients.manager).waitFor();
    expect(await upper.isChecked()).toBe(true);
    expect(await upper.evaluate((element) => element === document.activeElement)).toBe(true);
    await upper.press('ArrowDown');
    await clientsTable.getByText('Max').last().waitFor();
    await panel().getByRole('button', { name: setUp.save }).press('Enter');
    await panel().getByRole('button', { name: words.health.setUp }).waitFor();
    await eventually(async () => (await opened.read(clients)).map((row) => row[4])).toEqual([
      ...[null, null, null],
      headers.clients.category,
      'A',
    ]);
  });

  it('says that no table of deals or clients was found, and promises no rows of their own', async () => {
    const rows = [
      ['x', 'y'],
      [on('2026-01-01'), 'z'],
    ];
    await openBy('setUp', language, [{ name: 'Holidays', rows }]);
    await panel()
      .getByRole('alert')
      .getByText(setUp.nothingFound(['Holidays']))
      .waitFor();
    await table(setUp.tables.clients).getByText(setUp.created).waitFor();
    expect(await panel().getByText(setUp.createdFromSales).count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it('opens from the menu as well', async () => {
    await openBy('setUp', language);
    await eventually(() => amount().inputValue()).toBe(total);
  });

  it('takes another column by keyboard, and the figures follow', async () => {
    await openSetUp(language);
    await amount().focus();
    await opened.page.keyboard.press('ArrowUp');
    await table(setUp.tables.sales).getByText('70 · 30').waitFor();
    await opened.page.keyboard.press('Tab');
    await panel().getByRole('button', { name: setUp.save }).press('Enter');
    await eventually(() => figures(clients, headers.clients.revenue)).toEqual([70, 30]);
    // Whoever came by the button is back at it, and the summary is there.
    const button = panel().getByRole('button', { name: words.health.setUp });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await panel().getByRole('tab', { name: words.overview.tab }).click();
    await panel().getByRole('heading', { name: words.overview.statuses }).waitFor();
    await panel().getByRole('tab', { name: words.health.tab }).click();

    await button.press('Enter');
    await eventually(() => amount().inputValue()).toBe(net);
  });

  it('takes a column that is offered with one click, and shows where', async () => {
    const [buyers, deals] = BASES[language] as [Grid, Grid];
    const [[date = '', client = ''] = [], ...rows] = deals.rows;
    const sums = language === 'en' ? ['Net', 'Total'] : ['Сумма без НДС', 'Сумма'];
    const header = [date, client, ...sums];
    await openBy('setUp', language, [buyers, { ...deals, rows: [header, ...rows] }]);
    const sales = table(setUp.tables.sales);
    await amount().waitFor();
    const taken = await amount().inputValue();
    const other = sums.find((each) => each !== taken) as string;
    await amount().selectOption('');
    await sales.getByText(setUp.mayBe(other, headers.sales.amount)).waitFor();
    await sales.getByRole('button', { name: setUp.use }).press('Enter');
    expect(await amount().inputValue()).toBe(other);
    expect(await amount().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await sales.getByText(setUp.mayBe(other, headers.sales.amount)).count()).toBe(0);
    await panel().getByRole('button', { name: setUp.save }).press('Enter');
    const wanted = other === sums[0] ? [70, 30] : [100, 40];
    await eventually(() => figures(clients, headers.clients.revenue)).toEqual(wanted);
  });

  it('counts the statuses before anything is set up; one is said to mean something else with one click', async () => {
    const [buyers, deals] = BASES[language] as [Grid, Grid];
    const [header = [], first = [], second = []] = deals.rows;
    const status = headers.sales.status;
    const rows = [
      [...header, status],
      [...first, 'Paid'],
      [...second, 'Zork'],
    ];
    await openBy('setUp', language, [buyers, { ...deals, rows } as Grid]);
    const { tablesUnderstood: understood, words: names } = texts[language];
    const sales = table(setUp.tables.sales);
    const meaning = (word: string) =>
      panel().getByRole('combobox', { name: understood.meaningOf(word) });
    const list = sales.getByRole('list', { name: understood.statuses });
    await list.getByText('Zork').waitFor();
    expect(await meaning('Paid').inputValue()).toBe('done');
    expect(await meaning('Zork').inputValue()).toBe('');
    expect(await violations()).toEqual([]);
    await meaning('Zork').selectOption('notDone');
    const sentence = texts[language].run.statusMeant('Zork', names.dealStatuses.notDone);
    await panel().getByRole('status').getByText(sentence).waitFor();
    await eventually(() => meaning('Zork').inputValue()).toBe('notDone');
    await panel().getByRole('button', { name: setUp.save }).press('Enter');
    await eventually(() => figures(clients, headers.clients.deals)).toEqual([1, 0]);
    // And it stands so in what the first run says that was understood.
    await eventually(() => meaning('Zork').inputValue()).toBe('notDone');
    await panel().getByText(understood.rowsLeftOut(1)).press('Enter');
    await panel().getByText(understood.leftOutReasons.notDone).waitFor();
    expect(await violations()).toEqual([]);
    await meaning('Zork').selectOption('done');
    const undone = texts[language].run.undone.wordMeaning();
    await panel().getByRole('button', { name: words.client.undo, exact: true }).click();
    await panel().getByRole('status').getByText(undone).waitFor();
    await eventually(() => meaning('Zork').inputValue()).toBe('notDone');
  });

  it('keeps what was chosen where the server refuses it, and says why', async () => {
    await openSetUp(language);
    const profit = table(setUp.tables.sales).getByLabel(headers.sales.profit, { exact: true });
    await profit.selectOption(total);
    await panel().getByRole('button', { name: setUp.save }).click();
    const sentence = setUp.refused.oneHeader(
      setUp.tables.sales,
      total,
      headers.sales.amount,
      headers.sales.profit,
    );
    // At its field, which is marked and gone to.
    const refusal = table(setUp.tables.sales).getByText(sentence);
    await refusal.waitFor();
    expect(await profit.getAttribute('aria-describedby')).toBe(await refusal.getAttribute('id'));
    expect(await profit.getAttribute('aria-invalid')).toBe('true');
    expect(await profit.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await profit.inputValue()).toBe(total);
    await profit.selectOption('');
    await panel().getByRole('button', { name: setUp.save }).click();
    await eventually(() => figures(clients, headers.clients.revenue)).toEqual([100, 40]);
  });

  it('does not go on without a required column, and leads to it', async () => {
    await openSetUp(language);
    const sheet = table(setUp.tables.sales).getByLabel(setUp.sheet, { exact: true });
    await sheet.selectOption(clients);
    const date = table(setUp.tables.sales).getByLabel(headers.sales.date, { exact: true });
    await table(setUp.tables.sales).getByText(setUp.missing.sales.date).waitFor();
    await panel().getByRole('button', { name: setUp.save }).click();
    expect(await date.evaluate((element) => element === document.activeElement)).toBe(true);
    await panel().getByRole('button', { name: setUp.back }).click();
    await panel().getByRole('button', { name: words.health.setUp }).waitFor();
  });

  it('keeps the sample where it stood, whatever is chosen of the tables', async () => {
    await openSetUp(language);
    const order = () =>
      panel()
        .locator('.offer:visible, fieldset:visible')
        .evaluateAll((each) => each.map(({ className }) => className === 'offer'));
    const before = await order();
    expect(before).toEqual([false, false, false, true]);
    for (const role of ['clients', 'sales', 'contacts'] as const) {
      const sheet = table(setUp.tables[role]).getByLabel(setUp.sheet, { exact: true });
      await sheet.selectOption(role === 'clients' ? 'create' : 'none');
    }
    expect(await order()).toEqual(before);
  });

  it('is accessible', async () => {
    await openSetUp(language);
    await panel().locator('summary:visible').first().click();
    expect(await violations()).toEqual([]);
    await table(setUp.tables.clients)
      .getByLabel(setUp.sheet, { exact: true })
      .selectOption('create');
    await table(setUp.tables.sales).getByLabel(setUp.sheet, { exact: true }).selectOption('none');
    expect(await violations()).toEqual([]);
    await panel().getByRole('button', { name: setUp.back }).press('Enter');
    await panel().getByRole('button', { name: words.health.setUp }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
