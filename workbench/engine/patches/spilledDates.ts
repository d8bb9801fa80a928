import { type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

/** Above Univer's own number format interceptor, which must already see the format. */
const BEFORE_NUMBER_FORMATS = 99;

/**
 * A spilled cell is not in the sheet, only in the formula model, and its number format is lost on
 * the way to the screen: a spilled day shows as 45658. This hands the format on.
 */
export function showSpilledDates(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BEFORE_NUMBER_FORMATS,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      return next(spilled?.s && !rawData?.s ? { ...cell, s: spilled.s } : cell);
    },
  });
}
