import type { PackedValue } from './packedCell';

const FIRST_ROOM = 1024;

/** What the rows of a log say in one column, as it is packed: mostly numbers. */
export class PackedValues {
  private length = 0;
  private numbers = new Float64Array(FIRST_ROOM);
  /** In place of the numbers, once a row says anything else. */
  private values: PackedValue[] | null = null;

  add(value: PackedValue): void {
    const row = this.length++;
    if (this.values === null && typeof value !== 'number') {
      this.values = Array.from(this.numbers.subarray(0, row));
      this.numbers = new Float64Array(0);
    }
    if (this.values !== null) {
      this.values.push(value);
      return;
    }
    if (row === this.numbers.length) {
      const roomier = new Float64Array(2 * row);
      roomier.set(this.numbers);
      this.numbers = roomier;
    }
    this.numbers[row] = value as number;
  }

  at(row: number): PackedValue {
    return this.values === null ? (this.numbers[row] as number) : (this.values[row] ?? null);
  }

  /** The first row of which something is not so; below 0 where there is none. */
  firstThatIsNot(so: (value: PackedValue) => boolean): number {
    for (let row = 0; row < this.length; row++) if (!so(this.at(row))) return row;
    return -1;
  }
}
