import type { PackedValue } from './packedCell';

const FIRST_ROOM = 1024;

/**
 * What the rows of a log say in one column, as it is packed: mostly whole numbers, then numbers. As
 * long as they are no more than that, they take no more room.
 */
export class PackedValues {
  private length = 0;
  private kept: Int32Array | Float64Array | PackedValue[] = new Int32Array(FIRST_ROOM);

  add(value: PackedValue): void {
    const row = this.length++;
    if (!Array.isArray(this.kept)) {
      if (typeof value !== 'number') this.kept = Array.from(this.kept.subarray(0, row));
      else if (this.kept instanceof Int32Array && (value | 0) !== value) {
        this.kept = Float64Array.from(this.kept);
      }
    }
    if (Array.isArray(this.kept)) {
      this.kept.push(value);
      return;
    }
    if (row === this.kept.length) this.kept = resized(this.kept, 2 * row);
    this.kept[row] = value as number;
  }

  /** Gives back the room that was taken for more rows. */
  trim(): void {
    if (!Array.isArray(this.kept)) this.kept = resized(this.kept, this.length);
  }

  at(row: number): PackedValue {
    return this.kept[row] ?? null;
  }

  /** The first row of which something is not so; below 0 where there is none. */
  firstThatIsNot(so: (value: PackedValue) => boolean): number {
    for (let row = 0; row < this.length; row++) if (!so(this.at(row))) return row;
    return -1;
  }
}

function resized<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  const resized = new (numbers.constructor as new (size: number) => Numbers)(size);
  resized.set(numbers.subarray(0, size));
  return resized;
}
