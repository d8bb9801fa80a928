import type { Page } from 'playwright-core';

/** Levels that a channel is left with, 0 and 255 among them: 0, 17, …, 255. */
const STEP = 17;

/**
 * A screenshot as a lossless WebP of sixteen levels a channel, a third of its size: letters have
 * many shades of grey at their edges, which nobody tells apart. The browser encodes it.
 *
 * @param browser a page of the browser's, whatever it shows
 */
export async function smallPicture(browser: Page, screenshot: Buffer): Promise<Buffer> {
  const address = await browser.evaluate(
    async ([png, step]) => {
      const image = new Image();
      image.src = png;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser draws on no canvas.');
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      pixels.data.forEach((value, at) => {
        pixels.data[at] = Math.round(value / step) * step;
      });
      context.putImageData(pixels, 0, 0);
      return canvas.toDataURL('image/webp', 1); // of quality 1: without loss
    },
    [`data:image/png;base64,${screenshot.toString('base64')}`, STEP] as const,
  );
  const [type, content = ''] = address.split(',');
  if (type !== 'data:image/webp;base64') throw new Error(`This browser encodes no WebP: ${type}`);
  return Buffer.from(content, 'base64');
}
