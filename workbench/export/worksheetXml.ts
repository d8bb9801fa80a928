import { columnLetters } from '../document/a1';
import type { Content } from '../document/cell';
import type { SheetCells } from '../document/sheetCells';
import type { StyleTable } from './styleTable';
import { escaped, HEAD } from './xml';

/** Excel counts widths in characters of so many pixels. */
const PIXELS_PER_CHARACTER = 7;

/** What a cell of Excel's holds, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/**
 * A sheet as a part of an XLSX file; its looks go into `styles`.
 *
 * @param cutOff is told of each cell, such as `B3`, whose text is longer than {@link LONGEST_TEXT}
 */
export function worksheetXml(
  sheet: SheetCells,
  styles: StyleTable,
  cutOff: (place: string) => void,
): string {
  const { columns } = sheet.extent();
  const cols = Array.from({ length: columns }, (_, column) => {
    // In 256ths, as Excel writes it: readers tell from them how wide a character was.
    const width = Math.trunc((sheet.columnWidth(column) / PIXELS_PER_CHARACTER) * 256) / 256;
    const hidden = sheet.isColumnHidden(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return (
    `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `${columns > 0 ? `<cols>${cols.join('')}</cols>` : ''}` +
    `<sheetData>${rowsXml(sheet, styles, cutOff)}</sheetData>${merges(sheet)}</worksheet>`
  );
}

function rowsXml(sheet: SheetCells, styles: StyleTable, cutOff: (place: string) => void): string {
  const size = sheet.extent();
  const cells: string[][] = Array.from({ length: size.rows }, () => []);
  const looks = new Map<string, number>();
  for (let row = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++) {
      const look = sheet.look(row, column);
      const pattern = sheet.pattern(row, column);
      const key = JSON.stringify([look, pattern]);
      const style = looks.get(key) ?? styles.indexOf(look, pattern);
      looks.set(key, style);
      const content = sheet.content(row, column);
      const place = `${columnLetters(column)}${row + 1}`;
      if (typeof content === 'string' && content.length > LONGEST_TEXT) cutOff(place);
      const cell = cellXml(content, place, style);
      if (cell) cells[row]?.push(cell);
    }
  }
  return cells
    .map((line, row) => {
      const hidden = sheet.isRowHidden(row) ? ' hidden="1"' : '';
      return line.length > 0 || hidden ? `<row r="${row + 1}"${hidden}>${line.join('')}</row>` : '';
    })
    .join('');
}

function cellXml(content: Content, place: string, style: number): string | null {
  const start = `<c r="${place}" s="${style}"`;
  if (content === null) return style === 0 ? null : `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'object') return `${start}><v>${content.serial}</v></c>`;
  const text = escaped(content.slice(0, LONGEST_TEXT));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function pane(sheet: SheetCells): string {
  const { rows, columns } = sheet.frozen();
  if (rows === 0 && columns === 0) return '';
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const down = rows > 0 ? ` ySplit="${rows}"` : '';
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const which = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${across}${down} topLeftCell="${corner}" activePane="${which}" state="frozen"/>`;
}

function merges(sheet: SheetCells): string {
  const { rows, columns } = sheet.size();
  const areas = sheet.mergesIn({
    startRow: 0,
    startColumn: 0,
    endRow: rows - 1,
    endColumn: columns - 1,
  });
  if (areas.length === 0) return '';
  const cells = areas.map(
    ({ startRow, startColumn, endRow, endColumn }) =>
      `<mergeCell ref="${columnLetters(startColumn)}${startRow + 1}:${columnLetters(endColumn)}${endRow + 1}"/>`,
  );
  return `<mergeCells count="${areas.length}">${cells.join('')}</mergeCells>`;
}
