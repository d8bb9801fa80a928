const DELIMITERS = [',', ';', '\t'];

/** The delimiter of a CSV file: the one its header holds most of, quoted fields apart. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
