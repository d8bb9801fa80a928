import { type Cell, MAX_FIGURE_CHARACTERS } from './cell';
import { type Cells, type ColumnReading, Proofs, readCells } from './column';
import {
  type NumberConvention,
  type NumberDocument,
  type NumberKind,
  numberOrProblem,
} from './number';
import { writtenSum } from './writtenSum';

/**
 * How a column writes its numbers, and how many of its cells can be read so. One value that can
 * only be read one way, as `1.234,56` or `12.5`, settles the decimal mark for all of them.
 */
export function numberColumn(
  cells: Cells,
  kind: NumberKind,
  document: NumberDocument,
): ColumnReading<NumberConvention> {
  const point = new Proofs();
  const comma = new Proofs();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    const mark = provenMark(cell);
    if (mark !== null) (mark === '.' ? point : comma).add(cell);
  }
  const contradiction = point.against(comma);
  const proven = point.cells > 0 ? '.' : comma.cells > 0 ? ',' : null;
  const convention: NumberConvention = { decimalMark: contradiction ? 'mixed' : proven };
  const read = (cell: Cell) => numberOrProblem(cell, kind, document, convention);
  return { convention, contradiction, ...readCells(cells, read) };
}

const PLAIN_FRACTION = /^-?\d{1,15}([.,])\d{1,2}$/;
const HAS_MARK = /[.,]/;

/** The decimal mark of a cell that can be read with one only. */
function provenMark(cell: Cell): ',' | '.' | null {
  if (typeof cell !== 'string' || cell.length > MAX_FIGURE_CHARACTERS || !HAS_MARK.test(cell)) {
    return null;
  }
  const [, mark] = PLAIN_FRACTION.exec(cell) ?? [];
  if (mark !== undefined) return mark as ',' | '.';
  const written = writtenSum(cell.trim());
  if (!written || (written.point !== null && written.comma !== null)) return null;
  return written.point === null ? ',' : '.';
}
