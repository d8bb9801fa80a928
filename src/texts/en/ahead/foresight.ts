import type { Day } from '../../../core/day';
import type { ScoreName } from '../../../core/prediction/proof';
import { conventions } from '../conventions';
import { englishPlural as plural } from '../plural';

const { day } = conventions;

const scores: Record<ScoreName, string> = {
  status: 'the status',
  steadied: 'the status with a steadying weight of 4',
  recency: 'how long ago they bought',
  missedCycles: 'how many cycles they have missed',
  season: 'what they bought at this time last year',
  bgNbd: 'the BG/NBD model',
  mbgCnbd: 'the MBG/CNBD-k model',
  combination: 'all signs together',
};

/** The same for the statuses. */
const statuses = (isGoneBy: boolean) =>
  isGoneBy ? 'The statuses go by it.' : 'Recalculate, and the statuses will go by it.';

/** What comes of it for the lists: they go by it, or will with the next figures. */
const lists = (isGoneBy: boolean) =>
  isGoneBy ? 'Today and win-back go by it.' : 'Recalculate, and Today and win-back will go by it.';

/** What a base's past says of who will buy, and of what is to come. */
export const foresight = {
  /** The block of the Overview sheet. */
  title: 'Revenue to expect from the clients there are, by month',
  header: ['Month', 'Expected', 'At least', 'At most', 'A year before'],
  whole: '12 months',
  meaning: (until: Day) =>
    `From those who were clients by ${day(until)}; clients still to be won come on top. Beside it is what those who were clients a year before brought in the same month.`,
  /** How far at least and at most are to be believed, a line a sentence. */
  bounds: {
    measured:
      'In nineteen cases of twenty a month’s revenue lies between at least and at most, by the errors that the same forecast made on this base’s past days.',
    partlyMeasured: (lastMeasured: string) =>
      `Up to ${lastMeasured} a month’s revenue lies between at least and at most in nineteen cases of twenty, by the errors that the same forecast made on this base’s past days; after that the bounds are assumed, not measured.`,
    assumed:
      'At least and at most of the months are assumed, not measured: there are too few past days on which as much of this base was known.',
    /** Of the year, and of the purchases in it. */
    whole: (times: number) =>
      `Those of the 12 months are measured on ${times} past days, a month apart, whose years overlap.`,
    wholeAssumed:
      'Those of the 12 months are assumed, not measured: it takes about three years of deals without a gap.',
  },
  purchases: (expected: string, low: string, high: string) =>
    `In the 12 months they are expected to buy ${expected} times: at least ${low}, at most ${high}.`,
  notSeasonal:
    'No month is told apart by its season: which months are strong is known once there are two years of deals without a gap.',
  over: (months: readonly string[]) =>
    `Already over: ${months.join(', ')}. Press “Try the forecast on the past” on the panel’s Overview, and the twelve months begin with this one.`,
  notLearnt:
    'Nothing is forecast yet: press “Try the forecast on the past” on the panel’s Overview. The daily run does it by itself once a month.',
  /** Why nothing is gone by of what was learnt. */
  lapse: {
    changed:
      'Nothing is forecast: the settings or the deals have changed since the forecast was tried on the past. Press “Try the forecast on the past” on the panel’s Overview again.',
    tooOld:
      'Nothing is forecast: it is more than two months since the forecast was tried on the past. Press “Try the forecast on the past” on the panel’s Overview again.',
    notKept:
      'Nothing is forecast: what the past has taught could not be kept with this document. Press “Try the forecast on the past” on the panel’s Overview again tomorrow.',
  },
  noAmounts: 'No amounts are known, so there is no revenue to forecast.',

  /** The panel. */
  asOf: (until: Day, aheadDays: number | null) =>
    `${aheadDays === null ? 'This base’s past was looked at' : 'Tried on this base’s own past,'} up to ${day(until)}${aheadDays === null ? '' : `: who would buy within ${plural(aheadDays, 'day', 'days')}, the usual interval`}.`,
  /** What may tell who buys again, in the table. */
  scores,
  scoresTitle: 'By what it was tried',
  scoresHeader: [
    'By',
    'Of 100 pairs, one who bought and one who did not, told right; chance is 50',
    'Of those who bought, among the tenth ranked first; chance is 10%',
  ],
  warned: (warnings: number, days: number, left: number, leftByRule: number, aheadDays: number) =>
    `Of ${plural(warnings, 'warning', 'warnings')} on ${plural(days, 'past day', 'past days')} together, ${left} came true: the client did not buy within ${plural(aheadDays, 'day', 'days')}. Of as many by the simple rule, ${leftByRule}.`,
  warnedNoBetter: (toldRight: string, byStatus: string) =>
    `Among so few it did no better than the rule, but over all clients it did: of a hundred pairs, one who bought and one who did not, it told ${toldRight} right, the status ${byStatus}.`,
  calibrated: (said: string, came: string) => `Where it said ${said}, ${came} bought.`,
  /** Of all classes the one farthest off, where that is more than chance. */
  farthest: (said: string, came: string) =>
    `It was farthest off where it said ${said}: ${came} bought.`,
  revenueExpected: (inside: number, days: number, expected: string, actual: string) =>
    `Revenue of the month after was within its bounds on ${inside} of ${plural(days, 'past day', 'past days')}; ${expected} was expected in all, and ${actual} came.`,
  tooWide: (days: number) =>
    `On ${plural(days, 'past day', 'past days')} the band of purchases was so wide that it proves nothing.`,
  expected: (inside: number, days: number) =>
    `Purchases came within the band expected on ${inside} of ${plural(days, 'past day', 'past days')}.`,
  why: {
    bestOnPastDays: (score: ScoreName, isGoneBy: boolean) =>
      `Who buys again was told best by ${scores[score]}. ${lists(isGoneBy)}`,
    asGoodAsBest: (score: ScoreName, isGoneBy: boolean) =>
      `Who buys again was told by ${scores[score]} no worse than by the best of all that was tried. ${lists(isGoneBy)}`,
    bestProved: (score: ScoreName, isGoneBy: boolean) =>
      `Who buys again was told better than by the status, and not by chance alone, by ${scores[score]}. ${lists(isGoneBy)}`,
    nothingBeatsRule: () =>
      'Nothing told better than the status who buys again, so Today and win-back stay as they are.',
    tooFewDays: (days: number, needed: number) =>
      `It could be tried on ${plural(days, 'past day', 'past days')} only, and it takes ${needed} to tell a gain from chance, so Today and win-back stay as they are. With each month of the log there is one more.`,
    withinChance: (score: ScoreName, gain: string, byChance: string) =>
      `By ${scores[score]} ${gain} more of a hundred pairs were told right than by the status, but up to ${byChance} may come about by chance: nothing is proved, and Today and win-back stay as they are. A longer log may tell.`,
    notProved: () => 'Nothing is proved yet, so Today and win-back stay as they are.',
  },
  /** The weight of the steadied interval. */
  steadying: {
    typed: (setting: string, weight: string, right: string, before: string) =>
      `Of a hundred pairs of clients, one who bought and one who did not, the status told ${before} right; with “${setting}” at ${weight} in Settings it would have told ${right}. Clear it there, and it is chosen by this proof.`,
    chosen: (
      setting: string,
      weight: string,
      right: string,
      than: string,
      before: string,
      isGoneBy: boolean,
    ) =>
      `Of a hundred pairs of clients, one who bought and one who did not, the status told ${before} right with “${setting}” at ${than}, and ${right} with ${weight}, which was therefore chosen. ${statuses(isGoneBy)}`,
    /** @param isTried on days enough to tell */
    none: (setting: string, weight: string, isTried: boolean, isGoneBy: boolean) =>
      `“${setting}” is ${weight}: ${isTried ? 'with no other did the status tell better by more than chance' : 'there is too little of the past to choose another by'}.${isGoneBy ? '' : ` ${statuses(false)}`}`,
    /** Beside the blank setting. */
    note: (weight: string, until: Day) =>
      `${weight} – chosen by the proof on your past up to ${day(until)}; type a number to set your own.`,
    notYet: '0 until “Try the forecast on the past” chooses it; type a number to set your own.',
    /** On the Overview, beside the usual interval and below the statuses. */
    remark: (weight: string, until: Day) =>
      `clients’ own are drawn towards it, steadying weight ${weight}: chosen by the proof on the past up to ${day(until)}`,
    since: (weight: string, since: Day) =>
      `Since ${day(since)} the statuses go by a steadying weight of ${weight}; shares of earlier days are as they were kept then.`,
    /** In the run report. */
    chosenUpTo: (until: Day) => `chosen by the proof on the past up to ${day(until)}`,
  },
  columns: (headers: readonly string[]) =>
    `To see it for each client, head empty columns of Clients ${headers.map((header) => `“${header}”`).join(', ')}, all or any of them, and recalculate.`,
  /** What stands for a picture. */
  calibrationPicture: (points: readonly { said: string; came: string; cases: number }[]) =>
    `Said and bought: ${points.map(({ said, came, cases }) => `${said} – ${came} (${plural(cases, 'case', 'cases')})`).join('; ')}`,
  expectedPicture: (
    days: readonly {
      day: Day;
      low: string;
      expected: string;
      high: string;
      actual: string;
    }[],
  ) =>
    `Purchases expected and made: ${days.map((each) => `${day(each.day)}: ${each.expected} expected, ${each.low} to ${each.high}; ${each.actual} made`).join('; ')}`,

  /** By what a list is ordered. */
  byOwnChance:
    'Of what is equally urgent, those with the most money at risk come first, by the chance of each client, tried on the past.',
  byStateChance: 'Of what is equally urgent, those with the most money at risk come first.',
  winBackByOwnChance:
    'In each class those in the first cycle they miss come first, and then those with the most money at risk, by the chance of each client, tried on the past.',
};
