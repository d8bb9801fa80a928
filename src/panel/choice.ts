import type { Choice } from '../jobs/setUp/setUp';
import type { TableRole } from '../schema/sheets';
import { TABLE_ROLES } from '../schema/sheets';
import { REQUIRED, USER_COLUMNS } from '../schema/userColumns';
import { FieldError, SheetError } from '../sheets/document/sheetError';
import { HEADER_ROWS } from '../sheets/document/sheetTop';
import { offeredSheets } from '../sheets/tables/offeredSheets';
import type { MadeLayout } from '../sheets/tables/tableRows';
import { type Language, texts } from '../texts/texts';

// What the panel sends is checked as if a stranger had sent it: whoever may open the document may
// call the script with anything.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The choice that a value makes. Whether the headers stand in the sheets is seen when these are
 * read.
 *
 * @throws SheetError where it is none, or one that contradicts itself or the spreadsheet
 */
export function choiceOf(given: unknown, spreadsheet: Spreadsheet, language: Language): Choice {
  const { refused, tables } = texts[language].setUp;
  const malformed = new SheetError(refused.malformed);
  if (!isRecord(given) || !Object.keys(given).every((key) => isRole(key))) throw malformed;

  const choice: Record<string, unknown> = {};
  const usedBy = new Map<number, TableRole>();
  for (const role of TABLE_ROLES) {
    const place = given[role];
    if (place === undefined) continue;
    if (place === 'create' || (place === 'none' && role !== 'clients')) {
      choice[role] = place;
      continue;
    }
    const parts = ['sheetId', 'headers', 'headerRow', 'alsoOn', 'layout'];
    if (!isRecord(place) || !Object.keys(place).every((key) => parts.includes(key)))
      throw malformed;
    const sheetId = sheetOf(place.sheetId, role, spreadsheet, language).getSheetId();
    const alsoOn = furtherSheets(place.alsoOn, role, spreadsheet, language);
    for (const id of [sheetId, ...alsoOn]) {
      const other = usedBy.get(id);
      // A sheet that is read twice has each of its deals twice.
      if (other === role) throw malformed;
      if (other)
        throw new FieldError(refused.oneSheet(tables[other], tables[role]), `${role}-sheet`);
      usedBy.set(id, role);
    }
    const { layout = 'rows' } = place;
    if (layout !== 'rows' && !(isMadeLayout(layout) && role === 'sales')) throw malformed;
    choice[role] = {
      sheetId,
      headers: headersOf(place.headers, role, requiredIn(layout, role), language),
      headerRow: chosenHeaderRow(place.headerRow, language),
      ...(place.alsoOn !== undefined && { alsoOn }),
    };
  }
  return choice as Choice;
}

function isMadeLayout(given: unknown): given is MadeLayout {
  return given === 'monthsAcross' || given === 'extract';
}

/** Of months side by side the client alone has a header; an extract has one for all columns. */
function requiredIn(layout: 'rows' | MadeLayout, role: TableRole): readonly string[] {
  if (layout === 'extract') return [];
  return layout === 'monthsAcross' ? ['client'] : REQUIRED[role];
}

/** @throws SheetError where it is not a table's name */
export function roleOf(given: unknown, language: Language): TableRole {
  if (!isRole(given)) throw new SheetError(texts[language].setUp.refused.malformed);
  return given;
}

/**
 * The row of a header, counted from 1; undefined where none is named.
 *
 * @throws SheetError where it is none that a header is looked for in
 */
export function chosenHeaderRow(given: unknown, language: Language): number | undefined {
  if (given === undefined || given === null) return undefined;
  const isRow =
    Number.isInteger(given) && (given as number) >= 1 && (given as number) <= HEADER_ROWS;
  if (!isRow) throw new SheetError(texts[language].setUp.refused.malformed);
  return given as number;
}

/** @throws SheetError where no such sheet is there to be chosen */
export function sheetOf(
  given: unknown,
  role: TableRole,
  spreadsheet: Spreadsheet,
  language: Language,
): Sheet {
  const { refused, tables } = texts[language].setUp;
  if (typeof given !== 'number') throw new SheetError(refused.malformed);
  const sheet = offeredSheets(spreadsheet).find((each) => each.getSheetId() === given);
  if (!sheet) throw new FieldError(refused.sheetGone(tables[role]), `${role}-sheet`);
  return sheet;
}

/** The sheets that are one log with another; of deals alone, which nothing is written to. */
function furtherSheets(
  given: unknown,
  role: TableRole,
  spreadsheet: Spreadsheet,
  language: Language,
): number[] {
  if (given === undefined) return [];
  const isList = Array.isArray(given) && (role === 'sales' || given.length === 0);
  if (!isList) throw new SheetError(texts[language].setUp.refused.malformed);
  return given.map((each) => sheetOf(each, role, spreadsheet, language).getSheetId());
}

function headersOf(
  given: unknown,
  role: TableRole,
  required: readonly string[],
  language: Language,
): Record<string, string | null> {
  const { headers, setUp } = texts[language];
  const { refused, tables } = setUp;
  const labels: Readonly<Record<string, string>> = headers[role];
  const known = Object.keys(USER_COLUMNS[role]);
  if (!isRecord(given)) throw new SheetError(refused.malformed);

  const chosen: Record<string, string | null> = {};
  const columnUnder = new Map<string, string>();
  for (const [column, header] of Object.entries(given)) {
    const isHeader = typeof header === 'string' && header.trim() !== '';
    if (!known.includes(column) || !(isHeader || header === null)) {
      throw new SheetError(refused.malformed);
    }
    chosen[column] = header;
    if (header === null) continue;
    const other = columnUnder.get(header);
    if (other !== undefined) {
      const [one, another] = [labels[other] ?? '', labels[column] ?? ''];
      const said = refused.oneHeader(tables[role], header, one, another);
      throw new FieldError(said, `${role}-${column}`);
    }
    columnUnder.set(header, column);
  }
  const missing = required.find((column) => typeof chosen[column] !== 'string');
  if (missing) {
    const said = refused.required(tables[role], labels[missing] ?? '');
    throw new FieldError(said, `${role}-${missing}`);
  }
  return chosen;
}

/** A plain object; none with a prototype of its own crosses to the script. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRole(value: unknown): value is TableRole {
  return (TABLE_ROLES as readonly unknown[]).includes(value);
}
