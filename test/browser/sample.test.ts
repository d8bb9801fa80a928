/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

// The sample base from the panel, by a person who has nothing yet, and by one who has set up
// already.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });

const clients = async (sheetName: string) =>
  (await opened.read(sheetName)).slice(1).filter(([name]) => name !== null && name !== '').length;

describe.each(languagesOf('sample'))('the sample in %s', (language) => {
  const { sheets } = texts[language];

  it('is laid out and recalculated from an empty spreadsheet', async () => {
    opened = await openPanel({ language, workbook: [{ name: 'Blank', rows: [] }] });
    const { setUp, panel } = opened.words;
    await button(panel.overview.firstSteps.mine).press('Enter');
    await button(setUp.sample.create).waitFor();
    expect(await opened.violations()).toEqual([]);
    await button(setUp.sample.create).press('Enter');
    await button(panel.health.setUp).waitFor();
    await opened.goTo('overview');
    await opened.panel.getByText(panel.overview.statuses).waitFor();
    expect(await clients(sheets.clients)).toBe(401);
  });

  it('asks on the Overview too, where tables are set up and nothing is computed', async () => {
    opened = await openPanel({ language, workbook: [{ name: 'Blank', rows: [] }] });
    const { setUp, panel } = opened.words;
    await button(panel.overview.firstSteps.mine).press('Enter');
    await button(setUp.save).press('Enter');
    await button(panel.health.setUp).waitFor();
    await opened.goTo('overview');
    await button(setUp.sample.create).click();
    await opened.panel.getByText(setUp.sample.replaces).waitFor();
    await button(setUp.sample.replace).click();
    await opened.goTo('overview');
    await opened.panel.getByText(panel.overview.statuses).waitFor();
    expect(await clients(`${sheets.clients} 2`)).toBe(401);
  });

  it('takes the place of other tables only where that is confirmed', async () => {
    opened = await openPanel({ language });
    const { setUp, panel } = opened.words;
    await opened.goTo('health');
    await button(panel.health.setUp).click();
    await button(setUp.sample.create).click();
    const question = opened.panel.getByText(setUp.sample.replaces);
    await eventually(() =>
      question.evaluate((element) => element.parentElement === document.activeElement),
    ).toBe(true);
    expect(await opened.violations()).toEqual([]);
    await button(setUp.sample.keep).click();
    expect(
      await button(setUp.sample.create).evaluate((element) => element === document.activeElement),
    ).toBe(true);

    await button(setUp.sample.create).click();
    await button(setUp.sample.replace).click();
    await button(panel.health.setUp).waitFor();
    expect(await clients(`${sheets.clients} 2`)).toBe(401);
  });
});
