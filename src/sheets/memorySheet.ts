import type { Cell } from '../cells/cell';
import { type Language, texts } from '../texts/texts';
import type { ClientComputedColumn } from './schema';
import { ownSheet } from './workbook';

/**
 * What the add-on wrote last, by client key, and what stood there before its last action. It tells the user's cells from the add-on's, and
 * is what Undo goes by.
 */
export interface Memory {
  columns: readonly ClientComputedColumn[];
  /** Values by client key, in the order of `columns`; days as serial numbers. */
  written: Readonly<Record<string, readonly Cell[]>>;
  lastAction: LastAction | null;
}

/** An action that can be taken back. */
export type LastAction =
  | {
      kind: 'recalculation';
      /** For each client whose cells changed: the values before, by column. */
      before: Readonly<Record<string, Readonly<Partial<Record<ClientComputedColumn, Cell>>>>>;
    }
  | { kind: 'addedClients'; keys: readonly string[] };

export const NO_MEMORY: Memory = { columns: [], written: {}, lastAction: null };

/** A cell holds 50,000 characters; JSON is cut into fewer, to be sure of it. */
const CHUNK = 45_000;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is remembered; null where there is nothing, or it cannot be read. */
export function readMemory(spreadsheet: Spreadsheet, language: Language): Memory | null {
  const [, ...rows] = memorySheet(spreadsheet, language).values;
  try {
    const memory: unknown = JSON.parse(rows.map(([chunk]) => chunkOf(chunk)).join(''));
    return isMemory(memory) ? memory : null;
  } catch {
    return null;
  }
}

export function writeMemory(spreadsheet: Spreadsheet, memory: Memory, language: Language): void {
  const { sheet, values } = memorySheet(spreadsheet, language);
  const text = JSON.stringify(memory);
  const chunks: string[][] = [[texts[language].memory.firstCell]];
  for (let from = 0; from < text.length; from += CHUNK) {
    chunks.push([`'${MARK}${text.slice(from, from + CHUNK)}`]);
  }
  while (chunks.length < values.length) chunks.push(['']);
  sheet.getRange(1, 1, chunks.length, 1).setValues(chunks);
  if (!sheet.isSheetHidden()) sheet.hideSheet();
}

/** Begins each chunk, so that one of spaces or digits comes back as it was. */
const MARK = '|';

function chunkOf(cell: unknown): string {
  return String(cell).replace(MARK, '');
}

function memorySheet(spreadsheet: Spreadsheet, language: Language) {
  const firstCells = [texts.en.memory.firstCell, texts.ru.memory.firstCell];
  return ownSheet(spreadsheet, 'memory', firstCells, language);
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, written, lastAction } = value as Partial<Memory>;
  return Array.isArray(columns) && typeof written === 'object' && lastAction !== undefined;
}
