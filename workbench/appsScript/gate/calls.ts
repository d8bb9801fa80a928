import type { Clock } from '../../document/clock';
import { Quotas } from './quotas';

/**
 * What a service call does: look at the document, change it, only point at something, or talk to
 * the person.
 */
export type CallKind = 'read' | 'write' | 'handle' | 'interactive';

/**
 * The count of service calls and the faults put among them. Reads and writes are *data calls*: each
 * is a trip to a server on Google. Handles (`getRange`, `getSheetByName`, builders) are cheap and
 * are counted apart.
 */
export interface Calls {
  readonly data: number;
  readonly handles: number;
  /** The cells that reads of ranges have handed over. */
  readonly cells: number;
  /** How often each call was made, by names such as `Range.setValues`. */
  readonly byName: ReadonlyMap<string, number>;
  /** Counts from zero again; faults stay. */
  reset(): void;
  /** Makes every data call take this long on the workbench's clock. Nobody waits for it. */
  slow(milliseconds: number): void;
  /** Makes the n-th data call from now throw, once. */
  failAt(n: number, message?: string): void;
  /**
   * Ends the run at the n-th data call from now, as Google ends one whose time is over: that call
   * throws, and every one after it, and the run has failed whatever the script catches.
   */
  stopAt(n: number): void;
  /**
   * Does something right before the n-th data call from now, once: what a person, or another run,
   * does meanwhile. Nothing of it is counted or made to fail; what it throws, the run throws.
   */
  between(n: number, act: () => void): void;
  /** Makes every call of this name throw. */
  failOn(name: string, message?: string): void;
  /**
   * Makes every call of this name answer so instead of doing its work, e.g. `Lock.tryLock` with
   * false.
   */
  answer(name: string, value: unknown): void;
  /** Takes back `slow`, `failAt`, `stopAt`, `between`, `failOn` and `answer`. */
  heal(): void;
}

/** As long as Google lets a script run. */
const RUN_LIMIT_MS = 6 * 60_000;

/** Google's own words when a server does not answer. */
const SERVER_ERROR = 'Service Spreadsheets failed while accessing document.';

const TIME_OVER = 'Exceeded maximum execution time';

/** The services whose reads wait for the writes before them. */
const OF_SHEETS: ReadonlySet<string> = new Set(['Range', 'RangeList', 'Sheet', 'Spreadsheet']);

/** What `Ledger.enter` says when the call is to do its own work. */
export const PROCEED = Symbol('proceed');

/** The side of {@link Calls} that the service layer passes every call through. */
export class Ledger implements Calls {
  #data = 0;
  #handles = 0;
  #cells = 0;
  #byName = new Map<string, number>();
  #delay = 0;
  #failIn = Number.POSITIVE_INFINITY;
  #failMessage = SERVER_ERROR;
  #stopIn = Number.POSITIVE_INFINITY;
  #actIn = Number.POSITIVE_INFINITY;
  #act: () => void = () => {};
  /** While somebody else is at work, in the midst of a run. */
  #isAside = false;
  /** What was thrown there. */
  #failedAside: unknown[] = [];
  readonly #failing = new Map<string, string>();
  readonly #answers = new Map<string, unknown>();
  #inFormula = false;
  /** Null while no run is under way. */
  #runBegan: number | null = null;
  #isStopped = false;
  /** The first refusal of a write that the script has not been told of yet. */
  #untold: string | null = null;

  /** Of the day, whatever is counted from zero again meanwhile. */
  readonly quotas: Quotas;

  constructor(private readonly clock: Pick<Clock, 'instant' | 'advance'>) {
    this.quotas = new Quotas(clock);
  }

  get data(): number {
    return this.#data;
  }

  get handles(): number {
    return this.#handles;
  }

  get cells(): number {
    return this.#cells;
  }

  get byName(): ReadonlyMap<string, number> {
    return this.#byName;
  }

  reset(): void {
    this.#data = 0;
    this.#handles = 0;
    this.#cells = 0;
    this.#byName = new Map();
  }

