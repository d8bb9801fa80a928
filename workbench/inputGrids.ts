import type { CommandLine } from './commandLine';
import type { Grid } from './grid';
import type { ImportWarning } from './import/importWarning';
import { readGrid } from './import/readGrid';
import type { Language } from './language';
import { arranged } from './sample/arranged';
import { sampleBase } from './sample/sampleBase';

type Source = 'clients' | 'sales' | 'contacts';

/** The sheets' names, as the add-on itself gives them. */
const SHEET_NAMES: Record<Language, Record<Source, string>> = {
  en: { clients: 'Clients', sales: 'Sales', contacts: 'Contacts' },
  ru: { clients: 'Клиенты', sales: 'Продажи', contacts: 'Контакты' },
};

/**
 * The sheets to begin with: the user's own files, or the sample base.
 *
 * @throws UnusableInput where a file cannot be used
 */
export async function inputGrids({
  files,
  language,
  asOf,
}: CommandLine): Promise<{ grids: Grid[]; warnings: ImportWarning[] }> {
  if (!files) {
    const sample = sampleBase({ locale: language, today: asOf });
    return { grids: arranged(sample, language), warnings: [] };
  }
  const grids: Grid[] = [];
  const warnings: ImportWarning[] = [];
  for (const source of ['clients', 'sales', 'contacts'] as const) {
    const path = files[source];
    if (path === undefined) continue;
    const read = await readGrid(path, SHEET_NAMES[language][source], language);
    grids.push(read.grid);
    warnings.push(...read.warnings);
  }
  return { grids, warnings };
}
