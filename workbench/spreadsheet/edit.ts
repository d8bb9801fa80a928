import type { Area } from '../document/area';
import type { SheetCells } from '../document/sheetCells';

/** What the script is told of an edit. */
export interface Edit {
  cells: SheetCells;
  area: Area;
  /** As a text, where one cell was edited and holds anything. */
  value: string | undefined;
}

/** An edit of cells that hold by now what they were given. */
export function editOf(cells: SheetCells, area: Area): Edit {
  const isOne = area.startRow === area.endRow && area.startColumn === area.endColumn;
  const content = isOne ? cells.content(area.startRow, area.startColumn) : null;
  return { cells, area, value: content === null ? undefined : textOf(content) };
}

/** Booleans are `TRUE` and `FALSE`, days are serial numbers. */
function textOf(content: NonNullable<ReturnType<SheetCells['content']>>): string {
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return String(typeof content === 'object' ? content.serial : content);
}
