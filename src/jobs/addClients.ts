import type { Cell } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { readText } from '../cells/text';
import { clientKey } from '../core/clientKey';
import { appendClients } from '../sheets/clientsTable';
import { languageOf } from '../sheets/document';
import { NO_MEMORY, readMemory, writeMemory } from '../sheets/memorySheet';
import { openClients, openSales } from './clientBaseSheets';
import { exclusively } from './exclusively';

/**
 * Gives a row of Clients to every client who stands only in the sales log, in the spelling of his first deal. Never done unasked.
 *
 * @returns how many were added
 */
export function addClientsFromSales(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  const language = languageOf(spreadsheet.getSpreadsheetLocale());
  return exclusively(language, () => {
    const clients = openClients(spreadsheet, language);
    const sales = openSales(spreadsheet, language);
    const known = new Set(
      clients.rows.map((row) => keyOf(row[clients.columns.get('client') as number] ?? '')),
    );
    const added: Cell[] = [];
    for (const row of sales?.rows ?? []) {
      const cell = row[sales?.columns.get('client') as number] ?? '';
      const key = keyOf(cell);
      if (key === null || known.has(key)) continue;
      known.add(key);
      added.push(typeof cell === 'string' ? cell.trim() : cell);
    }
    if (added.length === 0) return 0;
    appendClients(clients, added);
    const memory = readMemory(spreadsheet, language) ?? NO_MEMORY;
    const keys = added.map((cell) => keyOf(cell) as string);
    writeMemory(spreadsheet, { ...memory, lastAction: { kind: 'addedClients', keys } }, language);
    return added.length;
  });
}

function keyOf(cell: Cell): string | null {
  try {
    const name = readText(cell);
    return name === null ? null : clientKey(name);
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}
