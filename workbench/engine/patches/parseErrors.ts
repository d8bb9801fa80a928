import type { Injector } from '@univerjs/core';
import {
  BaseFunction,
  type BaseValueObject,
  type ErrorType,
  ErrorValueObject,
  IFunctionService,
} from '@univerjs/engine-formula';
import { PARSE_ERROR } from '../../locale/keptFormula';

/** A formula that its locale cannot read is kept as the text this function is given. */
class ParseError extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(): BaseValueObject {
    return ErrorValueObject.create('#ERROR!' as ErrorType);
  }
}

/** Lets one Univer show `#ERROR!`, which it does not know, in the cell of a formula not understood. */
export function showParseErrors(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new ParseError(PARSE_ERROR));
}
