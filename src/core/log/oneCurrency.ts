import { asMinor, type Minor } from '../money';

/** Money in a currency. */
export interface Priced {
  amount: Minor | null;
  profit: Minor | null;
  owed?: Minor | null;
  /** Null where nobody says. */
  currency: string | null;
}

/**
 * The currency that most bear; of two borne equally often, the first by its code. Null where none
 * bears any.
 */
export function usualCurrency(deals: Iterable<Pick<Priced, 'currency'>>): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of deals) {
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  let usual: string | null = null;
  for (const [currency, count] of counts) {
    const most = usual === null ? 0 : (counts.get(usual) ?? 0);
    if (usual === null || count > most || (count === most && currency < usual)) usual = currency;
  }
  return usual;
}

/**
 * Turns a deal's money into a currency. Money without a currency is taken to be in it already.
 *
 * @param rates what one unit of another currency is in it
 * @returns false where there is no rate: its money is then not known
 */
export function convert(
  deal: Priced,
  currency: string | null,
  rates: ReadonlyMap<string, number>,
): boolean {
  if (deal.currency === null || deal.currency === currency) return true;
  const rate = rates.get(deal.currency) ?? null;
  const converted = (money: Minor | null) =>
    money === null || rate === null ? null : asMinor(Math.round(money * rate));
  deal.amount = converted(deal.amount);
  deal.profit = converted(deal.profit);
  if (deal.owed !== undefined) deal.owed = converted(deal.owed);
  return rate !== null;
}
