import type { Injector } from '@univerjs/core';
import { closeCacheDoor } from './cacheDoor';
import { type Clock, hangClock } from './clock';
import { teachDialect } from './dialect';
import { showSpilledDates } from './spilledDates';

/**
 * What every Univer of the workbench needs before it calculates anything, with or without a screen. Univer builds its
 * services with its first workbook, so this comes after that, and before control goes back to the event loop.
 */
export function prepareEngine(injector: Injector, clock: Clock, dateFormat: string): void {
  closeCacheDoor();
  teachDialect(injector);
  hangClock(injector, clock, dateFormat);
  showSpilledDates(injector);
}
