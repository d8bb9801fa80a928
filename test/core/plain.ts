import type { Day } from '../../src/core/day';
import type { Minor } from '../../src/core/money';

/** A value whose days and money a test writes as the plain numbers that they are. */
export type Plain<T> = T extends Day | Minor
  ? number
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** What was written with plain numbers, as what it stands for. */
export function branded<T>(plain: Plain<T>): T {
  return plain as T;
}
