/** Words, numbered as they come. */
export class WordNumbers {
  /** Each once, in the order in which they were said first. */
  readonly words: string[] = [];
  // Not `#`, which would make a WeakMap of each in the build: a log has ten million rows.
  private readonly known = new Map<string, number>();
  private lastWord: string | null = null;
  private lastNumber = 0;

  of(word: string): number {
    // What stands grouped says one word row after row.
    if (word === this.lastWord) return this.lastNumber;
    let number = this.known.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.known.set(word, number);
    }
    this.lastWord = word;
    this.lastNumber = number;
    return number;
  }
}
