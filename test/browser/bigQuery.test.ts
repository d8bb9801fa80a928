/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import type { PackedColumn } from '../../src/extract/packedCell';
import { type Language, texts } from '../../src/texts/texts';
import { parseCommandLine } from '../../workbench/start/commandLine';
import { queryOf } from '../../workbench/start/extract';
import { packed } from '../extract/packed';
import { on } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, SCHEMES, startPanels } from './openedPanel';

// The query for a log in BigQuery, written in the panel's set-up by a person who has one.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const panel = () => opened.panel;

/** The panel at its set-up, with the part for BigQuery unfolded by keyboard. */
async function open(language: Language): Promise<void> {
  const { headers, logQuery } = texts[language];
  const { date, client, amount } = headers.sales;
  const rows = [
    [date, client, amount],
    [on('2026-03-10'), 'Ann', 100],
  ];
  const sheets = [{ name: 'Deals', rows }];
  opened = await openPanel({ language, workbook: sheets, now: '2026-03-31', item: 'setUp' });
  await panel().getByText(logQuery.title).press('Enter');
  await field(logQuery.names.project).waitFor();
}

const section = () => panel().locator('details.bigQuery');
const field = (label: string) => section().getByRole('textbox', { name: label, exact: true });
const type = (keys: string) => opened.page.keyboard.type(keys);
const press = (key: string) => opened.page.keyboard.press(key);

describe.each(languagesOf('bigQuery'))('the query for a log in BigQuery, in %s', (language) => {
  const { logQuery, headers, setUp, panel: words } = texts[language];
  const { sales } = headers;
  const query = () => section().getByLabel(logQuery.query, { exact: true });
  /** What `npm start` prints for the same log. */
  const printed = () => {
    const args = [
      ...['--bigquery-sql', '--bigquery-table', 'shop-2026.sales.order lines'],
      ...['date=created_at:TIMESTAMP', 'client=customer', 'amount=total'].flatMap((column) => [
        '--bigquery-column',
        column,
      ]),
      ...['--time-zone', 'Etc/UTC', '--locale', language],
    ];
    const { bigQuery } = parseCommandLine(args, {}, '2026-03-31');
    return bigQuery && queryOf(bigQuery, language);
  };

  it('is folded away until it is looked for, and is in nobody’s way', async () => {
    await open(language);
    await panel().getByText(logQuery.title).press('Enter');
    await field(logQuery.names.project).waitFor({ state: 'hidden' });
    await panel().getByText(logQuery.title).press('Enter');
    await field(logQuery.names.project).fill('half; a name');
    await section().getByText(logQuery.badName.project('half; a name')).waitFor();
    await field(logQuery.names.project).press('Enter');
    await panel().getByRole('button', { name: setUp.save }).press('Enter');
    await panel().getByRole('button', { name: words.health.setUp }).waitFor();
    const [saved = []] = await opened.read('Deals');
    expect(saved.slice(0, 3)).toEqual([sales.date, sales.client, sales.amount]);
  });

  it('is written by keyboard alone, as npm start prints it, and copied', async () => {
    await open(language);
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await section().getByText(logQuery.notYet).waitFor();
    await field(logQuery.names.project).focus();
    await opened.page.keyboard.insertText('shop-2026.sales.order lines');
    for (let fields = 0; fields < 3; fields++) await press('Tab');
    await type('created_at');
    await press('Tab');
    await type('TIMEST');
    await press('Tab');
    expect(await field(logQuery.names.table).inputValue()).toBe('order lines');
    await type('customer');
    await press('Tab');
    await type('total');
    expect(await field(logQuery.names.timeZone).inputValue()).toBe('Etc/UTC');
    const written = printed();
    expect(await query().inputValue()).toBe(written);
    expect(await query().getAttribute('readonly')).not.toBeNull();
    expect(await opened.violations()).toEqual([]);

    const copy = section().getByRole('button', { name: logQuery.copy });
    await copy.press('Enter');
    await section().getByRole('status').getByText(words.readyText.copied).waitFor();
    expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(written);
    expect(await copy.evaluate((element) => element === document.activeElement)).toBe(true);
    // Another query has not been copied.
    await field(sales.client).fill('buyer');
    expect(await section().getByRole('status').textContent()).toBe('');
    await eventually(() => query().inputValue()).toContain('sale.`buyer`');
  });

  it('is not said to be copied where the browser refuses', async () => {
    await open(language);
    await field(logQuery.names.table).fill('shop-2026.sales.order lines');
    await field(sales.date).fill('day');
    await field(sales.client).fill('customer');
    await field(sales.amount).fill('total');
    const frame = await query().elementHandle();
    await frame?.evaluate(() => {
      document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await section().getByRole('button', { name: logQuery.copy }).click();
    await section().getByRole('status').getByText(words.readyText.notCopied).waitFor();
    expect(await section().getByText(words.readyText.copied, { exact: true }).count()).toBe(0);
  });

  it.each(['`a`', "a' OR 1", 'a;b', 'a--b', 'a/*b'])('refuses %s at its field', async (name) => {
    await open(language);
    const { badName, names } = logQuery;
    await field(names.dataset).fill(name);
    await field(sales.client).fill(name);
    await section().getByText(badName.dataset(name)).waitFor();
    await section().getByText(badName.column(name)).waitFor();
    const dataset = field(names.dataset);
    expect(await dataset.getAttribute('aria-invalid')).toBe('true');
    const told = await dataset.getAttribute('aria-describedby');
    expect(await panel().locator(`#${told}`).textContent()).toBe(badName.dataset(name));
    expect(await query().count()).toBe(0);
  });

  it('tells what the columns of an extract were taken for, and which sheet only shows BigQuery', async () => {
    const columns: PackedColumn[] = [
      ['date', 'ordered_on', 'day'],
      ['amount', 'total', 'value'],
      ['client', 'customer', 'value'],
    ];
    const cells = packed({ columns, rows: [[20_454, 12.5, 'Ann']] }, 9);
    const rows = [['retention_sheets_sales'], ...cells.map((cell) => [cell])];
    opened = await openPanel({
      ...{ language, now: '2026-03-31', item: 'setUp' },
      workbook: [
        { name: 'Extract 1', rows },
        { name: 'Shown', rows: [['x']] },
      ],
      script: `const inspected = panelInspect;
        panelInspect = () => {
          const answer = inspected();
          answer.inspection.dataSources = 'Only Shown shows.';
          return answer;
        };`,
    });
    const deals = panel().getByRole('group', { name: setUp.tables.sales });
    await deals.getByText(setUp.extract).waitFor();
    await deals.getByText('Only Shown shows.').waitFor();
    const terms = await deals.locator('dl.columns > div').allTextContents();
    expect(terms).toEqual([
      `${sales.date}ordered_on2026-01-01`,
      `${sales.amount}total12.5`,
      `${sales.client}customerAnn`,
    ]);
    expect(await opened.violations()).toEqual([]);
  });

  it('says what is missing once its field was passed by', async () => {
    await open(language);
    const sentence = section().getByText(logQuery.noColumn(sales.date));
    expect(await sentence.count()).toBe(0);
    await field(sales.date).focus();
    await press('Tab');
    await sentence.waitFor();
    await field(sales.date).fill('day');
    await sentence.waitFor({ state: 'detached' });
  });

  it('is accessible', async () => {
    await open(language);
    await opened.page.emulateMedia({ colorScheme: SCHEMES[language] });
    await field(logQuery.names.project).fill('A;');
    await section().getByText(setUp.moreColumns(20)).click();
    await field(logQuery.names.line).waitFor();
    expect(await opened.violations()).toEqual([]);
  });
});
