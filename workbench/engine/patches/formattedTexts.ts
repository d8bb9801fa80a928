import { CellValueType, type Injector, InterceptorEffectEnum, numfmt } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

/** Above Univer's own number format interceptor, which leaves texts and empty results as they are. */
const BEFORE_NUMBER_FORMATS = 98;

/** The parts of a number format: of numbers above, below and of 0, and of texts. */
const PARTS = 4;

/**
 * Shows texts as the fourth part of their number format says, and nothing where a part is empty:
 * `;;;` hides whatever the cell holds. Univer formats numbers alone, and shows them all the same
 * where nothing is left of them.
 */
export function showFormattedTexts(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BEFORE_NUMBER_FORMATS,
    effect: InterceptorEffectEnum.Value,
    handler(cell, { workbook }, next) {
      const value = cell?.v;
      if (!cell?.s || value === undefined || value === null) return next(cell);
      const pattern = workbook.getStyles().get(cell.s)?.n?.pattern ?? '';
      if (pattern.split(';').length < PARTS) return next(cell);
      const shown = numfmt.format(pattern, value, { throws: false });
      if (typeof value !== 'string' && shown !== '') return next(cell);
      return next({ ...cell, v: shown, t: CellValueType.STRING });
    },
  });
}
