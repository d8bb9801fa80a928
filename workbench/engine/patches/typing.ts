import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type ISheetLocation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { CellValues } from '../../document/cellValues';
import type { UniverBook } from '../book';
import { univerCell } from '../univerCell';

/**
 * Before and after all that Univer itself does with an edited cell; the last of its own stops
 * whatever is below.
 */
const FIRST = 100;
const LAST = -0.5;

/**
 * Reads what a person types into a cell by the rules of `setValue`, in the spreadsheet's locale.
 * Univer reads everything as an American would: `01.02.2025` became 2 January. It does not read
 * what it takes for a text forced to be one, so everything is that for the time that Univer has it.
 */
export function readTyping(book: UniverBook, values: CellValues): void {
  const { writeCellInterceptor } = book.injector.get(SheetInterceptorService);

  /** What the editor begins with in a cell that holds a number; null for every other. */
  const begunWith = ({ subUnitId, row, col }: ISheetLocation): string | null => {
    const cells = book.sheetWithId(subUnitId);
    if (!cells || cells.formula(row, col) !== null || !isNumber(cells.held(row, col))) return null;
    const content = cells.content(row, col);
    return typeof content === 'number' || (typeof content === 'object' && content !== null)
      ? values.editable(content, cells.pattern(row, col))
      : null;
  };

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LAST,
    handler(cell, place, next) {
      const text = begunWith(place);
      return next(text === null ? cell : { ...cell, v: text });
    },
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (edited, _place, next) =>
      next(
        typedText(edited) === null
          ? edited
          : { ...edited, t: edited?.t ?? CellValueType.FORCE_STRING },
      ),
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LAST,
    handler(edited, place, next) {
      const text = typedText(place.origin);
      // Univer has given a type to what is kept as a text: in a cell of the format `@`, or after an
      // apostrophe.
      if (!edited || text === null || place.origin?.t) return next(edited);
      const { subUnitId, row, col, workbook, worksheet } = place;
      if (text === begunWith(place)) return next(worksheet.getCellRaw(row, col));
      const pattern = book.sheetWithId(subUnitId)?.pattern(row, col) ?? '';
      const typed = univerCell(values.typedOver(text, pattern));
      // A text may be a rich one.
      if (typeof typed.v === 'string') return next({ ...edited, t: typed.t ?? null });
      const style = { ...workbook.getStyles().get(edited.s), ...(typed.s as IStyleData | null) };
      return next({ ...edited, ...typed, s: style });
    },
  });
}

function isNumber(cell: Nullable<ICellData>): boolean {
  return cell?.t !== CellValueType.BOOLEAN && typeof cell?.v === 'number';
}

/** The text a person has typed; null where the cell was emptied or given a formula. */
function typedText(edited: Nullable<ICellData>): string | null {
  if (!edited || edited.f) return null;
  const text = edited.p?.body?.dataStream.replace(/\r\n$/, '') ?? edited.v;
  return text === undefined || text === null || text === '' ? null : String(text);
}
