import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { languageOf } from '../../src/schema/languages';
import { saveFile } from '../../src/sidebar/saveFile';
import { showBlankSpills } from '../engine/patches/blankSpills';
import { typeFormulasIn } from '../engine/patches/typedFormulas';
import { LONGEST_TEXT } from '../export/worksheetXml';
import { xlsxOf } from '../export/xlsxOf';
import { localeNamed } from '../locale/locale';
import { dayWritten } from '../locale/region';
import { type AddOn, openWorkbench, type Workbench } from '../spreadsheet/workbench';
import { announce, createAlerts } from './alerts';
import { barWordsIn } from './barWords';
import { followCellLinks } from './cellLinks';
import { showCellMessages } from './cellMessages';
import { showCharts } from './chartLayer';
import { showColumnFolds } from './columnFolds';
import { takeDrops } from './dropZone';
import { hasLostChanges } from './lostChanges';
import { createMenuBar } from './menuBar';
import { messageOf } from './messageOf';
import { createNotices, type Notices } from './notices';
import { createOpener } from './opener';
import { watchOtherTabs } from './otherTabs';
import { createPageBar } from './pageBar';
import { createProgress, type Progress } from './progress';
import type { ServedWorkbook } from './served';
import { createSidebar } from './sidebar';
import { createPageUniver } from './univer';
import { wordsIn } from './words';
import { fitWrappedRows } from './wrappedRows';
import './page.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens the served spreadsheet with the add-on in it. */
async function openPage(): Promise<void> {
  const [served, addOn] = await Promise.all([
    fetched(`/workbook.json${window.location.search}`).then(
      (response) => response.json() as Promise<ServedWorkbook>,
    ),
    fetched('/addOn.json').then((response) => response.json() as Promise<AddOn>),
  ]);
  const words = wordsIn(served.language);
  element('as-of').textContent = words.asOf(dayWritten(served.language, served.now));

  const progress = createProgress(element('progress'), words.working);
  const notices = createNotices(element('notices'), words);
  const univer = createPageUniver(element('spreadsheet'), served.language);
  window.univerAPI = FUniver.newAPI(univer);

  // The menu is seen before the sheet is calculated: what is chosen by then waits for it.
  let opening: Promise<Workbench>;
  const run = async (functionName: string) => {
    try {
      await progress.during(async () => (await opening).run(functionName));
    } catch (error) {
      notices.failure(words.failed(messageOf(error)));
    }
  };
  const menus = createMenuBar(element('menus'), words.menus, run);
  const sidebar = createSidebar(element('sidebar'), words, {
    call: (functionName, args) =>
      progress.during(() => window.workbench.callFromSidebar(functionName, args)),
    focusEditor: () => window.univerAPI.getActiveWorkbook()?.startEditing(),
  });

  opening = openWorkbench({
    univer,
    ...addOn,
    locale: served.locale,
    timeZone: served.timeZone,
    now: served.now,
    workbook: served.workbook,
    isGiven: true,
    surroundings: {
      menu: menus.add,
      toast: notices.toast,
      alert: createAlerts(words),
      sidebar: sidebar.open,
    },
  });
  // Before anything is drawn: a sheet that is not to be seen costs as much to draw as the one that is.
  const begun = window.univerAPI.getActiveWorkbook();
  const first = served.shows ? begun?.getSheetByName(served.shows) : null;
  if (first) begun?.setActiveSheet(first);
  const workbench = await opening;
  window.workbench = workbench;
  showBlankSpills(univer);
  typeFormulasIn(workbench.book, localeNamed(served.locale).formulas);
  showCellMessages(univer, workbench, element('cell-message'));
  followCellLinks(univer, workbench);
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  // Conditional formats are worked out for what is on the screen, so only now.
  await workbench.settle();
  fitWrappedRows(univer, workbench);
  showColumnFolds(univer, workbench, element('folds'), words);
  showCharts(univer, workbench, element('spreadsheet'), served.language);
  element('opening').remove();
  if (served.runs) {
    showBar(served, served.runs, workbench, notices, progress);
    await run(served.runs.open);
  }
  document.documentElement.dataset.ready = 'true';
}

/** What there is around a base that the page may go on from to another. */
function showBar(
  served: ServedWorkbook,
  runs: NonNullable<ServedWorkbook['runs']>,
  workbench: Workbench,
  notices: Notices,
  progress: Progress,
): void {
  const { language } = served;
  const words = barWordsIn(language);
  let { now } = served;
  const opener = createOpener(workbench.univer, workbench, served, () => now);
  const going = async (go: () => unknown) => {
    try {
      await progress.during(go);
    } catch (error) {
      notices.failure(messageOf(error));
    }
  };
  const openFiles = (files: File[]) => void going(() => opener.files(files));
  createPageBar(
    element('bar'),
    words,
    { language, day: now },
    {
      openFiles,
      openSample: () => void going(() => opener.sample()),
      explain: () => announce(words.about.join('\n'), words.what, words.ok),
      saveAsXlsx: () =>
        void going(() => {
          const { bytes, renamed, cutOff } = xlsxOf(workbench.book);
          saveFile(`${served.title}.xlsx`, bytes, XLSX);
          if (renamed.length > 0) notices.toast(words.renamed(renamed), '');
          if (cutOff.length > 0) notices.toast(words.cutOff(cutOff, LONGEST_TEXT), '');
        }),
      setDay: (day) =>
        void going(() => {
          workbench.setNow(day);
          now = day;
          element('as-of').textContent = wordsIn(language).asOf(dayWritten(language, day));
          for (const functionName of runs.day) workbench.run(functionName);
          notices.toast(words.otherDay(dayWritten(language, day)), '');
        }),
      setLanguage: (chosen) => void going(() => opener.inLanguage(chosen)),
    },
  );
  takeDrops(words.drop, openFiles, (folders) => notices.failure(words.folders(folders)));
  watchOtherTabs(() => notices.toast(words.otherTab, ''));
  if (hasLostChanges()) notices.toast(words.openedAnew, '');
  for (const sentence of served.told ?? []) notices.toast(sentence, '');
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}`);
  return found;
}

openPage().catch((error: unknown) => {
  const language = languageOf(document.documentElement.lang);
  const opening = element('opening');
  opening.role = 'alert';
  opening.textContent = wordsIn(language).cannotOpen(messageOf(error));
  console.error(error);
});
