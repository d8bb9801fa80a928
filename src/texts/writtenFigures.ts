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
   * @param signs of its currency, as `currencySigns` gives them
   */
  sum(value: number, signs: Signs): string;
}

/** What stands before and behind a sum. */
export interface Signs {
  before: string;
  behind: string;
}

/** Of a currency that is not known. */
export const NO_SIGNS: Signs = { before: '', behind: '' };

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
  return {
    number: (value, decimals = 1) => shown(value, decimals),
    percent: (value, decimals = 1) => shown(value / 100, decimals, { style: 'percent' }),
    sum(value, { before, behind }) {
      const isWhole = Math.abs(value) >= 100 || Number.isInteger(value);
      const figure = isWhole ? shown(value, 0) : shown(value, 2, { minimumFractionDigits: 2 });
      return figure.replace(/\d/, (digit) => before + digit) + behind;
    },
  };
}
