const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/**
 * The delimiter of a CSV file: the one that most of its first lines hold, since a title above the
 * header holds none and sums may hold commas; of those alike, the one they hold most of as such.
 * Quoted fields stand apart.
 */
export function delimiterOf(text: string): string {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < LINES_LOOKED_AT; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? undefined : end);
    if (line.trim() !== '') lines.push(unquoted(line));
    start = end < 0 ? text.length : end + 1;
  }
  const count = (delimiter: string) => ({
    bearing: lines.filter((line) => line.includes(delimiter)).length,
    // A comma within a number, or before a space, is mostly none.
    fields: lines
      .map((line) => line.replace(/,\s|\d,(?=\d)/g, ''))
      .join('')
      .split(delimiter).length,
  });
  return DELIMITERS.reduce((best, next) => {
    const [one, other] = [count(next), count(best)];
    const isAlike = one.bearing === other.bearing;
    return one.bearing > other.bearing || (isAlike && one.fields > other.fields) ? next : best;
  });
}

/** A line without its quoted fields; one that is never closed stands. */
function unquoted(line: string): string {
  const parts = line.split('"');
  const isOpen = parts.length % 2 === 0;
  return parts
    .filter((_, index) => index % 2 === 0 || (isOpen && index === parts.length - 1))
    .join('');
}
