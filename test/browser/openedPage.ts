import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { bundlePage } from '../../workbench/page/bundle';
import type { ServedWorkbook } from '../../workbench/page/served';
import type {} from '../../workbench/page/window';
import type { AddOn } from '../../workbench/spreadsheet/workbench';
import type { Served } from '../../workbench/start/server';
import { onceARun } from '../onceARun';
import { type ServedPage, servedPage, sharedBrowser } from './servedPage';

/** What a page comes to in the end; a slow machine may take its time over it. */
export const eventually = <Result>(read: () => Promise<Result>) =>
  expect.poll(read, { timeout: 60_000 });

/** A browser and a bundled page, to open spreadsheets in. */
export interface Pages {
  open(add: AddOn, workbook: ServedWorkbook): Promise<OpenedPage>;
}

/** The page with a spreadsheet in it, as a person has it on the screen. */
export interface OpenedPage extends ServedPage {
  /** Where a cell is on the screen. */
  cell(a1: string): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Clicks a cell of the active sheet and types into it, as a person does. */
  type(a1: string, text: string): Promise<void>;
  /** The active sheet, and what is selected there: `Sales!A2`. */
  selected(): Promise<string>;
  /** The colour of a point on the screen, as `#rrggbb`. */
  colourAt(x: number, y: number): Promise<string>;
  /** What a sheet holds, formulas calculated. */
  read(sheetName: string): Promise<unknown[][]>;
}

/** Does what a person would do again where the page has not taken it: three times at most. */
export async function untilTaken(
  page: Page,
  act: () => Promise<void>,
  isTaken: () => Promise<boolean>,
): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await act();
    for (let look = 0; look < 40; look++) {
      if (await isTaken()) return true;
      await page.waitForTimeout(50);
    }
  }
  return false;
}

/** A formula as it is typed or kept, whatever parts its arguments. */
const squeezed = (formula: string) => formula.replace(/[;,\s]/g, '').toUpperCase();

/**
 * How each test of a file opens a page. It is closed when its test is over, and has complained of
 * nothing by then.
 */
export function openedIn<Args extends unknown[], Page extends ServedPage>(
  start: () => Promise<{ open(...args: Args): Promise<Page> }>,
): (...args: Args) => Promise<Page> {
  let started: Awaited<ReturnType<typeof start>>;
  let pages: Page[] = [];
  beforeAll(async () => {
    started = await start();
  });
  afterEach(async () => {
    const over = pages;
    pages = [];
    await Promise.all(over.map((page) => page.close()));
    expect(over.flatMap(({ faults }) => faults)).toEqual([]);
  });
  return async (...args) => {
    const page = await started.open(...args);
    pages.push(page);
    return page;
  };
}

/** Has the browser started and the page bundled. */
export async function startPages(): Promise<Pages> {
  const [browser, page] = await Promise.all([sharedBrowser(), onceARun('page', bundlePage)]);
  return { open: (addOn, workbook) => opened(browser, { addOn, workbook, page }) };
}

async function opened(browser: Browser, served: Served): Promise<OpenedPage> {
  const { page, faults, close } = await servedPage(browser, served);
  const cell: OpenedPage['cell'] = async (a1) => {
    const canvas = await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    const rect = await page.evaluate((range) => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      const { x, y, width, height } = sheet?.getRange(range).getCellRect() ?? new DOMRect();
      return { x, y, width, height };
    }, a1);
    return { ...rect, x: (canvas?.x ?? 0) + rect.x, y: (canvas?.y ?? 0) + rect.y };
  };

  return {
    page,
    faults,
    cell,
    async type(a1, text) {
      const { x, y, width, height } = await cell(a1);
      const content = (): Promise<unknown[]> =>
        page.evaluate((at) => {
          const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
          const range = sheet?.getRange(at);
          if (!sheet || !range) return [];
          const place = [range.getRow() + 1, range.getColumn() + 1] as const;
          return [window.workbench.formulaAt(sheet.getSheetName(), ...place), range.getValue()];
        }, a1);
      const before = await content();
      // On a busy machine the editor opens late and loses what is typed, or a part of it; a person
      // sees that and types it again. The name of a function is put in the sheet's own language.
      const isThere = (now: unknown[]) =>
        JSON.stringify(now) !== JSON.stringify(before) &&
        (!text.startsWith('=') ||
          squeezed(String(now[0])).endsWith(squeezed(text.slice(text.indexOf('(')))));
      const isTaken = await untilTaken(
        page,
        async () => {
          await page.mouse.click(x + width / 2, y + height / 2);
          // The first key opens the editor, which loses what comes before it is open.
          await page.keyboard.type(text.slice(0, 1));
          await page
            .waitForFunction(() => window.univerAPI.getActiveWorkbook()?.isCellEditing(), null, {
              timeout: 2_000,
            })
            .catch(() => {});
          await page.keyboard.type(text.slice(1));
          await page.keyboard.press('Enter');
        },
        async () => isThere(await content()),
      );
      if (!isTaken)
        throw new Error(`${a1} did not take ${text}: it holds ${JSON.stringify(await content())}`);
    },
    selected: () => page.evaluate(() => window.workbench.selected()),
    async colourAt(x, y) {
      const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
      return page.evaluate(
        async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const context = document.createElement('canvas').getContext('2d');
          context?.drawImage(image, 0, 0);
          const rgb = context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [];
          return `#${Array.from(rgb, (part) => part.toString(16).padStart(2, '0')).join('')}`;
        },
        `data:image/png;base64,${picture.toString('base64')}`,
      );
    },
    read: (sheetName) =>
      page.evaluate(async (name) => {
        await window.workbench.settle();
        return window.workbench.read(name);
      }, sheetName),
    close,
  };
}
