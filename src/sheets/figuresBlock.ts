import type { Cell } from '../cells/cell';
import { type Language, texts } from '../texts/texts';
import type { ClientsTable } from './clientsTable';
import { literal } from './literal';
import { numberFormat } from './look';
import { neighbours } from './neighbours';
import { CLIENT_COMPUTED_COLUMNS, type ClientComputedColumn } from './schema';
import { SheetError } from './sheetError';

/** Cells of the computed columns, by index of the row and by column. */
export type FigureCells = ReadonlyMap<number, ReadonlyMap<ClientComputedColumn, Cell>>;

/** The formulas that stand in the computed columns: the user's, since the add-on writes none. */
export function formulasIn({ sheet, rows, headerRow, computed }: ClientsTable): FigureCells {
  const found = new Map<number, Map<ClientComputedColumn, Cell>>();
  if (rows.length === 0) return found;
  for (const block of blocksOf(computed)) {
    const first = block[0] as PlacedColumn;
    const range = sheet.getRange(headerRow + 1, first.index + 1, rows.length, block.length);
    range.getFormulas().forEach((formulas, row) => {
      block.forEach(({ column }, offset) => {
        const formula = formulas[offset];
        if (!formula) return;
        const inRow = found.get(row) ?? new Map<ClientComputedColumn, Cell>();
        found.set(row, inRow.set(column, formula));
      });
    });
  }
  return found;
}

/** @throws SheetError where rows were sorted, inserted or deleted since the table was read */
export function requireSameRows(
  { sheet, rows, headerRow, columns }: ClientsTable,
  language: Language,
): void {
  if (rows.length === 0) return;
  const column = columns.get('client') as number;
  const now = sheet.getRange(headerRow + 1, column + 1, rows.length, 1).getValues();
  const isSame = rows.every(
    (row, index) => String(row[column] ?? '') === String(now[index]?.[0] ?? ''),
  );
  if (!isSame) throw new SheetError(texts[language].run.rowsMoved);
}

/**
 * Writes the computed columns, a block for each run of neighbours. What is not among the cells given stays: the formula that stands
 * there, else the value.
 */
export function writeFigures(
  { sheet, rows, headerRow, computed }: ClientsTable,
  figures: FigureCells,
  formulas: FigureCells,
  language: Language,
): void {
  if (rows.length === 0) return;
  for (const block of blocksOf(computed)) {
    const first = block[0] as PlacedColumn;
    const formats = block.map(({ column }) =>
      numberFormat(CLIENT_COMPUTED_COLUMNS[column], language),
    );
    sheet
      .getRange(headerRow + 1, first.index + 1, rows.length, block.length)
      .setNumberFormats(rows.map(() => formats))
      .setValues(
        rows.map((row, index) =>
          block.map(
            ({ column, index: place }) =>
              formulas.get(index)?.get(column) ??
              figures.get(index)?.get(column) ??
              literal(row[place] ?? ''),
          ),
        ),
      );
  }
}

interface PlacedColumn {
  column: ClientComputedColumn;
  index: number;
}

/** Runs of neighbouring computed columns; one run, on a sheet the add-on laid out. */
function blocksOf(computed: ReadonlyMap<ClientComputedColumn, number>): PlacedColumn[][] {
  return neighbours([...computed].map(([column, index]) => ({ column, index })));
}
