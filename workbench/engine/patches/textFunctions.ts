import type { Injector } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { isDatePattern } from '../../locale/datePattern';

/** A function of one text, or of each text in a range. */
class OfText extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly numberOf: (number: BaseValueObject) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(argument: BaseValueObject): BaseValueObject {
    return argument.isArray()
      ? (argument as ArrayValueObject).mapValue((cell) => this.#result(cell))
      : this.#result(argument);
  }

  #result(cell: BaseValueObject): BaseValueObject {
    if (cell.isError()) return cell;
    if (cell.isBoolean() || cell.isNull()) return ErrorValueObject.create(ErrorType.VALUE);
    const number = cell.isString() ? cell.convertToNumberObjectValue() : cell;
    return number.isError() ? number : this.numberOf(number);
  }
}

/**
 * Gives VALUE and DATEVALUE of one Univer the same reading of texts as arithmetic has; Univer's own
 * read American.
 */
export function readNumbersInFunctions(injector: Injector): void {
  injector
    .get(IFunctionService)
    .registerExecutors(
      new OfText('VALUE', (number) => NumberValueObject.create(Number(number.getValue()))),
      new OfText('DATEVALUE', (number) =>
        isDatePattern(number.getPattern())
          ? NumberValueObject.create(Math.floor(Number(number.getValue())))
          : ErrorValueObject.create(ErrorType.VALUE),
      ),
    );
}
