/** @module-tag browser */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { barWordsIn } from '../../workbench/page/barWords';
import { deskWith } from '../../workbench/start/desk';
import { startWordsIn } from '../../workbench/start/startWords';
import { builtAddOn } from '../builtAddOn';
import { languagesOf } from '../languagesOf';
import { goingPage } from './goingPage';

// What comes in a person's way at the workbench is told in a sentence, and nothing is lost.

const DEALS = {
  en: 'Date;Client;Amount\n2026-01-05;Anna;100\n2026-02-05;Boris;200',
  ru: 'Дата;Клиент;Сумма\n05.01.2026;Anna;100\n05.02.2026;Boris;200',
};

describe.each(languagesOf('hindrances'))('at the workbench in %s, somebody', (language) => {
  const words = barWordsIn(language);
  const deals = { name: 'deals.csv', bytes: Buffer.from(DEALS[language]) };
  const at = goingPage(language, async () =>
    deskWith(builtAddOn).files([deals], { language, now: '2026-03-31' }),
  );
  const { button, names, going, choose } = at;
  let page: Page;
  beforeAll(() => {
    page = at.page();
  });

  it('is told in a sentence what cannot be opened, and loses nothing', async () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(10e6)]);
    await choose(['photo.png', png]);
    await page.getByRole('alert').getByText('photo.png').waitFor();
    expect(await names()).toContain('deals');
  });

  it('is told where a folder is dropped, and where nobody answers', async () => {
    await page.evaluate(() => {
      const entry = { isDirectory: true, name: 'exports' };
      const item = { kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null };
      const drop = new DragEvent('drop', { cancelable: true });
      Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], items: [item] } });
      document.body.dispatchEvent(drop);
    });
    await page
      .getByRole('alert')
      .getByText(words.folders(['exports']))
      .waitFor();
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = () => {
        window.fetch = fetch;
        return Promise.reject(new TypeError('Failed to fetch'));
      };
    });
    await button(words.sample).click();
    await page.getByRole('alert').getByText(words.noAnswer).waitFor();
    expect(await names()).toContain('deals');
  });

  it('is told where the same is open in another tab', async () => {
    const opening = page.waitForEvent('popup');
    await page.evaluate(() => void window.open(window.location.href));
    const second = await opening;
    await second.getByText(words.otherTab).waitFor();
    await page.getByText(words.otherTab).waitFor();
    const openingThird = page.waitForEvent('popup');
    await page.evaluate(() => void window.open(window.location.href));
    const third = await openingThird;
    await third.locator('html[data-ready=true]').waitFor();
    expect(await third.getByText(words.otherTab).count()).toBe(1);
    await second.close();
    await third.close();
  });

  it('is told that a page they left with changes, by the back button, was opened anew', async () => {
    await going(() => choose(['more.csv', DEALS[language]]));
    await page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange('A1').setValue('mine');
    });
    await going(() => page.goBack());
    expect(await page.getByText(words.openedAnew).count()).toBe(0);
    expect(await names()).toEqual(['deals']);
    await going(() => page.goForward());
    await page.getByText(words.openedAnew).waitFor();
    expect(await names()).toEqual(['more']);
  });

  it('is told where an address leads to nothing any more', async () => {
    const opening = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('/?open=gone'));
    const gone = await opening;
    await gone.getByText(startWordsIn(language).gone).waitFor();
    await gone.close();
  });
});
