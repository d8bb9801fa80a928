import { type Cell, isBlank } from '../cells/cell';
import { readNumber } from '../cells/number';
import { readText } from '../cells/text';
import { readWord, readWords } from '../cells/word';
import type { Client } from '../core/clientBase';
import { clientKey } from '../core/clientKey';
import type { Texts } from '../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS, YES_NO_WORDS } from '../texts/vocabulary';
import type { ClientsTable } from './clientsTable';
import type { SheetDocument } from './document';
import type { ClientUserColumn } from './schema';
import { RowReader } from './table';
import type { Warning } from './warnings';

/** A client and the row he stands in, as an index among the table's rows. */
export interface ClientRow extends Client {
  row: number;
  name: string;
}

/** The clients of the sheet, the first row of each. Later rows of the same name, and rows of no name, are reported. */
export function readClients(
  table: ClientsTable,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): ClientRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader<ClientUserColumn>(table, texts, warnings);
  const seen = new Map<string, number>();
  const clients: ClientRow[] = [];
  const userColumns = [...table.columns.values()];
  for (let row = 0; row < table.rows.length; row++) {
    const name = reader.read(row, 'client', readText, words.leftOut);
    if (name === undefined) continue;
    if (name === null) {
      const isEmpty = userColumns.every((index) => isBlank(table.rows[row]?.[index]));
      if (!isEmpty) reader.warn(row, 'client', words.noClientName);
      continue;
    }
    const key = clientKey(name);
    const first = seen.get(key);
    if (first !== undefined) {
      reader.warn(row, 'client', words.duplicateClient(name, table.headerRow + 1 + first));
      continue;
    }
    seen.set(key, row);
    const judge = <T>(column: ClientUserColumn, read: (cell: Cell) => T) =>
      reader.read(row, column, read, words.cellIgnored);
    clients.push({
      key,
      name,
      row,
      manualCategory: judge('manualCategory', (cell) => readWord(cell, CATEGORY_WORDS)) ?? null,
      potential: judge('potential', (cell) => readWord(cell, POTENTIAL_WORDS)) ?? null,
      traits: judge('traits', (cell) => readWords(cell, TRAIT_WORDS)) ?? [],
      winBackCost: judge('winBackCost', (cell) => readNumber(cell, document)) ?? null,
      doNotContact: judge('doNotContact', (cell) => readWord(cell, YES_NO_WORDS)) === 'yes',
    });
  }
  return clients;
}
