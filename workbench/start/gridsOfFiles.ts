import type { ImportWarning } from '../import/importWarning';
import { looksLikeExcel } from '../import/readExcel';
import { gridOf, gridsOfExcel } from '../import/readGrid';
import type { Language } from '../locale/language';
import type { Grid } from '../spreadsheet/grid';
import { type DroppedFile, withoutExtension } from './droppedFile';
import { startWordsIn } from './startWords';

/**
 * Several files side by side in one spreadsheet: a sheet a table, and every sheet of a workbook with
 * what its cells hold. A name that is there already gets a number.
 *
 * @throws UnusableInput where one of them is no table
 */
export function gridsOfFiles(
  files: readonly DroppedFile[],
  language: Language,
): { grids: Grid[]; warnings: ImportWarning[]; told: string[] } {
  const grids: Grid[] = [];
  const warnings: ImportWarning[] = [];
  const workbooks: string[] = [];
  for (const { name, bytes } of files) {
    const plain = withoutExtension(name);
    if (looksLikeExcel(bytes)) {
      const sheets = gridsOfExcel(bytes, name, language);
      for (const sheet of sheets) {
        const wanted = sheets.length === 1 ? plain : sheet.name;
        grids.push({ ...sheet, name: freeName(wanted, grids) });
      }
      workbooks.push(name);
    } else {
      const read = gridOf(bytes, name, freeName(plain, grids), language);
      grids.push(read.grid);
      warnings.push(...read.warnings);
    }
  }
  const told = workbooks.length > 0 ? [startWordsIn(language).valuesAlone(workbooks)] : [];
  return { grids, warnings, told };
}

function freeName(wanted: string, grids: readonly Grid[]): string {
  let free = wanted;
  for (let n = 2; grids.some(({ name }) => name === free); n++) free = `${wanted} ${n}`;
  return free;
}
