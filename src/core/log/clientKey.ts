/**
 * What makes two spellings of a client's name the same client: surrounding and repeated spaces, letter case,
 * and е for ё do not count. «  Кофейня Ёлка » and «кофейня елка» are one.
 */
export function clientKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');
}
