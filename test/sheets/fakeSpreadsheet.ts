import { vi } from 'vitest';
import { offsetMinutes } from './timeZone';

/**
 * Lets the code under test stand in a spreadsheet of this locale and zone. It offers what a custom
 * function may ask for and nothing else; `vi.unstubAllGlobals` closes it.
 *
 * @returns the calls made, by name
 */
export function openSpreadsheet(locale: string, timeZone: string): string[] {
  const calls: string[] = [];
  const called = <Value>(name: string, value: Value): Value => {
    calls.push(name);
    return value;
  };
  const spreadsheet = {
    getSpreadsheetLocale: () => called('getSpreadsheetLocale', locale),
    getSpreadsheetTimeZone: () => called('getSpreadsheetTimeZone', timeZone),
  };
  vi.stubGlobal('SpreadsheetApp', { getActive: () => called('getActive', spreadsheet) });
  vi.stubGlobal('Utilities', {
    formatDate(date: Date, zone: string, pattern: string): string {
      if (pattern !== 'Z') throw new Error(`not expected: Utilities.formatDate with ${pattern}`);
      const minutes = offsetMinutes(date, zone);
      const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
      const ahead = Math.abs(minutes);
      return called(
        'formatDate',
        `${minutes < 0 ? '-' : '+'}${digits(ahead / 60)}${digits(ahead % 60)}`,
      );
    },
  });
  return calls;
}

/** Makes the clock unreadable: `new Date()` and `Date.now()` throw, other dates do not. */
export function stopClock(): void {
  const message = 'the clock was read';
  vi.stubGlobal(
    'Date',
    new Proxy(Date, {
      construct(target, args) {
        if (args.length === 0) throw new Error(message);
        return Reflect.construct(target, args);
      },
      get(target, name) {
        if (name === 'now') throw new Error(message);
        return Reflect.get(target, name);
      },
    }),
  );
}
