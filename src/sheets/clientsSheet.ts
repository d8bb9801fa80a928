import { type Cell, isBlank } from '../cells/cell';
import { serialOf } from '../cells/day';
import { readNumber } from '../cells/number';
import { readText } from '../cells/text';
import { readWord, readWords } from '../cells/word';
import type { Client, ClientFigures } from '../core/clientBase';
import { clientKey } from '../core/clientKey';
import type { Day } from '../core/day';
import { type Language, type Texts, texts } from '../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS, YES_NO_WORDS } from '../texts/vocabulary';
import { COLUMN_NAMES } from './columnNames';
import { computedNote, locateComputed, placeComputed, withoutComputed } from './computedColumns';
import type { SheetDocument } from './document';
import { locateHeader } from './headers';
import { HEADER_COLOUR, numberFormat, paintHeader } from './look';
import {
  CLIENT_COMPUTED,
  CLIENT_COMPUTED_COLUMNS,
  CLIENTS_TEMPLATE,
  type ClientComputedColumn,
  type ClientUserColumn,
  DUE_SOON_DAYS,
  REQUIRED,
} from './schema';
import { SheetError } from './sheetError';
import { RowReader, type Table, tableOf } from './table';
import type { Warning } from './warnings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The Clients sheet: the user's columns and, apart from them, the add-on's. */
export interface ClientsTable extends Table<ClientUserColumn> {
  computed: ReadonlyMap<ClientComputedColumn, number>;
}

/** A client and the row he stands in, as an index among the table's rows. */
export interface ClientRow extends Client {
  row: number;
  name: string;
}

/** @throws SheetError where the sheet is empty or has no column of clients */
export function readClientsTable(sheet: Sheet, language: Language): ClientsTable {
  const values = sheet.getDataRange().getValues() as Cell[][];
  const { header, notes, row } = headerOf(sheet, values);
  const computed = locateComputed(header, notes);
  const usersValues = values.slice();
  usersValues[row] = withoutComputed(header, notes);
  const located = locateHeader(usersValues, COLUMN_NAMES.clients);
  const { run } = texts[language];
  return {
    ...tableOf(sheet, values, located, COLUMN_NAMES.clients, REQUIRED.clients, run),
    computed,
  };
}

