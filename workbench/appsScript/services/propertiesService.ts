import { Service, standsFor } from '../gate/gate';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** Where properties are kept: one record for each of Google's three stores. */
export interface PropertyStores {
  document: Record<string, string>;
  script: Record<string, string>;
  user: Record<string, string>;
}

/** The script's small memory. */
export class PropertiesService extends Service {
  readonly #document: Properties;
  readonly #script: Properties;
  readonly #user: Properties;

  constructor(stores: PropertyStores) {
    super();
    this.#document = new Properties(stores.document);
    this.#script = new Properties(stores.script);
    this.#user = new Properties(stores.user);
  }

  getDocumentProperties(): Properties {
    return this.#document;
  }

  getScriptProperties(): Properties {
    return this.#script;
  }

  getUserProperties(): Properties {
    return this.#user;
  }
}

/** One store: texts by name, 9 KB each, 500 KB together. */
export class Properties extends Service {
  constructor(private readonly store: Record<string, string>) {
    super();
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? (this.store[key] as string) : null;
  }

  getProperties(): Record<string, string> {
    return { ...this.store };
  }

  getKeys(): string[] {
    return Object.keys(this.store);
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  /** All or nothing: a store is not changed by values it cannot take. */
  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    const added = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    if (added.some(([, value]) => bytes(value) > VALUE_LIMIT)) {
      throw new Error('Argument too large: value');
    }
    const next = { ...(deleteAllOthers ? {} : this.store), ...Object.fromEntries(added) };
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + bytes(key) + bytes(value),
      0,
    );
    if (size > STORE_LIMIT) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.deleteAllProperties();
    Object.assign(this.store, next);
    return this;
  }

  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}

/** The length of a text in UTF-8. */
function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

standsFor<GoogleAppsScript.Properties.PropertiesService>()(PropertiesService, {
  name: 'PropertiesService',
  handles: ['getDocumentProperties', 'getScriptProperties', 'getUserProperties'],
});

standsFor<GoogleAppsScript.Properties.Properties>()(Properties, {
  name: 'Properties',
  reads: ['getKeys', 'getProperties', 'getProperty'],
  writes: ['deleteAllProperties', 'deleteProperty', 'setProperties', 'setProperty'],
});
