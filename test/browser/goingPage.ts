import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Language } from '../../src/texts/texts';
import { barWordsIn } from '../../workbench/page/barWords';
import { bundlePage } from '../../workbench/page/bundle';
import type { ServedWorkbook } from '../../workbench/page/served';
import { type Desk, deskWith } from '../../workbench/start/desk';
import { builtAddOn } from '../builtAddOn';
import { onceARun } from '../onceARun';
import { servedSample } from '../workbench/recalculatedSample';
import { panelFrame } from './panelFrame';
import { type ServedPage, servedPage, sharedBrowser } from './servedPage';

const own = deskWith(builtAddOn);

/** What the page may go on to. The sample of its day was computed before, by the same desk. */
const desk: Desk = {
  ...own,
  async sample(asking) {
    const known = await servedSample(asking.language);
    return asking.now === known.now ? known : own.sample(asking);
  },
};

/** A page that goes on from one spreadsheet to another, and what is done there by its words. */
export interface GoingPage {
  page(): Page;
  panel(): FrameLocator;
  button(name: string): Locator;
  /** The names of the sheets. */
  names(): Promise<string[]>;
  isReady(): Promise<void>;
  /** Does what leads to another page, and waits for that. */
  going(act: () => Promise<unknown>): Promise<void>;
  /** Chooses files of one's own. */
  choose(...files: (readonly [name: string, content: string | Buffer])[]): Promise<void>;
}

/** Opens such a page before the tests that follow, and closes it after them: nothing was complained of. */
export function goingPage(language: Language, begins: () => Promise<ServedWorkbook>): GoingPage {
  let opened: ServedPage;
  beforeAll(async () => {
    const [browser, page] = await Promise.all([sharedBrowser(), onceARun('page', bundlePage)]);
    opened = await servedPage(browser, { workbook: await begins(), addOn: builtAddOn, page, desk });
  });
  afterAll(async () => {
    await opened.close();
    expect(opened.faults).toEqual([]);
  });

  const page = () => opened.page;
  const isReady = () => page().locator('html[data-ready=true]').waitFor();
  return {
    page,
    panel: () => panelFrame(page()),
    button: (name) => page().getByRole('button', { name, exact: true }),
    names: () => page().evaluate(() => window.workbench.book.sheets().map(({ name }) => name)),
    isReady,
    async going(act) {
      const before = page().url();
      await act();
      await page().waitForURL((url) => url.href !== before);
      await isReady();
    },
    choose: (...files) =>
      page()
        .getByLabel(barWordsIn(language).myFile)
        .setInputFiles(
          files.map(([name, content]) => ({
            name,
            mimeType: 'application/octet-stream',
            buffer: Buffer.from(content),
          })),
        ),
  };
}
