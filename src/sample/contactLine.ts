import { type ContactType, DEFAULT_CADENCE } from '../core/contacts/cadence';
import { addDays, asDay, type Day, later } from '../core/day';
import type { Category } from '../core/segments/category';
import type { Card } from './cards';
import type { Client, Story } from './clients';
import type { Contact } from './contacts';
import { MANNERS, type Manner } from './manners';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import type { Reason, SampleOutcome, Topic } from './vocabulary';
import { isWorkday, workdayBack, workdayNear } from './workday';

/** The contacts have been written down for a year and a month. */
const LOGGED_DAYS = 395;

const MOODS: Readonly<Record<Story, number>> = {
  anchor: 8.4,
  regular: 8.6,
  slowing: 6.3,
  returned: 7.8,
  newcomer: 8.8,
  seasonal: 8.2,
  yearly: 8.2,
  lossMaking: 8.2,
  discounted: 8.2,
  oneOff: 6.8,
  sleeper: 6.6,
  lost: 4.6,
  refunded: 5,
  prospect: 7.5,
};

const COMPLAINTS: Readonly<Partial<Record<Reason, number>>> = {
  quality: 22,
  delivery: 24,
  price: 26,
  attention: 16,
  assortment: 12,
};
const COMPLAINTS_IN_CRISIS: Readonly<Partial<Record<Reason, number>>> = {
  delivery: 58,
  price: 32,
  quality: 10,
};

/** All that has passed between one client and its manager. */
export class ContactLine {
  readonly #client: Client;
  readonly #card: Card;
  readonly #bought: readonly Day[];
  readonly #random: Random;
  readonly #span: SampleSpan;
  readonly #manner: Manner;

  constructor(
    client: Client,
    card: Card,
    bought: readonly Day[],
    random: Random,
    span: SampleSpan,
  ) {
    this.#client = client;
    this.#card = card;
    this.#bought = bought;
    this.#random = random;
    this.#span = span;
    const manner = MANNERS[client.manager];
    if (!manner) throw new RangeError(`There is no manager ${client.manager}.`);
    this.#manner = manner;
  }

