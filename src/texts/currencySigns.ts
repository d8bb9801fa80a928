import { isCurrencyCode } from '../cells/currency';
import type { Language } from '../schema/languages';
import { NO_SIGNS, type Signs } from './writtenFigures';

/**
 * What stands around a sum in a currency. A sign that leads a figure keeps off it where it ends in a
 * letter: `RUB 500`, `$500`.
 *
 * @param currency as a log names it: a code or a sign; null where it is not known
 */
export function currencySigns(currency: string | null, language: Language): Signs {
  if (currency === null) return NO_SIGNS;
  const key = `${language} ${currency}`;
  const signs = SIGNS.get(key) ?? signsOf(currency, language);
  SIGNS.set(key, signs);
  return signs;
}

/** To look them up takes as long as to write hundreds of sums with them. */
const SIGNS = new Map<string, Signs>();

function signsOf(currency: string, language: Language): Signs {
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
