import { type Cell, isBlank } from '../../cells/cell';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { rowBelow } from '../../schema/sheetRow';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { SheetError } from '../document/sheetError';
import { escapedCell } from '../grid/escapedCell';
import { neighbours } from '../grid/neighbours';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { type CellState, writtenBlocks } from '../grid/writtenBlocks';
import { type ClientsTable, nameColumn } from '../tables/clientsTable';

/** Cells of the computed columns, by index of the row and by column. */
export type ComputedCells = ReadonlyMap<number, ReadonlyMap<ClientComputedColumn, Cell>>;

/** The formulas that stand in the computed columns: the user's, since the add-on writes none. */
export function formulasIn({ sheet, rows, headerRow, computed }: ClientsTable): ComputedCells {
  const found = new Map<number, Map<ClientComputedColumn, Cell>>();
  if (rows.length === 0 || computed.size === 0) return found;
  // One call over all that lies between, however the user has spread them.
  const first = Math.min(...computed.values());
  const width = Math.max(...computed.values()) - first + 1;
  const range = sheet.getRange(headerRow + 1, first + 1, rows.length, width);
  range.getFormulas().forEach((formulas, row) => {
    for (const [column, index] of computed) {
      const formula = formulas[index - first];
      if (!formula) continue;
      const inRow = found.get(row) ?? new Map<ClientComputedColumn, Cell>();
      found.set(row, inRow.set(column, formula));
    }
  });
  return found;
}

/** @throws SheetError where rows were sorted, inserted or deleted since the table was read */
export function requireSameRows(table: ClientsTable, language: Language): void {
  const { sheet, rows, headerRow } = table;
  if (rows.length === 0) return;
  const column = nameColumn(table);
  const now = sheet.getRange(headerRow + 1, column + 1, rows.length, 1).getValues();
  const isSame = rows.every(
    (row, index) => String(row[column] ?? '') === String(now[index]?.[0] ?? ''),
  );
  if (!isSame) throw new SheetError(texts[language].run.rowsMoved);
}

/** @throws SheetError where a row is not that client's any more */
export function requireSameRow(table: ClientsTable, row: number, language: Language): void {
  const { sheet, rows, headerRow, name } = table;
  const column = nameColumn(table);
  const now = sheet.getRange(rowBelow(headerRow, row), column + 1).getValue();
  if (String(now) === String(rows[row]?.[column] ?? '')) return;
  throw new SheetError(texts[language].client.rowsMoved(name));
}

/** The table as it stands once figures have been written. */
export function withComputed(table: ClientsTable, figures: ComputedCells): ClientsTable {
  const rows = table.rows.map((standing, row) => {
    const cells = [...standing];
    for (const [column, figure] of figures.get(row) ?? []) {
      cells[table.computed.get(column) as number] = figure;
    }
    return cells;
  });
  return { ...table, rows };
}

/**
 * Writes the figures that differ from what stands there, a block for each run of neighbouring
 * columns. Whatever else stands in the computed columns is the user's and is not written to, unless
 * those cells lie scattered over so many rows that they must be written back as they stand: see
 * `writtenBlocks`.
 */
export function writeComputed(
  { sheet, rows, headerRow, computed }: ClientsTable,
  figures: ComputedCells,
  formulas: ComputedCells,
  document: SheetDocument,
): void {
  const columnAt = new Map([...computed].map(([column, index]) => [index, column]));
  const cellAt = (cells: ComputedCells, row: number, index: number) =>
    cells.get(row)?.get(columnAt.get(index) as ClientComputedColumn);
  const states = rows.map((row, index) => {
    const inRow = new Map<number, CellState>();
    for (const place of columnAt.keys()) {
      const standing = row[place] ?? '';
      const figure = cellAt(figures, index, place);
      const isForeign =
        cellAt(formulas, index, place) !== undefined ||
        (figure === undefined && !isBlank(standing));
      const isKnown = figure === undefined || isSame(rememberedCell(standing, document), figure);
      inRow.set(place, isForeign ? 'foreign' : isKnown ? 'same' : 'changed');
    }
    return inRow;
  });
  const blocks = writtenBlocks(
    neighbours([...columnAt.keys()].map((index) => ({ index }))).map((block) =>
      block.map(({ index }) => index),
    ),
    rows.length,
    (row, column) => states[row]?.get(column) ?? 'foreign',
  );
  const emptied: string[] = [];
  for (const { columns, from, to } of blocks) {
    const values = rows
      .slice(from, to + 1)
      .map((row, offset) =>
        columns.map(
          (index) =>
            cellAt(formulas, from + offset, index) ??
            escapedCell(cellAt(figures, from + offset, index) ?? row[index] ?? ''),
        ),
      );
    const range = sheet.getRange(
      rowBelow(headerRow, from),
      (columns[0] as number) + 1,
      values.length,
      columns.length,
    );
    if (values.flat().every(isBlank)) emptied.push(range.getA1Notation());
    else range.setValues(values);
  }
  // All of them in one call: many columns have nothing to say of a small base.
  if (emptied.length > 0) sheet.getRangeList(emptied).clearContent();
  // What Google refuses of them it says now, before they are taken for written.
  SpreadsheetApp.flush();
}
