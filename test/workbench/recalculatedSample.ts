import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headlessUniver } from '../../workbench/engine/headless';
import type { Language } from '../../workbench/locale/language';
import { localeOf, timeZoneOf } from '../../workbench/locale/region';
import type { Workbench } from '../../workbench/spreadsheet/workbench';
import { parseCommandLine } from '../../workbench/start/commandLine';
import { inputGrids } from '../../workbench/start/inputGrids';
import { recalculated } from '../../workbench/start/recalculated';
import { builtAddOn } from '../builtAddOn';
import { onceARun } from '../onceARun';
import { bench } from './bench';

const DAY = '2026-11-22';

/**
 * The sample base as `npm start` computes it, which it does once a run, opened anew.
 *
 * @param script put behind the add-on's, to have a user's own functions beside it
 */
export async function recalculatedSample(language: Language, script = ''): Promise<Workbench> {
  const folder = await onceARun(`recalculated-${language}`, async (made) => {
    const options = parseCommandLine(['--locale', language, '--as-of', DAY], {}, DAY);
    const { grids } = await inputGrids(options);
    const { workbench } = await recalculated(options, grids, builtAddOn, () => {});
    await writeFile(join(made, 'workbook.json'), JSON.stringify(workbench.snapshot()));
    await workbench.dispose();
  });
  return bench(builtAddOn.code + script, undefined, {
    html: builtAddOn.html,
    univer: headlessUniver(language),
    locale: localeOf(language),
    timeZone: timeZoneOf(language),
    now: DAY,
    workbook: JSON.parse(await readFile(join(folder, 'workbook.json'), 'utf8')),
  });
}
