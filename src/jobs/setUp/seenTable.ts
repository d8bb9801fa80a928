import { type Cell, isBlank, isDate } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { typedNumber } from '../../cells/number';
import type { SheetDocument } from '../../sheets/document/document';
import { ROWS_SAMPLED, samplesOf } from '../../sheets/tables/sheetContents';
import type { Table } from '../../sheets/tables/table';
import { texts } from '../../texts/texts';
import type { SeenTable } from './understood';

/** A table that was read, as set-up would show it: nothing more is asked of the sheet. */
export function seenTable<Column extends string>(
  table: Table<Column>,
  document: SheetDocument,
): SeenTable {
  const { name, alsoOn = [], header, columns, headings, unused, layout } = table;
  const sampled = topRows(table, ROWS_SAMPLED).filter((_, row) => !headings.has(row));
  const titleAt = (index: number) => titleOf(header[index] ?? '');
  const read = [...columns].flatMap(([column, index]) => {
    // Of months side by side the client alone has a column.
    const title = layout === 'monthsAcross' && column !== 'client' ? null : titleAt(index);
    return title === null ? [] : [{ column, index, title }];
  });
  const titles = new Set(read.map(({ title }) => title));
  const others = unused.flatMap(({ index, mayBe }) => {
    const title = titleAt(index);
    return title === null || titles.has(title) ? [] : [{ index, title, mayBe }];
  });
  return {
    sheet: name,
    alsoOn,
    layout: layout ?? 'rows',
    headers: [...read, ...others].map(({ index, title }) => ({
      header: title,
      samples: samplesOf(sampled.map((cells) => shownCell(cells[index] ?? '', document))),
    })),
    columns: Object.fromEntries(read.map(({ column, title }) => [column, title])),
    unused: others.map(({ title, mayBe }) => ({ header: title, mayBe })),
  };
}

/** The first rows of a table; of an extract no more are put together. */
function topRows(table: Table<string>, most: number): (readonly Cell[])[] {
  const { packed, header } = table;
  if (!packed) return table.rows.slice(0, most);
  return Array.from({ length: Math.min(packed.length, most) }, (_, row) =>
    header.map((_each, column) => packed.cell(row, column)),
  );
}

function titleOf(cell: Cell): string | null {
  return isBlank(cell) || isDate(cell) ? null : String(cell);
}

function shownCell(cell: Cell, document: SheetDocument): string {
  const { conventions } = texts[document.language];
  if (typeof cell === 'number') return typedNumber(cell, conventions);
  if (!isDate(cell)) return String(cell);
  const day = understood(() => readDay(cell, document));
  return day === null ? '' : conventions.day(day);
}
