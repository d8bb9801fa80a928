import type { PackedValue } from './packedCell';

const BLOCK_BITS = 14;
const BLOCK_ROWS = 2 ** BLOCK_BITS;
const IN_BLOCK = BLOCK_ROWS - 1;

/**
 * What the rows of a log say in one column, as it is packed: mostly whole numbers, then numbers. As
 * long as they are no more than that, they take no more room. They stand in blocks, so that none has
 * to be moved for more rows.
 */
export class PackedValues {
  private length = 0;
  private readonly blocks: (Int32Array | Float64Array | PackedValue[])[] = [];

  add(value: PackedValue): void {
    const row = this.length++;
    const [number, place] = [row >> BLOCK_BITS, row & IN_BLOCK];
    let block = this.blocks[number] ?? new Int32Array(BLOCK_ROWS);
    if (!Array.isArray(block)) {
      if (typeof value !== 'number') block = Array.from(block.subarray(0, place));
      else if (block instanceof Int32Array && (value | 0) !== value) {
        block = Float64Array.from(block);
      }
    }
    block[place] = value as number;
    this.blocks[number] = block;
  }

  at(row: number): PackedValue {
    return this.blocks[row >> BLOCK_BITS]?.[row & IN_BLOCK] ?? null;
  }

  /** The first row of which something is not so; below 0 where there is none. */
  firstThatIsNot(so: (value: PackedValue) => boolean): number {
    for (let row = 0; row < this.length; row++) if (!so(this.at(row))) return row;
    return -1;
  }
}
