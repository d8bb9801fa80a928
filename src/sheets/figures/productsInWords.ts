import type { ClientFigures } from '../../core/base/clientBase';
import { ALL_TEXTS, type Texts } from '../../texts/texts';

/** More than these nobody offers in one call. */
const MOST_NAMED = 3;

/** A name is as long as the user's cell, and several share one of ours. */
const MOST_CHARACTERS = 80;

/** The products to offer a client and why, in words; '' where there is none. */
export function productsInWords(
  { stoppedBuying = [], notBoughtYet = [] }: Partial<ClientFigures>,
  { productsToOffer: words }: Texts,
): string {
  const named = stoppedBuying.slice(0, MOST_NAMED).map(shortened);
  return [
    named.length > 0 ? words.stoppedBuying(named, stoppedBuying.length - named.length) : '',
    notBoughtYet.length > 0 ? words.notBoughtYet(notBoughtYet.map(shortened)) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Stands for a name where the words around it are looked for. */
const NAME = '\u0000';

/** The first of the products of each kind; null where none is named. */
interface NamedProducts {
  stoppedBuying: string | null;
  notBoughtYet: string | null;
}

/**
 * The products that such words name first. What somebody typed in their place is a product to offer
 * as it is.
 */
export function namedIn(products: string): NamedProducts {
  if (products === '') return { stoppedBuying: null, notBoughtYet: null };
  for (const { productsToOffer: words } of ALL_TEXTS) {
    const [open = '', between = '', end = ''] = words.notBoughtYet([NAME, NAME]).split(NAME);
    const [, stopped = ''] = words.stoppedBuying([NAME], 0).split(NAME);
    const [quote = ''] = stopped;
    const label = stopped.slice(quote.length);
    const cut = products.indexOf(`${label}; `);
    const past =
      cut >= 0
        ? products.slice(0, cut)
        : products.endsWith(label)
          ? products.slice(0, -label.length)
          : '';
    const fresh = cut >= 0 ? products.slice(cut + label.length + 2) : products;
    const namesIn = (named: string) => named.slice(open.length).split(between);
    const found: NamedProducts = {
      stoppedBuying: past.startsWith(open) ? firstOf(namesIn(past), quote) : null,
      notBoughtYet:
        fresh.startsWith(open) && fresh.endsWith(end)
          ? (namesIn(fresh.slice(0, -end.length))[0] ?? null)
          : null,
    };
    if (found.stoppedBuying ?? found.notBoughtYet) return found;
  }
  return { stoppedBuying: null, notBoughtYet: products };
}

/** The only name stands before the mark that ends it and how many more there are. */
function firstOf([first = '', ...others]: readonly string[], quote: string): string {
  return others.length > 0 ? first : first.slice(0, first.lastIndexOf(quote));
}

function shortened(name: string): string {
  return name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS)}…` : name;
}
