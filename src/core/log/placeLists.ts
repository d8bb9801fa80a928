/**
 * Lists of places in a log, kept in one column: a log has millions of them, and most are of one
 * place.
 */
export class PlaceLists {
  /** How many lists have been added. */
  length = 0;
  // As long as every list is of the one place that it stands at itself, nothing is kept.
  private starts: Int32Array | null = null;
  private places: Int32Array | null = null;

  /** @param placeCount how many places there are at most in all lists */
  constructor(private readonly placeCount: number) {}

  /** @param list never empty */
  add(list: readonly number[]): void {
    const index = this.length++;
    if (this.starts === null || this.places === null) {
      if (list.length === 1 && list[0] === index) return;
      this.starts = new Int32Array(this.placeCount + 1);
      this.places = new Int32Array(this.placeCount);
      for (let place = 0; place < index; place++) this.places[place] = place;
      for (let place = 0; place <= index; place++) this.starts[place] = place;
    }
    let end = this.starts[index] as number;
    for (const place of list) this.places[end++] = place;
    this.starts[index + 1] = end;
  }

  at(index: number): number[] {
    if (this.starts === null || this.places === null) return [index];
    const start = this.starts[index] as number;
    const end = this.starts[index + 1] as number;
    const list = [this.places[start] as number];
    for (let place = start + 1; place < end; place++) list.push(this.places[place] as number);
    return list;
  }

  /** The first place of a list. */
  firstAt(index: number): number {
    if (this.starts === null || this.places === null) return index;
    return this.places[this.starts[index] as number] as number;
  }

  sizeAt(index: number): number {
    if (this.starts === null) return 1;
    return (this.starts[index + 1] as number) - (this.starts[index] as number);
  }
}
