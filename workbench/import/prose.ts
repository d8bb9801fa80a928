/** How much of a text is looked at, in characters. */
const LOOKED_AT = 20_000;

/** A comma or semicolon as prose has it, and a decimal comma, which set nothing apart. */
const PUNCTUATION = /[,;](?=\s|$)|\d,(?=\d)/g;

/** So many words head a column at most. */
const HEADER_WORDS = 3;

/**
 * Whether a file is a document of another kind: RTF or PDF by what it begins with, or a letter, whose
 * lines hold no separator and of which a third or more end as those of sentences do. Sentences below
 * a header are the cells of a table.
 */
export function looksLikeProse(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  if (/^\s*(?:\{\\rtf|%PDF-)/.test(beginning)) return true;
  const lines = beginning
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // The last may be cut off.
  if (text.length > LOOKED_AT) lines.pop();
  const separated = lines.filter((line) => /[,;\t|]/.test(line.replace(PUNCTUATION, '')));
  if (separated.length > 1) return false;
  const ended = lines.filter(endsAsInProse);
  return ended.length > 1 && ended.length * 3 >= lines.length && !hasHeader(beginning, lines);
}

/**
 * Whether the first line heads the others: with as many commas between its words as any other has at
 * least; or with a word or a few alone, and no blank line below, as a letter has between its parts.
 */
function hasHeader(beginning: string, [first = '', ...others]: readonly string[]): boolean {
  if (endsAsInProse(first)) return false;
  const columns = commasWithin(first);
  if (columns > 0) return others.every((line) => commasWithin(line) >= columns);
  const isBlankBetween = /\n[^\S\n]*\n/.test(beginning.trim());
  return first.split(/\s+/).length <= HEADER_WORDS && !isBlankBetween;
}

function commasWithin(line: string): number {
  return line.match(/[,;](?=.)/g)?.length ?? 0;
}

/** A full stop ends a sentence where other than names stand before it: `Acme Inc.` is a name. */
function endsAsInProse(line: string): boolean {
  if (!line.endsWith('.')) return /[!?…:,;]$/.test(line);
  return line.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length > 1;
}
