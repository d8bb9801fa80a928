import type { TemplateOccasion } from '../../core/templates/occasion';
import type { TemplateField } from '../../core/templates/template';
import type { LeavingReason } from '../../core/winBack/offers';
import { ENGLISH_MONTHS } from './period';

const hello = 'Hello[, {contact person}]![ This is {manager}.]';

const standard: Record<TemplateOccasion | LeavingReason, string> = {
  firstPurchase: `${hello} Your first order with us should have reached you by now. Is everything as you expected?`,
  offerMore: `${hello} I am glad that your first order suited you.[ Clients with orders like yours often take “{product}” as well.] Shall I put something together for the next one?`,
  orderExpected: `${hello} You usually order about now[, so I expect your next order around {expected order}]. Shall I set aside the same as last time?`,
  contactDue: `${hello} I wanted to hear how things are going on your side.[ You have not taken “{former product}” for a while.] What will you need over the next few weeks?`,
  slowdown: `${hello} I see that you have been ordering less than usual lately[, “{former product}” above all]. What could we do better?`,
  sleeping: `${hello} Your last order was on {last order}, and I would not like to lose touch.[ For your next one I can give you a discount of {discount}.] Shall I prepare what you usually take?`,
  lost: `${hello} It has been a while since your last order on {last order}, and we miss working with you.[ If you come back, there is a discount of {discount} for you.] What would you need from us to order again?`,
  birthday:
    'Happy birthday[, {contact person}]! I wish you health, good people around you and a good year in business. How are you celebrating?',
  complaint: `${hello} I know that something went wrong for you with us, and I am sorry. I want to put it right. When may I call you?`,
  quality: `${hello} The quality let you down last time, and I am sorry about that. What I can offer now: {offer}. May I send you a small order to try?`,
  payment: `${hello} Last time we could not agree on payment. What I can offer now: {offer}. Would that suit you?`,
  delivery: `${hello} We let you down with deliveries, and I am sorry about that. What I can offer now: {offer}. Which day would suit you best for a delivery?`,
  price: `${hello} Last time our price did not suit you.[ Now I can give you a discount of {discount}.] Which items should I price again for you?`,
  attention: `${hello} We did not look after you as we should have, and that is our fault. From now on please write straight to me. When would be a good time to call you?`,
  choice: `${hello} You could not find what you needed with us.[ Perhaps “{product}” would suit you.] What should we have in stock for you?`,
  mistakes: `${hello} We made mistakes with your orders, and I am sorry about that. What I can offer now: {offer}. Shall we try one order that I check myself?`,
  competitor: `${hello} I know that you buy from somebody else now. What I can offer: {offer}. Which items would you like to compare?`,
};

const missing: Record<TemplateField, string> = {
  client: 'the client’s name is not known',
  contactPerson: 'Clients names no contact person',
  manager: 'Clients names no manager',
  product: 'there is no product to offer',
  formerProduct: 'no product is known that they stopped buying',
  offer: 'no offer in Settings answers a reason for leaving',
  lastOrder: 'no order is known',
  expectedOrder: 'it is not known when they order next',
  discount: 'no discount is set in Settings',
  points: 'Settings give no points',
  ordersToGift: 'Settings give no gifts',
};

/** Texts to send, and the sheet that the user keeps them on. */
export const templates = {
  headers: { occasion: 'Occasion or reason', channel: 'Channel', text: 'Text to send' },
  notes: {
    occasion: (occasions: string) =>
      `When the text is for: ${occasions}; or a reason for leaving, as the table of offers in Settings has it. Of several rows for one occasion and channel the first counts.`,
    channel: 'How it is said: call, meeting, e-mail, message. Blank: in any way.',
    text: (fields: string) =>
      `Change the texts as you like; they are yours. In braces stands what is filled in for each client: ${fields}. What stands in [square brackets] is left out where a field in it is not known.`,
  },
  standard,
  missing,
  /** A field that is to be filled in by hand, and why. */
  lacks: (field: string, why: string) => `{${field}} (${why})`,
  isNoField: (written: string) => `${written} (there is no such field)`,
  fillIn: (fields: string) => `Not ready, fill in by hand: ${fields}`,
  cutOff: (length: number, most: number) =>
    `Not ready: filled in, it has ${length} characters, and no more than ${most} fit into a link; shorten it.`,
  /** Of an e-mail. */
  subject: { birthday: 'Happy birthday', other: 'Your orders with us' },
  /** As they stand in a date, January first. */
  months: ENGLISH_MONTHS,

  unknownField: (name: string, fields: string) =>
    `“${name}” is not a field and stays in the text as it is. A field is a name in braces: ${fields}.`,
  unknownOccasion: (found: string, occasions: string) =>
    `“${found}” is not an occasion, and no row of the offers in Settings has it. Write one of: ${occasions}; or a reason for leaving.`,
  noOccasion: 'nothing says what the text is for.',
  formula:
    'A formula stands here; the text that it shows now is used. Write the text itself, so that it does not change by itself.',
  tooLong: (length: number, most: number) =>
    `the text has ${length} characters, and no more than ${most} fit into a link; shorten it.`,
  doubled: (row: number) => `row ${row} is for the same occasion and channel, and counts.`,
  columnGone: (header: string) =>
    `The column “${header}” is gone, so there are no texts to send. Put it back, or delete the sheet: the next recalculation makes it anew with the first texts.`,
  noTexts:
    'There is no text here, so none is shown. Write some, or delete the sheet: the next recalculation makes it anew with the first texts.',
};
