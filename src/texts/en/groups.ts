import { isoDay } from '../../core/day';
import type { LossRefusal, NormPlace } from '../../core/overview/lossShares';

/**
 * Groups of clients on the Overview: by source, by first product, by what they say, and those lost
 * or asleep beside what is usual.
 */
export const groups = {
  notKnown: 'not known',
  others: (count: number) => `others (${count})`,
  total: 'All together',
  /** Not all who have bought: the figures of “The base now” are of these. */
  totalOfRows: 'Everybody in Clients',
  sources: {
    title: 'Sources: what their clients bring',
    label: 'Source',
    none: 'No source is known. Write where clients came from in a column “Source” of Clients, or of the sales log.',
    freeText:
      'More than half of the clients have a source that nobody else has: that is text, not a list, and cannot be compared. Use a few sources, each written the same way.',
    tooFew:
      'There are few clients yet, and most of them have a source that nobody else has. This tells nothing yet.',
  },
  firstProducts: {
    title: 'First product: what became of its buyers',
    label: 'Bought first',
    none: 'The sales log does not say what was bought.',
    freeText:
      'More than half of the clients first bought something that nobody else began with, so there is nothing to compare. Write one product the same way every time, or name its group in the column “Product line” of the sales log.',
    tooFew:
      'There are few clients yet, and most of them first bought something that nobody else began with. This tells nothing yet.',
  },
  groupHeader: (label: string, lifetimeValue: string) => [
    label,
    'Clients',
    'Repeat rate, %',
    'Revenue',
    lifetimeValue,
  ],
  rowsCounted:
    'Counted here are the clients who have a row, those who have not bought yet too. The repeat rate and the LTV under “The base now” are of every buyer of the deals, so they differ.',
  groupRemark: (needed: number) =>
    `The rate and the LTV are shown where ${needed} clients or more of a group have bought. The LTV goes by the group’s own orders and rhythm and by the yearly churn of the whole base.`,
  leaving: {
    title: 'Why clients fall silent, and their money',
    header: ['Reason', 'Clients', 'Revenue in a year', 'Total revenue'],
    noWords: 'no reason known',
    remark:
      'Of sleeping and lost clients. Reasons are told by the words of the table “Reason for leaving” in Settings; the year is the twelve months up to the last purchase.',
    none: 'Nobody is sleeping or lost.',
  },
  complaints: {
    title: 'What clients complain of, and their money',
    header: ['Theme', 'Complaints', 'Clients', 'Revenue in a year', 'Total revenue'],
    noWords: 'no words',
    remark:
      'Complaints and low scores of the last 12 months, by the same words; the year is that of the table above. A client who complained of two things stands under both, and counts once in the sum.',
    none: 'No complaint and no low score in the last 12 months.',
  },
  otherWords: 'other words',
  norm: {
    title: 'Lost and sleeping clients beside the norm',
    header: ['', 'Clients', 'Out of', 'Share, %', 'Beside the norm'],
    lost: 'Lost in a year, of those there then',
    sleeping: 'Asleep, of those not lost',
    lostPlaces: {
      below: 'below the norm of 10–25% a year',
      within: 'within the norm of 10–25% a year',
      above: 'above the norm of 10–25% a year',
    } satisfies Record<NormPlace, string>,
    sleepingPlaces: {
      below: 'below the norm: 25% at least are usual',
      within: 'the norm is 25% or more: watch how the share moves, under “Statuses”',
    },
    besideChurn: (yearlyChurn: string) =>
      `“${yearlyChurn}” above, where the log tells it, is of those who bought in the twelve months before the last twelve and not in these; here a client is lost by their own rhythm, so the two may differ.`,
    refusal: (refusal: LossRefusal) =>
      refusal.reason === 'noRhythm'
        ? 'not known: nobody has bought twice, so there is no usual interval'
        : `not known yet: the sales log has to reach back to ${isoDay(refusal.neededFrom)}`,
  },
  scores: {
    title: 'NPS, quarter against quarter',
    nps: 'NPS',
    count: 'Scores given',
  },
};
