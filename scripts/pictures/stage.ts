import type { Browser, Page } from 'playwright-core';
import { panelTexts } from '../../src/texts/panelTexts';
import { type Language, texts } from '../../src/texts/texts';
import { barWordsIn } from '../../workbench/page/barWords';
import type {} from '../../workbench/page/window';
import type { Screen, Stage } from './screen';

/** The day that every picture is of. */
export const DAY = '2026-11-22';

/** What a listing asks of its screenshots. */
export const WINDOW = { width: 1280, height: 800 };

/** Opens the workbench at an address, as a person has it on the screen, nothing of it moving. */
export async function stageAt(browser: Browser, address: string, language: Language) {
  const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await page.locator('html[data-ready=true]').waitFor();
  return stageOf(page, language);
}

function stageOf(page: Page, language: Language): Stage {
  const panel = page.frameLocator('#sidebar iframe').frameLocator('iframe');
  const stage: Stage = {
    topRow: 1,
    language,
    page,
    panel,
    texts: texts[language],
    panelTexts: panelTexts[language],
    barWords: barWordsIn(language),
    async goTo(tab) {
      const name = panelTexts[language].panel[tab].tab;
      await panel.getByRole('tab', { name, exact: true }).click();
    },
    async showSheet(name, a1, topRow = 1) {
      stage.topRow = topRow;
      await page.evaluate(
        ([sheetName, cell, row]) => {
          window.workbench.select(sheetName, cell);
          window.univerAPI
            .getActiveWorkbook()
            ?.getActiveSheet()
            .scrollToCell(row - 1, 0);
        },
        [name, a1, topRow] as const,
      );
    },
    async run(functionName) {
      await page.evaluate(async (name) => {
        window.workbench.run(name);
        await window.workbench.settle();
      }, functionName);
    },
  };
  return stage;
}

/** What comes and goes by the clock, and is no part of what is shown. */
const PASSING = '#notices, #progress { visibility: hidden }';

/** Has a screen shown, and waits until nothing is at work behind it. */
export async function shown(stage: Stage, { show, height = WINDOW.height }: Screen): Promise<void> {
  const { page, panel, panelTexts: words } = stage;
  await page.setViewportSize({ ...WINDOW, height });
  await show(stage);
  await page.addStyleTag({ content: PASSING });
  await page.locator('body[aria-busy=true]').waitFor({ state: 'detached' });
  await panel.locator('[role=tabpanel]:visible [aria-busy=true]').waitFor({ state: 'detached' });
  const message = panel.getByRole('button', { name: words.panel.dismiss });
  if (await message.isVisible()) await message.click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.workbench.settle());
}
