import { type Cell, isBlank, isDate } from '../../cells/cell';
import { LANGUAGES, type Language } from '../../schema/languages';
import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { REQUIRED } from '../../schema/userColumns';
import { texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { HEADER_ROWS } from '../document/sheetTop';
import { placeComputed, withoutComputed } from './computedColumns';
import { type ExtractHeader, extractIn, extractTable, extractTop } from './extractTable';
import {
  bears,
  firstFilledRow,
  headerTooLow,
  type LocatedHeader,
  locateColumns,
  locateHeader,
  nameHeader,
} from './headers';
import { acrossIn, isOfDeals, laidOut, refusalOf, wholeName } from './layout';
import type { Mapping } from './mapping';
import { headerCandidates } from './otherHeaders';
import type { Table } from './table';
import type { MadeLayout } from './tableRows';
import { knownHeader } from './userTable';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A header of a sheet, with a few of the values under it as they are shown. */
export interface HeaderSample {
  header: string;
  samples: string[];
}

/** A row that could be a table's header, with the cells of the first row below that has any. */
export interface HeaderCandidate {
  /** Counted from 1, as in the sheet. */
  row: number;
  headers: string[];
  below: string[];
}

/** A header that stands lower than one is looked for. */
export interface LowHeader {
  /** Counted from 1, as in the sheet. */
  row: number;
  headers: string[];
  /** In so many rows, from the first, a header is looked for. */
  rowsSearched: number;
}

/** What a sheet would be as a table: its headers, and which column each of them is taken for. */
export interface SheetContents<Role extends TableRole> {
  /** Where the header is taken to be, counted from 1 as in the sheet. */
  headerRow: number;
  /**
   * The rows that could be the header, the one taken among them, where there are several; else
   * none.
   */
  candidates: HeaderCandidate[];
  /** Where no header was found, the row below that looks like one; else null. */
  tooLow: LowHeader | null;
  headers: HeaderSample[];
  /**
   * By column; null where the user has said that there is none, left out where none was recognised.
   */
  columns: Mapping<Role>['headers'];
  /** The headers that nothing is read from, and the columns that each might be, likeliest first. */
  unused: { header: string; mayBe: TableColumns[Role][] }[];
  /**
   * How the rows are laid out, where it is not a deal a row: months side by side are turned round,
   * an extract is unpacked.
   */
  layout: 'rows' | MadeLayout;
  /**
   * Of an extract, the columns that were packed and what each is taken for, of which nothing is
   * asked; null of any other sheet, and where the extract cannot be read.
   */
  packed: { column: TableColumns[Role]; header: string; values: string[] }[] | null;
  /** Whether its rows are deals: a day, a client and a sum, in whichever layout. */
  isOfDeals: boolean;
  /** Why it cannot be this table, as a sentence; null where nothing is against it. */
  refused: string | null;
}

/** So many rows under a header are looked at for samples. */
export const ROWS_SAMPLED = 50;
/** Under the lowest header there are rows to take samples from. */
const ROWS_READ = HEADER_ROWS + ROWS_SAMPLED;
/** No table of a person's is wider. */
const COLUMNS_READ = 2000;
const SAMPLES = 3;
/** So many cells of a row tell it from another. */
const CELLS_SHOWN = 4;
/** A column of notes must not fill the panel. */
const SAMPLE_LENGTH = 40;

/**
 * Looks at the top of a sheet. However many rows and columns it has, this is a fixed number of
 * calls.
 *
 * @param mapping what is kept of this sheet; a header in it that the sheet has no more is passed
 * over
 * @param headerRow which row the user says is the header, counted from 1
 */
export function sheetContents<Role extends TableRole>(
  sheet: Sheet,
  role: Role,
  mapping: Mapping<Role> | null,
  headerRow?: number,
  language: Language = LANGUAGES[0],
): SheetContents<Role> {
  const height = Math.min(sheet.getLastRow(), ROWS_READ);
  const width = Math.min(sheet.getLastColumn(), COLUMNS_READ);
  if (height === 0 || width === 0) return NOTHING as unknown as SheetContents<Role>;
  const range = sheet.getRange(1, 1, height, width);
  const values = range.getValues() as Cell[][];
  const extract = extractIn(role, values);
  if (extract) return extractContents(sheet, extract, values, language);
  const likely = headerRow === undefined ? likelyHeader(values, role, mapping) : null;
  const across =
    mapping || likely?.columns.has('date' as TableColumns[Role])
      ? null
      : acrossIn(role, values.slice(0, HEADER_ROWS), values);
  const row = across?.row ?? likely?.row ?? (headerRow ?? firstFilledRow(values) + 1) - 1;
  // Of two rows that are read together the joined cells stand for the columns.
  const cells = likely?.row === row ? likely.cells : (values[row] ?? []);
  const header = usersHeader(sheet, role, cells, values.slice(row + 1), row);
  const present = mapping && stillPresent(mapping, header);
  const known = knownHeader(role, present);
  const below = values.slice(row + 1);
  const located = locateColumns(header, below, known);
  const laid = across ? null : laidOut(role, header, below, located);
  const made = laid?.columns ?? new Map<TableColumns[Role], number>();
  const turned = acrossIn(role, [cells], [cells, ...below]);
  const isTurned = turned !== null;
  const months = new Set(turned?.months.map(({ index }) => index));

  const display = range.getDisplayValues();
  const shown = display.slice(row + 1);
  const headers = new Map<string, string[]>();
  header.forEach((cell, index) => {
    const title = isDate(cell) ? '' : String(cell);
    if (isBlank(title) || headers.has(title)) return;
    headers.set(title, samplesOf(shown.map((line) => line[index] ?? '')));
  });
  const { name } = located;
  if (name)
    headers.set(nameHeader(header, name), samplesOf(shown.map((line) => wholeName(line, name))));
  const columns: Partial<Record<TableColumns[Role], string | null>> = {};
  for (const [column, found] of Object.entries(present?.headers ?? {})) {
    if (found === null) columns[column as TableColumns[Role]] = null;
  }
  for (const [column, index] of isTurned ? located.columns : made) {
    const title = String(laid?.header[index] ?? header[index] ?? '');
    if (headers.has(title)) columns[column] = title;
  }
  const required = REQUIRED[role] as readonly TableColumns[Role][];
  const missing = required.filter((column) => !made.has(column));
  const low = located.columns.size > 0 ? null : headerTooLow(values, known, required);
  const rows =
    missing.length === 0 && headers.size > 0
      ? headerCandidates(role, { row, cells: header, columns: located.columns }, values)
      : [];
  return {
    headerRow: row + 1,
    candidates: rows.length > 1 ? rows.map((each) => candidateIn(display, each)) : [],
    tooLow: low === null ? null : lowHeader(display[low] ?? [], low),
    headers: [...headers].map(([title, samples]) => ({ header: title, samples })),
    columns,
    unused: located.unused.flatMap(({ index, mayBe }) => {
      const title = String(header[index]);
      const isUsed = Object.values<string | null | undefined>(columns).includes(title);
      return isUsed || months.has(index) ? [] : [{ header: title, mayBe: [...mayBe] }];
    }),
    layout: isTurned ? 'monthsAcross' : 'rows',
    packed: null,
    isOfDeals: isOfDeals(header, below),
    refused: isTurned
      ? null
      : refusalOf(sheet.getName(), role, missing, header, below, texts[language]),
  };
}

/** Of an extract no column is asked for: its cells say what they hold. */
function extractContents<Role extends TableRole>(
  sheet: Sheet,
  header: ExtractHeader,
  values: readonly (readonly Cell[])[],
  language: Language,
): SheetContents<Role> {
  let refused: string | null = null;
  let packed: SheetContents<Role>['packed'] = null;
  try {
    const top = extractTop(sheet, header, values.slice(header.row + 1));
    const table = extractTable<TableColumns[Role]>(sheet, header, top, texts[language], true);
    packed = packedIn(table);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    refused = error.message;
  }
  const contents = { ...NOTHING, headerRow: header.row + 1, layout: 'extract', isOfDeals: true };
  return { ...contents, packed, refused } as unknown as SheetContents<Role>;
}

/** The columns of an extract that are read, with the first values of each. */
function packedIn<Column extends string>({ header, columns, packed }: Table<Column>) {
  const sampled = Math.min(packed?.length ?? 0, ROWS_SAMPLED);
  return [...columns].map(([column, index]) => ({
    column,
    header: String(header[index]),
    values: samplesOf(
      Array.from({ length: sampled }, (_, row) => String(packed?.cell(row, index) ?? '')),
    ),
  }));
}

const NOTHING = {
  headerRow: 1,
  candidates: [],
  tooLow: null,
  headers: [],
  columns: {},
  unused: [],
  layout: 'rows',
  packed: null,
  isOfDeals: false,
  refused: null,
};

/** The mapped header; else the likeliest; null where no row could be one. */
function likelyHeader<Role extends TableRole>(
  values: readonly (readonly Cell[])[],
  role: Role,
  mapping: Mapping<Role> | null,
): LocatedHeader<TableColumns[Role]> | null {
  const known = knownHeader(role, mapping);
  return locateHeader(values, known, known) ?? locateHeader(values, known);
}

function lowHeader(shown: readonly string[], row: number): LowHeader {
  return { row: row + 1, headers: cellsOf(shown), rowsSearched: HEADER_ROWS };
}

/** The first cells of a row that hold anything. */
function cellsOf(cells: readonly string[] = []): string[] {
  return cells
    .map(short)
    .filter((text) => text !== '')
    .slice(0, CELLS_SHOWN);
}

function candidateIn(shown: readonly (readonly string[])[], row: number): HeaderCandidate {
  const below = shown.slice(row + 1).find((cells) => cellsOf(cells).length > 0);
  return { row: row + 1, headers: cellsOf(shown[row]), below: cellsOf(below) };
}

/**
 * Without the add-on's own columns, which only a sheet of clients has: those it has written, and
 * the empty ones that it will, as a sheet laid out like the template has them.
 */
function usersHeader(
  sheet: Sheet,
  role: TableRole,
  header: readonly Cell[],
  below: readonly (readonly Cell[])[],
  row: number,
): readonly Cell[] {
  if (role !== 'clients' || header.length === 0) return header;
  const [notes = []] = sheet.getRange(row + 1, 1, 1, header.length).getNotes();
  const isEmptyColumn = (index: number) => below.every((cells) => isBlank(cells[index]));
  const placed = new Set(
    placeComputed(header, notes, isEmptyColumn, LANGUAGES[0]).map(({ index }) => index),
  );
  return withoutComputed(header, notes).map((cell, index) => (placed.has(index) ? '' : cell));
}

function stillPresent<Role extends TableRole>(
  { headers, ...mapping }: Mapping<Role>,
  header: readonly Cell[],
): Mapping<Role> {
  const kept = Object.entries(headers).filter(
    ([, title]) => title === null || bears(header, title as string),
  );
  return { ...mapping, headers: Object.fromEntries(kept) as Mapping<Role>['headers'] };
}

/** The first few different values of a column, shortened. */
export function samplesOf(column: readonly string[]): string[] {
  const distinct = new Set<string>();
  for (const shown of column) {
    const text = short(shown);
    if (text !== '') distinct.add(text);
    if (distinct.size === SAMPLES) break;
  }
  return [...distinct];
}

function short(shown: string): string {
  const text = shown.trim().replace(/\s+/g, ' ');
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
}
