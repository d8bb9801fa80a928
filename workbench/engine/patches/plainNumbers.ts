import { type Injector, InterceptorEffectEnum, numfmt } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { SheetLocale } from '../../locale/locale';

/** After Univer's number formats, to see what they left alone. */
const AFTER_NUMBER_FORMATS = InterceptCellContentPriority.NUMFMT - 1;

/**
 * Shows numbers that have no format with the decimal sign of the locale; Univer shows all of them
 * with a point.
 */
export function showPlainNumbers(injector: Injector, { decimal, language }: SheetLocale): void {
  if (decimal === '.') return;
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_NUMBER_FORMATS,
    effect: InterceptorEffectEnum.Value,
    handler(cell, _place, next) {
      const number = cell?.v;
      if (typeof number !== 'number' || Number.isInteger(number)) return next(cell);
      return next({ ...cell, v: numfmt.format('General', number, { locale: language }) });
    },
  });
}
