import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Frame, Locator } from 'playwright-core';
import { clientKey } from '../../src/core/log/clientKey';
import type { TabName } from '../../src/sidebar/tabName';
import { type PanelTexts, panelTexts } from '../../src/texts/panelTexts';
import { type Language, type Texts, texts } from '../../src/texts/texts';
import { localeOf } from '../../workbench/locale/region';
import { bundlePage } from '../../workbench/page/bundle';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import type { MemorySnapshot, MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { builtAddOn } from '../builtAddOn';
import { onceARun } from '../onceARun';
import { memoryBench } from '../workbench/bench';
import { lentAddOn } from '../workbench/lentAddOn';
import { loadedPanel } from './panelFrame';
import type {} from './panelPage';
import { type ServedPage, servedPage, sharedBrowser } from './servedPage';
import { violationsInPanel } from './violations';

/**
 * The built add-on's panel, 300 pixels wide, in a page of its own. The spreadsheet that it works on
 * is elsewhere, as Google's is, and in memory: what a sheet shows is looked at in the tests of the
 * whole page.
 */
export interface OpenedPanel extends ServedPage {
  workbench: MemoryWorkbench;
  panel: Frame;
  words: PanelTexts;
  /** Opens a tab, as a person does, and gives its part of the panel. */
  goTo(tab: TabName): Promise<Locator>;
  /** What axe finds wrong in the panel as it is. */
  violations(): Promise<string[]>;
  /** What a sheet holds. */
  read(sheetName: string): Promise<Cell[][]>;
  /** The active sheet, and what is selected there: `Sales!A2`. */
  selected(): Promise<string>;
}

interface Options {
  language: Language;
  colorScheme?: 'light' | 'dark';
  /** The sheets; left out, a part of the sample base, recalculated. */
  workbook?: Grid[] | MemorySnapshot;
  now?: string;
  /** Put behind the add-on's script, to have it fail, for one. */
  script?: string;
  /** What is chosen in the menu. */
  item?: 'openPanel' | 'setUp';
}

export interface Panels {
  open(options: Options): Promise<OpenedPanel>;
}

/** A panel is white, as the sheet is, whatever the system is: it is looked at in both. */
export const SCHEMES = { en: 'light', ru: 'dark' } as const;

/** The day that it is in the sample base. */
const TODAY = '2026-11-22';

/** A page with room for a panel, and the spreadsheet that the panel in it works on. */
interface Stage {
  served: ServedPage;
  workbench: MemoryWorkbench | null;
}

/** The pages that no panel is in; the files that a process runs have them one after another. */
const idle = new Map<Language, Stage>();

/**
 * Has a browser started in which to open the panel. The page around it is that of the panel before,
 * where it was in the same language: each panel is in new frames, on a spreadsheet of its own.
 */
export async function startPanels(): Promise<Panels> {
  const entry = fileURLToPath(new URL('panelPage.ts', import.meta.url));
  const [browser, page] = await Promise.all([
    sharedBrowser(),
    onceARun('panelPage', (folder) => bundlePage(folder, entry)),
  ]);
  async function newStage(language: Language): Promise<Stage> {
    const place = { ...placeOf(language, TODAY), workbook: [], title: 'Client base', language };
    let stage: Stage | null = null;
    const call = (name: string, args: unknown[]) =>
      stage?.workbench?.callFromSidebar(name, args) as unknown;
    const served = await servedPage(
      browser,
      { addOn: builtAddOn, page, workbook: place },
      async (empty) => {
        await empty.exposeFunction('callScript', call);
      },
    );
    stage = { served, workbench: null };
    return stage;
  }

  async function leave(stage: Stage, language: Language): Promise<void> {
    const { page: left, faults, close } = stage.served;
    if (faults.length > 0 || idle.has(language)) return close();
    await left.context().clearPermissions();
    await left.context().unrouteAll();
    await left.evaluate(() => window.sidebar.close());
    idle.set(language, stage);
  }

  return {
    async open({ language, colorScheme = 'light', item = 'openPanel', ...given }) {
      const { workbook, now = TODAY, script = '' } = given;
      const sheets = workbook ?? (await recalculatedSample(language));
      const workbench = opened(language, now, sheets, script);
      const stage = idle.get(language) ?? (await newStage(language));
      idle.delete(language);
      stage.workbench = workbench;
      const { served } = stage;
      await served.page.emulateMedia({ colorScheme });
      workbench.run(functionOf(workbench, texts[language].menu[item]));
      const [shown] = workbench.seen.sidebars.slice(-1);
      await served.page.evaluate(([html, title]) => window.sidebar.open(html, title), [
        shown?.html ?? '',
        shown?.title ?? '',
      ] as const);
      const panel = await loadedPanel(served.page);
      const words = panelTexts[language];
      if (item === 'openPanel') await panel.getByRole('tab', { selected: true }).waitFor();
      return {
        ...served,
        workbench,
        panel,
        words,
        async goTo(tab) {
          const name = words.panel[tab].tab;
          await panel.getByRole('tab', { name, exact: true }).click();
          return panel.getByRole('tabpanel', { name, exact: true });
        },
        violations: () => violationsInPanel(served.page),
        read: async (sheetName) => workbench.read(sheetName),
        selected: async () => workbench.selected(),
        close: () => leave(stage, language),
      };
    },
  };
}

const placeOf = (language: Language, now: string) => ({
  locale: localeOf(language),
  timeZone: 'Etc/UTC',
  now,
});

function opened(language: Language, now: string, workbook: Grid[] | MemorySnapshot, script = '') {
  const { code, ...addOn } = lentAddOn(script);
  return memoryBench(code, undefined, { ...addOn, ...placeOf(language, now), workbook });
}

/** The function behind an item of the add-on's menu. */
function functionOf({ seen }: ReturnType<typeof opened>, caption: string): string {
  const items = seen.menus.flatMap((menu) => menu.items);
  for (const item of items) {
    if (item !== 'separator' && 'functionName' in item && item.caption === caption) {
      return item.functionName;
    }
  }
  throw new Error(`The menu has no “${caption}”: ${JSON.stringify(items)}`);
}

/** Read once: a document in memory changes no snapshot that it was opened from. */
const samples = new Map<Language, Promise<MemorySnapshot>>();

function recalculatedSample(language: Language): Promise<MemorySnapshot> {
  const sample = samples.get(language) ?? readSample(language);
  samples.set(language, sample);
  return sample;
}

/** Of so many clients of the sample one is kept: a panel does the same with fewer, and sooner. */
const ONE_OF = 4;

/** A part of the sample base, recalculated: made once a run of all tests. */
async function readSample(language: Language): Promise<MemorySnapshot> {
  const folder = await onceARun(`sample-${language}`, async (made) => {
    const workbench = opened(language, TODAY, [{ name: 'Blank', rows: [] }]);
    const done = (job: string, ...args: unknown[]) => {
      const answer = workbench.callFromSidebar(job, args) as { ok: boolean; message: string };
      if (!answer.ok) throw new Error(answer.message);
    };
    done('panelCreateSample', false);
    takeAway(workbench, texts[language]);
    done('panelRecalculate');
    done('panelPlanAhead');
    const { book } = workbench;
    for (const sheet of book.sheets()) if (sheet.name === 'Blank') book.deleteSheet(sheet);
    await writeFile(join(made, 'snapshot'), serialize(workbench.snapshot()));
  });
  return deserialize(await readFile(join(folder, 'snapshot')));
}

/** Takes the other clients' rows away; of whom Clients know nothing, those stay. */
function takeAway(workbench: MemoryWorkbench, { sheets, headers }: Texts): void {
  const tableOf = (name: string, header: string) => {
    const sheet = workbench.byHand(name);
    const [first = [], ...rows] = sheet.getDataRange().getValues();
    const at = first.indexOf(header);
    return { sheet, rows: rows.map((cells) => ({ cells, client: clientKey(String(cells[at])) })) };
  };
  const clients = tableOf(sheets.clients, headers.clients.client);
  const sales = tableOf(sheets.sales, headers.sales.client);
  const contacts = tableOf(sheets.contacts, headers.contacts.client);
  const others = clients.rows.filter((_, index) => index % ONE_OF > 0);
  const gone = new Set(others.map(({ client }) => client));
  for (const { sheet, rows } of [clients, sales, contacts]) {
    const kept = rows.flatMap(({ cells, client }) => (gone.has(client) ? [] : [cells]));
    sheet.getRange(2, 1, kept.length, kept[0]?.length ?? 0).setValues(kept);
    sheet.deleteRows(kept.length + 2, rows.length - kept.length);
  }
}
