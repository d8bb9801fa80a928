import type { Frame, FrameLocator, Page } from 'playwright-core';

/** The add-on's own page in the sidebar, which stands in two frames. */
export function panelFrame(page: Page): FrameLocator {
  return page.frameLocator('#sidebar iframe').frameLocator('iframe');
}

/** The same once it is there: its parts are found at once, without a way through two frames. */
export async function loadedPanel(page: Page): Promise<Frame> {
  const root = await panelFrame(page).locator(':root').elementHandle();
  const frame = await root?.ownerFrame();
  if (!frame) throw new Error('The sidebar has no panel in it.');
  return frame;
}
