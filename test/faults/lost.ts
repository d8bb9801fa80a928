import { expect } from 'vitest';

/** Places where something is not as it should be, with the call at which something was done. */
export class Lost {
  readonly #found: string[] = [];

  add(n: number, when: string, places: readonly string[]): void {
    for (const place of places) this.#found.push(`at call ${n}, ${when}: ${place}`);
  }

  expectNone(): void {
    if (this.#found.length > 0) expect.fail(this.#found.join('\n'));
  }
}
