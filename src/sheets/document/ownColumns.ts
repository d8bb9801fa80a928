import type { Cell } from '../../cells/cell';
import { ALL_TEXTS, type Texts } from '../../texts/texts';

/**
 * The columns of a sheet of the add-on's own, by their headers in any language and any order; those
 * that are not there are left out.
 */
export function ownColumns<Column extends string>(
  header: readonly Cell[],
  columns: readonly Column[],
  headersOf: (texts: Texts) => Readonly<Record<Column, string>>,
): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const column of columns) {
    const names: readonly Cell[] = ALL_TEXTS.map((texts) => headersOf(texts)[column]);
    const place = header.findIndex((cell) => names.includes(cell));
    if (place >= 0) found.set(column, place);
  }
  return found;
}
