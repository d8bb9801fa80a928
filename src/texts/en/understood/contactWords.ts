import type { ContactWords } from '../../contactWords';

export const contactWords: ContactWords = {
  outcomes: {
    noAnswer:
      'no answer*, not answer*, never answer*, unanswered, did not answer*, didn t answer*, didnt answer*, doesn t answer*, no reply, no response, no pickup, no pick up, not picked up, didn t pick up, not reach*, couldn t reach*, can t reach*, unreach*, unavailable, not available, out of reach, busy, line busy, voicemail*, voice mail, answering machine, left message*, left a message, left voicemail*, missed, missed call, abandoned, hung up, no contact, not connected, no connect*, ring no answer, rna, failed',
    callLater:
      'call back, callback*, call later, call again, call tomorrow, call next, call in, call on, asked to call, call me, later, get back, follow up, followup, reschedul*, postpone*, remind*',
    complaint: 'complain*, claim, claims, unhappy, dissatisf*, not satisfied, not happy, angry',
    refused:
      'refus*, declin*, reject*, not interested, no interest, uninterested, not needed, no need, don t need, do not need, lost, cancel*, unsubscrib*, opted out, do not call, went to competitor, with competitor',
    deal: 'deal, deals, order, orders, ordered, new order, placed order, sale, sold, won, bought, purchas*, paid, signed, contract signed, closed won',
    request:
      'request*, inquir*, enquir*, interested, wants, want, needs, asked for, asks for, sample*',
    offer:
      'offer*, quote*, quotation*, proposal*, estimate*, price list, prices sent, sent price*, invoice, invoice sent, presentation, demo',
    reached:
      'reached, contact, contacted, contact made, talk*, spoke, spoken, speak*, answer*, connect*, conversation*, complete*, held, done, success*, successful, met, discuss*, thinking, think*, consider*, decid*, replied, reply, incoming, inbound, outgoing, outbound, accepted, ok, okay, yes, good, fine, happy, satisfied, feedback, info*',
  },
  types: {
    message:
      'message*, text, texted, sms, chat*, whatsapp, telegram, tg, viber, messenger, imessage, dm, linkedin, facebook, instagram, skype',
    email: 'email*, e mail*, mail*, letter*, newsletter*',
    meeting:
      'meeting*, meet, met, visit*, demo*, lunch, dinner, in person, face to face, appointment*, presentation*, zoom, video*, site visit',
    call: 'call*, phone*, telephone*, dial*, voice, incoming, inbound, outgoing, outbound',
  },
  later: {
    tomorrow: 'tomorrow, next day',
    dayAfterTomorrow: 'day after tomorrow, after tomorrow',
    week: 'in a week, next week, in one week',
  },
  after: 'in, after',
  days: 'day, days',
  weeks: 'week, weeks',
};
