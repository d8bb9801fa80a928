import { type Cell, isBlank } from '../../cells/cell';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import { CLIENT_COMPUTED, type ClientComputedColumn } from '../../schema/computedColumns';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { EditedSetting, FiguresAction } from '../document/lastAction';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import type { ClientsTable } from '../tables/clientsTable';
import { CellOwnership } from './cellOwnership';
import { cellOf } from './figureCell';
import type { Memory } from './memory';
import type { UserValues } from './userValues';
import type { ComputedCells } from './writeComputed';

/** A client's row and the figures that belong in it. */
export interface PlannedRow {
  row: number;
  key: string;
  figures: ClientFigures;
}

/** What is known of the cells of the computed columns. */
export interface KnownCells {
  formulas: ComputedCells;
  memory: Memory;
  /** Tells the user's values where the memory does not know what was written. */
  userValues: UserValues;
}

/** What is to stand in the computed columns, and what that changes. */
export interface ComputedPlan {
  cells: ComputedCells;
  memory: Memory;
  /** Cells that are the user's. */
  kept: { formulas: CellsByColumn; values: CellsByColumn };
  /** Cells that held something else and are written to, though it is not known whose that was. */
  unknown: CellsByColumn;
}

/** Clients' cells of the computed columns, by column. */
export type CellsByColumn = ReadonlyMap<ClientComputedColumn, readonly PlannedRow[]>;

/**
 * Decides cell by cell what a recalculation writes. A value that the add-on did not write last is
 * the user's and stays; so does a formula. A row that lost its client loses their figures too.
 *
 * @param action what the recalculation ends, for Undo
 */
export function planComputed(
  table: ClientsTable,
  rows: readonly PlannedRow[],
  { formulas, memory, userValues }: KnownCells,
  action: FiguresAction,
  asOf: Day,
  document: SheetDocument,
): ComputedPlan {
  const words = texts[document.language];
  const isContinued = continues(action, memory);
  const remembered = new CellOwnership(memory, userValues);
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  // Without a prototype: a client may be called __proto__.
  const written: Record<string, Cell[]> = Object.create(null);
  const before: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(null);
  const formulasKept = new Map<ClientComputedColumn, PlannedRow[]>();
  const valuesKept = new Map<ClientComputedColumn, PlannedRow[]>();
  const unknown = new Map<ClientComputedColumn, PlannedRow[]>();

  for (const plannedRow of rows) {
    const { row, key, figures } = plannedRow;
    const standing = computedIn(table, row, document);
    const isOurs = remembered.judge(key, standing);
    const planned = new Map<ClientComputedColumn, Cell>();
    const changed: Partial<Record<ClientComputedColumn, Cell>> = {};
    written[key] = CLIENT_COMPUTED.map((column, index) => {
      const now = standing[index] as Cell;
      if (!table.computed.has(column)) return '';
      const isFormula = formulas.get(row)?.has(column) === true;
      if (isFormula || !isOurs(column, now)) {
        add(isFormula ? formulasKept : valuesKept, column, plannedRow);
        return '';
      }
      const next = cellOf(column, figures, asOf, words);
      planned.set(column, next);
      const prior = (isContinued ? memory.before[key]?.[column] : undefined) ?? now;
      if (!isSame(prior, next)) changed[column] = prior;
      if (!isSame(now, next)) {
        if (!memory.written && !isBlank(now)) add(unknown, column, plannedRow);
      }
      return next;
    });
    cells.set(row, planned);
    if (Object.keys(changed).length > 0) before[key] = changed;
  }
  const planned = new Set(rows.map(({ row }) => row));
  table.rows.forEach((_, row) => {
    if (planned.has(row) || !remembered.wrote(computedIn(table, row, document))) return;
    cells.set(row, new Map(CLIENT_COMPUTED.map((column) => [column, ''])));
  });
  const changes = Object.values(before);
  const lastAction = isContinued || isLeft(memory.lastAction) ? joined(action, memory) : action;
  // Blank cells are the add-on's whoever emptied them, so that a first recalculation need not be
  // marked.
  const isWriting = changes.some((cellsBefore) => !Object.values(cellsBefore).every(isBlank));
  // A recalculation that changes nothing leaves the last action that did to be taken back.
  const isChange =
    changes.length > 0 || (lastAction.kind === 'segmented' && lastAction.settings.length > 0);
  return {
    cells,
    memory: {
      ...memory,
      ...(isChange
        ? { before, isBlind: !memory.written, isWriting, lastAction }
        : { isWriting: false }),
      columns: CLIENT_COMPUTED,
      written,
    },
    kept: { formulas: formulasKept, values: valuesKept },
    unknown,
  };
}

/**
 * Whether this goes on with a writing of figures that was cut off, or is asked for again: what stood
 * there before that is what Undo brings back.
 */
function continues({ requestId }: FiguresAction, { lastAction, isWriting }: Memory): boolean {
  if (lastAction?.kind !== 'recalculation' && lastAction?.kind !== 'segmented') return false;
  if (lastAction.isUndoing) return false;
  return isWriting || (requestId !== undefined && requestId === lastAction.requestId);
}

/** Whether settings were changed of which the figures were never written. */
function isLeft(lastAction: Memory['lastAction']): boolean {
  return lastAction?.kind === 'editedSettings' && !lastAction.isUndoing;
}

/** The action with the settings that the one it goes on with had changed. */
function joined(action: FiguresAction, { lastAction }: Memory): FiguresAction {
  const earlier = lastAction && 'settings' in lastAction ? lastAction.settings : [];
  const own = action.kind === 'segmented' ? action.settings : [];
  if (earlier.length === 0 && action.kind === 'recalculation') return action;
  return { ...action, kind: 'segmented', settings: joinedSettings(earlier, own) };
}

/** Settings changed twice: what each was at first, and is at last. */
export function joinedSettings(
  earlier: readonly EditedSetting[],
  later: readonly EditedSetting[],
): EditedSetting[] {
  const bySetting = new Map(earlier.map((edited) => [edited.setting, edited]));
  for (const edited of later) {
    const { before } = bySetting.get(edited.setting) ?? edited;
    bySetting.set(edited.setting, { ...edited, before });
  }
  return [...bySetting.values()];
}

/** The keys of clients, for what is kept with the document. */
export function keysByColumn(cells: CellsByColumn): UserValues {
  return Object.fromEntries(
    [...cells].map(([column, rows]) => [column, rows.map(({ key }) => key)]),
  );
}

function add(
  cells: Map<ClientComputedColumn, PlannedRow[]>,
  column: ClientComputedColumn,
  row: PlannedRow,
): void {
  const rows = cells.get(column);
  if (rows) rows.push(row);
  else cells.set(column, [row]);
}

/**
 * What stands in the computed columns of a row, in the order of `CLIENT_COMPUTED`, as it is
 * remembered.
 */
export function computedIn(table: ClientsTable, row: number, document: SheetDocument): Cell[] {
  return CLIENT_COMPUTED.map((column) =>
    rememberedCell(table.rows[row]?.[table.computed.get(column) ?? -1] ?? '', document),
  );
}
