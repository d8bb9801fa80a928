/**
 * What to offer a client who left for one reason: the words people name it by, and the answer to
 * it.
 */
export interface Offer {
  words: readonly string[];
  offer: string;
}

/** The reasons that the add-on knows an answer to from the start. */
export type LeavingReason =
  | 'quality'
  | 'delivery'
  | 'price'
  | 'payment'
  | 'attention'
  | 'choice'
  | 'mistakes'
  | 'competitor';

/**
 * The offer that answers a reason for leaving: the first in the table one of whose words stands in
 * it. Letter case, ё/е and the endings of words do not count, so that «цена» is found in «Слишком
 * высокие цены»; of several words together each must be there.
 *
 * @param reason as people write it; null where none is known
 * @returns null where no word of the table stands in it
 */
export function offerFor(reason: string | null, offers: readonly Offer[]): string | null {
  return rowFor(reason, offers)?.offer ?? null;
}

/** The row of the table that {@link offerFor} takes; null where none has a word of the reason. */
export function rowFor(reason: string | null, offers: readonly Offer[]): Offer | null {
  const said = wordsOf(reason ?? '');
  if (said.length === 0) return null;
  const isSaid = (wanted: readonly string[]) =>
    wanted.length > 0 && wanted.every((word) => said.some((each) => isSameWord(each, word)));
  return offers.find((offer) => phrasesOf(offer).some(isSaid)) ?? null;
}

/** Each row of the table is looked at for each client. */
const PHRASES = new WeakMap<Offer, readonly (readonly string[])[]>();

function phrasesOf(offer: Offer): readonly (readonly string[])[] {
  const known = PHRASES.get(offer);
  if (known) return known;
  const phrases = offer.words.map(wordsOf);
  PHRASES.set(offer, phrases);
  return phrases;
}

/**
 * All there is to offer a client, in one line: what answers the reason for which they leave, then
 * the products that what they bought suggests; '' where there is neither.
 */
export function offersInLine(answer: string | null, products: string): string {
  return [answer ?? '', products].filter((each) => each !== '').join(' · ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * What may follow the stem of a Russian or an English word; long enough a list to tell «цены» from
 * «центр».
 */
const ENDINGS: ReadonlySet<string> = new Set(
  [
    '',
    'а я о е ы и у ю ь й ам ям ах ях ами ями ом ем ой ей ою ею ов ев',
    'ый ий ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю',
    's es e ed d ing y ies ly er',
  ].flatMap((line) => line.split(' ')),
);

const SHORTEST_STEM = 3;

/** Whether two words differ by their endings alone. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  for (let stem = common; stem >= SHORTEST_STEM; stem -= 1) {
    if (ENDINGS.has(one.slice(stem)) && ENDINGS.has(other.slice(stem))) return true;
  }
  return false;
}
