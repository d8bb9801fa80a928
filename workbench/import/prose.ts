/** How much of a text is looked at, in characters. */
const LOOKED_AT = 20_000;

/** A comma or semicolon as prose has it, and a decimal comma, which set nothing apart. */
const PUNCTUATION = /[,;](?=\s|$)|\d,(?=\d)/g;

/**
 * Whether a file is a document of another kind: RTF or PDF by what it begins with, or a letter, whose
 * lines hold no separator and of which a third or more end as those of sentences do.
 */
export function looksLikeProse(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  if (/^\s*(?:\{\\rtf|%PDF-)/.test(beginning)) return true;
  const lines = beginning
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const separated = lines.filter((line) => /[,;\t|]/.test(line.replace(PUNCTUATION, '')));
  if (separated.length > 1) return false;
  const ended = lines.filter(endsAsInProse);
  return ended.length > 1 && ended.length * 3 >= lines.length;
}

/** A full stop ends a sentence where other than names stand before it: `Acme Inc.` is a name. */
function endsAsInProse(line: string): boolean {
  if (!line.endsWith('.')) return /[!?…:,;]$/.test(line);
  return line.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length > 1;
}
