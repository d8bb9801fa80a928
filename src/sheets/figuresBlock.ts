import type { ClientFigures } from '../core/clientBase';
import type { Day } from '../core/day';
import { type Language, type Texts, texts } from '../texts/texts';
import type { ClientsTable } from './clientsTable';
import { cellOf } from './figureCell';
import { numberFormat } from './look';
import { CLIENT_COMPUTED, CLIENT_COMPUTED_COLUMNS, type ClientComputedColumn } from './schema';
import { SheetError } from './sheetError';
import type { Warning } from './warnings';

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
