import { EXTRACT_HEADER } from '../../src/extract/extractForm';
import type { ImportWarning } from '../import/importWarning';
import { readGrid } from '../import/readGrid';
import { extractOfFiles } from '../largeLog/extractOfFiles';
import { isLargeLog } from '../largeLog/logFiles';
import type { Language } from '../locale/language';
import type { Grid } from '../spreadsheet/grid';
import type { CommandLine } from './commandLine';

type Source = 'clients' | 'sales' | 'contacts';

/** The sheets' names, as the add-on itself gives them. */
const SHEET_NAMES: Record<Language, Record<Source, string>> = {
  en: { clients: 'Clients', sales: 'Sales', contacts: 'Contacts' },
  ru: { clients: 'Клиенты', sales: 'Продажи', contacts: 'Контакты' },
};

/** The one sheet of a spreadsheet just made. */
const BLANK_SHEET: Record<Language, string> = { en: 'Sheet1', ru: 'Лист1' };

export interface InputGrids {
  grids: Grid[];
  warnings: ImportWarning[];
  /** How a log that is too large for a sheet was understood, in sentences. */
  said: string[];
}

/**
 * The sheets to begin with: the user's own files, sales that are too large for a sheet as an extract, or a blank one for the add-on to lay its sample
 * beside.
 *
 * @throws UnusableInput where a file cannot be used
 */
export async function inputGrids({ files, language, timeZone }: CommandLine): Promise<InputGrids> {
  if (!files) return { grids: [{ name: BLANK_SHEET[language], rows: [] }], warnings: [], said: [] };
  const grids: Grid[] = [];
  const warnings: ImportWarning[] = [];
  const said: string[] = [];
  for (const source of ['clients', 'sales', 'contacts'] as const) {
    const path = files[source];
    if (path === undefined) continue;
    if (source === 'sales' && (await isLargeLog(path))) {
      const extract = await extractOfFiles(path, language, timeZone);
      const rows = [[EXTRACT_HEADER], ...extract.cells.map((cell) => [cell])];
      said.push(...extract.said);
      grids.push({ name: SHEET_NAMES[language].sales, rows });
      continue;
    }
    const read = await readGrid(path, SHEET_NAMES[language][source], language);
    grids.push(read.grid);
    warnings.push(...read.warnings);
  }
  return { grids, warnings, said };
}
