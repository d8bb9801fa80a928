import type { Clock } from '../../document/clock';
import { Service, standsFor } from '../gate/gate';

const VALUE_LIMIT = 100 * 1024;
const DEFAULT_LIFE = 600;

/** Caches: like properties, but forgetful. Time is the workbench's clock. */
export class CacheService extends Service {
  readonly #document: Cache;
  readonly #script: Cache;
  readonly #user: Cache;

  constructor(clock: Clock) {
    super();
    this.#document = new Cache(clock);
    this.#script = new Cache(clock);
    this.#user = new Cache(clock);
  }

  getDocumentCache(): Cache {
    return this.#document;
  }

  getScriptCache(): Cache {
    return this.#script;
  }

  getUserCache(): Cache {
    return this.#user;
  }
}

export class Cache extends Service {
  readonly #entries = new Map<string, { value: string; until: number }>();

  constructor(private readonly clock: Clock) {
    super();
  }

  get(key: string): string | null {
    const entry = this.#entries.get(key);
    return entry && entry.until > this.clock.instant ? entry.value : null;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_LIFE): void {
    if (String(value).length > VALUE_LIMIT) throw new Error('Argument too large: value');
    const until = this.clock.instant + expirationInSeconds * 1000;
    this.#entries.set(key, { value: String(value), until });
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }
}

standsFor<GoogleAppsScript.Cache.CacheService>()(CacheService, {
  name: 'CacheService',
  handles: ['getDocumentCache', 'getScriptCache', 'getUserCache'],
});

standsFor<GoogleAppsScript.Cache.Cache>()(Cache, {
  name: 'Cache',
  reads: ['get'],
  writes: ['put', 'remove'],
});
