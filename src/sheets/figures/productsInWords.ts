import type { ClientFigures } from '../../core/base/clientBase';
import type { Texts } from '../../texts/texts';

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

/** A name in quotation marks, up to what may follow it in these words. */
const FIRST_NAME = /^[“«](.+?)[”»](?=, [“«]| \(| and \d| и ещё \d|;|$)/su;

/** The product that these words begin with; what somebody typed in their place as it is. */
export function firstProductIn(products: string): string {
  return FIRST_NAME.exec(products)?.[1] ?? products;
}

function shortened(name: string): string {
  return name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS)}…` : name;
}
