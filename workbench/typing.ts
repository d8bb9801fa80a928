import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type ISheetLocation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { CellValues } from './appsScript/cellValues';
import type { Book } from './engine/book';

/** Around all that Univer itself does with an edited cell. */
const OUTERMOST = 100;

/**
 * Reads what a person types into a cell by the rules of `setValue`, in the spreadsheet's locale. Univer reads everything
 * as an American would: `01.02.2025` became 2 January.
 */
export function readTyping(book: Book, values: CellValues): void {
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
    priority: OUTERMOST,
    handler(cell, place, next) {
      const text = begunWith(place);
      const begun = next(cell);
      return text === null ? begun : { ...begun, v: text };
    },
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: OUTERMOST,
    handler(edited, place, next) {
      const text = typedText(edited);
      // Univer has given a type to what is kept as a text: in a cell of the format `@`, or after an apostrophe.
      if (!edited || text === null || edited.t) return next(edited);
      const { subUnitId, row, col, workbook, worksheet } = place;
      if (text === begunWith(place)) return worksheet.getCellRaw(row, col);
      const typed = values.typedOver(text, book.sheetWithId(subUnitId)?.pattern(row, col) ?? '');
      if (typed.t !== CellValueType.NUMBER && typed.t !== CellValueType.BOOLEAN) {
        // A text forced to be one is what Univer does not try to read; it may be rich.
        const kept = next({ ...edited, t: CellValueType.FORCE_STRING });
        return kept && { ...kept, t: typed.t ?? CellValueType.STRING };
      }
      const style = { ...workbook.getStyles().get(edited.s), ...(typed.s as IStyleData | null) };
      const kept = next({ ...edited, ...typed, s: style, t: CellValueType.FORCE_STRING });
      return kept && { ...kept, v: typed.v ?? null, t: typed.t };
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
