import type { Finding } from '../../core/overview/findings';
import { conventions } from './conventions';
import { englishPeriod } from './period';
import { englishPlural as plural } from './plural';

const { percent } = conventions;
const clients = (count: number) => plural(count, 'client', 'clients');

/** By these words a sentence that leads to the sheet is known. */
const seeWinBack = 'see Win-back';

/** What changed in the base, and what to do about it. */
export const findings = {
  title: 'What changed and what to do',
  none: 'Nothing changed that needs your attention.',
  /** Of a base where nobody has a status. */
  noStatus:
    'Who is active, sleeping or lost is not known: nobody’s interval between purchases is. Set “Typical cycle” in Settings and recalculate.',
  seeWinBack,
  sentence: (finding: Finding): string => {
    switch (finding.code) {
      case 'wentToSleep': {
        const { clients: count, category, overdue } = finding;
        const asleep = plural(count, `${category} client`, `${category} clients`);
        const advice =
          overdue === 0
            ? `call them now: their first cycle is missed.`
            : `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue for a contact: see Today in the panel.`;
        return `${asleep} went to sleep this month; ${advice}`;
      }
      case 'wereLost': {
        const { clients: count, category, worthReturning } = finding;
        const lost = `${plural(count, `${category} client`, `${category} clients`)} ${count === 1 ? 'was' : 'were'} lost this month`;
        return worthReturning === 0
          ? `${lost}: ask why they left.`
          : `${lost}; ${worthReturning} ${worthReturning === 1 ? 'is' : 'are'} worth winning back: ${seeWinBack}.`;
      }
      case 'signsOfLeaving':
        return `${plural(finding.clients, 'VIP or A client still buys, but shows', 'VIP or A clients still buy, but show')} churn signals: ask why.`;
      case 'contactsOverdue': {
        const { clients: count, important } = finding;
        const overdue = `${plural(count, 'contact is', 'contacts are')} overdue`;
        return important === 0
          ? `${overdue}: see Today in the panel.`
          : `${overdue}, ${important} of them with VIP and A clients: begin with these, see Today in the panel.`;
      }
      case 'crrFell':
      case 'crrRose': {
        const { code, quarter, from, to } = finding;
        const change = `Retention ${code === 'crrFell' ? 'fell' : 'rose'} to ${percent(to)} in ${englishPeriod(quarter, 'quarter')}, from ${percent(from)} the quarter before`;
        return code === 'crrFell' ? `${change}: look at who is sleeping or lost.` : `${change}.`;
      }
      case 'regularRevenueFell':
        return `Regular clients brought ${percent(finding.percent)} less in ${englishPeriod(finding.month, 'month')} than the month before: look at who shows churn signals.`;
      case 'regularRevenueRose':
        return `Regular clients brought ${percent(finding.percent)} more in ${englishPeriod(finding.month, 'month')} than the month before.`;
      case 'concentrated':
        switch (finding.status) {
          case 'lost':
            return `One client, already lost, brought in ${percent(finding.percent)} of the revenue: see whether they are worth winning back, and develop others.`;
          case 'sleeping':
            return `One client, now sleeping, brought in ${percent(finding.percent)} of the revenue: call them first, and develop others.`;
          default:
            return `One client accounts for ${percent(finding.percent)} of the revenue: losing them would hurt, so look after them and develop others.`;
        }
      case 'managerBehind':
        return `${finding.manager} keeps ${percent(finding.compliancePercent)} of the contact rules, fewest of all: ${plural(finding.overdue, 'contact is', 'contacts are')} overdue.`;
      case 'cameBack':
        return `${clients(finding.clients)} came back this month.`;
    }
  },
};
