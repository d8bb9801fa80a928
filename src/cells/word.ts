import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';

/**
 * The words understood for each code, in every language at once; the first is the one shown as a
 * choice.
 */
export type Vocabulary<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/**
 * The code that a cell's word stands for. Letter case, ё/е and surrounding spaces do not count.
 *
 * @returns null for a blank cell
 * @throws CellFault on a word that is not in the vocabulary, with those that are
 */
export function readWord<Code extends string>(
  cell: Cell | null | undefined,
  vocabulary: Vocabulary<Code>,
): Code | null {
  const value = filled(cell, 'word');
  if (value === null) return null;
  const word = isDate(value) ? '' : plain(String(value));
  for (const code of codesOf(vocabulary)) {
    if (vocabulary[code].some((known) => plain(known) === word)) return code;
  }
  throw new CellFault(
    'word',
    'kind',
    value,
    codesOf(vocabulary).map((code) => vocabulary[code]),
  );
}

/**
 * Several words of one cell, separated by commas, semicolons or line breaks.
 *
 * @param onUnknown told of each word that is not in the vocabulary; without it the first one is
 * thrown
 */
export function readWords<Code extends string>(
  cell: Cell | null | undefined,
  vocabulary: Vocabulary<Code>,
  onUnknown?: (fault: CellFault) => void,
): Code[] {
  const value = filled(cell, 'word');
  if (value === null) return [];
  if (typeof value !== 'string') throw new CellFault('word', 'kind', value);
  return value.split(/[,;\n]/).flatMap((word) => {
    try {
      return readWord(word, vocabulary) ?? [];
    } catch (error) {
      if (!onUnknown || !(error instanceof CellFault)) throw error;
      onUnknown(error);
      return [];
    }
  });
}

function codesOf<Code extends string>(vocabulary: Vocabulary<Code>): Code[] {
  return Object.keys(vocabulary) as Code[];
}

function plain(word: string): string {
  return word.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
}
