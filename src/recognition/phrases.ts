/**
 * Words that a header must hold, in whatever order; one that ends in `*` stands for all that begin
 * so.
 */
export type Phrase = readonly string[];

/** The phrases of a list such as `order date, дат* заказ*`. */
export function phrasesOf(list: string): Phrase[] {
  return listed(list).map((phrase) =>
    phrase.split(/[^\p{L}\p{N}№*]+/u).filter((root) => root !== ''),
  );
}

export function listed(list: string): string[] {
  return list
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/**
 * The indexes of the words that make up a phrase, each word standing for one root; null where one
 * is missing.
 */
export function foundPhrase(phrase: Phrase, words: readonly string[]): number[] | null {
  const found: number[] = [];
  for (const root of phrase) {
    const index = words.findIndex((word, at) => !found.includes(at) && isRootOf(root, word));
    if (index < 0) return null;
    found.push(index);
  }
  return found;
}

/** Whether a word is the root's: itself, or one that begins with it where it ends in `*`. */
export function isRootOf(root: string, word: string): boolean {
  return root.endsWith('*') ? word.startsWith(root.slice(0, -1)) : word === root;
}
