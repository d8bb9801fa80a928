import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headlessUniver } from '../../workbench/engine/headless';
import type { Language } from '../../workbench/locale/language';
import type { ServedWorkbook } from '../../workbench/page/served';
import type { Workbench } from '../../workbench/spreadsheet/workbench';
import { deskWith } from '../../workbench/start/desk';
import { builtAddOn } from '../builtAddOn';
import { onceARun } from '../onceARun';
import { bench } from './bench';

/** The day that it is in the sample base. */
const DAY = '2026-11-22';

/** The sample base as `npm start` serves it, computed once a run. */
export async function servedSample(language: Language): Promise<ServedWorkbook> {
  const folder = await onceARun(`recalculated-${language}`, async (made) => {
    const served = await deskWith(builtAddOn).sample({ language, now: DAY });
    await writeFile(join(made, 'served.json'), JSON.stringify(served));
  });
  return JSON.parse(await readFile(join(folder, 'served.json'), 'utf8')) as ServedWorkbook;
}

/**
 * The same, opened anew.
 *
 * @param script put behind the add-on's, to have a user's own functions beside it
 */
export async function recalculatedSample(language: Language, script = ''): Promise<Workbench> {
  const { locale, timeZone, now, workbook } = await servedSample(language);
  return bench(builtAddOn.code + script, undefined, {
    html: builtAddOn.html,
    univer: headlessUniver(language),
    ...{ locale, timeZone, now, workbook },
  });
}
