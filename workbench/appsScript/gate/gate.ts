import { type CallKind, type Ledger, PROCEED } from './calls';

/** Something a script can hold: a range, a builder, a whole service. */
export abstract class Service {
  /** Runs before each method; throws where what is held has no such. */
  beforeCall(_method: string): void {}

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

/** What a script holds for a service, which only the gate sees. */
class StandIn {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  static serviceOf(value: unknown): Service | null {
    return typeof value === 'object' && value !== null && #service in value ? value.#service : null;
  }
}

/**
 * The gate between the script and the services. Scripts hold stand-ins; a call through one is
 * counted, may be made to fail, and what is not built says so instead of being undefined. Services
 * among themselves use each other directly.
 */
export class Gate {
  readonly #standIns = new WeakMap<Service, object>();
  /** A class of stand-ins for each class of services. */
  readonly #classes = new Map<ServiceClass, typeof StandIn>();

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
    const service = StandIn.serviceOf(value);
    if (service) return service;
    return Array.isArray(value) && holdsStandIn(value) ? value.map((item) => this.in(item)) : value;
  }

  #standIn(service: Service): object {
    let standIn = this.#standIns.get(service);
    if (!standIn) {
      standIn = new (this.#standInFor(service.constructor as ServiceClass))(service);
      this.#standIns.set(service, standIn);
    }
    return standIn;
  }

  #standInFor(serviceClass: ServiceClass): typeof StandIn {
    const known = this.#classes.get(serviceClass);
    if (known) return known;
    const entry = entries.get(serviceClass);
    if (!entry) throw new Error(`${serviceClass.name} has no contract; see standsFor.`);
    const made = class extends StandIn {};
    const { prototype } = made;
    Reflect.deleteProperty(prototype, 'constructor');
    Object.setPrototypeOf(prototype, this.#beyond(entry));
    Object.defineProperty(prototype, 'toString', { value: () => entry.name });
    for (const [property, kind] of entry.kinds) {
      Object.defineProperty(prototype, property, {
        get: this.#reading(entry.name, property, kind),
        set: () => this.#refuseAssignment(entry.name, property),
      });
    }
    this.#classes.set(serviceClass, made);
    return made;
  }

  /** Answers for what a class has not. */
  #beyond({ name }: Entry): object {
    return new Proxy(Object.create(null) as object, {
      get: (_, property) => {
        if (typeof property === 'symbol' || ASKED_OF_EVERYTHING.has(property)) return undefined;
        throw this.exception(`not in the workbench: ${name}.${property}`);
      },
      has: () => false,
      set: (_, property) => this.#refuseAssignment(name, property),
    });
  }

  #refuseAssignment(name: string, property: string | symbol): never {
    throw this.exception(`${name}.${String(property)} cannot be assigned to.`);
  }

  /** What a script gets that reads a property of a stand-in. */
  #reading(name: string, property: string, kind: CallKind | 'constant'): () => unknown {
    const gate = this;
    if (kind === 'constant') {
      return function (this: unknown) {
        return gate.out(ownOf(gate.#serviceOf(this, property), property));
      };
    }
    const method = function (this: unknown, ...args: unknown[]) {
      return gate.#call(gate.#serviceOf(this, property), name, property, kind, args);
    };
    return () => method;
  }

  #serviceOf(standIn: unknown, property: string): Service {
    const service = StandIn.serviceOf(standIn);
    if (!service) throw this.exception(`${property} is called without what it is of.`);
    return service;
  }

  #call(service: Service, name: string, property: string, kind: CallKind, args: unknown[]) {
    try {
      const answer = this.ledger.enter(name, property, kind);
      if (answer !== PROCEED) return answer;
      service.beforeCall(property);
      if (kind === 'write') service.beforeWrite(property);
      const own = ownOf(service, property) as (...given: unknown[]) => unknown;
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
  }
}

function ownOf(service: Service, property: string): unknown {
  return (service as unknown as Record<string, unknown>)[property];
}

function holdsService(list: unknown[]): boolean {
  return list.some(
    (item) => item instanceof Service || (Array.isArray(item) && holdsService(item)),
  );
}

function holdsStandIn(list: unknown[]): boolean {
  return list.some(
    (item) => StandIn.serviceOf(item) !== null || (Array.isArray(item) && holdsStandIn(item)),
  );
}