  slow(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  failAt(n: number, message = SERVER_ERROR): void {
    this.#failIn = n;
    this.#failMessage = message;
  }

  stopAt(n: number): void {
    this.#stopIn = n;
  }

  between(n: number, act: () => void): void {
    this.#actIn = n;
    this.#act = act;
  }

  failOn(name: string, message = SERVER_ERROR): void {
    this.#failing.set(name, message);
  }

  answer(name: string, value: unknown): void {
    this.#answers.set(name, value);
  }

  heal(): void {
    this.#delay = 0;
    this.#failIn = Number.POSITIVE_INFINITY;
    this.#stopIn = Number.POSITIVE_INFINITY;
    this.#actIn = Number.POSITIVE_INFINITY;
    this.#failing.clear();
    this.#answers.clear();
  }

  /** Runs a custom function: it may look at the spreadsheet and do nothing else. */
  asFormula<T>(work: () => T): T {
    this.quotas.calculated();
    const before = this.#inFormula;
    this.#inFormula = true;
    try {
      return work();
    } finally {
      this.#inFormula = before;
    }
  }

  /**
   * Runs a function of the script; once its time is over, every call it makes throws, and it has
   * failed though it caught that. At its end it is told of the writes that were refused.
   */
  asRun<T>(work: () => T): T {
    this.quotas.executed();
    const [began, isStopped, untold] = [this.#runBegan, this.#isStopped, this.#untold];
    this.#runBegan = this.clock.instant;
    this.#isStopped = false;
    this.#untold = null;
    try {
      const result = work();
      if (this.#isStopped) throw new Error(TIME_OVER);
      this.#tell();
      return result;
    } finally {
      this.#runBegan = began;
      this.#isStopped = isStopped;
      this.#untold = untold;
      this.#tellOfAside();
    }
  }

  /**
   * Keeps the refusal of a write until the script next reads from a sheet, flushes or ends: Google
   * gathers writes and tells of them then.
   */
  holdBack(refusal: string): void {
    this.#untold ??= refusal;
  }

  #tell(): void {
    const refusal = this.#untold;
    this.#untold = null;
    if (refusal !== null) throw new Error(refusal);
  }

  #doAside(): void {
    this.#actIn = Number.POSITIVE_INFINITY;
    this.#isAside = true;
    try {
      this.#act();
    } catch (error) {
      this.#failedAside.push(error);
    } finally {
      this.#isAside = false;
    }
  }

  /** The script may have caught it. */
  #tellOfAside(): void {
    if (this.#isAside || this.#failedAside.length === 0) return;
    const [error] = this.#failedAside.splice(0);
    throw error;
  }

  /** Counts what a read has handed over, where that is rows of cells. */
  handedOver(value: unknown): void {
    if (this.#isAside || !Array.isArray(value)) return;
    for (const row of value) if (Array.isArray(row)) this.#cells += row.length;
  }

  /**
   * Counts a call; throws where a fault or the permissions say so; answers a prepared value, else
   * {@link PROCEED}.
   */
  enter(service: string, method: string, kind: CallKind): unknown {
    if (this.#isAside) {
      if (kind === 'read' && OF_SHEETS.has(service)) this.#tell();
      return PROCEED;
    }
    const isData = kind === 'read' || kind === 'write';
    if (isData && --this.#actIn <= 0) this.#doAside();
    const name = `${service}.${method}`;
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1);
    if (this.#inFormula && (kind === 'write' || kind === 'interactive')) {
      throw new Error(`You do not have permission to call ${name}.`);
    }
    if (isData) this.clock.advance(this.#delay);
    const isOver = this.#runBegan !== null && this.clock.instant - this.#runBegan > RUN_LIMIT_MS;
    if (isData && !this.#isStopped) this.#data++;
    if (isOver || (isData && --this.#stopIn <= 0)) {
      this.#stopIn = Number.POSITIVE_INFINITY;
      this.#isStopped = true;
    }
    if (this.#isStopped) throw new Error(TIME_OVER);
    if (name === 'SpreadsheetApp.flush' || (kind === 'read' && OF_SHEETS.has(service))) {
      this.#tell();
    }
    if (isData) {
      if (--this.#failIn <= 0) {
        this.#failIn = Number.POSITIVE_INFINITY;
        throw new Error(this.#failMessage);
      }
    } else {
      this.#handles++;
    }
    this.quotas.called(service, method, kind);
    const failure = this.#failing.get(name);
    if (failure !== undefined) throw new Error(failure);
    return this.#answers.has(name) ? this.#answers.get(name) : PROCEED;
  }
}
