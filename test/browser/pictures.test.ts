/** @module-tag browser */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium.mjs';
import type { Stage } from '../../scripts/pictures/screen';
import { SCREENS } from '../../scripts/pictures/screens';
import { seen } from '../../scripts/pictures/seen';
import { smallPicture } from '../../scripts/pictures/smallPicture';
import { shown, stageAt } from '../../scripts/pictures/stage';
import { bundlePage } from '../../workbench/page/bundle';
import { deskWith } from '../../workbench/start/desk';
import { type PageServer, servePage } from '../../workbench/start/server';
import { builtAddOn } from '../builtAddOn';
import { languagesOf } from '../languagesOf';
import { onceARun } from '../onceARun';
import { servedSample } from '../workbench/recalculatedSample';

// A picture is stale where its screen says something else by now, or has another part. How the page
// is drawn is not looked at, since that differs by the machine: `npm run pictures` after a change of
// that.

const PICTURES = new URL('../../docs/pictures/', import.meta.url);

/** What a screen takes to come to rest. */
const REST_MS = 30_000;

describe.each(languagesOf('pictures'))('the pictures in %s', (language) => {
  let browser: Awaited<ReturnType<typeof startChromium>>;
  let server: PageServer;
  let stage: Stage;

  beforeEach(async () => {
    const desk = deskWith(builtAddOn);
    const [workbook, page] = await Promise.all([
      servedSample(language),
      onceARun('page', bundlePage),
    ]);
    browser = await startChromium(language);
    server = await servePage({ workbook, addOn: builtAddOn, page, desk }, null);
    stage = await stageAt(browser, server.address, language);
  });
  afterEach(async () => {
    await browser.close();
    await server.close();
  });

  /** What is seen now; looked at again for a while where it is not what was seen then. */
  async function nowSeen(screen: (typeof SCREENS)[number], then: string): Promise<string> {
    const until = Date.now() + REST_MS;
    let now = await seen(stage, screen);
    while (now !== then && Date.now() < until) {
      await stage.page.waitForTimeout(500);
      now = await seen(stage, screen);
    }
    return now;
  }

  // In their order, since each goes on from the one before.
  it('say what their screens say', async () => {
    const stale: Record<string, { now: string; then: string }> = {};
    for (const screen of SCREENS) {
      const name = `${screen.name}.${language}`;
      const then = readFileSync(new URL(`${name}.txt`, PICTURES), 'utf8');
      await shown(stage, screen);
      const now = await nowSeen(screen, then);
      if (now !== then) stale[name] = { now, then };
    }
    const [first] = Object.values(stale);
    const what = `npm run pictures, for these are stale: ${Object.keys(stale).join(', ')}.`;
    expect(first?.now, what).toBe(first?.then);
  });
});

it('a picture of few shades is what was on the screen, and smaller', async () => {
  const browser = await startChromium('en');
  const page = await browser.newPage({ viewport: { width: 300, height: 200 } });
  const shades = Array.from(
    { length: 400 },
    (_, n) => `<i style="background:rgb(${(n * 7) % 256},${(n * 13) % 256},${n % 256})"></i>`,
  );
  await page.setContent(
    `<style>i{float:left;width:8px;height:8px}</style><p style="color:#1a73e8;margin:0">${'Whom to call today '.repeat(30)}<p>${shades.join('')}`,
  );
  const before = await page.screenshot();
  const after = await smallPicture(page, before);
  const difference = await page.evaluate(
    async (urls) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      if (!one || !other || one.length !== 300 * 200 * 4) return Infinity;
      let most = 0;
      one.forEach((value, at) => {
        most = Math.max(most, Math.abs(value - (other[at] ?? Infinity)));
      });
      return most;
    },
    [before, after].map((picture) => `data:image;base64,${picture.toString('base64')}`),
  );
  await browser.close();
  expect(difference).toBeGreaterThan(0);
  expect(difference).toBeLessThan(9);
  expect(after.length).toBeLessThan(before.length);
});
