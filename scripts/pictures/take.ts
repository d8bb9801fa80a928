// npm run pictures: takes the pictures of the documents, all or those named, in each language, and
// writes beside each what it says; those of the whole window go into .workbench/listing as PNG as well,
// which a listing asks for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/schema/languages';
import { bundlePage } from '../../workbench/page/bundle';
import { deskWith } from '../../workbench/start/desk';
import { servePage } from '../../workbench/start/server';
import { startChromium } from '../chromium.mjs';
import type { Screen } from './screen';
import { SCREENS } from './screens';
import { seen } from './seen';
import { smallPicture } from './smallPicture';
import { DAY, shown, stageAt } from './stage';

const ROOT = join(import.meta.dirname, '../..');
const PICTURES = join(ROOT, 'docs/pictures');
const LISTING = join(ROOT, '.workbench/listing');

const built = (name: string) => readFileSync(join(ROOT, 'dist', name), 'utf8');
const addOn = {
  code: built('Code.js'),
  html: { AddOn: built('AddOn.html'), Sidebar: built('Sidebar.html') },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !SCREENS.some((screen) => screen.name === name));
if (unknown.length > 0) {
  console.error(
    `No picture is called ${unknown.join(', ')}: there are ${SCREENS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const bundled = await mkdtemp(join(tmpdir(), 'pictures-'));
await bundlePage(bundled);
const desk = deskWith(addOn);
mkdirSync(LISTING, { recursive: true });
for (const language of LANGUAGES) {
  const workbook = await desk.sample({ language, now: DAY });
  const server = await servePage({ workbook, addOn, page: bundled, desk }, null);
  const browser = await startChromium(language);
  const stage = await stageAt(browser, server.address, language);
  const encoder = await browser.newPage();
  for (const screen of SCREENS) {
    await shown(stage, screen);
    if (named.length > 0 && !named.includes(screen.name)) continue;
    const name = `${screen.name}.${language}`;
    const screenshot = await taken(stage.page, screen);
    const picture = await smallPicture(encoder, screenshot);
    writeFileSync(join(PICTURES, `${name}.webp`), picture);
    writeFileSync(join(PICTURES, `${name}.txt`), await seen(stage, screen));
    if (screen.takes === 'window') writeFileSync(join(LISTING, `${name}.png`), screenshot);
    console.log(`${name}.webp  ${Math.round(picture.length / 1000)} kB`);
  }
  await browser.close();
  await server.close();
}
await rm(bundled, { recursive: true });

/** The picture, once two in a row are the same. */
async function taken(page: Page, { takes }: Screen): Promise<Buffer> {
  const parts = {
    window: 'body',
    panel: '#sidebar',
    sheet: 'canvas[id^=univer-sheet-main-canvas]',
  };
  const take = () => page.locator(parts[takes]).screenshot({ animations: 'disabled' });
  let before = await take();
  for (;;) {
    await page.waitForTimeout(500);
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
}
