import { randomUUID } from 'node:crypto';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import type { ServedWorkbook } from '../page/served';
import { MOST_BYTES } from './sentBody';
import { startWordsIn } from './startWords';

/** What is held besides the spreadsheet that the workbench was started with. */
const MOST = 8;

/** All that is held, in the sizes of what a page may send at most. */
const MOST_HELD = 2;

/** A spreadsheet as it is sent to its page. */
export interface Opening {
  title: string;
  language: Language;
  now: string;
  /** A {@link ServedWorkbook} as JSON. */
  json: Buffer;
}

/**
 * The spreadsheets that pages have open, each under an address of its own, so that the browser's
 * back button leads to the one before and two tabs have two. None is ever written over.
 */
export class Openings {
  readonly #first: Opening;
  /** By their ids, the one longest unused first. */
  readonly #opened = new Map<string, Opening>();

  /** @param mostBytes what a page may send back at most */
  constructor(
    first: ServedWorkbook,
    private readonly mostBytes = MOST_BYTES,
  ) {
    this.#first = openingOf(first);
  }

  /**
   * @returns the address of its page
   * @throws UnusableInput where it is more than a page could send back
   */
  add(served: ServedWorkbook): string {
    const opening = this.#within(served);
    if (!opening)
      throw new UnusableInput(startWordsIn(served.language).tooMuch(this.mostBytes / 1e6));
    const id = randomUUID();
    this.#opened.set(id, opening);
    for (const oldest of this.#opened.keys()) {
      if (this.#opened.size <= MOST && this.#held() <= MOST_HELD * this.mostBytes) break;
      this.#opened.delete(oldest);
    }
    return `/?open=${id}`;
  }

  /** What stands at an address; where that is gone, what was started with, and a sentence on it. */
  at(query: URLSearchParams): Opening {
    const id = query.get('open') ?? '';
    if (id === '') return this.#first;
    const opening = this.#opened.get(id);
    if (!opening) {
      const first = JSON.parse(this.#first.json.toString()) as ServedWorkbook;
      return openingOf({ ...first, told: [startWordsIn(first.language).gone] });
    }
    this.#opened.delete(id);
    this.#opened.set(id, opening);
    return opening;
  }

  #within(served: ServedWorkbook): Opening | null {
    try {
      const opening = openingOf(served);
      return opening.json.length <= this.mostBytes ? opening : null;
    } catch (error) {
      // It is longer than any text may be.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #held(): number {
    return [...this.#opened.values()].reduce((sum, { json }) => sum + json.length, 0);
  }
}

function openingOf(served: ServedWorkbook): Opening {
  const { title, language, now } = served;
  return { title, language, now, json: Buffer.from(JSON.stringify(served)) };
}
