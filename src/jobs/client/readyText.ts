import type { ContactType } from '../../core/contacts/cadence';
import { calendarDate, type Day } from '../../core/day';
import type { Settings } from '../../core/settings';
import { type TextOccasion, type TextTemplate, templateFor } from '../../core/templates/occasion';
import { type FieldValues, fillTemplate, LONGEST_TEXT } from '../../core/templates/template';
import type { Offer } from '../../core/winBack/offers';
import { namedIn } from '../../sheets/figures/productsInWords';
import { fieldName } from '../../sheets/settings/templatesSheet';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { knownText } from '../../sheets/tables/knownText';
import { type Language, texts } from '../../texts/texts';

/** A text to send to a client, as it is shown everywhere. */
export interface ReadyText {
  text: string;
  /** Of an e-mail. */
  subject: string;
  /** What is to be filled in by hand before it is sent, and why, in words; '' where it is ready. */
  fillIn: string;
}

/** A client as a text is filled in for them. */
export interface AddressedClient
  extends Pick<ClientRow, 'name' | 'contactPerson' | 'manager' | 'phone' | 'email'> {
  lastPurchase: Day | null;
  expectedOrder: Day | null;
  points: number | null;
  ordersToGift: number | null;
  /** In words, as in Clients. */
  productsToOffer: string;
  /** What answers the reason for which they leave; null where none is known. */
  answer: Offer | null;
}

/** What texts are made of besides the client. */
export interface TextSource {
  templates: readonly TextTemplate[];
  settings: Pick<Settings, 'discountPercent'>;
  asOf: Day;
  language: Language;
}

/**
 * The text to send to a client, the one way from templates to cells and panel.
 *
 * @param occasions what they may be written to about, the best first
 * @param channel   how they are to be contacted; null where nothing says
 * @returns null where no template is for any of the occasions
 */
export function readyText(
  client: AddressedClient,
  occasions: readonly TextOccasion[],
  channel: ContactType | null,
  source: TextSource,
): ReadyText | null {
  const found = templateFor(occasions, channel, source.templates);
  if (!found) return null;
  const { language } = source;
  const { templates: words } = texts[language];
  const { text, missing } = fillTemplate(found.template, valuesFor(client, source));
  const isTooLong = text.length > LONGEST_TEXT;
  const lacking = [
    ...missing.map((field) => words.lacks(fieldName(field, language), words.missing[field])),
    ...found.unknown.map((written) => words.isNoField(written)),
  ];
  return {
    // A cell of a page's length in it is nobody's name, and a sheet holds no more than so much.
    text: isTooLong ? `${text.slice(0, LONGEST_TEXT)}…` : text,
    subject: found.occasion === 'birthday' ? words.subject.birthday : words.subject.other,
    fillIn: [
      lacking.length === 0 ? '' : words.fillIn(lacking.join('; ')),
      isTooLong ? words.cutOff(text.length, LONGEST_TEXT) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** A text with what it lacks above it, so that nobody sends it as it is. */
export function inOneCell({ text, fillIn }: ReadyText): string {
  return fillIn === '' ? text : `${fillIn}\n${text}`;
}

function valuesFor(client: AddressedClient, { settings, asOf, language }: TextSource): FieldValues {
  const products = namedIn(client.productsToOffer);
  const day = (of: Day | null) => of !== null && dayInText(of, asOf, language);
  const known = {
    client: client.name,
    contactPerson: client.contactPerson,
    // Whose clients are of «-» is a list of its own; a name it is not.
    manager: knownText(client.manager),
    product: products.notBoughtYet,
    formerProduct: products.stoppedBuying,
    offer: client.answer && inSentence(client.answer.offer),
    lastOrder: day(client.lastPurchase),
    expectedOrder: day(client.expectedOrder),
    points: client.points !== null && client.points >= 0 && String(client.points),
    ordersToGift: client.ordersToGift !== null && String(client.ordersToGift),
    discount:
      settings.discountPercent !== null &&
      texts[language].conventions.percent(settings.discountPercent, 3),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

/** `12 March`, with the year where it is another. */
function dayInText(day: Day, asOf: Day, language: Language): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  const { months } = texts[language].templates;
  const said = `${dayOfMonth} ${months[month - 1]}`;
  return year === calendarDate(asOf).year ? said : `${said} ${year}`;
}

/** An offer as it stands within a sentence: with a small letter, unless it begins with `VIP`. */
function inSentence(offer: string): string {
  const [first = '', second = ''] = offer;
  const isWord = second !== '' && second !== second.toUpperCase();
  return isWord ? first.toLowerCase() + offer.slice(first.length) : offer;
}
