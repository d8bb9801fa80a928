import { type Cell, isBlank, isDate } from '../cells/cell';
import { placeComputed, withoutComputed } from './computedColumns';
import { locateHeader } from './headers';
import { type Mapping, namesUnder, type TableColumns, type TableRole } from './mapping';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A header of a sheet, with a few of the values under it as they are shown. */
export interface HeaderSample {
  header: string;
  samples: string[];
}

/** What a sheet would be as a table: its headers, and which column each of them is taken for. */
export interface SheetContents<Role extends TableRole> {
  headers: HeaderSample[];
  /** By column; null where the user has said that there is none, left out where none was recognised. */
  columns: Mapping<Role>['headers'];
}

/** Samples come from these; a header is looked for in the first of them. */
const ROWS_READ = 50;
const SAMPLES = 3;
/** A column of notes must not fill the panel. */
const SAMPLE_LENGTH = 40;

/**
 * Looks at the top of a sheet. However many rows and columns it has, this is a fixed number of calls.
 *
 * @param mapping what is kept of this sheet; a header in it that the sheet has no more is passed over
 */
export function sheetContents<Role extends TableRole>(
  sheet: Sheet,
  role: Role,
  mapping: Mapping<Role> | null,
): SheetContents<Role> {
  const [height, width] = [Math.min(sheet.getLastRow(), ROWS_READ), sheet.getLastColumn()];
  if (height === 0 || width === 0) return { headers: [], columns: {} as Mapping<Role>['headers'] };
  const range = sheet.getRange(1, 1, height, width);
  const values = range.getValues() as Cell[][];
  const row = locateHeader(values, namesUnder(role, mapping))?.row ?? firstFilledRow(values);
  const header = usersHeader(sheet, role, values, row);
  const present = mapping && stillPresent(mapping, header);
  const located = locateHeader([header], namesUnder(role, present));

  const shown = range.getDisplayValues().slice(row + 1);
  const headers = new Map<string, string[]>();
  header.forEach((cell, index) => {
    const title = isDate(cell) ? '' : String(cell);
    if (isBlank(title) || headers.has(title)) return;
    headers.set(title, samplesOf(shown.map((cells) => cells[index] ?? '')));
  });
  const columns: Partial<Record<TableColumns[Role], string | null>> = {};
  for (const [column, found] of Object.entries(present?.headers ?? {})) {
    if (found === null) columns[column as TableColumns[Role]] = null;
  }
  for (const [column, index] of located?.columns ?? []) columns[column] = String(header[index]);
  return { headers: [...headers].map(([title, samples]) => ({ header: title, samples })), columns };
}

/**
 * Without the add-on's own columns, which only a sheet of clients has: those it has written, and the empty ones that it will, as a sheet
 * laid out like the template has them.
 */
function usersHeader(
  sheet: Sheet,
  role: TableRole,
  values: readonly (readonly Cell[])[],
  row: number,
): readonly Cell[] {
  const header = values[row] ?? [];
  if (role !== 'clients') return header;
  const [notes = []] = sheet.getRange(row + 1, 1, 1, header.length).getNotes();
  const isEmptyColumn = (index: number) =>
    values.slice(row + 1).every((cells) => isBlank(cells[index]));
  const placed = new Set(
    placeComputed(header, notes, isEmptyColumn, 'en').map(({ index }) => index),
  );
  return withoutComputed(header, notes).map((cell, index) => (placed.has(index) ? '' : cell));
}

function stillPresent<Role extends TableRole>(
  { sheetId, headers }: Mapping<Role>,
  header: readonly Cell[],
): Mapping<Role> {
  const titles = new Set(header.map(String));
  const kept = Object.entries(headers).filter(
    ([, title]) => title === null || titles.has(title as string),
  );
  return { sheetId, headers: Object.fromEntries(kept) as Mapping<Role>['headers'] };
}

/** Where no header is known by its name, it is taken to be the first row that has two; a title stands alone. */
function firstFilledRow(values: readonly (readonly Cell[])[]): number {
  const filled = (least: number) =>
    values.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= least);
  return Math.max(filled(2) >= 0 ? filled(2) : filled(1), 0);
}

function samplesOf(column: readonly string[]): string[] {
  const distinct = new Set<string>();
  for (const shown of column) {
    const text = shown.trim().replace(/\s+/g, ' ');
    if (text !== '') distinct.add(text);
    if (distinct.size === SAMPLES) break;
  }
  return [...distinct].map((text) =>
    text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text,
  );
}
