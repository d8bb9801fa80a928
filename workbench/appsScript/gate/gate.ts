import { type CallKind, type Ledger, PROCEED } from './calls';

/** Something a script can hold: a range, a builder, a whole service. */
export abstract class Service {
  /**
   * Runs before each of the methods that change the document; throws where the person may not make
   * that change.
   */
  beforeWrite(_method: string): void {}
}

/** A write that Google refuses: it says so later, see {@link Ledger.holdBack}. */
export class RefusedWrite extends Error {}

/** The methods a class of ours and Google's interface have in common. */
type Shared<Mine, Google> = keyof Mine & keyof Google & string;

/**
 * What a script may do with a class of ours. Only what is listed can be reached; the lists say how
 * a call counts. The names are checked against Google's own interface when this is compiled.
 */
export interface Contract<Mine, Google> {
  /** As it stands in messages and counts: `Range`. */
  name: string;
  reads?: Shared<Mine, Google>[];
  writes?: Shared<Mine, Google>[];
  handles?: Shared<Mine, Google>[];
  /** Talks to the person, or to others: refused to custom functions, not counted as data. */
  interactive?: Shared<Mine, Google>[];
  /** Enumerations and other plain values. */
  constants?: Shared<Mine, Google>[];
}

interface Entry {
  name: string;
  kinds: Map<string, CallKind | 'constant'>;
}

// biome-ignore lint/suspicious/noExplicitAny: the constructors of services have nothing in common.
type ServiceClass = abstract new (...args: any[]) => Service;

const entries = new Map<ServiceClass, Entry>();

/**
 * Says which of Google's interfaces a class stands for:
 * `standsFor<GoogleAppsScript.Spreadsheet.Range>()(Range, {…})`.
 */
export function standsFor<Google>() {
  return <Mine extends Service>(
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    mine: abstract new (...args: any[]) => Mine,
    contract: Contract<Mine, Google>,
  ): void => {
    const kinds: Entry['kinds'] = new Map();
    for (const name of contract.reads ?? []) kinds.set(name, 'read');
    for (const name of contract.writes ?? []) kinds.set(name, 'write');
    for (const name of contract.handles ?? []) kinds.set(name, 'handle');
    for (const name of contract.interactive ?? []) kinds.set(name, 'interactive');
    for (const name of contract.constants ?? []) kinds.set(name, 'constant');
    entries.set(mine, { name: contract.name, kinds });
  };
}

/**
 * The language itself asks any object for these: when it becomes a text, JSON, or the result of a
 * promise.
 */
const ASKED_OF_EVERYTHING: ReadonlySet<string> = new Set(['valueOf', 'toJSON', 'then']);

type Method = (...args: unknown[]) => unknown;

/**
 * The gate between the script and the services. Scripts hold stand-ins; a call through one is
 * counted, may be made to fail, and what is not built says so instead of being undefined. Services
 * among themselves use each other directly.
 */
export class Gate {
  readonly #outside = new WeakMap<Service, object>();
  readonly #inside = new WeakMap<object, Service>();

  constructor(
    private readonly ledger: Ledger,
    /** Makes an exception that is an Error to the script: the realms have one class each. */
    private readonly exception: (message: string) => Error,
  ) {}

  /** What the script gets for a result: services become stand-ins, also in lists. */
  out(value: unknown): unknown {
    if (value instanceof Service) return this.#standIn(value);
    if (Array.isArray(value) && holdsService(value)) return value.map((item) => this.out(item));
    return value;
  }

  /** What a service gets for an argument. */
  in(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.#inside.get(value);
    if (service) return service;
    return Array.isArray(value) && value.some((item) => this.#isOurs(item))
      ? value.map((item) => this.in(item))
      : value;
  }

  #isOurs(item: unknown): boolean {
    if (typeof item !== 'object' || item === null) return false;
    return this.#inside.has(item) || (Array.isArray(item) && item.some((one) => this.#isOurs(one)));
  }

  #standIn(service: Service): object {
    const known = this.#outside.get(service);
    if (known) return known;
    const entry = entries.get(service.constructor as ServiceClass);
    if (!entry) throw new Error(`${service.constructor.name} has no contract; see standsFor.`);
    const methods = new Map<string, Method>();
    const standIn = new Proxy(Object.create(null) as object, {
      get: (_, property) => {
        if (typeof property === 'symbol') return undefined;
        if (property === 'toString') return () => entry.name;
        const kind = entry.kinds.get(property);
        if (!kind && ASKED_OF_EVERYTHING.has(property)) return undefined;
        if (!kind) throw this.exception(`not in the workbench: ${entry.name}.${property}`);
        const own = (service as unknown as Record<string, unknown>)[property];
        if (kind === 'constant') return this.out(own);
        let method = methods.get(property);
        if (!method) {
          method = this.#counted(service, entry.name, property, kind, own as Method);
          methods.set(property, method);
        }
        return method;
      },
      has: (_, property) => typeof property === 'string' && entry.kinds.has(property),
      set: (_, property) => {
        throw this.exception(`${entry.name}.${String(property)} cannot be assigned to.`);
      },
    });
    this.#outside.set(service, standIn);
    this.#inside.set(standIn, service);
    return standIn;
  }

  #counted(service: Service, name: string, property: string, kind: CallKind, own: Method): Method {
    return (...args) => {
      try {
        const answer = this.ledger.enter(name, property, kind);
        if (answer !== PROCEED) return answer;
        if (kind === 'write') service.beforeWrite(property);
        const result = own.apply(
          service,
          args.map((arg) => this.in(arg)),
        );
        if (kind === 'read') this.ledger.handedOver(result);
        return this.out(result);
      } catch (error) {
        if (error instanceof RefusedWrite) {
          this.ledger.holdBack(error.message);
          return this.out(service);
        }
        throw this.exception(error instanceof Error ? error.message : String(error));
      }
    };
  }
}

function holdsService(list: unknown[]): boolean {
  return list.some(
    (item) => item instanceof Service || (Array.isArray(item) && holdsService(item)),
  );
}
