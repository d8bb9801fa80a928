import type { Look } from '../../workbench/document/cell';
import type { KeptCell, KeptLine, KeptSheet } from '../../workbench/memory/sheetState';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';

// Most faults leave one of few documents: a read that fails changes nothing. What follows from two
// that are alike to the letter is the same, and is looked at once.

/** Texts, numbered as they come. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** The documents that a sweep has met. */
export class Met {
  readonly #documents = new Set<string>();

  get size(): number {
    return this.#documents.size;
  }

  /**
   * Whether there was none like it yet.
   *
   * @param besides what else could make a difference
   */
  isNew(document: MemorySnapshot, besides = ''): boolean {
    const text = `${textOf(document)} ${besides}`;
    if (this.#documents.has(text)) return false;
    this.#documents.add(text);
    return true;
  }
}

/** All that a document holds, and when. */
function textOf({ sheets, names, sheetOrder, activeSheet, custom, instant }: MemorySnapshot) {
  return JSON.stringify([
    ...[sheetOrder.map((id) => numberOf(sheets[id] as KeptSheet)), activeSheet, instant],
    ...[[...names], custom],
  ]);
}

const parts = new Numbered();

const sheetNumbers = new WeakMap<KeptSheet, number>();
const lineNumbers = new WeakMap<KeptLine, number>();

function numberOf(sheet: KeptSheet): number {
  const known = sheetNumbers.get(sheet);
  if (known !== undefined) return known;
  const { cells, ...rest } = sheet;
  const text = JSON.stringify([cells.map(lineNumber), rest], (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  const number = parts.of(text);
  sheetNumbers.set(sheet, number);
  return number;
}

function lineNumber(line: KeptLine): number {
  const known = lineNumbers.get(line);
  if (known !== undefined) return known;
  const number = parts.of(line.map(cellText).join('\n'));
  lineNumbers.set(line, number);
  return number;
}

// Cells are made anew by the million: to remember their texts takes far longer than to write them.
function cellText(cell: KeptCell | undefined): string {
  if (!cell) return '';
  const { value, formula, look } = cell;
  let text = `${typeof value}\0${value}\0${formula}`;
  for (const part in look) text += `\0${part}\0${look[part as keyof Look]}`;
  return text;
}
