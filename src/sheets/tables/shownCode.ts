import type { Cell } from '../../cells/cell';
import { ALL_TEXTS, type Texts } from '../../texts/texts';

/** The code whose word the add-on has written, in whichever language the document then was. */
export function codeShown<Code extends string>(
  cell: Cell,
  wordsOf: (texts: Texts) => Readonly<Record<Code, string>>,
): Code | null {
  for (const each of ALL_TEXTS) {
    const words = wordsOf(each);
    const code = (Object.keys(words) as Code[]).find((each) => words[each] === cell);
    if (code) return code;
  }
  return null;
}
