import type { ServedWorkbook } from '../page/served';

/** Whoever goes back further than this finds what the workbench was started with. */
const MOST = 8;

/**
 * The spreadsheets that pages have open, each under an address of its own, so that the browser's
 * back button leads to the one before and two tabs have two.
 */
export class Openings {
  readonly #served = new Map<string, ServedWorkbook>();
  #count = 0;

  constructor(first: ServedWorkbook) {
    this.#served.set('', first);
  }

  /** @returns the address of its page */
  add(served: ServedWorkbook): string {
    const id = String(++this.#count);
    this.#served.set(id, served);
    const [oldest] = [...this.#served.keys()].slice(1);
    if (oldest && this.#served.size > MOST) this.#served.delete(oldest);
    return `/?open=${id}`;
  }

  /** What stands at an address, or was started with, where that is gone. */
  at(query: URLSearchParams): ServedWorkbook {
    const id = this.#idIn(query);
    return this.#served.get(id) as ServedWorkbook;
  }

  /** Takes what a page leaves behind for what is found at its address. */
  keep(query: URLSearchParams, served: ServedWorkbook): void {
    this.#served.set(this.#idIn(query), served);
  }

  #idIn(query: URLSearchParams): string {
    const id = query.get('open') ?? '';
    return this.#served.has(id) ? id : '';
  }
}
