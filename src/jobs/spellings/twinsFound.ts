import { isBlank } from '../../cells/cell';
import { type KnownClient, likelyTwins, type TwinReason } from '../../core/identity/likelyTwins';
import { isTotal } from '../../recognition/totals';
import type { SheetDocument } from '../../sheets/document/document';
import { keyIn } from '../../sheets/tables/keyIn';
import { knownClients } from '../../sheets/tables/knownClients';
import { readTablePart } from '../../sheets/tables/tablePart';
import { findTable } from '../../sheets/tables/userTable';
import { texts } from '../../texts/texts';
import { lookAtClients } from '../clientBaseSheets';
import { settingsOf } from '../readBase';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A spelling of a client, and the row in which it stands first. Plain values only: they go to the
 * panel.
 */
export interface SpellingRow {
  key: string;
  name: string;
  sheet: string;
  sheetId: number;
  /** Counted from 1. */
  row: number;
}

/** Two spellings that are likely one client, of which the first has a row in Clients. */
export interface TwinRows {
  first: SpellingRow;
  other: SpellingRow;
  reason: TwinReason;
}

/**
 * The likely twins of a base, among the rows of Clients and whoever stands in the sales log alone.
 * Nothing is written.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function twinsFound(spreadsheet: Spreadsheet, document: SheetDocument): TwinRows[] {
  const { aliases } = settingsOf(spreadsheet, document);
  return likelyTwins(spellings(spreadsheet, document), aliases).flatMap(
    ({ first, other, reason }) =>
      first.isInClients ? [{ first: rowOf(first), other: rowOf(other), reason }] : [],
  );
}

interface Spelling extends SpellingRow, KnownClient {
  isInClients: boolean;
}

function rowOf({ key, name, sheet, sheetId, row }: Spelling): SpellingRow {
  return { key, name, sheet, sheetId, row };
}

/** Everybody by whatever name, those of Clients first. */
export function spellings(spreadsheet: Spreadsheet, document: SheetDocument): Spelling[] {
  const { language } = document;
  const table = lookAtClients(spreadsheet, language);
  const place = { sheet: table.name, sheetId: table.sheet.getSheetId(), isInClients: true };
  const clients = knownClients(table).map((client) => ({
    ...client,
    ...place,
    row: table.headerRow + 1 + client.row,
  }));
  return [
    ...clients,
    ...onlyInSales(spreadsheet, document, new Set(clients.map(({ key }) => key))),
  ];
}

function onlyInSales(
  spreadsheet: Spreadsheet,
  { language }: SheetDocument,
  known: Set<string>,
): Spelling[] {
  const found = findTable(spreadsheet, 'sales', language);
  if (!found) return [];
  const sales = readTablePart(found, ['client', 'phone', 'email'], texts[language]);
  const place = { sheet: sales.name, sheetId: sales.sheet.getSheetId(), isInClients: false };
  const written = new Set<unknown>();
  return sales.rows.flatMap((cells, row): Spelling[] => {
    const [cell = '', phone = '', email = ''] = (['client', 'phone', 'email'] as const).map(
      (column) => cells[sales.columns.get(column) ?? -1] ?? '',
    );
    if (sales.headings.has(row) || written.has(cell)) return [];
    written.add(cell);
    const key = keyIn(cell);
    if (key === null || known.has(key) || isTotal(String(cell))) return [];
    known.add(key);
    const text = (of: typeof cell) => (isBlank(of) ? null : String(of));
    const told = { name: String(cell).trim(), phone: text(phone), email: text(email) };
    return [{ key, ...told, ...place, row: sales.headerRow + 1 + row }];
  });
}
