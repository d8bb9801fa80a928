import { internationalDigits, mailLink } from '../contacts/contactLinks';
import { wellFormed } from '../wellFormed';

/** A program that opens with a text, for a person to send it. */
export type MessageProgram = 'whatsApp' | 'telegram' | 'email';

export interface MessageLink {
  program: MessageProgram;
  href: string;
}

/** A text, and to whom it goes; '' where there is no telephone or address. */
export interface Message {
  phone: string;
  email: string;
  /** Of an e-mail. */
  subject: string;
  text: string;
}

/**
 * Links that open a message for a person to send. There is one only where the telephone's digits or
 * the address can be told.
 *
 * Sources: WhatsApp's "click to chat"; Telegram's deep links, phone numbers with a draft text; RFC
 * 6068, where a line break is `%0D%0A`.
 */
export function messageLinks({ phone, email, subject, text }: Message): MessageLink[] {
  const digits = internationalDigits(phone);
  const address = mailLink(email);
  const said = encoded(text);
  const mail = `${address}?subject=${encoded(subject)}&body=${encoded(text.replace(/\r\n|\r|\n/g, '\r\n'))}`;
  return [
    ...(digits
      ? ([
          { program: 'whatsApp', href: `https://wa.me/${digits}?text=${said}` },
          { program: 'telegram', href: `https://t.me/+${digits}?text=${said}` },
        ] as const)
      : []),
    ...(address ? ([{ program: 'email', href: mail }] as const) : []),
  ];
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
