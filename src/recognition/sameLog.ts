import type { Cell } from '../cells/cell';
import { headerWords } from './headerWords';

/** A sheet and its header, to be compared with others. */
export interface HeadedSheet {
  name: string;
  header: readonly Cell[];
}

/**
 * Sheets that bear one header, a month each, say, in the order given: together they are one log.
 * Those that stand alone are a log each.
 */
export function sameLogs<Sheet extends HeadedSheet>(sheets: readonly Sheet[]): Sheet[][] {
  const logs = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const key = sheet.header
      .map((cell) => headerWords(cell).words.join(' '))
      .filter((words) => words !== '')
      .sort()
      .join('\n');
    const log = logs.get(key);
    if (log && key !== '') log.push(sheet);
    else logs.set(key === '' ? `\n${sheet.name}` : key, [sheet]);
  }
  return [...logs.values()];
}
