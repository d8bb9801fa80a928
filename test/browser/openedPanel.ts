import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import type { FrameLocator, Locator } from 'playwright-core';
import type { TabName } from '../../src/sidebar/tabName';
import { type PanelTexts, panelTexts } from '../../src/texts/panelTexts';
import { type Language, texts } from '../../src/texts/texts';
import { localeOf } from '../../workbench/locale/region';
import type { Grid } from '../../workbench/spreadsheet/grid';
import { parseCommandLine } from '../../workbench/start/commandLine';
import { inputGrids } from '../../workbench/start/inputGrids';
import { recalculated } from '../../workbench/start/recalculated';
import { builtAddOn } from '../builtAddOn';
import { onceARun } from '../onceARun';
import { type OpenedPage, startPages } from './openedPage';
import { panelFrame } from './panelFrame';
import { violationsInPanel } from './violations';

/** A spreadsheet with the panel open beside it. */
export interface OpenedPanel extends OpenedPage {
  panel: FrameLocator;
  words: PanelTexts;
  /** Opens a tab, as a person does, and gives its part of the panel. */
  goTo(tab: TabName): Promise<Locator>;
  /** What axe finds wrong in the panel as it is. */
  violations(): Promise<string[]>;
}

interface Options {
  language: Language;
  colorScheme?: 'light' | 'dark';
  /** The sheets; left out, the sample base, recalculated. */
  workbook?: Grid[] | IWorkbookData;
  /** Put behind the add-on's script, to have it fail, for one. */
  script?: string;
}

export interface Panels {
  open(options: Options): Promise<OpenedPanel>;
  close(): Promise<void>;
}

/** The day that it is in the sample base. */
const TODAY = '2026-11-22';

/** Starts a browser in which to open the built add-on's panel, 300 pixels wide. */
export async function startPanels(): Promise<Panels> {
  const pages = await startPages();
  return {
    async open({ language, colorScheme = 'light', workbook, script = '' }) {
      const opened = await pages.open(
        { ...builtAddOn, code: builtAddOn.code + script },
        {
          workbook: workbook ?? (await recalculatedSample(language)),
          locale: localeOf(language),
          timeZone: 'Etc/UTC',
          now: TODAY,
          title: 'Client base',
          language,
        },
      );
      await opened.page.emulateMedia({ colorScheme });
      const { addOn: name, menu } = texts[language];
      for (const caption of [name, menu.openPanel]) {
        await opened.page.getByRole('menuitem', { name: caption, exact: true }).click();
      }
      const panel = panelFrame(opened.page);
      const words = panelTexts[language];
      await panel.getByRole('tab', { selected: true }).waitFor();
      return {
        ...opened,
        panel,
        words,
        async goTo(tab) {
          const name = words.panel[tab].tab;
          await panel.getByRole('tab', { name, exact: true }).click();
          return panel.getByRole('tabpanel', { name, exact: true });
        },
        violations: () => violationsInPanel(opened.page),
      };
    },
    close: () => pages.close(),
  };
}

async function recalculatedSample(language: Language): Promise<IWorkbookData> {
  const folder = await onceARun(`sample-${language}`, async (made) => {
    const options = parseCommandLine(['--locale', language, '--as-of', TODAY], {}, '');
    const { grids } = await inputGrids(options);
    const { workbench } = await recalculated(options, grids, builtAddOn, () => {});
    await writeFile(join(made, 'workbook.json'), JSON.stringify(workbench.snapshot()));
    await workbench.dispose();
  });
  return JSON.parse(await readFile(join(folder, 'workbook.json'), 'utf8'));
}
