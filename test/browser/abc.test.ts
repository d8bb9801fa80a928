/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { type Language, texts } from '../../src/texts/texts';
import type { Grid } from '../../workbench/spreadsheet/grid';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, SCHEMES, startPanels } from './openedPanel';

// ABC classes in the hands of a person, on the sample base.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

type Options = Parameters<typeof openPanel>[0];

async function openAbc(options: Options) {
  opened = await openPanel(options);
  const tab = await opened.goTo('abc');
  const words = opened.words.panel.abc;
  const moves = tab.locator('summary', { hasText: / (?:move|перейд)/ });
  return { tab, words, moves };
}

/** The categories in the sheet, by how many clients have each. */
async function categories(language: Language): Promise<Record<string, number>> {
  const { sheets, headers } = texts[language];
  const [header = [], ...rows] = await opened.read(sheets.clients);
  const column = header.indexOf(headers.clients.category);
  const counts: Record<string, number> = {};
  for (const row of rows) counts[String(row[column])] = (counts[String(row[column])] ?? 0) + 1;
  return counts;
}

describe.each(languagesOf('abc'))('ABC classes in %s', (language) => {
  it('are drawn, told and accessible', async () => {
    const { tab, words, moves } = await openAbc({ language, colorScheme: SCHEMES[language] });
    const picture = tab.getByRole('img');
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toContain(`${words.caption}. A: `);
    expect(await tab.getByRole('rowheader').allTextContents()).toEqual(['A', 'B', 'C']);
    await tab.getByText(words.nobodyMoves).waitFor();
    await tab.getByLabel(words.measure).selectOption('deals');
    await moves.first().press('Enter');
    await tab.getByRole('listitem').first().waitFor();
    await tab.locator('summary').last().press('Enter');
    const held = tab.getByRole('list').last().getByRole('listitem').first();
    await held.getByRole('button').waitFor();
    expect(await held.getByText(/^(?:VIP|[ABC])$/).textContent()).not.toBe('');
    expect(await opened.violations()).toEqual([]);
  });

  it('are tried, applied and taken back by keyboard; a name leads to its row and its card', async () => {
    const { tab, words, moves } = await openAbc({ language });
    const { keyboard } = opened.page;
    const before = await categories(language);
    await tab.getByLabel(words.aShare).press('ControlOrMeta+a');
    await keyboard.type('60');
    await moves.first().press('Enter');
    const name = tab.getByRole('listitem').getByRole('button').first();
    const called = await name.textContent();
    await name.press('Enter');
    const { sheets } = texts[language];
    const row = opened.workbench.read(sheets.clients).findIndex(([each]) => each === called) + 1;
    await eventually(opened.selected).toBe(`${sheets.clients}!A${row}`);
    const card = opened.panel.getByRole('tabpanel', {
      name: opened.words.panel.client.tab,
      exact: true,
    });
    await card
      .getByText(called ?? '', { exact: true })
      .first()
      .waitFor();
    expect(await categories(language)).toEqual(before);

    await opened.goTo('abc');
    expect(await tab.getByLabel(words.aShare).inputValue()).toBe('60');
    await tab.getByRole('button', { name: words.apply }).press('Enter');
    await tab.getByText(words.nobodyMoves).waitFor();
    const after = await categories(language);
    expect(after.A).toBeLessThan(before.A as number);
    expect(await tab.getByLabel(words.aShare).inputValue()).toBe('60');

    const [caption = ''] = opened.words.panel.health.undo.segmented('').split('(');
    await tab.getByRole('button', { name: caption }).press('Enter');
    await eventually(() => tab.getByLabel(words.aShare).inputValue()).toBe('80');
    expect(await categories(language)).toEqual(before);
    await eventually(() =>
      tab.getByRole('button', { name: words.apply }).evaluate((button) => button.matches(':focus')),
    ).toBe(true);
  });
});

