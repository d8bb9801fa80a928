import type { Cell } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readWord, type Vocabulary } from '../../cells/word';

/**
 * The word that people write in a column for a code, as they wrote it last: a drop-down list of
 * theirs may take no other.
 *
 * @param cells    of the column, from the top
 * @param standard the word where the column does not have it yet
 */
export function wordInUse<Code extends string>(
  cells: readonly Cell[],
  vocabulary: Vocabulary<Code>,
  code: Code,
  standard: string,
): string {
  for (let row = cells.length - 1; row >= 0; row--) {
    const cell = cells[row] ?? '';
    if (typeof cell === 'string' && codeIn(cell, vocabulary) === code) return cell.trim();
  }
  return standard;
}

/** The same of every code, in one pass. */
export function wordsInUse<Code extends string>(
  cells: readonly Cell[],
  vocabulary: Vocabulary<Code>,
  standard: Readonly<Record<Code, string>>,
): Readonly<Record<Code, string>> {
  const found: Partial<Record<Code, string>> = {};
  const seen = new Set<Cell>();
  for (let row = cells.length - 1; row >= 0; row--) {
    const cell = cells[row] ?? '';
    if (typeof cell !== 'string' || seen.has(cell)) continue;
    seen.add(cell);
    const code = codeIn(cell, vocabulary);
    if (code !== null) found[code] ??= cell.trim();
  }
  return { ...standard, ...found };
}

/** The code that a cell's word stands for; null where it stands for none. */
export function codeIn<Code extends string>(cell: Cell, vocabulary: Vocabulary<Code>): Code | null {
  return understood(() => readWord(cell, vocabulary));
}
