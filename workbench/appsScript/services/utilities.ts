import { isDate } from '../../document/cellValues';
import { freshId } from '../../document/freshId';
import { Zone } from '../../locale/zone';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The letters of a date pattern that are built, and the piece of the wall-clock time each stands
 * for.
 */
const LETTERS: Record<string, (wall: Date) => number> = {
  y: (wall) => wall.getUTCFullYear(),
  M: (wall) => wall.getUTCMonth() + 1,
  d: (wall) => wall.getUTCDate(),
  H: (wall) => wall.getUTCHours(),
  m: (wall) => wall.getUTCMinutes(),
  s: (wall) => wall.getUTCSeconds(),
  S: (wall) => wall.getUTCMilliseconds(),
};

/** How far a zone is ahead of UTC, as RFC 822 writes it: `+0530`. */
function offset(aheadMinutes: number): string {
  const minutes = Math.abs(aheadMinutes);
  const digits = Math.floor(minutes / 60) * 100 + (minutes % 60);
  return `${aheadMinutes < 0 ? '-' : '+'}${String(digits).padStart(4, '0')}`;
}

/** Odds and ends. */
export class Utilities extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  /**
   * Patterns of y, M, d, H, m, s, S, Z and quoted text; any other letter is refused rather than
   * guessed.
   */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isDate(date) || Number.isNaN(date.getTime())) {
      throw new Error('Invalid argument: date. Should be of type: Date');
    }
    const zone = timeZone === this.host.zone.name ? this.host.zone : new Zone(timeZone);
    const wall = new Date(Math.round((zone.serialAt(date.getTime()) - 25_569) * DAY));
    return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (text, quoted?: string) => {
      if (text === 'Z') return offset(Math.round((wall.getTime() - date.getTime()) / MINUTE));
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
    const digits = freshId(32, '0123456789abcdef');
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  }

  /** Time passes on the workbench's clock; nobody waits for it. */
  sleep(milliseconds: number): void {
    this.host.clock.advance(milliseconds);
  }
}

standsFor<GoogleAppsScript.Utilities.Utilities>()(Utilities, {
  name: 'Utilities',
  // A trip to a server, though it looks at nothing of the document.
  reads: ['formatDate'],
  handles: ['getUuid', 'sleep'],
});
