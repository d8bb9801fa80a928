import { a1Of } from '../../document/a1';
import { type Area, common } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
import { RefusedWrite } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';
import { validationAt } from './dataValidations';

/** Rules that name what a cell takes. */
const LISTS: readonly string[] = ['VALUE_IN_LIST', 'VALUE_IN_RANGE'];

/**
 * Refuses a write of which a cell takes only the values of a list and gets another. A blank passes,
 * and so does a formula, of which nobody knows yet what it comes to.
 *
 * @param contentOf what a cell is to hold
 * @throws RefusedWrite, before any of it is written
 */
export function requireListed(
  host: Host,
  cells: SheetCells,
  area: Area,
  contentOf: (row: number, column: number) => string | number | boolean | null,
): void {
  for (const { startRow, startColumn, endRow, endColumn } of strictParts(cells, area)) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const content = contentOf(row, column);
        if (content !== null && content !== '') requireInList(host, cells, row, column, content);
      }
    }
  }
}

/** The parts of an area under rules that reject the input. */
function strictParts(cells: SheetCells, area: Area): Area[] {
  return cells
    .validations()
    .filter(({ rule: { criterion, allowInvalid } }) => {
      return !allowInvalid && criterion && LISTS.includes(criterion.criteria);
    })
    .flatMap(({ areas }) => areas.flatMap((each) => common(each, area) ?? []));
}

function requireInList(
  host: Host,
  cells: SheetCells,
  row: number,
  column: number,
  content: string | number | boolean,
): void {
  const rule = validationAt(host, cells, row, column);
  const { criterion, helpText } = rule?.terms ?? {};
  if (!criterion) return;
  const isGiven = criterion.criteria === 'VALUE_IN_LIST';
  const listed = isGiven
    ? (criterion.values[0] as string[])
    : (criterion.values[0] as Range).getValues().flat().map(String);
  if (listed.includes(String(content))) return;
  const cell = a1Of({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  const wanted = isGiven ? ` Please enter one of the following values: ${listed.join(', ')}.` : '';
  throw new RefusedWrite(
    helpText ??
      `The data you entered in cell ${cell} violates the data validation rules set on this cell.${wanted}`,
  );
}
