import type { Injector } from '@univerjs/core';
import { BaseFunction, IFunctionService, NumberValueObject } from '@univerjs/engine-formula';
import type { Clock } from '../../document/clock';

class ClockFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  constructor(
    name: string,
    private readonly reading: () => NumberValueObject,
  ) {
    super(name);
  }

  override calculate(): NumberValueObject {
    return this.reading();
  }
}

/**
 * Gives TODAY() and NOW() of one Univer this clock, in cells and in the formulas of conditional
 * formats alike.
 */
export function hangClock(injector: Injector, clock: Clock, dateFormat: string): void {
  injector
    .get(IFunctionService)
    .registerExecutors(
      new ClockFunction('TODAY', () =>
        NumberValueObject.create(Math.floor(clock.serial), dateFormat),
      ),
      new ClockFunction('NOW', () =>
        NumberValueObject.create(clock.serial, `${dateFormat} hh:mm:ss`),
      ),
    );
}
