import { asDay, type Day } from '../../core/day';
import { isLanguage, type Language } from '../../schema/languages';
import type { LogPlace } from './logPlace';

/** What the sheet Today keeps for whoever ticks: nothing else is to be read for it. */
export interface KeptForTicks {
  /** For which it was filled. */
  day: Day;
  language: Language;
  /** Null where contacts cannot be appended to the log. */
  log: LogPlace | null;
}

/** Of the shape that this code writes. */
const VERSION = 1;

export function keptText(kept: KeptForTicks): string {
  return JSON.stringify({ version: VERSION, ...kept });
}

/** Null where the text was damaged, or written by another version. */
export function keptIn(text: string): KeptForTicks | null {
  try {
    const { version, day, language, log } = JSON.parse(text);
    if (version !== VERSION || !Number.isInteger(day) || !isLanguage(language)) return null;
    if (log !== null && (typeof log?.columns !== 'object' || !Number.isInteger(log.sheetId))) {
      return null;
    }
    return { day: asDay(day), language, log };
  } catch {
    return null;
  }
}
