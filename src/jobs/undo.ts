import type { Cell } from '../cells/cell';
import { addOnDocument } from '../sheets/addOnLanguage';
import { type ClientsTable, cellsBelow, isUsersBlank } from '../sheets/clientsTable';
import { columnLetter } from '../sheets/columnLetter';
import type { SheetDocument } from '../sheets/document';
import { formulasIn, requireSameRows, writeFigures } from '../sheets/figuresBlock';
import { isSame, plainCell } from '../sheets/figuresPlan';
import { keyIn } from '../sheets/keyIn';
import { type LastAction, type Memory, readMemory, writeMemory } from '../sheets/memorySheet';
import { requireUnprotected } from '../sheets/protectedCells';
import type { ClientComputedColumn } from '../sheets/schema';
import type { Language } from '../texts/texts';
import { openClients } from './clientBaseSheets';
import { exclusively } from './exclusively';

/** What an undo did: how many cells it put back, and which it left since they were edited, in A1 notation. */
export interface Undone {
  restored: number;
  edited: string[];
}

/**
 * Takes the add-on's last action back: prior values return to the Clients sheet, except into cells that were edited since.
 *
 * @returns null where there is nothing to take back
 */
export function undo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Undone | null {
  const document = addOnDocument();
  const { language } = document;
  return exclusively(language, () => {
    const memory = readMemory(spreadsheet, language);
    if (!memory?.lastAction) return null;
    const table = openClients(spreadsheet, language);
    const { lastAction } = memory;
    const undone =
      lastAction.kind === 'recalculation'
        ? restoreFigures(table, lastAction, memory, document)
        : removeClients(spreadsheet, table, lastAction.keys, language);
    writeMemory(spreadsheet, { ...memory, ...undone.memory, lastAction: null }, language);
    return { restored: undone.restored, edited: undone.edited };
  });
}

function restoreFigures(
  table: ClientsTable,
  { before }: LastAction & { kind: 'recalculation' },
  { columns, written }: Memory,
  document: SheetDocument,
): Undone & { memory: Pick<Memory, 'written'> } {
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  const remembered: Record<string, readonly Cell[]> = { ...written };
  const undone: Undone = { restored: 0, edited: [] };
  const formulas = formulasIn(table);
  keysByRow(table).forEach((key, row) => {
    const changes = key === null ? undefined : before[key];
    if (key === null || !changes) return;
    const last = [...(written[key] ?? [])];
    const restored = new Map<ClientComputedColumn, Cell>();
    for (const column of Object.keys(changes) as ClientComputedColumn[]) {
      const place = table.computed.get(column);
      const index = columns.indexOf(column);
      if (place === undefined || index < 0) continue;
      const standing = plainCell(table.rows[row]?.[place] ?? '', document);
      if (!formulas.get(row)?.has(column) && isSame(standing, last[index] ?? '')) {
        const prior = changes[column] as Cell;
        restored.set(column, prior);
        last[index] = prior;
        undone.restored += 1;
      } else {
        undone.edited.push(`${columnLetter(place)}${table.headerRow + 1 + row}`);
      }
    }
    remembered[key] = last;
    cells.set(row, restored);
  });
  requireSameRows(table, document.language);
  writeFigures(table, cells, formulas, document.language);
  return { ...undone, memory: { written: remembered } };
}

/** Takes names off again whose rows nobody has filled in since; the rows stay, so that nothing below moves. */
function removeClients(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: ClientsTable,
  keys: readonly string[],
  language: Language,
): Undone & { memory: Pick<Memory, never> } {
  const added = new Set(keys);
  const client = table.columns.get('client') as number;
  requireUnprotected(spreadsheet, cellsBelow(table, [client]), language);
  const undone: Undone = { restored: 0, edited: [] };
  const emptied: number[] = [];
  keysByRow(table).forEach((key, row) => {
    if (key === null || !added.has(key)) return;
    const others = (table.rows[row] ?? []).map((cell, index) => (index === client ? '' : cell));
    if (!isUsersBlank(table, others)) {
      undone.edited.push(`${columnLetter(client)}${table.headerRow + 1 + row}`);
      return;
    }
    emptied.push(row);
    undone.restored += 1;
  });
  for (const { from, count } of runsOf(emptied)) {
    table.sheet.getRange(table.headerRow + 1 + from, client + 1, count, 1).clearContent();
  }
  return { ...undone, memory: {} };
}

function keysByRow({ rows, columns }: ClientsTable): (string | null)[] {
  const client = columns.get('client') as number;
  return rows.map((row) => keyIn(row[client] ?? ''));
}

/** Neighbouring rows as one: clients are added in one piece. */
function runsOf(rows: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run.from + run.count === row) run.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}
