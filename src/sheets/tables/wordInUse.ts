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

/** The code that a cell's word stands for; null where it stands for none. */
export function codeIn<Code extends string>(cell: Cell, vocabulary: Vocabulary<Code>): Code | null {
  return understood(() => readWord(cell, vocabulary));
}
