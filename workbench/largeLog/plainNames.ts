import { isName } from '../../src/extract/identifier';
import { headerWords } from '../../src/recognition/headerWords';

/**
 * Names that a query can be written with, each once, for columns of any names: those that can stay
 * do. Of the others the words are kept by which a header is understood, and its currency.
 */
export function plainNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const wanted = [name, inWords(name), `column ${index + 1}`].find(isColumn) as string;
    let plain = wanted;
    for (let more = 2; taken.has(plain.toLowerCase()); more++) plain = `${wanted} ${more}`;
    taken.add(plain.toLowerCase());
    return plain;
  });
}

function inWords(name: string): string {
  const { words, currency } = headerWords(name);
  return [...words, ...(currency === null ? [] : [currency])].join(' ').replaceAll('№', 'no');
}

const isColumn = (name: string) => isName('column', name);
