// Where somebody is reached, in one spelling each: by it a client is known again, whatever they are
// called.

/** Digits that tell a telephone apart; what stands before them is the country's, or 8 for +7. */
const TELLING_DIGITS = 10;
const FEWEST_DIGITS = 7;
/** E.164. */
const MOST_DIGITS = 15;

const PHONE_CHARACTERS = /^[\d\s()+.\-‐-―/]+$/;
const EXTENSION = /(?:доб|ext|вн|x|#)[.:\s]*\d{1,6}\s*$/i;

/**
 * The digits by which a telephone is known again, its last ten: «8 (916) 123-45-67» and «+7 916
 * 1234567» are one.
 *
 * @returns null for what is no telephone: anything but digits and what is written between them,
 * fewer than seven digits or more than fifteen, or one digit over and over, as it is typed where
 * there is none
 */
export function phoneKey(text: string): string | null {
  if (text.length > 60) return null;
  const number = text.replace(EXTENSION, '');
  if (!PHONE_CHARACTERS.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const telling = digits.slice(-TELLING_DIGITS);
  return new Set(telling).size === 1 ? null : telling;
}

/** An e-mail address in lower case; null for what is none. */
export function emailKey(text: string): string | null {
  const address = text.trim().toLowerCase();
  const at = address.indexOf('@');
  const isAddress =
    at > 0 &&
    address.indexOf('@', at + 1) < 0 &&
    address.indexOf('.', at) > at + 1 &&
    !address.endsWith('.') &&
    !/[\s,;<>]/.test(address);
  return isAddress ? address : null;
}

/** The telephones or addresses of a cell that may hold several. */
export function contactPointsIn(
  text: string | null | undefined,
  keyOf: (part: string) => string | null,
): string[] {
  if (text == null || text === '') return [];
  return [...new Set(text.split(/[,;\n]/).flatMap((part) => keyOf(part) ?? []))];
}
