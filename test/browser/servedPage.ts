import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../scripts/chromium.mjs';
import { type Served, servePage } from '../../workbench/start/server';

/** A page in a browser, and the server that it comes from. */
export interface ServedPage {
  page: Page;
  /** What the console complained of, and what was asked of anybody but the page's own server. */
  faults: string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** The one browser of all files that this process runs; it ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= startChromium();
  return browser;
}

/**
 * Opens a served page and waits until it says that it is ready.
 *
 * @param prepare what the page needs before it runs
 */
export async function servedPage(
  browser: Browser,
  served: Served,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<ServedPage> {
  const server = await servePage(served, null);
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(server.address)) faults.push(`asked ${url}`);
  });
  page.setDefaultTimeout(60_000);
  await prepare(page);
  await page.goto(server.address);
  await page.locator('html[data-ready=true]').waitFor();
  return {
    page,
    faults,
    async close() {
      await page.close();
      await server.close();
    },
  };
}