/** Lays out an empty Clients sheet, or adds the computed columns that an existing one lacks. */
export function prepareClients(sheet: Sheet, language: Language): void {
  const values = sheet.getDataRange().getValues() as Cell[][];
  if (values.every((row) => row.every(isBlank))) {
    const { clients } = texts[language].headers;
    const headers = CLIENTS_TEMPLATE.map((column) => clients[column]);
    growColumns(sheet, headers.length);
    paintHeader(sheet.getRange(1, 1, 1, headers.length).setValues([headers]), HEADER_COLOUR.user);
    values.splice(0, values.length, headers);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(1);
    sheet.setColumnWidth(1, 200);
  }
  const { header, notes, row } = headerOf(sheet, values);
  const placements = placeComputed(
    header,
    notes,
    (index) => values.slice(row + 1).every((cells) => isBlank(cells[index])),
    language,
  );
  growColumns(sheet, Math.max(0, ...placements.map(({ index }) => index + 1)));
  for (const { column, index, header: title } of placements) {
    paintHeader(
      sheet
        .getRange(row + 1, index + 1)
        .setValue(title)
        .setNote(computedNote(column, language)),
      HEADER_COLOUR.computed,
    );
  }
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

/**
 * Writes the computed columns, a block for each run of neighbours. Rows without figures keep what stands in them, and so do cells with
 * the user's formulas.
 *
 * @throws SheetError, before anything is written, where the rows have moved since they were read
 */
export function writeFigures(
  table: ClientsTable,
  figuresByRow: ReadonlyMap<number, ClientFigures>,
  asOf: Day,
  language: Language,
  warnings: Warning[],
): void {
  const { sheet, rows, headerRow } = table;
  if (rows.length === 0) return;
  const words = texts[language];
  requireSameRows(table, words);
  for (const block of blocksOf(table.computed)) {
    const first = block[0] as (typeof block)[number];
    const range = sheet.getRange(headerRow + 1, first.index + 1, rows.length, block.length);
    const formulas = range.getFormulas();
    const kept = new Map<ClientComputedColumn, number>();
    const cells = rows.map((row, index) => {
      const figures = figuresByRow.get(index);
      return block.map(({ column, index: place }, offset) => {
        const formula = formulas[index]?.[offset];
        if (formula) {
          kept.set(column, (kept.get(column) ?? 0) + 1);
          return formula;
        }
        return figures ? cellOf(column, figures, asOf, words) : (row[place] ?? '');
      });
    });
    range.setValues(cells);
    for (const { column, from, count } of formatRuns(block)) {
      const format = numberFormat(CLIENT_COMPUTED_COLUMNS[column], language);
      if (format) {
        sheet.getRange(headerRow + 1, from + 1, rows.length, count).setNumberFormat(format);
      }
    }
    for (const [column, count] of kept) {
      warnings.push({
        sheet: table.name,
        row: null,
        column: String(table.header[table.computed.get(column) as number]),
        message: words.warnings.formulaKept(count),
      });
    }
  }
}

/** Appends clients below the last row, each as written in the log he comes from. */
export function appendClients(table: ClientsTable, names: readonly Cell[]): void {
  if (names.length === 0) return;
  const { sheet, rows, headerRow, columns } = table;
  const column = (columns.get('client') as number) + 1;
  const filledRows = rows.reduce(
    (last, row, index) => (isBlank(row[column - 1]) ? last : index + 1),
    0,
  );
  const first = headerRow + 1 + filledRows;
  const missing = first + names.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(first, column, names.length, 1).setValues(names.map((name) => [literal(name)]));
}

/** The state of a contact beside its colour: colour alone says nothing to many people, and nothing on paper. */
function contactState(figures: ClientFigures, asOf: Day, { words }: Texts): string {
  const { nextContact } = figures;
  if (!nextContact) return '';
  const { overdue, dueSoon, onTrack } = words.contactStates;
  if (nextContact.day < asOf) return overdue;
  return nextContact.day <= asOf + DUE_SOON_DAYS ? dueSoon : onTrack;
}

function cellOf(column: ClientComputedColumn, figures: ClientFigures, asOf: Day, all: Texts): Cell {
  const { words } = all;
  const day = (value: Day | null | undefined): Cell => (value == null ? '' : serialOf(value));
  switch (column) {
    case 'status':
      return figures.status ? words.statuses[figures.status] : '';
    case 'category':
      return words.categories[figures.category];
    case 'categoryRule':
      return words.categoryRules[figures.categoryRule];
    case 'intervalSource':
      return figures.intervalSource ? words.intervalSources[figures.intervalSource] : '';
    case 'winBackDecision':
      return figures.winBackDecision ? words.decisions[figures.winBackDecision] : '';
    case 'contactState':
      return contactState(figures, asOf, all);
    case 'contactType':
      return figures.nextContact?.type ? words.contactTypes[figures.nextContact.type] : '';
    case 'nextContact':
      return day(figures.nextContact?.day);
    case 'firstPurchase':
    case 'lastPurchase':
      return day(figures[column]);
    default:
      return figures[column] ?? '';
  }
}

interface PlacedColumn {
  column: ClientComputedColumn;
  index: number;
}

/** Runs of neighbouring computed columns; one run, on a sheet the add-on laid out. */
function blocksOf(computed: ReadonlyMap<ClientComputedColumn, number>): PlacedColumn[][] {
  const blocks: PlacedColumn[][] = [];
  const placed = CLIENT_COMPUTED.flatMap((column) => {
    const index = computed.get(column);
    return index === undefined ? [] : [{ column, index }];
  }).sort((a, b) => a.index - b.index);
  for (const place of placed) {
    const block = blocks[blocks.length - 1];
    if (block && block[block.length - 1]?.index === place.index - 1) block.push(place);
    else blocks.push([place]);
  }
  return blocks;
}

function formatRuns(
  block: readonly PlacedColumn[],
): { column: ClientComputedColumn; from: number; count: number }[] {
  const runs: { column: ClientComputedColumn; from: number; count: number }[] = [];
  for (const { column, index } of block) {
    const run = runs[runs.length - 1];
    if (run && CLIENT_COMPUTED_COLUMNS[run.column] === CLIENT_COMPUTED_COLUMNS[column])
      run.count += 1;
    else runs.push({ column, from: index, count: 1 });
  }
  return runs;
}

/** Sorting or inserting rows while the figures were computed would put them beside the wrong clients. */
function requireSameRows({ sheet, rows, headerRow, columns }: ClientsTable, { run }: Texts): void {
  const column = columns.get('client') as number;
  const now = sheet.getRange(headerRow + 1, column + 1, rows.length, 1).getValues();
  const isSame = rows.every(
    (row, index) => String(row[column] ?? '') === String(now[index]?.[0] ?? ''),
  );
  if (!isSame) throw new SheetError(run.rowsMoved);
}

function headerOf(
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
): { header: readonly Cell[]; notes: string[]; row: number } {
  const row = locateHeader(values, COLUMN_NAMES.clients)?.row ?? 0;
  const header = values[row] ?? [];
  const notes = header.length === 0 ? [] : sheet.getRange(row + 1, 1, 1, header.length).getNotes();
  return { header, notes: notes[0] ?? [], row };
}

function growColumns(sheet: Sheet, wanted: number): void {
  const missing = wanted - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}

/** A text that Sheets would take for a formula, a number or a date is marked as text, so that it stays what it was. */
function literal(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@'\d.,\s]/.test(cell) ? `'${cell}` : cell;
}
