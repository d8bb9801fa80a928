import type { Cell } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readWord, type Vocabulary } from '../../cells/word';

/**
 * The word that people write in a column for a code, as they wrote it last: a drop-down list of theirs may take no other.
 *
 * @param standard the word where the column does not have it yet
 */
export function wordInUse<Code extends string>(
  rows: readonly (readonly Cell[])[],
  index: number,
  vocabulary: Vocabulary<Code>,
  code: Code,
  standard: string,
): string {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]?.[index] ?? '';
    if (typeof cell === 'string' && codeIn(cell, vocabulary) === code) return cell.trim();
  }
  return standard;
}

/** The code that a cell's word stands for; null where it stands for none. */
export function codeIn<Code extends string>(cell: Cell, vocabulary: Vocabulary<Code>): Code | null {
  try {
    return readWord(cell, vocabulary);
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}
