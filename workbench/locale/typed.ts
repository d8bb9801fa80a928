import { keptFormula } from './keptFormula';
import type { SheetLocale } from './locale';
import { serialOfDay } from './zone';

/** What a text becomes when it is written into a cell as if typed there. */
export type Typed =
  /** As a cell keeps it. */
  | { kind: 'formula'; formula: string }
  | { kind: 'value'; value: string | number | boolean | null; format?: string };

const ISO_DAY = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;

/**
 * Reads a text the way `setValue` does, which is the way a person's typing is read: `=…` is a
 * formula, a leading `'` keeps the rest a text, and numbers, percentages, days and yes/no are
 * recognised in the spreadsheet's locale.
 */
export function readTyped(text: string, locale: SheetLocale): Typed {
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) {
    return { kind: 'formula', formula: keptFormula(text, locale.formulas) };
  }
  const trimmed = text.trim();
  const truth = readTruth(trimmed, locale);
  if (truth !== null) return { kind: 'value', value: truth };
  const day = readDay(trimmed, locale);
  if (day !== null) return { kind: 'value', value: day, format: locale.dateFormat };
  const isPercentage = trimmed.endsWith('%');
  const number = readNumber(isPercentage ? trimmed.slice(0, -1) : trimmed, locale);
  if (number === null) return { kind: 'value', value: text };
  if (!isPercentage) return { kind: 'value', value: number };
  return {
    kind: 'value',
    value: number / 100,
    format: Number.isInteger(number) ? '0%' : '0.00%',
  };
}

function readTruth(text: string, { typedTrue, typedFalse }: SheetLocale): boolean | null {
  if (/^true$/i.test(text) || typedTrue.test(text)) return true;
  if (/^false$/i.test(text) || typedFalse.test(text)) return false;
  return null;
}

function readDay(text: string, { typedDay }: SheetLocale): number | null {
  const { year, month, day } = (typedDay.exec(text) ?? ISO_DAY.exec(text))?.groups ?? {};
  if (!year || !month || !day) return null;
  return serialOfDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function readNumber(text: string, { decimal }: SheetLocale): number | null {
  const plain =
    decimal === ','
      ? /^[+-]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)?(,\d+)?(e[+-]?\d+)?$/i
      : /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;
  if (!/\d/.test(text) || /^[+-]?e/i.test(text) || !plain.test(text)) return null;
  const number = Number(
    decimal === ','
      ? text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')
      : text.replaceAll(',', ''),
  );
  return Number.isFinite(number) ? number : null;
}
