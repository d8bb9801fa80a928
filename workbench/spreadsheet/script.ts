import { createRealm, type Realm } from './realm';

/**
 * Puts the workbench's clock under the realm's Date. Written as a text: it has to be made of the
 * realm's own parts.
 */
const CLOCKED_DATE = `(function (now) {
  const RealDate = Date;
  function ClockDate(...parts) {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length > 0 ? parts : [now()], new.target);
  }
  Object.defineProperties(ClockDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: RealDate.prototype },
    now: { value: () => now(), writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  });
  RealDate.prototype.constructor = ClockDate;
  globalThis.Date = ClockDate;
})`;

/** Google's name for what its services throw. */
const EXCEPTION = `(function (message) {
  const exception = new Error(message);
  exception.name = 'Exception';
  return exception;
})`;

const NEW_DATE = '(function (instant) { return new Date(instant); })';

type ScriptFunction = (...args: unknown[]) => unknown;

/** The add-on's script in a realm of its own, under the workbench's clock. */
export class Script {
  #realm: Realm;
  #newDate: (instant: number) => Date;
  #exception: (message: string) => Error;
  readonly #declared = new Set<string>();
  #loaded: { code: string; globals: Record<string, unknown> } | null = null;

  /** What time it is, in milliseconds since 1970. */
  now: () => number = Date.now;

  constructor() {
    this.#realm = createRealm();
    (this.#realm.evaluate(CLOCKED_DATE) as (now: () => number) => void)(() => this.now());
    this.#newDate = this.#realm.evaluate(NEW_DATE) as (instant: number) => Date;
    this.#exception = this.#realm.evaluate(EXCEPTION) as (message: string) => Error;
  }

  /** Makes a Date of the script's realm. */
  newDate(instant: number): Date {
    return this.#newDate(instant);
  }

  /** Makes an exception that is an Error in the script's realm. */
  exception(message: string): Error {
    return this.#exception(message);
  }

  /**
   * Loads the script's code; from now on it finds these globals. Code that is there already is left
   * as it is.
   */
  load(code: string, globals: Record<string, unknown>): void {
    const isThere = this.#loaded?.code === code;
    this.#loaded = { code, globals };
    const { global } = this.#realm;
    Object.assign(global, globals);
    if (!isThere) this.#declare(code);
  }

  /**
   * Puts functions beside the script's, as a file of the user's own would: functions alone, as a
   * constant could not be taken away.
   *
   * @returns takes them away again, and puts back what they have replaced
   */
  declare(code: string): () => void {
    const { global } = this.#realm;
    const replaced = this.#declare(code);
    return () => {
      for (const [name, before] of replaced) {
        global[name] = before;
        if (typeof before !== 'function') this.#declared.delete(name);
      }
    };
  }

  /** @returns what was there before under the names of the functions that the code declares */
  #declare(code: string): [name: string, before: unknown][] {
    const { global } = this.#realm;
    const before = new Map(Object.getOwnPropertyNames(global).map((name) => [name, global[name]]));
    this.#realm.evaluate(code);
    return Object.getOwnPropertyNames(global).flatMap((name) => {
      const now = global[name];
      if (typeof now !== 'function' || now === before.get(name)) return [];
      this.#declared.add(name);
      return [[name, before.get(name)]];
    });
  }

  /** Loads the same code into a fresh realm: nothing is left of what the script has remembered. */
  restart(): void {
    this.close();
    const again = new Script();
    again.now = () => this.now();
    if (this.#loaded) again.load(this.#loaded.code, this.#loaded.globals);
    this.#realm = again.#realm;
    this.#newDate = again.#newDate;
    this.#exception = again.#exception;
  }

  /** Whether the script itself declares such a global function. */
  has(name: string): boolean {
    return this.#declared.has(name);
  }

  /**
   * Calls a global function of the script. What the realm brings along, such as `eval`, is none of
   * them.
   */
  call(name: string, args: unknown[]): unknown {
    if (!this.has(name)) throw new Error(`Script function not found: ${name}`);
    return (this.#realm.global[name] as ScriptFunction)(...args);
  }

  /** A value made of the realm's own objects, through JSON. */
  adopt(json: string): unknown {
    return (this.#realm.evaluate('JSON.parse') as (json: string) => unknown)(json);
  }

  close(): void {
    this.#realm.close();
  }
}
