/** Words, numbered as they come. */
export class WordNumbers {
  /** Each once, in the order in which they were said first. */
  readonly words: string[] = [];
  // Not `#`, which would make a WeakMap of each in the build: a log has ten million rows.
  private known: Map<string, number> | null = null;
  private lastWord: string | null = null;
  private lastNumber = 0;

  of(word: string): number {
    // What stands grouped says one word row after row.
    if (word === this.lastWord) return this.lastNumber;
    this.known ??= new Map(this.words.map((each, number) => [each, number]));
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

  /** Gives back what finding the number of a word takes, as long as none is asked for. */
  settle(): void {
    this.known = null;
  }
}
