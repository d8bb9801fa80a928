import { type Cells, isBlank } from '../cells/cell';
import { readWord } from '../cells/word';
import type { ContactType } from '../core/contacts/cadence';
import { requirePositive } from '../core/figureError';
import type { Category } from '../core/segments/category';
import type { SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { CATEGORY_WORDS, CONTACT_TYPE_WORDS } from '../texts/vocabulary';
import { number, readCell, requireGiven } from './argument';
import { translated } from './translated';

/** Days from one contact to the next, by category and type, as a table in cells gives them. */
export type CadenceTable = Partial<Record<Category, Partial<Record<ContactType, number>>>>;

/**
 * Reads a table of contact rules: categories down the first column, contact types along the first
 * row, days between.
 *
 * @throws Error in the user's language where it is not such a table
 */
export function cadenceOf(cells: Cells, document: SheetDocument): CadenceTable {
  requireGiven([number('cadence', cells)], document);
  const { notCadence } = functionTexts[document.language].functions;
  if (!Array.isArray(cells) || cells.length < 2) throw new Error(notCadence);
  return translated(document, () => {
    const [header = [], ...rows] = cells;
    const types = header.map((cell, column) => {
      if (column === 0 || isBlank(cell)) return null;
      return known(() => readWord(cell, CONTACT_TYPE_WORDS), notCadence);
    });
    const table: CadenceTable = {};
    for (const row of rows) {
      const category = known(() => readWord(row[0], CATEGORY_WORDS), notCadence);
      if (category === null) continue;
      const days: Partial<Record<ContactType, number>> = {};
      types.forEach((type, column) => {
        const value = type && readCell(number('cadence', cells), row[column] ?? '', document);
        if (!type || value === null) return;
        requirePositive({ cadence: value });
        days[type] = Math.round(value);
      });
      table[category] = days;
    }
    return table;
  });
}

function known<T>(read: () => T, message: string): T {
  try {
    return read();
  } catch {
    throw new Error(message);
  }
}
