/**
 * Nothing but letters, digits and single spaces between them: most names, and no noise to look for.
 */
const PLAIN = /^[a-z\dа-яё]+(?: [a-z\dа-яё]+)*$/;

/** What nobody sees, and apostrophes of all kinds: they stand within words. */
const DROPPED = /[\u00ad\u200b-\u200d\u2060\ufeff'‘’‚‛′`´ʼ＇]/g;

/**
 * Quotation marks, and what divides words as a space does: dots and commas that are not those of a
 * number.
 */
const DIVIDING = /[\s"«»“”„‟‹›″〝〞＂]+|(?<!\d)[.,]|[.,](?!\d)/g;

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]/g;

/** What may close a name and is not part of it. */
const CLOSING = '.,;:!?…- ';

/**
 * What makes spellings of a client's name the same client. Letter case, е for ё, quotation marks
 * and apostrophes of any kind, spaces (repeated, unbreakable, around dashes and between initials),
 * the kind of dash, and punctuation that closes a word or the name do not count: «ООО "Ёлка"» and
 * «ооо  Елка.» are one, so are «Иванов И. И.» and «Иванов И.И.», "Acme, Inc." and "ACME Inc". A
 * legal form counts: of those whom it alone tells apart, {@link likelyTwins} tells.
 *
 * A key is its own key. A name of nothing but such marks is itself.
 */
export function clientKey(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/ё/g, 'е');
  const key = withoutClosing(
    lower
      .normalize('NFD') // first, since some accents that stand alone are an apostrophe's twin
      .replace(DROPPED, '')
      .normalize('NFD')
      .replace(/е\u0308+/g, 'е')
      .normalize('NFC')
      .replace(/ς/g, 'σ')
      .replace(DIVIDING, ' ')
      .replace(/ +/g, ' ')
      .replace(DASHES, '-')
      .replace(/ ?-+(?: -+)* ?/g, '-')
      .trim(),
  );
  return key === '' ? lower.normalize('NFC').trim().replace(/\s+/g, ' ') : key;
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
