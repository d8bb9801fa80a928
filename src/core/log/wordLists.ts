import { WordNumbers } from './wordNumbers';

/** A list of words for each row, and a number beside each word. */
export class WordLists {
  /** Where each row's begin; rows after the last one added have none. */
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  readonly values: number[] = [];
  private readonly numbered = new WordNumbers();

  /** Each once, in the order in which rows say them first. */
  get words(): readonly string[] {
    return this.numbered.words;
  }

  /** Rows ascend. */
  add(row: number, word: string, value = 0): void {
    while (this.starts.length <= row) this.starts.push(this.numbers.length);
    this.numbers.push(this.numbered.of(word));
    this.values.push(value);
  }

  /** From which place of the list on a row's stand, up to that of the next row. */
  startOf(row: number): number {
    return this.starts[row] ?? this.numbers.length;
  }

  /** The words of a row. */
  wordsOf(row: number): string[] {
    const words: string[] = [];
    for (let place = this.startOf(row); place < this.startOf(row + 1); place++) {
      words.push(this.words[this.numberAt(place)] as string);
    }
    return words;
  }

  /** Of the word in {@link words} at a place of the list. */
  numberAt(place: number): number {
    return this.numbers[place] as number;
  }
}
