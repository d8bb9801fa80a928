import type { AtWork } from '../appsScript/host';
import type { KeptTrigger } from '../appsScript/services/triggers';
import type { Clock } from '../document/clock';
import { Zone } from '../locale/zone';

/** The triggers of a workbench, for whoever plays the clock. */
export interface Triggers {
  /** Everybody's, the oldest first. */
  readonly all: readonly KeptTrigger[];
  /** What runs by a trigger threw; on Google only their owner hears of it, if anybody. */
  readonly failures: readonly string[];
  /** Puts one among them that the add-on has not made. */
  add(trigger: Pick<KeptTrigger, 'handler'> & Partial<KeptTrigger>): KeptTrigger;
  /** Takes one away as its owner would. */
  remove(id: string): void;
  /**
   * Fires one now, as the clock would: nobody is at the screen. What it throws is among the
   * failures.
   */
  fire(id: string): void;
  /** Lets time pass, and fires what falls due meanwhile, in its order. */
  passUntil(now: string): void;
}

const HOUR_MS = 3_600_000;

/** Google picks a minute within the hour; the workbench takes the middle. */
const WITHIN_THE_HOUR_MS = HOUR_MS / 2;

export class TriggerDesk implements Triggers {
  readonly failures: string[] = [];

  constructor(
    readonly all: KeptTrigger[],
    private readonly clock: Clock,
    private readonly session: AtWork,
    private readonly run: (handler: string, event: object) => void,
  ) {}

  add(trigger: Pick<KeptTrigger, 'handler'> & Partial<KeptTrigger>): KeptTrigger {
    const added: KeptTrigger = {
      id: `trigger-${this.all.length}`,
      owner: this.session.person,
      source: 'SPREADSHEETS',
      event: 'ON_OPEN',
      when: null,
      ...trigger,
    };
    this.all.push(added);
    return added;
  }

  remove(id: string): void {
    this.all.splice(this.all.indexOf(this.#trigger(id)), 1);
  }

  fire(id: string): void {
    const { handler, owner } = this.#trigger(id);
    this.unattended(owner, () => this.run(handler, { authMode: 'FULL', triggerUid: id }));
  }

  /** Runs what no one started, by a person's rights; what it throws is among the failures. */
  unattended(person: string, work: () => void): void {
    const before = { ...this.session };
    Object.assign(this.session, { person, isTrigger: true });
    try {
      work();
    } catch (error) {
      // The script's errors are of its own realm.
      this.failures.push(String((error as { message?: unknown }).message ?? error));
    } finally {
      Object.assign(this.session, before);
    }
  }

  passUntil(now: string): void {
    const until = this.clock.instantAt(now);
    for (;;) {
      const [next] = this.all
        .flatMap((trigger) => {
          const at = this.#due(trigger);
          return at !== null && at <= until ? [{ id: trigger.id, at }] : [];
        })
        .sort((one, other) => one.at - other.at);
      if (!next) break;
      this.clock.advance(next.at - this.clock.instant);
      this.fire(next.id);
    }
    this.clock.advance(Math.max(0, until - this.clock.instant));
  }

  /** When a trigger falls due next, after now; null for one that the clock does not fire again. */
  #due({ when }: KeptTrigger): number | null {
    const { instant } = this.clock;
    if (when === null) return null;
    if ('at' in when) return when.at > instant ? when.at : null;
    const zone = new Zone(when.timeZone);
    const today = Math.floor(zone.serialAt(instant));
    const at = (day: number) => zone.instantOf(day + when.hour / 24) + WITHIN_THE_HOUR_MS;
    return at(today) > instant ? at(today) : at(today + 1);
  }

  #trigger(id: string): KeptTrigger {
    const trigger = this.all.find((each) => each.id === id);
    if (!trigger) throw new Error(`There is no trigger ${id}.`);
    return trigger;
  }
}
