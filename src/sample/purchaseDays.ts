import { asDay, calendarDate, type Day } from '../core/day';
import type { Client } from './clients';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import type { Kind } from './vocabulary';
import { workdayNear } from './workday';

/** How much the days between purchases vary. */
const JITTER = 0.22;

/** How often a purchase is skipped: a holiday, a stocktaking, a cold month. */
const SKIPS = 0.03;

/** Months and days (as 105 for January 5) when a seasonal client trades. */
const SEASONS: Partial<Readonly<Record<Kind, readonly [number, number]>>> = {
  kiosk: [505, 910],
  seaside: [515, 930],
  gifts: [1020, 1224],
};

/** How many of the latest gaps of a slowing client are the long ones. */
const SLOW_GAPS = 4;

/**
 * The days a client buys, in order. They are walked back from the last purchase, so that the last
 * purchase is exactly where the client's story needs it.
 */
export function purchaseDays(client: Client, random: Random, span: SampleSpan): Day[] {
  if (client.story === 'refunded' || client.story === 'prospect') return [];
  const days = new Set<Day>();
  let day: number = client.last;
  for (let step = 0; day >= client.first; step++) {
    const bought = workdayNear(asDay(Math.round(day)), span.today);
    if (bought >= span.first && isTrading(client, bought)) days.add(bought);
    const gap = client.story === 'slowing' && step < SLOW_GAPS ? random.integer(13, 16) : null;
    const cycles = random.chance(SKIPS) ? 2 : 1;
    day -= gap ?? Math.max(1, cycles * client.rhythm * random.around(JITTER));
  }
  return [...days].sort((one, other) => one - other);
}

function isTrading(client: Client, day: Day): boolean {
  if (client.story === 'yearly') return day <= client.first + 4 || day >= client.last - 4;
  if (client.silence && day > client.silence.from && day < client.silence.to) return false;
  const season = client.story === 'seasonal' ? SEASONS[client.kind] : undefined;
  if (!season) return true;
  const { month, dayOfMonth } = calendarDate(day);
  const monthAndDate = month * 100 + dayOfMonth;
  return season[0] <= monthAndDate && monthAndDate <= season[1];
}
