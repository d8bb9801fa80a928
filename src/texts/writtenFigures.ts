import { isCurrencyCode } from '../cells/currency';
import type { Language } from '../schema/languages';

/** How figures are written in the sentences of a language: the one place for it. */
export interface WrittenFigures {
  /**
   * `12,345.7`
   *
   * @param decimals at most; one where it is not said
   */
  number(value: number, decimals?: number): string;
  /**
   * @param value 0–100: `90.3%`
   * @param decimals at most; one where it is not said
   */
  percent(value: number, decimals?: number): string;
  /**
   * A sum of money: whole from a hundred on, else to the hundredth; `$1,632`.
   *
   * @param currency as a log names it: a code or a sign; null where it is not known
   */
  sum(value: number, currency: string | null): string;
  /** What stands before and behind a sum in a currency. */
  signs(currency: string | null): { before: string; behind: string };
}

/** Intl takes its time over a format, so each is made when it is first asked for. */
export function writtenFigures(language: Language): WrittenFigures {
  const made = new Map<string, Intl.NumberFormat>();
  const shown = (value: number, decimals: number, options: Intl.NumberFormatOptions = {}) => {
    const asked = { ...options, maximumFractionDigits: decimals };
    const key = JSON.stringify(asked);
    const format = made.get(key) ?? new Intl.NumberFormat(language, asked);
    made.set(key, format);
    return format.format(value);
  };
  const signs: WrittenFigures['signs'] = (currency) =>
    currency === null ? { before: '', behind: '' } : signsAround(currency, language);
  return {
    number: (value, decimals = 1) => shown(value, decimals),
    percent: (value, decimals = 1) => shown(value / 100, decimals, { style: 'percent' }),
    sum(value, currency) {
      const { before, behind } = signs(currency);
      const isWhole = Math.abs(value) >= 100 || Number.isInteger(value);
      const figure = isWhole ? shown(value, 0) : shown(value, 2, { minimumFractionDigits: 2 });
      return figure.replace(/\d/, (digit) => before + digit) + behind;
    },
    signs,
  };
}

/** A sign that leads a figure keeps off it where it ends in a letter: `RUB 500`, `$500`. */
function signsAround(currency: string, language: Language): { before: string; behind: string } {
  const isCode = isCurrencyCode(currency);
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: isCode ? currency : 'USD',
  }).formatToParts(1);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const shown = isCode ? sign : currency;
  if (parts[0]?.type !== 'currency') return { before: '', behind: `\u00a0${shown}` };
  return { before: /\p{L}$/u.test(shown) ? `${shown}\u00a0` : shown, behind: '' };
}
