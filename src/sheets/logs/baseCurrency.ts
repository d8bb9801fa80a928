import type { Settings } from '../../core/settings';
import type { SheetDocument } from '../document/document';
import type { SalesLog } from './salesSheet';

/** The currency in which a base is computed. */
export interface BaseCurrency {
  /** A code of ISO 4217, a sign, or what the log calls it; null where nobody knows. */
  code: string | null;
  /** Whether neither log nor Settings name it, and that of the spreadsheet's locale stands in. */
  isAssumed: boolean;
}

/**
 * The currency of the base: that of the log, or the one that Settings give the rate 1. Where neither
 * is said, the one that Sheets itself shows money in in this spreadsheet.
 */
export function baseCurrency(
  { currency }: Pick<SalesLog, 'currency'>,
  { currencyRates }: Pick<Settings, 'currencyRates'>,
  { localCurrency }: Pick<SheetDocument, 'localCurrency'>,
): BaseCurrency {
  const said = currency ?? currencyWorthOne(currencyRates);
  return { code: said ?? localCurrency, isAssumed: said === null };
}

/** The currency that is worth 1 is the one to compute in; null where Settings name none. */
export function currencyWorthOne(rates: Settings['currencyRates']): string | null {
  for (const [currency, rate] of rates) if (rate === 1) return currency;
  return null;
}
