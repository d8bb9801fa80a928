import { WordNumbers } from './wordNumbers';

/** What a row says of nothing. */
const NO_WORD = -1;

/**
 * A column of words. Many rows say the same few, so each word is kept once, and a row holds its
 * number.
 */
export class WordColumn {
  private readonly numbered = new WordNumbers();
  /** Null as long as no row says anything: most logs leave most columns out. */
  private rows: Int32Array | null = null;

  /** @param rowCount how many rows there are at most */
  constructor(private readonly rowCount: number) {}

  /** Each once, in the order in which rows say them first. */
  get words(): readonly string[] {
    return this.numbered.words;
  }

  set(row: number, word: string | null | undefined): void {
    if (word == null) return;
    this.rows ??= new Int32Array(this.rowCount).fill(NO_WORD);
    this.rows[row] = this.numbered.of(word);
  }

  at(row: number): string | null {
    const number = this.numberAt(row);
    return number < 0 ? null : (this.words[number] as string);
  }

  /** Of the word in {@link words}; below 0 where the row says none. */
  numberAt(row: number): number {
    return this.rows === null ? NO_WORD : (this.rows[row] as number);
  }

  /** The numbers of the first rows; none of them may be without a word. */
  numbers(rowCount: number): Int32Array {
    return (this.rows ?? new Int32Array(0)).subarray(0, rowCount);
  }

  /** Gives back what only the setting of words needs, as long as none is set. */
  settle(): void {
    this.numbered.settle();
  }

  get isBlank(): boolean {
    return this.rows === null;
  }
}
