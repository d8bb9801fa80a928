import { InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

/** Just below Univer's own interceptor of spilled cells (100), to see what it made of a blank. */
const AFTER_SPILLS = 98;

/**
 * Shows the blanks of a spilled block as blanks, as Sheets does. Univer shows a 0 there, as Excel
 * does, and a reader would take "not known" for "none".
 */
export function showBlankSpills(univer: Univer): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_SPILLS,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      const blank = spilled && spilled.v == null && spilled.t == null;
      return next(blank ? { ...cell, v: null, t: null } : cell);
    },
  });
}