  /** The contacts, in no particular order. */
  draw(category: Category): Contact[] {
    const { call = 0, meeting } = DEFAULT_CADENCE[category];
    const standing = this.#random.weighted(this.#manner.clientSnapshots);
    // Meetings are what slips first.
    const lateCall = standing === 'overdue' && this.#random.chance(meeting ? 0.65 : 1);
    const lateMeeting = standing === 'overdue' && (!lateCall || this.#random.chance(0.35));
    const calls = this.#round('call', call, lateCall, standing === 'soon');
    const meetings = meeting ? this.#round('meeting', meeting, lateMeeting, false) : [];
    const planned = [...calls, ...meetings, ...this.#letters(category), ...this.#farewell()];
    const held = planned.flatMap((contact) => [contact, ...this.#followUp(contact)]);
    // Whoever asks to be left alone does so soon after the last purchase.
    return this.#card.doNotContact ? held.filter(({ day }) => day <= this.#client.last + 40) : held;
  }

  /** One type's contacts, walked back from the last one: that one decides what is overdue. */
  #round(type: ContactType, cadence: number, isLate: boolean, isSoon: boolean): Contact[] {
    const random = this.#random;
    const isGone = this.#client.story === 'lost' || this.#client.story === 'oneOff';
    const pace = this.#manner.pace * (isGone ? 2.5 : 1);
    const contacts: Contact[] = [];
    let day: number = isSoon
      ? this.#lastWhenSoon(cadence)
      : this.#span.today - this.#daysAgo(cadence, isLate);
    while (day >= this.#earliest) {
      contacts.push(this.#contact(workdayBack(asDay(day)), type));
      day -= Math.max(2, Math.round(cadence * pace * random.around(0.3)));
    }
    return contacts;
  }

  #daysAgo(cadence: number, isLate: boolean): number {
    if (!isLate) return this.#random.integer(0, Math.max(1, cadence - 6));
    const late = Math.min(cadence, 60) * 0.6 * this.#random.around(0.8);
    return cadence + Math.max(1, Math.round(late));
  }

  /** The last contact of a client whose next one falls due within three days. */
  #lastWhenSoon(cadence: number): Day {
    const { today } = this.#span;
    const due = this.#random.shuffle([0, 1, 2, 3]);
    const days = due.map((ahead) => addDays(today, ahead - cadence));
    return days.find(isWorkday) ?? addDays(today, -cadence);
  }

  get #earliest(): Day {
    // The first talk comes a little before the first order.
    return later(addDays(this.#client.first, -9), addDays(this.#span.today, -LOGGED_DAYS));
  }

  /** Messages and letters keep the talk going; no cadence calls for them. */
  #letters(category: Category): Contact[] {
    const often = { VIP: 25, A: 70, B: 120, C: 320 }[category] * this.#manner.pace;
    const contacts: Contact[] = [];
    let day = this.#span.today - often * this.#random.next();
    while (day >= this.#earliest) {
      const type = this.#random.chance(0.55) ? 'message' : 'email';
      contacts.push(this.#contact(workdayBack(asDay(Math.floor(day))), type));
      day -= Math.max(4, often * this.#random.around(0.6));
    }
    return contacts;
  }

  /** The call in which a lost client said why. */
  #farewell(): Contact[] {
    const { last, rhythm } = this.#client;
    const day = workdayNear(addDays(last, Math.round(rhythm * 1.5)), this.#span.today);
    const reason = this.#card.leftBecause;
    if (!reason || day < this.#earliest) return [];
    return [
      {
        ...this.#contact(day, 'call'),
        outcome: 'reached',
        reason,
        score: this.#random.chance(0.5) ? this.#random.integer(0, 5) : null,
        note: { topic: reason, wording: this.#random.next() },
      },
    ];
  }

  /** After a complaint a good manager writes within days. */
  #followUp(complaint: Contact): Contact[] {
    if (!complaint.reason || complaint.type === 'message') return [];
    if (!this.#random.chance(this.#manner.drive)) return [];
    const day = addDays(complaint.day, this.#random.integer(1, 3));
    if (day > this.#span.today || !isWorkday(day)) return [];
    return [{ ...this.#contact(day, 'message'), outcome: 'reached', reason: null, note: null }];
  }

  #contact(day: Day, type: ContactType): Contact {
    const random = this.#random;
    const outcome = this.#outcome(day);
    const reason = outcome === 'reached' ? this.#complaint(day) : null;
    const isScored = random.chance(type === 'meeting' ? 0.35 : type === 'call' ? 0.09 : 0);
    const contact: Contact = {
      day,
      client: this.#client,
      type,
      manager: random.chance(0.03) ? (this.#client.manager + 1) % 3 : this.#client.manager,
      outcome,
      reason,
      score: isScored ? this.#score(day, reason !== null) : null,
      note:
        reason !== null || random.chance(this.#manner.writesNotes)
          ? { topic: reason ?? this.#topic(day, outcome), wording: random.next() }
          : null,
    };
    return isTry(contact) ? tried(contact) : contact;
  }

  #topic(day: Day, outcome: SampleOutcome): Topic {
    const isSilent = day - this.#client.last > 2 * this.#client.rhythm;
    return outcome === 'reached' && isSilent ? 'winBack' : outcome;
  }

  /** A deal is written down only where the client did buy within days. */
  #outcome(day: Day): SampleOutcome {
    const buys = this.#bought.some((bought) => bought >= day && bought - day <= 4);
    if (buys && this.#random.chance(this.#manner.drive * 0.5)) return 'deal';
    if (!this.#random.chance(this.#manner.drive)) return 'reached';
    return this.#random.chance(0.6) ? 'request' : 'offer';
  }

  #complaint(day: Day): Reason | null {
    const isCrisis = this.#isCrisis(day);
    const isUneasy = ['slowing', 'sleeper', 'lost'].includes(this.#client.story);
    const often = (isUneasy ? 0.09 : 0.03) * (isCrisis ? 2.2 : 1);
    if (!this.#random.chance(often)) return null;
    return this.#random.weighted(isCrisis ? COMPLAINTS_IN_CRISIS : COMPLAINTS);
  }

  #score(day: Day, isComplaint: boolean): number {
    const mood =
      MOODS[this.#client.story] +
      this.#manner.charm -
      (isComplaint ? 3 : 0) -
      (this.#isCrisis(day) ? 0.8 : 0) +
      1.4 * this.#random.normal();
    return Math.min(10, Math.max(0, Math.round(mood)));
  }

  #isCrisis(day: Day): boolean {
    return day >= this.#span.crisis - 30 && day < this.#span.crisis + 90;
  }
}

/** One in so many calls that had nothing to say for themselves reached nobody. */
const TRIES = 12;

function isTry({ type, score, note }: Contact): boolean {
  return type === 'call' && score === null && note?.topic === 'reached' && note.wording < 1 / TRIES;
}

function tried(contact: Contact): Contact {
  const wording = (contact.note?.wording ?? 0) * TRIES;
  return { ...contact, outcome: 'noAnswer', note: { topic: 'noAnswer', wording } };
}
