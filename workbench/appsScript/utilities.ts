import { generateRandomId } from '@univerjs/core';
import { Zone } from '../engine/zone';
import { isDate } from './cellValues';
import { Service, standsFor } from './gate';
import type { Host } from './host';

const DAY = 86_400_000;

/** The letters of a date pattern that are built, and the piece of the wall-clock time each stands for. */
const LETTERS: Record<string, (wall: Date) => number> = {
  y: (wall) => wall.getUTCFullYear(),
  M: (wall) => wall.getUTCMonth() + 1,
  d: (wall) => wall.getUTCDate(),
  H: (wall) => wall.getUTCHours(),
  m: (wall) => wall.getUTCMinutes(),
  s: (wall) => wall.getUTCSeconds(),
  S: (wall) => wall.getUTCMilliseconds(),
};

/** Odds and ends. */
export class Utilities extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  /** Patterns of y, M, d, H, m, s, S and quoted text; any other letter is refused rather than guessed. */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isDate(date) || Number.isNaN(date.getTime())) {
      throw new Error('Invalid argument: date. Should be of type: Date');
    }
    const zone = timeZone === this.host.zone.name ? this.host.zone : new Zone(timeZone);
    const wall = new Date(Math.round((zone.serialAt(date.getTime()) - 25_569) * DAY));
    return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (text, quoted?: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      const piece = LETTERS[text.charAt(0)];
      const isName = text.startsWith('MMM');
      if (!piece || isName) {
        throw new Error(`not in the workbench: Utilities.formatDate with “${text}”`);
      }
      const digits = String(piece(wall));
      return text === 'yy' ? digits.slice(-2) : digits.padStart(text.length, '0');
    });
  }

  getUuid(): string {
    const digits = generateRandomId(32, '0123456789abcdef');
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  }

  /** Time passes on the workbench's clock; nobody waits for it. */
  sleep(milliseconds: number): void {
    this.host.clock.advance(milliseconds);
  }
}

standsFor<GoogleAppsScript.Utilities.Utilities>()(Utilities, {
  name: 'Utilities',
  handles: ['formatDate', 'getUuid', 'sleep'],
});
