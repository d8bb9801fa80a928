import type { Injector } from '@univerjs/core';
import { BaseFunction, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';

/**
 * Google spills only what stands in ARRAYFORMULA; Univer spills whatever is an array, and this
 * function gives back what it is given.
 */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(argument: BaseValueObject): BaseValueObject {
    return argument;
  }
}

/** Gives one Univer the ARRAYFORMULA of Google Sheets. */
export function teachArrayFormula(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new ArrayFormula('ARRAYFORMULA'));
}
