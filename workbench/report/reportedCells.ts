import type { SheetRole } from '../../src/schema/sheets';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../spreadsheet/grid';
import type { ScriptedBook } from '../spreadsheet/scriptedBook';

// How a report reads the add-on's sheets back.

/** A sheet of the add-on has a longer name where the user has a sheet of the plain one. */
export function ownSheetName(workbench: ScriptedBook, role: SheetRole, locale: Language): string {
  const plain = texts[locale].sheets[role];
  const longer = `${plain} (${texts[locale].addOn})`;
  return workbench.book.sheetNamed(longer) ? longer : plain;
}

/** The sheet that keeps the history of the base; a sample has one of its own. */
export function historySheetName(workbench: ScriptedBook, locale: Language): string {
  const own = ownSheetName(workbench, 'history', locale);
  return workbench.book.sheetNamed(own) ? own : ownSheetName(workbench, 'sampleHistory', locale);
}

/** The code that a word of the add-on's stands for; null for any other. */
export function codeOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  cell: Cell | undefined,
): Code | null {
  return (Object.keys(words) as Code[]).find((code) => words[code] === cell) ?? null;
}

/** Figures of the report have the two decimals that money and the published rates have. */
export function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? Number(cell.toFixed(2)) : null;
}

/** The ISO day in a cell; null where it holds none. */
export function dayIn(cell: Cell | undefined): string | null {
  return typeof cell === 'object' && cell !== null ? cell.day : null;
}
