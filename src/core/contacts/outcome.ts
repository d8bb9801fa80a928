/** What became of a contact, or of the try to make one. */
export type Outcome =
  /** Spoken to, or answered; nothing more is known of it. */
  | 'reached'
  /** Busy, voicemail, out of reach: a try, and no contact. */
  | 'noAnswer'
  /** They asked to be contacted on another day. */
  | 'callLater'
  | 'request'
  | 'offer'
  | 'deal'
  | 'refused'
  | 'complaint';

export const OUTCOMES: readonly Outcome[] = [
  'reached',
  'noAnswer',
  'callLater',
  'request',
  'offer',
  'deal',
  'refused',
  'complaint',
];

/** Whether nobody was spoken to: a try keeps no contact rule, and is a touch all the same. */
export function isTry(outcome: Outcome | undefined): boolean {
  return outcome === 'noAnswer';
}

/** Whether it led to more than a talk: they asked for something, were offered something, or bought. */
export function ledToMore(outcome: Outcome | undefined): boolean {
  return outcome === 'request' || outcome === 'offer' || outcome === 'deal';
}
