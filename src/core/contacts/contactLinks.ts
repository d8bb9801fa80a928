/** Fewer digits make no telephone number. */
const LEAST_DIGITS = 5;

/** A way to get in touch with a client; without a link it is to be read only. */
export interface ContactLink {
  text: string;
  href: string | null;
}

/**
 * The ways to get in touch with a client, as links. Nothing but digits of a number gets into one,
 * and of an address what an address holds; what is neither is shown as it is.
 */
export function contactLinks(phone: string, email: string): ContactLink[] {
  const digits = internationalDigits(phone);
  const number = dialled(phone);
  return [
    ...(phone ? [{ text: phone, href: number && `tel:${number}` }] : []),
    ...(digits
      ? [
          { text: 'WhatsApp', href: `https://wa.me/${digits}` },
          { text: 'Telegram', href: `https://t.me/+${digits}` },
        ]
      : []),
    ...(email ? [{ text: email, href: mailLink(email) }] : []),
  ];
}

/** Null where too few digits make a number. */
function dialled(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS) return null;
  return (phone.trim().startsWith('+') ? '+' : '') + digits;
}

/**
 * The digits of a number with its country's, as messengers know it; null where they cannot be told.
 * A Russian number may begin with the 8 that is dialled within the country.
 */
export function internationalDigits(phone: string): string | null {
  const number = dialled(phone) ?? '';
  if (number.startsWith('+')) return number.slice(1);
  if (/^8[3-9]\d{9}$/.test(number)) return `7${number.slice(1)}`;
  return /^[1-79]\d{10,14}$/.test(number) ? number : null;
}

/** An address as a link that opens a new message; null where it is none. */
export function mailLink(email: string): string | null {
  const isAddress = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(email);
  return isAddress ? `mailto:${encodeURIComponent(email).replace('%40', '@')}` : null;
}
