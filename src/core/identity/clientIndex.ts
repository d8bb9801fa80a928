import { clientKey } from '../log/clientKey';
import type { Aliases } from './aliases';
import { contactPointsIn, emailKey, phoneKey } from './contactPoint';
import type { KnownClient } from './likelyTwins';

/** Who is meant where a log names a client: by name, by another spelling of it, or by a telephone or an e-mail address. */
export class ClientIndex {
  readonly #aliases: Aliases;
  readonly #keys = new Set<string>();
  /** Whose each telephone and address is; an address cannot be taken for a telephone. */
  readonly #owners = new Map<string, Set<string>>();

  /** @param clients the rows of Clients, and whoever a log gives a telephone or an address of; one may come several times */
  constructor(clients: Iterable<KnownClient>, aliases: Aliases) {
    this.#aliases = aliases;
    for (const { key, phone, email } of clients) {
      this.#keys.add(key);
      const owner = this.#clientOf(key);
      for (const point of [
        ...contactPointsIn(phone, phoneKey),
        ...contactPointsIn(email, emailKey),
      ]) {
        const owners = this.#owners.get(point);
        if (owners) owners.add(owner);
        else this.#owners.set(point, new Set([owner]));
      }
    }
  }

  /**
   * The key of the client whom a log calls by this name: the name's own where nobody is known by it.
   *
   * @returns several where it is a telephone or an address that clients share
   */
  whose(name: string): string | readonly string[] {
    const key = clientKey(name);
    if (this.#aliases.clientOf.has(key) || this.#keys.has(key)) return this.#clientOf(key);
    const point = phoneKey(name) ?? emailKey(name);
    const owners = point === null ? [] : [...(this.#owners.get(point) ?? [])];
    return owners.length > 1 ? owners : (owners[0] ?? key);
  }

  #clientOf(key: string): string {
    return this.#aliases.clientOf.get(key)?.key ?? key;
  }
}
