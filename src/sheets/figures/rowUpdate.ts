import { type Cell, isBlank } from '../../cells/cell';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import { CLIENT_COMPUTED, type ClientComputedColumn } from '../../schema/computedColumns';
import { rowBelow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { WrittenCells } from '../document/protectedCells';
import { escapedCell } from '../grid/escapedCell';
import type { RowCell } from '../grid/guardedRow';
import { isSame } from '../grid/rememberedCell';
import type { ClientsTable } from '../tables/clientsTable';
import { CellOwnership } from './cellOwnership';
import { computedIn } from './computedPlan';
import { cellOf } from './figureCell';
import type { Memory } from './memory';
import { readUserValues } from './userValues';

/**
 * The figures of a client that follow at once from what was logged or said of them; the others wait
 * for a recalculation.
 */
export type RowUpdate = Pick<
  ClientFigures,
  | 'category'
  | 'categoryRule'
  | 'lastContact'
  | 'nextContact'
  | 'snoozedUntil'
  | 'daysOverdue'
  | 'winBackDecision'
  | 'winBackReason'
  | 'recommendedStep'
>;

const FOLLOWING: readonly ClientComputedColumn[] = [
  'category',
  'categoryRule',
  'lastContact',
  'lastContactType',
  'lastContactBy',
  'nextContact',
  'contactType',
  'contactState',
  'daysOverdue',
  'winBackDecision',
  'winBackReason',
  'recommendedStep',
];

/** What they follow from, as it was computed last: the recommended step, and everything. */
const STEP_RESTS_ON: readonly ClientComputedColumn[] = [
  'status',
  'missedCycles',
  'deals',
  'revenue',
  'churnSignal',
  'winBackDecision',
];
const ALL_REST_ON: readonly ClientComputedColumn[] = ['abc', 'firstPurchase', 'lastPurchase'];

/** The cells of a row that are written between recalculations. */
export function updatedCells(
  { sheet, headerRow, header, computed }: ClientsTable,
  row: number,
): WrittenCells[] {
  const place = { sheet, firstRow: rowBelow(headerRow, row), lastRow: rowBelow(headerRow, row) };
  return FOLLOWING.flatMap((column) => {
    const index = computed.get(column);
    return index === undefined
      ? []
      : [{ ...place, column: index + 1, name: String(header[index]) }];
  });
}

/** What of one client's row is to be written, and how that is remembered. */
export interface RowUpdatePlan {
  cells: RowCell[];
  memory: Memory;
}

/**
 * Decides what of one client's row is written between recalculations, by their rule: a cell in
 * which the add-on did not write last, or which holds a formula, is the user's and stays. What
 * rests on such a cell waits for a recalculation, which does not go by it.
 *
 * @param row theirs, as an index among the table's rows
 * @returns null where everything waits
 */
export function planRowUpdate(
  table: ClientsTable,
  row: number,
  key: string,
  figures: RowUpdate,
  memory: Memory,
  asOf: Day,
  document: SheetDocument,
): RowUpdatePlan | null {
  const standing = computedIn(table, row, document);
  const isOurs = new CellOwnership(memory, readUserValues()).judge(key, standing);
  const formulas = table.sheet
    .getRange(rowBelow(table.headerRow, row), 1, 1, table.header.length)
    .getFormulas()[0];
  const last = memory.written?.[key];
  const written = memory.columns.map((_, place) => last?.[place] ?? '');
  const now = (column: ClientComputedColumn) => standing[CLIENT_COMPUTED.indexOf(column)] as Cell;
  const isAsWritten = (column: ClientComputedColumn) =>
    !memory.written || isSame(now(column), written[memory.columns.indexOf(column)] ?? '');
  if (!ALL_REST_ON.every(isAsWritten)) return null;
  const waiting = STEP_RESTS_ON.every(isAsWritten) ? null : 'recommendedStep';
  const before: Partial<Record<ClientComputedColumn, Cell>> = {};
  const cells: RowCell[] = [];
  for (const column of FOLLOWING) {
    const index = table.computed.get(column);
    if (index === undefined || formulas?.[index] || column === waiting) continue;
    const place = memory.columns.indexOf(column);
    // What cannot be remembered would be taken for the user's.
    if (memory.written && place < 0) continue;
    const found = now(column);
    const next = cellOf(column, figures, asOf, texts[document.language]);
    if (isSame(found, next) || !isOurs(column, found)) continue;
    cells.push({ column: index, value: escapedCell(next) });
    before[column] = found;
    written[place] = next;
  }
  if (cells.length === 0) return { cells, memory };
  const isNew = !Object.values(before).every(isBlank);
  return {
    cells,
    memory: {
      ...memory,
      written: memory.written && { ...memory.written, [key]: written },
      // Of a writing that was cut off, what stood there before goes on to count.
      ...(memory.isWriting
        ? { before: { ...memory.before, [key]: { ...before, ...memory.before[key] } } }
        : { before: { [key]: before }, isWriting: isNew }),
    },
  };
}
