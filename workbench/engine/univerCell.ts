import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellInput } from '../document/cell';

/** Takes away what a cell held before; its style stays. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The piece of a cell that puts this into it. A formula's result comes with the next calculation. */
export function univerCell({ value, formula, format }: CellInput): ICellData {
  const style = format === undefined ? {} : { s: { n: { pattern: format } } };
  if (formula !== undefined) return { ...EMPTY, ...style, f: formula };
  if (value === null) return { ...EMPTY, ...style };
  if (typeof value === 'string') return { ...EMPTY, ...style, ...textCell(value) };
  if (typeof value === 'number') return { ...EMPTY, ...style, v: value, t: CellValueType.NUMBER };
  return { ...EMPTY, ...style, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
}

/** A text. The engine retypes what looks like a number or a yes/no unless it is told to keep it. */
export function textCell(text: string): { v: string; t: CellValueType } {
  const isLookalike =
    /^(true|false)$/i.test(text) || (text.trim() !== '' && !Number.isNaN(Number(text)));
  return { v: text, t: isLookalike ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
