import { headlessUniver } from '../engine/headless';
import { looksLikeExcel } from '../import/readExcel';
import { UnusableInput } from '../import/unusableInput';
import { openedWorkbook } from '../import/workbookFile';
import type { Language } from '../locale/language';
import { localeOf, timeZoneOf } from '../locale/region';
import type { ServedWorkbook } from '../page/served';
import { type AddOn, openWorkbench } from '../spreadsheet/workbench';
import { parseCommandLine } from './commandLine';
import { type DroppedFile, withoutExtension } from './droppedFile';
import { gridsOfFiles } from './gridsOfFiles';
import { inputGrids } from './inputGrids';
import { recalculated } from './recalculated';
import { startWordsIn } from './startWords';

/** Language and day of the page that asks. */
export interface Asking {
  language: Language;
  now: string;
}

/** What the page may have opened in its place. */
export interface Desk {
  /** @throws UnusableInput where a file is no table */
  files(files: readonly DroppedFile[], asking: Asking): ServedWorkbook;
  sample(asking: Asking): Promise<ServedWorkbook>;
  /** The same spreadsheet in another language. */
  translated(served: ServedWorkbook, language: Language): Promise<ServedWorkbook>;
}

/** What the page runs by itself of a base that is set up: it opens the panel. */
export const SET_UP_ALREADY = {
  open: 'menuOpenPanel',
  day: ['menuRecalculate', 'menuOpenPanel'],
} as const;

/** One more tells how many there are: the page shows three notices at once. */
const MOST_TOLD = 2;

export function deskWith(addOn: AddOn): Desk {
  return {
    files(files, { language, now }) {
      const words = startWordsIn(language);
      const [first] = files;
      if (!first) throw new UnusableInput(words.noFile);
      const place = { ...placeOf(language), now, title: withoutExtension(first.name) };
      const runs = { ...SET_UP_ALREADY, open: 'menuSetUp' };
      if (files.length === 1 && looksLikeExcel(first.bytes)) {
        const { workbook, leftOut } = openedWorkbook(first.bytes, first.name, language);
        return { ...place, runs, workbook, told: leftOut === null ? [] : [leftOut] };
      }
      const { grids, warnings, told } = gridsOfFiles(files, language);
      const shown = warnings.slice(0, MOST_TOLD - told.length);
      for (const { sheet, row, message } of shown) told.push(words.warning(sheet, row, message));
      const more = warnings.length - shown.length;
      if (more > 0) told.push(words.moreLines(more));
      return { ...place, runs, workbook: grids, told };
    },

    async sample({ language, now }) {
      const options = parseCommandLine(['--locale', language, '--as-of', now], {}, now);
      const { grids } = await inputGrids(options);
      const { workbench } = await recalculated(options, grids, addOn, () => {});
      const workbook = workbench.snapshot();
      const shows = workbench.book.activeSheet().name;
      await workbench.dispose();
      const title = startWordsIn(language).sampleTitle;
      return {
        ...placeOf(language),
        now,
        title,
        workbook,
        shows,
        runs: SET_UP_ALREADY,
        isSample: true,
      };
    },

    async translated(served, language) {
      const place = placeOf(language);
      const workbench = await openWorkbench({
        ...place,
        univer: headlessUniver(language),
        ...addOn,
        timeZone: served.timeZone,
        now: served.now,
        workbook: served.workbook,
        surroundings: { menu() {}, sidebar() {}, toast() {}, alert: () => 'CLOSE' },
      });
      // What is not set up yet has nothing to recalculate, and says so in its own time.
      workbench.callFromSidebar('panelRecalculate', []);
      await workbench.settle();
      const workbook = workbench.snapshot();
      await workbench.dispose();
      return { ...served, ...place, timeZone: served.timeZone, workbook, shows: '', told: [] };
    },
  };
}

function placeOf(language: Language): Pick<ServedWorkbook, 'language' | 'locale' | 'timeZone'> {
  return { language, locale: localeOf(language), timeZone: timeZoneOf(language) };
}
