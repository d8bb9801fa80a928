import type { Clock } from '../../document/clock';
import type { CallKind } from './calls';

/** What Google counts by the day, and what a test may want counted besides. */
export interface DailyUse {
  propertyReads: number;
  propertyWrites: number;
  /** Minutes that clock triggers ran. */
  triggerMinutes: number;
  /** Runs of the script: calls of the panel, of the menu and of triggers. */
  executions: number;
  /** Custom functions worked out, each a run of its own on Google. */
  formulas: number;
  /** Calls of `Utilities.formatDate`. */
  formatDates: number;
}

/** What Google allows a user a day; formulas are only counted. */
export type Limits = Omit<DailyUse, 'formulas'>;

/**
 * A consumer's account; one of Google Workspace has 500,000, 500,000 and 360. For executions and
 * for `formatDate` Google publishes no number, though it may refuse them.
 */
const CONSUMER: Readonly<Limits> = {
  propertyReads: 50_000,
  propertyWrites: 50_000,
  triggerMinutes: 90,
  executions: Number.POSITIVE_INFINITY,
  formatDates: Number.POSITIVE_INFINITY,
};

/** What Google calls it where it was called too often. */
const NAMED: Readonly<Record<Exclude<keyof Limits, 'triggerMinutes'>, string>> = {
  propertyReads: 'properties',
  propertyWrites: 'properties',
  executions: 'executions',
  formatDates: 'formatDate',
};

const NOTHING: Readonly<DailyUse> = {
  propertyReads: 0,
  propertyWrites: 0,
  triggerMinutes: 0,
  executions: 0,
  formulas: 0,
  formatDates: 0,
};

const MS_PER_MINUTE = 60_000;
const DAY_MS = 24 * 60 * MS_PER_MINUTE;

/** What has been used of a day's quotas. A day is the 24 hours from the first use on. */
export class Quotas {
  /** What a test may lower, to run out of it. */
  readonly limits: Limits = { ...CONSUMER };
  #used: DailyUse = { ...NOTHING };
  #since = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Pick<Clock, 'instant'>) {}

  /** Since the day began; of a day that is over, nothing. */
  get used(): Readonly<DailyUse> {
    return this.clock.instant - this.#since < DAY_MS ? this.#used : NOTHING;
  }

  /** Counts a call of a service; throws where the day's quota of it is used up. */
  called(service: string, method: string, kind: CallKind): void {
    if (service === 'Properties') this.#spend(kind === 'read' ? 'propertyReads' : 'propertyWrites');
    if (service === 'Utilities' && method === 'formatDate') this.#spend('formatDates');
  }

  /** Counts a run of the script; throws, before it is begun, where the day's are used up. */
  executed(): void {
    this.#spend('executions');
  }

  /** Counts a custom function that is worked out. */
  calculated(): void {
    this.#add('formulas', 1);
  }

  /** Runs what the clock has fired, unless the day's time is used up. */
  asClockTrigger<T>(work: () => T): T {
    if (this.used.triggerMinutes >= this.limits.triggerMinutes) {
      throw new Error('Service using too much computer time for one day');
    }
    const beganAt = this.clock.instant;
    try {
      return work();
    } finally {
      this.#add('triggerMinutes', (this.clock.instant - beganAt) / MS_PER_MINUTE);
    }
  }

  #spend(what: keyof typeof NAMED): void {
    if (this.used[what] >= this.limits[what]) {
      throw new Error(`Service invoked too many times for one day: ${NAMED[what]}.`);
    }
    this.#add(what, 1);
  }

  #add(what: keyof DailyUse, amount: number): void {
    if (this.used === NOTHING) {
      this.#used = { ...NOTHING };
      this.#since = this.clock.instant;
    }
    this.#used[what] += amount;
  }
}
