import { freshId } from '../../document/freshId';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';

/** A trigger as the script's project keeps it. */
export interface KeptTrigger {
  id: string;
  handler: string;
  /** Whose it is: nobody sees the triggers of others. */
  owner: string;
  source: keyof typeof TRIGGER_SOURCES;
  event: keyof typeof EVENT_TYPES;
  /** When the clock fires it; null for triggers of other events. */
  when: Daily | Once | null;
}

/** Every day, within the hour that begins then on a clock hanging in this zone. */
interface Daily {
  hour: number;
  timeZone: string;
}

/** Once, at this instant (milliseconds since 1970, UTC). */
interface Once {
  at: number;
}

/** `ScriptApp.EventType`, as far as it is used. */
export const EVENT_TYPES = { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT' } as const;

/** `ScriptApp.TriggerSource`, as far as it is used. */
export const TRIGGER_SOURCES = { CLOCK: 'CLOCK', SPREADSHEETS: 'SPREADSHEETS' } as const;

/** As many triggers as one user may have in one script. */
const MOST = 20;

/** A trigger, to be told from others and to be deleted. */
export class Trigger extends Service {
  constructor(readonly kept: KeptTrigger) {
    super();
  }

  getUniqueId(): string {
    return this.kept.id;
  }

  getHandlerFunction(): string {
    return this.kept.handler;
  }

  getEventType(): string {
    return this.kept.event;
  }

  getTriggerSource(): string {
    return this.kept.source;
  }
}

/** The first step to a trigger. Only the clock's can be built. */
export class TriggerBuilder extends Service {
  constructor(
    private readonly host: Host,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.host, this.handler);
  }
}

/** Builds a trigger that the clock fires: every day, or once after a while. */
export class ClockTriggerBuilder extends Service {
  #hour: number | null = null;
  #timeZone: string;
  #after: number | null = null;

  constructor(
    private readonly host: Host,
    private readonly handler: string,
  ) {
    super();
    this.#timeZone = host.scriptTimeZone;
  }

  everyDays(n: number): this {
    if (n !== 1) throw new Error(`not in the workbench: ClockTriggerBuilder.everyDays with ${n}`);
    this.#hour ??= 0;
    return this;
  }

  /** Google picks a minute within the hour. */
  atHour(hour: number): this {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
      throw new Error('Hour must be between 0 and 23.');
    }
    this.#hour = hour;
    return this;
  }

  inTimezone(timezone: string): this {
    this.#timeZone = timezone;
    return this;
  }

  after(durationMilliseconds: number): this {
    this.#after = durationMilliseconds;
    return this;
  }

  create(): Trigger {
    const { kept, clock, session } = this.host;
    if (kept.triggers.filter(({ owner }) => owner === session.person).length >= MOST) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger: KeptTrigger = {
      id: freshId(18, '0123456789'),
      handler: this.handler,
      owner: session.person,
      source: 'CLOCK',
      event: 'CLOCK',
      when:
        this.#after === null
          ? { hour: this.#hour ?? 0, timeZone: this.#timeZone }
          : { at: clock.instant + this.#after },
    };
    kept.triggers.push(trigger);
    return new Trigger(trigger);
  }
}

standsFor<GoogleAppsScript.Script.Trigger>()(Trigger, {
  name: 'Trigger',
  handles: ['getEventType', 'getHandlerFunction', 'getTriggerSource', 'getUniqueId'],
});

standsFor<GoogleAppsScript.Script.TriggerBuilder>()(TriggerBuilder, {
  name: 'TriggerBuilder',
  handles: ['timeBased'],
});

standsFor<GoogleAppsScript.Script.ClockTriggerBuilder>()(ClockTriggerBuilder, {
  name: 'ClockTriggerBuilder',
  handles: ['after', 'atHour', 'everyDays', 'inTimezone'],
  writes: ['create'],
});
