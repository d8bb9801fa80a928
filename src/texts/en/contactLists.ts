import { type Day, isoDay } from '../../core/day';
import { englishPlural as plural } from './plural';

const clients = (count: number) => plural(count, 'client', 'clients');

/**
 * What the lists of clients in the panel say, finished by the script: the panel's page is one file,
 * and a small one.
 */
export const contactLists = {
  shown: (count: number) => ` The first ${count} are shown; choose a manager to see fewer.`,
  today: {
    count: (count: number) => `${clients(count)} to contact`,
    nobody: 'Nobody is due for a contact today.',
    notComputed:
      'Nothing has been computed yet. Choose the sheets of your deals and clients in Set-up, and recalculate.',
    late: (days: number) => `${plural(days, 'day', 'days')} late`,
    dueToday: 'due today',
    birthdayToday: 'birthday today',
    pressure: (touches: number, days: number) =>
      `Contacted ${plural(touches, 'time', 'times')} within ${plural(days, 'day', 'days')}: one more may be too many.`,
    firstMissedCycle: 'first cycle missed',
    agreed: 'asked to be contacted today',
    agreedLate: (days: number) => `asked to be contacted ${plural(days, 'day', 'days')} ago`,
    firstPurchase: 'first purchase: ask how it went',
    offerMore: 'happy with the first purchase: offer more',
    orderExpected: 'order expected soon: remind',
    complaint: 'complaint or low score, nobody has spoken to them since',
    tried: (tries: number) => `${plural(tries, 'try', 'tries')} without an answer`,
    last: (day: Day, said: string) => `Last on ${isoDay(day)}: ${said}`,
    bought: (day: Day) => `Last order on ${isoDay(day)}`,
    /** @param resting overdue too, and not to be contacted again today */
    overdue: (count: number, resting: number) =>
      `, ${count} of them overdue${resting > 0 ? ` (${resting} more overdue were contacted or tried of late, and wait)` : ''}`,
    progress: (done: number, left: number) => `Done today: ${done} · ${left} left`,
  },
  winBack: {
    count: (count: number) => `${clients(count)} in the queue`,
    /** Behind how many of each category are in the queue. */
    of: (sleeping: number, lost: number) => `, of ${sleeping} sleeping and ${lost} lost`,
    leftOut: (classC: number, control: number, doNotContact: number) => {
      const parts = [
        classC > 0 ? `${classC} of class C, below` : '',
        control > 0 ? `${control} in the control group` : '',
        doNotContact > 0 ? `${doNotContact} not to be contacted` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : ` Left out: ${parts.join(', ')}.`;
    },
    nobody: 'There is nobody to win back among VIP, A and B.',
    classC: (count: number) => `${clients(count)} of class C`,
    silent: (days: number, cycles: number) =>
      `silent for ${plural(days, 'day', 'days')}, ${plural(cycles, 'cycle', 'cycles')} missed`,
    lastHeard: (days: number) =>
      days === 0 ? 'last heard from today' : `last heard from ${plural(days, 'day', 'days')} ago`,
    tooEarly: (from: Day) => `keep in touch for now, best won back from ${isoDay(from)}`,
    reason: (reason: string) => `“${reason}”`,
    offer: (offer: string) => `Offer: ${offer}`,
  },
};
