/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { localeOf } from '../../workbench/locale/region';
import { builtAddOn } from '../builtAddOn';
import { dueBase, openedToday } from '../jobs/today/openedToday';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn, startPages, untilTaken } from './openedPage';

// A seller has no more than this on a telephone: the sheet, and what they tick in it.

/** Height of a checkbox; it stands at the top of its cell, as the words beside it do. */
const BOX = 16;

const openPage = openedIn(startPages);

const PROGRESS = {
  en: (done: number, all: number) => `Done: ${done} · ${all - done} left`,
  ru: (done: number, all: number) => `Сделано ${done} · осталось ${all - done}`,
};

describe.each(languagesOf('todaySheet'))('the sheet Today in %s', (language) => {
  const { sheets, todaySheet, words } = texts[language];

  it('logs what is ticked and typed by hand, and takes it back', async () => {
    const locale = localeOf(language) as 'en_US' | 'ru_RU';
    const { workbench } = await openedToday(dueBase(), { host: 'engine', locale });
    const opened = await openPage(builtAddOn, {
      workbook: workbench.snapshot(),
      locale,
      timeZone: 'Etc/UTC',
      now: '2026-03-30',
      title: 'Base',
      language,
    });
    await opened.page.evaluate((name) => {
      const book = window.univerAPI.getActiveWorkbook();
      const sheet = book?.getSheetByName(name);
      if (sheet) book?.setActiveSheet(sheet);
    }, sheets.today);
    const tick = async () => (await opened.read(sheets.today))[2]?.[0];
    const tickFirst = async () => {
      const { x, y, width } = await opened.cell('A3');
      const before = await tick();
      // A busy page still closes the editor of the cell before, and takes the click for that.
      await untilTaken(
        opened.page,
        () => opened.page.mouse.click(x + width / 2, y + BOX / 2),
        async () => (await tick()) !== before,
      );
    };
    const logged = async () => (await opened.read('Contacts')).slice(4);
    const told = async () => (await opened.read(sheets.today))[2]?.[14];
    const progress = async () => (await opened.read(sheets.today))[0]?.[1];
    const due = (await opened.read(sheets.today)).slice(2).filter((row) => row[1]).length;
    expect(await progress()).toBe(PROGRESS[language](0, due));

    await opened.type('F3', 'wants a discount');
    expect(await logged()).toEqual([]);
    await tickFirst();
    await eventually(told).toBe(
      todaySheet.logged('12:00', `${words.contactTypes.call}, ${words.outcomes.reached}.`),
    );
    expect(await logged()).toEqual([
      expect.arrayContaining(['Ann', 'wants a discount', '2026-03-30/ann']),
    ]);
    await eventually(progress).toBe(PROGRESS[language](1, due));
    await tickFirst();
    await eventually(told).toBe(todaySheet.takenBack);
    expect((await logged()).flat().filter(Boolean)).toEqual([]);
  });
});
