/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { languagesOf } from '../languagesOf';
import { openedIn } from './openedPage';
import { SCHEMES, startPanels } from './openedPanel';

// The forecast tried on the sample base's own past, by who has the panel open.

const openPanel = openedIn(startPanels);

describe.each(languagesOf('foresight'))('the forecast in %s', (language) => {
  it('is tried, drawn, told and accessible', async () => {
    const opened = await openPanel({ language, colorScheme: SCHEMES[language] });
    const tab = await opened.goTo('overview');
    const words = opened.words.panel.foresight;
    await tab.getByText(words.notTried).waitFor();
    await tab.getByRole('button', { name: words.attempt }).press('Enter');
    const pictures = tab.getByRole('img');
    await pictures.nth(1).waitFor();
    const labels = await Promise.all(
      [0, 1].map((each) => pictures.nth(each).getAttribute('aria-label')),
    );
    expect(labels[0]).toMatch(/\d+\s?% – \d+\s?%/);
    expect(labels[1]).toMatch(
      language === 'en' ? /2026-\d\d-\d\d: .*\d+/ : /\d\d\.\d\d\.2026: .*\d+/,
    );
    await tab.getByText(words.notTried).waitFor({ state: 'detached' });
    expect(await opened.violations()).toEqual([]);
  });
});
