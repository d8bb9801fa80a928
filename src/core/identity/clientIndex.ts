import { clientKey } from '../log/clientKey';
import type { Aliases } from './aliases';
import { contactPointsIn, emailKey, phoneKey } from './contactPoint';
import type { KnownClient } from './likelyTwins';

/**
 * Who is meant where a log names a client: by name, by another spelling of it, or by a telephone or
 * an e-mail address.
 */
export class ClientIndex {
  readonly #aliases: Aliases;
  readonly #keys = new Set<string>();
  /** Whose each telephone and address is: names, by the clients' keys. */
  readonly #owners = new Map<string, Map<string, string>>();

  /**
   * @param clients the rows of Clients, and whoever a log gives a telephone or an address of; one
   * may come several times
   */
  constructor(clients: Iterable<KnownClient>, aliases: Aliases) {
    this.#aliases = aliases;
    for (const { key, name, phone, email } of clients) {
      this.#keys.add(key);
      const owner = aliases.clientOf.get(key) ?? { key, name };
      for (const point of [
        ...contactPointsIn(phone, phoneKey),
        ...contactPointsIn(email, emailKey),
      ]) {
        const owners = this.#owners.get(point);
        if (owners) owners.set(owner.key, owner.name);
        else this.#owners.set(point, new Map([[owner.key, owner.name]]));
      }
    }
  }

  /**
   * The key of the client whom a log calls by this name: the name's own where nobody is known by
   * it.
   *
   * @returns the names of several where it is a telephone or an address that they share
   */
  whose(name: string): string | readonly string[] {
    return this.known(name) ?? clientKey(name);
  }

  /** The same; null where nobody is known by it. */
  known(name: string): string | readonly string[] | null {
    const key = clientKey(name);
    const client = this.#aliases.clientOf.get(key)?.key ?? (this.#keys.has(key) ? key : null);
    if (client !== null) return client;
    const point = phoneKey(name) ?? emailKey(name);
    const owners = this.#owners.get(point ?? '') ?? new Map<string, string>();
    const [only = null] = owners.keys();
    return owners.size > 1 ? [...owners.values()] : only;
  }
}
