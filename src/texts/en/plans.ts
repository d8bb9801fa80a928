import type { ChurnSource } from '../../core/base/clientBase';
import { type Day, isoDay } from '../../core/day';
import type { LeftOutOfMailing } from '../../core/templates/mailingList';
import { withFullStop } from '../fullStop';
import { conventions } from './conventions';
import { englishPlural as plural } from './plural';

const clients = (count: number) => plural(count, 'client', 'clients');
const contacts = (count: number) => plural(count, 'contact', 'contacts');
const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

const lifetimeSources: Record<ChurnSource, string> = {
  settings: 'churn set in Settings',
  log: 'churn measured from the sales log',
  default: 'assumed churn of 25% a year',
};

const repeatTooRare = (percent: number) =>
  `Only ${conventions.percent(percent)} of the buyers came back: repeat purchases are too rare for cycles, statuses and win-back to mean anything here.`;

/** Sheets that look ahead: whom to win back, whom to contact when, and what it would bring. */
export const plans = {
  done: (queue: number, planned: number) =>
    `Ready: ${clients(queue)} to win back, ${contacts(planned)} planned.`,
  overflowed: (count: number) => ` No room for ${contacts(count)}: see the contact plan.`,

  lists: {
    unlisted: 'Notes on clients who are not listed now',
    typedOver: (text: string) =>
      `“${text}” was written over a cell of the list, which shows what the add-on computes. It stands to the right of the list now, beside its client.`,
    notMoved: (sheet: string, reason: string) =>
      `On “${sheet}” what you wrote beside the lists could not be moved along with its clients, so the lists were left as they were: “${withFullStop(reason)}” Take merged cells apart and filters off there, then try again.`,
    notSorted: 'the rows were not sorted as asked',
  },

  winBack: {
    title: 'Win-back queue',
    headers: {
      place: 'Place',
      client: 'Client',
      category: 'Category',
      status: 'Status',
      manager: 'Manager',
      timing: 'When to win back',
      nextTouch: 'Contact from',
      decision: 'Decision',
      value: 'Win-back value',
      cost: 'Cost',
      expectedReturn: 'Expected return',
      returnRate: 'Return rate, %',
      daysSilent: 'Days silent',
      missedCycles: 'Missed cycles',
      lastPurchase: 'Last purchase',
      reason: 'Reason for leaving',
      offer: 'Offer',
      result: 'Result',
      profitPerDeal: 'Profit per deal',
      profitSource: 'Profit taken from',
      dealsPerMonth: 'Deals a month',
      lifetimeMonths: 'Lifetime, months',
      lifetimeSource: 'Lifetime taken from',
      valueRate: 'Return rate in the value, %',
      costSource: 'Cost taken from',
    },
    timings: {
      firstCycle: 'still in time: call',
      beforeWindow: 'keep in touch for now',
      window: 'best time to win back',
      later: 'past the best time',
    },
    gone: 'no longer in the queue',
    profitSources: {
      log: 'sales log',
      margin: 'margin in Settings',
      both: 'sales log, otherwise margin in Settings',
      row: 'client’s row',
    },
    lifetimeSources,
    costSources: { row: 'client’s row', settings: 'Settings' },
    resultNote:
      'Yours: what you write here stays with the client, wherever they move in the queue.',
    resultLost: (sheet: string, column: string) =>
      `On “${sheet}” the header “${column}” is missing from its row. Write it back over the column of your results, then try again.`,
    queue: (queue: number, classC: number, doNotContact: number) =>
      `In the queue: ${clients(queue)}, VIP before A before B. Left out: ${clients(classC)} of class C, ${clients(doNotContact)} not to be contacted.`,
    control: (count: number) =>
      `Left out as the control group: ${clients(count)}, one in ten by lot, VIPs never. The usual contacts with them go on, so the results will show what win-back adds to these.`,
    letGo: (count: number) =>
      count === 1
        ? '1 client is not worth winning back and comes last in their class: they would bring less than it costs.'
        : `${clients(count)} are not worth winning back and come last in their class: they would bring less than it costs.`,
    repeatTooRare,
    valueSpan: (years: number, churn: number) =>
      `A client’s value is what they would bring in ${plural(years, 'year', 'years')}: that is how long clients stay when ${conventions.percent(churn)} of them leave a year. Money at risk is that of one year.`,
    noProfit: (isByOwnChance: boolean) =>
      `The profit is not known: add a column of profit to the sales log, or a margin to Settings. Until then nothing tells what a return is worth${isByOwnChance ? '.' : ', and the clients of a class stand by revenue.'}`,
    someProfit: (count: number, isByOwnChance: boolean) =>
      isByOwnChance
        ? `The profit of ${clients(count)} is not known, so nothing tells what their return is worth.`
        : `The profit of ${clients(count)} is not known: in their class they stand by revenue, behind those worth winning back.`,
    noChurn:
      'The yearly churn is not set, and could not be measured (that takes two years of sales, and somebody who left): 25% is assumed, so that a client stays for four years.',
    noCost: (count: number) =>
      `The win-back cost of ${clients(count)} is not known: without it in Settings or in the client’s row there is no decision.`,
    negativeMargin: (count: number) =>
      `${plural(count, 'client brings', 'clients bring')} a loss: winning them back is worth nothing at any cost.`,
    noReturnRate:
      'How often silent clients come back could not be measured: that takes a year of sales and 30 cases. The expected return stays blank.',
    costsMore: (count: number) =>
      `Of those to win back, ${clients(count)} ${count === 1 ? 'pays' : 'pay'} off only if sure to return: the expected return is below the cost.`,
    noOffer: (reasons: readonly string[], others: number) =>
      `No offer answers ${listed(reasons)}${others > 0 ? ` and ${plural(others, 'reason', 'reasons')} more` : ''}: add one to the offers in Settings.`,
  },

  winBackResults: {
    title: 'Win-back results',
    campaign: 'Campaign',
    groups: {
      chosen: { target: 'contacted', comparison: 'not contacted' },
      drawn: { target: 'to be won back', comparison: 'control group' },
    },
    headers: {
      clients: 'Clients',
      answered: 'Answered',
      returned: 'Returned',
      returnedPercent: 'Returned, %',
      revenue: 'Revenue',
      profit: 'Profit',
      cost: 'Cost',
      result: 'Profit less cost',
    },
    silence: 'Missed cycles',
    returnRate: 'Came back, %',
    cases: 'Cases',
    allSilent: 'all: 1 and more',
    span: (from: number, to: number | null) =>
      to === null ? `${from} and more` : from === to ? String(from) : `${from}–${to}`,
    signal: 'Churn signal',
    cameTrue: 'Came true, %',
    without: 'Without it, %',
    outcome: {
      chosen: (from: Day, days: number) =>
        `Of the clients of VIP, A and B who were silent on ${isoDay(from)}, those contacted in the ${plural(days, 'day', 'days')} since, beside those who were not.`,
      drawn: (from: Day, days: number) =>
        `Of the clients of A and B who were silent on ${isoDay(from)}, those to be won back in the ${plural(days, 'day', 'days')} since, contacted or not, beside the control group: one in ten, left out by lot.`,
    },
    tooFew: (groups: readonly { name: string; clients: number }[], needed: number) =>
      `Too few to compare: ${groups.map((group) => `${clients(group.clients)} in “${group.name}”`).join(', ')}; each group needs ${needed}.`,
    difference: {
      chosen:
        'The two groups chose themselves: managers chose whom to contact, and who bought before anybody contacted them counts as not contacted. A difference may come of that and not of the contacts.',
      drawn:
        'The two groups were drawn by lot, and the usual contacts went on with both: a difference is what win-back adds to these, or chance.',
    },
    drawnLater: (since: Day, from: Day) =>
      `A control group is left out of win-back from ${isoDay(since)} on: from ${isoDay(from)} on it is what the others are compared with.`,
    noOutcome: 'When the last campaign would have begun, nobody was silent who could be compared.',
    measured: (days: number, cuts: number) =>
      `Came back: bought within ${days} days; measured on ${plural(cuts, 'past day', 'past days')}. Blank: fewer than 30 cases.`,
    notMeasured:
      'The log is too short to measure how often silent clients come back: a year of sales is needed.',
    signals: (cuts: number) =>
      `Came true: bought nothing for two of their intervals; measured on ${plural(cuts, 'past day', 'past days')}. Where the two shares are close, the signal tells you nothing. Blank: fewer than 30 cases.`,
    signalsNotMeasured:
      'The log is too short to measure how often each signal came true: a year of sales is needed.',
    noLog: 'There is no sales log: what became of silent clients cannot be measured.',
  },

  contactPlan: {
    title: 'Contact plan',
    headers: {
      day: 'Day',
      manager: 'Manager',
      client: 'Client',
      category: 'Category',
      type: 'Contact type',
      dueDay: 'Due on',
      daysLate: 'Days late',
      phone: 'Phone',
    },
    loads: {
      manager: 'Manager',
      capacity: 'Contacts a day',
      workingDays: 'Working days',
      planned: 'Planned',
      late: 'Of them late',
      overflow: 'No room for',
      capacityNeeded: 'A day would do',
    },
    nobody: 'No manager',
    span: (from: Day, until: Day, count: number) =>
      `From ${isoDay(from)} to ${isoDay(until)}: ${contacts(count)}.`,
    nothing: 'No contact falls due: check the contact rules in Settings.',
    overflow: (manager: string, count: number, capacity: number, needed: number) =>
      `${manager}: no room for ${contacts(count)} at ${capacity} a day; ${needed} a day would do.`,
    noTime: (manager: string, count: number) =>
      `${manager}: 0 contacts a day in Settings, so ${contacts(count)} stay unplanned.`,
    noWorkingDay: (count: number) =>
      `There is no working day in this time: ${contacts(count)} stay unplanned. Check the days off and the holidays in Settings.`,
    noEvents: (manager: string) =>
      `${manager}: no contact is planned, so there is nothing to put into a calendar.`,
    exported: (fileName: string, count: number) =>
      `${fileName}: ${contacts(count)}. Open the file to add them to your calendar; doing so again makes no doubles.`,
    event: (type: string, client: string) => `${type}: ${client}`,
    eventNote: (category: string, due: Day) =>
      `${category && `${category}, `}due on ${isoDay(due)}`,
  },

  secondPurchase: {
    title: 'One-time buyers to call',
    headers: {
      place: 'Place',
      client: 'Client',
      manager: 'Manager',
      firstPurchase: 'First purchase',
      firstAmount: 'Bought for',
      daysSinceFirst: 'Days since',
      daysLeft: 'Days left',
      chance: 'Chance of a second purchase, %',
      stage: 'Stage',
      nextTouch: 'Contact from',
      phone: 'Phone',
    },
    stages: { due: 'past the usual day: call', early: 'may come unasked' },
    curve: {
      days: 'Days after the first',
      returned: 'Bought again, %',
      chance: 'Still will, %',
      mark: 'Which day',
    },
    marks: { usual: 'half have returned', unlikely: 'nine tenths have' },
    window: (usual: number, unlikely: number) =>
      `Half of those who buy again do so within ${plural(usual, 'day', 'days')}, nine tenths within ${plural(unlikely, 'day', 'days')}: that is the window.`,
    goOn: (still: number, ever: number) =>
      `Of all buyers ${conventions.percent(ever)} buy again; of those who have not by its end, ${conventions.percent(still)} still do.`,
    inside: (inside: number, outside: number) =>
      `${clients(inside)} with one purchase ${inside === 1 ? 'is' : 'are'} still inside the window; ${clients(outside)} ${outside === 1 ? 'is' : 'are'} past it.`,
    tooFew: (returned: number, needed: number) =>
      `${clients(returned)} bought a second time; ${needed} are needed to tell when it becomes unlikely.`,
    noLog: 'There is no sales log: who bought once, and when, is not known.',
    repeatTooRare,
  },

  segments: {
    title: 'Segments for offers',
    headers: {
      client: 'Client',
      manager: 'Manager',
      segment: 'Segment',
      frequency: 'Frequency',
      orderSize: 'Order size',
      productLine: 'Product line',
      status: 'Status',
      category: 'Category',
      averageOrder: 'Average order',
      revenue: 'Revenue',
      tier: 'Loyalty tier',
      nextTier: 'Next tier',
      toNextTier: 'Missing to it',
      birthday: 'Birthday',
      anniversary: 'Anniversary',
      years: 'Years with us by then',
      offer: 'What to offer',
    },
    views: {
      segment: 'Filter view',
      whatToDo: 'What to do',
      clients: 'Clients',
      revenue: 'Revenue',
      averageOrder: 'Average order',
      conditions: 'Conditions',
      text: 'Text to send',
    },
    frequencies: { once: 'once', seldom: 'seldom', often: 'often' },
    sizes: { small: 'small orders', medium: 'medium orders', large: 'large orders' },
    otherLines: 'other product lines',
    otherSizes: 'other orders',
    noStatus: 'rhythm not known',
    steps: {
      secondPurchase: 'Ask whether they are satisfied, offer a second purchase',
      offerMore: 'Thank them, offer something new or a larger volume',
      remind: 'Remind them before their next order is expected',
      wake: 'Wake them up where it pays: ask why they are late, offer something new',
      winBack: 'Win them back where it pays, with an answer to why they left',
      askRhythm: 'Ask whether they need it again, and how often',
    },
    withLine: (step: string, line: string) => `${step}; begin with “${line}”`,
    withSize: {
      small: '; a set or a gift that makes the order larger',
      large: '; terms for large orders',
    },
    condition: (column: string, value: string) => `${column} = ${value}`,
    allBut: (column: string, values: readonly string[]) => `${column}: all but ${listed(values)}`,
    isBlank: (column: string) => `${column}: blank`,
    intro: (count: number, groups: number, least: number) =>
      groups === 0
        ? `${clients(count)}; fewer than ${least} of them share one thing to do, so no filter view is worth keeping.`
        : `${clients(count)}; ${plural(groups, 'group', 'groups')} of ${least} or more, each with something else to do. To keep one: Data → Create filter view, then the conditions on the right.`,
    inSmallGroups: (count: number, least: number) =>
      `${clients(count)} ${count === 1 ? 'is' : 'are'} in groups of fewer than ${least}, too small for an offer of their own.`,
    ahead: (count: number, days: number) =>
      `In the next ${plural(days, 'day', 'days')}: ${plural(count, 'birthday or anniversary', 'birthdays and anniversaries')}.`,
    noTiers:
      'No loyalty tiers are in use: set their borders in Settings, each above the one before.',
    leftOut: (count: number) => `Left out: ${clients(count)} not to be contacted.`,
    noProductLines: 'Sales has no column of product lines: segments go without them.',
  },

  mailingList: {
    title: 'Mailing list',
    headers: {
      client: 'Client',
      contactPerson: 'Contact person',
      manager: 'Manager',
      phone: 'Phone',
      email: 'E-mail',
      text: 'Text to send',
      fillIn: 'Fill in by hand',
    },
    intro: (group: string, count: number) =>
      `For “${group}”: ${clients(count)}. Nothing is sent by itself; read each text before you send it.`,
    leftOut: (counts: LeftOutOfMailing) => {
      const { notToContact, snoozed, notWorth, withoutChannel, withoutText } = counts;
      const parts = [
        notToContact > 0 ? `${notToContact} not to be contacted` : '',
        snoozed > 0 ? `${snoozed} snoozed` : '',
        notWorth > 0 ? `${notWorth} to be let go or in the control group` : '',
        withoutChannel > 0 ? `${withoutChannel} without phone and e-mail` : '',
        withoutText > 0 ? `${withoutText} for whom there is no text` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
    },
    nobody: (group: string) => `There is nobody to write to for “${group}”.`,
    exported: (fileName: string, count: number) => `“${fileName}”: ${clients(count)}.`,
    written: (sheet: string, count: number) => `Sheet “${sheet}”: ${clients(count)}.`,
  },

  whatIf: {
    title: 'What if retention rises',
    headers: ['Input', 'From the base', 'Your own', 'Used', 'Where it comes from'],
    results: ['Over twelve months', 'As it is', 'Retention raised', 'Difference'],
    inputs: {
      customers: 'Clients who buy',
      retentionPercent: 'Retention a year, %',
      newCustomers: 'New clients a year',
      ordersPerYear: 'Orders of a client a year',
      averageOrder: 'Average order',
      marginPercent: 'Margin, %',
      newClientCost: 'Cost of winning a new client',
      keepingCost: 'Cost of keeping one',
      retentionGain: 'Retention up by, points',
    },
    sources: {
      year: 'the last twelve months of the sales log',
      churn: '100 − yearly churn',
      assumedChurn: 'assumed: 25% of clients leave in a year',
      own: 'your own',
      settings: 'Settings',
      winBackCost: 'the win-back cost in Settings',
      example: 'an example: put in your own',
      missing: 'not known: put in your own',
    },
    outputs: {
      retentionPercent: 'Retention a year, %',
      customersAfterYear: 'Clients after twelve months',
      revenue: 'Revenue',
      profit: 'Profit',
      customersKept: 'Clients kept who would have left',
      keepingCost: 'Cost of keeping them',
      winningCost: 'Cost of winning as many new ones',
      winningToKeeping: 'Winning one costs, times keeping one',
    },
    incomplete:
      'Where a result is blank, an input is not known: fill it in, in the column “Your own”.',
    live: 'Every result is a formula: change an input in the column “Your own” and it follows.',
    repeatTooRare,
  },
};
