import type { Day } from '../core/day';
import { type Cell, MAX_FIGURE_CHARACTERS } from './cell';
import type { Problem } from './cellFault';
import { type Cells, type ColumnReading, Proofs, readCells } from './column';
import {
  type DayConvention,
  type DayDocument,
  DIGITS,
  dayInOrder,
  dayOrProblem,
  epochTime,
} from './day';
import { type WrittenDate, writtenDate } from './writtenDate';

/**
 * How a column writes its days, and how many of its cells can be read so.
 *
 * One value that can only be read one way, as `13/02/2025`, settles the order of day and month for
 * all of them. Numbers of ten and thirteen digits are seconds and milliseconds since 1970 where the
 * header says so, or where they are all that the column holds of days. One offset that is not
 * nought shows the times to be those of a place.
 */
export function dayColumn(
  header: Cell,
  cells: Cells,
  document: DayDocument,
): ColumnReading<DayConvention> {
  const dayFirst = new Proofs();
  const monthFirst = new Proofs();
  let isLocal = false;
  let hasEpochs = false;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    const written = dateIn(cell);
    if (!written) {
      hasEpochs ||= epochIn(cell) !== null;
      continue;
    }
    isLocal ||= written.clock === 'local';
    const order = provenOrder(written);
    if (order !== null) (order === 'dayFirst' ? dayFirst : monthFirst).add(cell);
  }
  const contradiction = dayFirst.against(monthFirst);
  const proven = dayFirst.cells > 0 ? 'dayFirst' : monthFirst.cells > 0 ? 'monthFirst' : null;
  const convention: DayConvention = {
    order: contradiction ? 'mixed' : (proven ?? document.dateOrder),
    isEpoch: saysEpoch(header),
    isLocal,
  };
  const readBy = (tried: DayConvention) => ({
    convention: tried,
    contradiction,
    ...readCells(cells, dayByText(document, tried)),
  });
  const reading = readBy(convention);
  const holdsNothingElse = reading.unreadable === reading.filled;
  return hasEpochs && holdsNothingElse ? readBy({ ...convention, isEpoch: true }) : reading;
}

/** So many different texts of days are remembered: a log has each day in many rows. */
const MOST_REMEMBERED = 10_000;

function dayByText(
  document: DayDocument,
  convention: DayConvention,
): (cell: Cell) => Day | Problem | null {
  const known = new Map<Cell, Day | Problem | null>();
  return (cell) => {
    if (typeof cell !== 'string') return dayOrProblem(cell, document, convention);
    let found = known.get(cell);
    if (found === undefined) {
      found = dayOrProblem(cell, document, convention);
      if (known.size < MOST_REMEMBERED) known.set(cell, found);
    }
    return found;
  };
}

/** «Unix time», `created_epoch`, `epochMs`. */
function saysEpoch(header: Cell): boolean {
  return typeof header === 'string' && /unix|epoch/i.test(header);
}

function epochIn(cell: Cell): number | null {
  if (typeof cell === 'number') return epochTime(cell);
  return typeof cell === 'string' && cell.length <= MAX_FIGURE_CHARACTERS && DIGITS.test(cell)
    ? epochTime(Number(cell))
    : null;
}

/** The usual texts that prove neither an order nor a clock. */
const PROVES_NOTHING =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

function dateIn(cell: Cell): WrittenDate | null {
  if (typeof cell !== 'string' || cell.length > MAX_FIGURE_CHARACTERS) return null;
  if (PROVES_NOTHING.test(cell)) return null;
  return writtenDate(cell.trim());
}

/** The order of a date that the calendar has in one order only. */
function provenOrder(written: WrittenDate): 'dayFirst' | 'monthFirst' | null {
  if (!written.isOrderOpen) return null;
  const isDayFirst = typeof dayInOrder(written, 'dayFirst') === 'number';
  const isMonthFirst = typeof dayInOrder(written, 'monthFirst') === 'number';
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dayFirst' : 'monthFirst';
}
