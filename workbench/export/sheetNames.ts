/** In Excel the list of a shared workbook's changes is called so, and nothing else may be. */
const RESERVED = 'history';

const LONGEST = 31;

/**
 * The names of sheets as Excel takes them: 31 characters, without some of them, no apostrophe at
 * either end, none reserved, and each once in whatever case.
 */
export function sheetNamesOf(names: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return names.map((own) => {
    const plain = own
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, LONGEST)
      .replace(/^'|'$/g, '’');
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 27)} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