it('say why they cannot be worked out, and keep what was typed', async () => {
  const { tab, words, moves } = await openAbc({ language: 'en', script: FAILS_ONCE });
  const { signIn, retry } = opened.words.panel;
  await tab.getByLabel(words.aShare).fill('60');
  await tab.getByRole('alert').getByText(signIn).waitFor();
  expect(await tab.getByLabel(words.aShare).inputValue()).toBe('60');
  await tab.getByRole('button', { name: retry }).press('Enter');
  await moves.first().waitFor();
  await tab.getByLabel(words.bShare).fill('50');
  await tab.getByText('B ends at: 50 must be above “A ends at”, which is 60.').waitFor();
  expect(await tab.getByLabel(words.bShare).inputValue()).toBe('50');
  expect(await opened.violations()).toEqual([]);
});

it('are applied only as they are shown: dates are waited for, and what is refused is not applied', async () => {
  const { tab, words, moves } = await openAbc({ language: 'en', script: REFUSES_ONCE });
  const { words: common, panel } = opened.words;
  const apply = tab.getByRole('button', { name: words.apply });
  const isDisabled = () => apply.getAttribute('aria-disabled');
  await eventually(isDisabled).toBe('false');

  await tab.getByLabel(words.window).selectOption(common.abcWindows.ownDates);
  await tab.getByText(words.giveDates).waitFor();
  expect(await isDisabled()).toBe('true');
  await tab.getByLabel(words.aShare).fill('60');
  await tab.getByLabel(words.fromDay).fill('2026-01-01');
  await eventually(isDisabled).toBe('false');
  await moves.first().waitFor();
  expect(opened.workbench.run('wishesWithoutDates')).toBe(0);

  await tab.getByLabel(words.bShare).fill('50');
  await tab.getByText('B ends at: 50 must be above').waitFor();
  expect([await apply.count(), await moves.count()]).toEqual([0, 0]);
  await tab.getByLabel(words.bShare).fill('95');
  await eventually(isDisabled).toBe('false');
  await apply.press('Enter');
  await tab.getByRole('alert').getByText(panel.signIn).waitFor();
  await tab.getByLabel(words.bShare).fill('90');
  await eventually(() => tab.getByRole('alert').allTextContents()).not.toContain(panel.signIn);
  await eventually(isDisabled).toBe('false');
  expect((await tab.getByRole('alert').allTextContents()).join('')).toBe('');
});

/** Applies nothing the first time, and counts what is asked for without a date. */
const REFUSES_ONCE = `
  var withoutDates = 0;
  var wishesWithoutDates = () => withoutDates;
  var panelSegmentationWell = panelSegmentation;
  panelSegmentation = function (wish) {
    if (wish && wish.window === 'ownDates' && !wish.fromDay && !wish.toDay) withoutDates += 1;
    return panelSegmentationWell(wish);
  };
  var panelApplySegmentationWell = panelApplySegmentation;
  panelApplySegmentation = function () {
    panelApplySegmentation = panelApplySegmentationWell;
    throw new Error('We are sorry, a server error occurred. Error code PERMISSION_DENIED.');
  };
`;

/** As Google answers a panel of somebody who is signed in to several accounts. */
const FAILS_ONCE = `
  var panelSegmentationWell = panelSegmentation;
  panelSegmentation = function (wish) {
    if (!wish) return panelSegmentationWell(wish);
    panelSegmentation = panelSegmentationWell;
    throw new Error('We are sorry, a server error occurred. Error code PERMISSION_DENIED.');
  };
`;

it('name clients literally, whatever they are called', async () => {
  const names = ['<b>Bold</b> & "Co"', '🎈 Шар', 'שלום עולם', 'x'.repeat(300)];
  const workbook: Grid[] = [
    { name: 'Clients', rows: [['Client'], ...names.map((name) => [name])] },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...names.map((name) => [{ day: '2026-11-01' }, name, 100]),
      ],
    },
  ];
  const { tab, words } = await openAbc({ language: 'en', workbook });
  await tab.getByText(words.move(4, null, 'A')).press('Enter');
  const list = tab.getByRole('listitem').getByRole('button');
  await list.first().waitFor();
  expect((await list.allTextContents()).sort()).toEqual([...names].sort());
  await tab.getByText(words.outdated(4)).waitFor();
  const isTooWide = tab.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await isTooWide).toBe(false);
  expect(await opened.violations()).toEqual([]);
});
