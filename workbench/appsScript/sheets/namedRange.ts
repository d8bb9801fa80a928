import type { Book } from '../../document/book';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from './range';

/** A name of a range. */
export class NamedRange extends Service {
  constructor(
    private readonly host: Host,
    private name: string,
  ) {
    super();
  }

  getName(): string {
    return this.name;
  }

  getRange(): Range {
    const range = namedRange(this.host, this.name);
    if (!range) throw new Error(`The named range “${this.name}” points nowhere.`);
    return range;
  }

  setRange(range: Range): this {
    nameRange(this.host.book, this.name, range);
    return this;
  }

  setName(name: string): this {
    const range = this.getRange();
    removeName(this.host.book, this.name);
    nameRange(this.host.book, name, range);
    this.name = name;
    return this;
  }

  remove(): void {
    removeName(this.host.book, this.name);
  }
}

/** All names that still point at a range. */
export function namedRanges(host: Host): NamedRange[] {
  return [...host.book.names()]
    .filter(([, place]) => place !== null)
    .map(([name]) => new NamedRange(host, name));
}

/** The range of a name, or null where there is none. */
export function namedRange(host: Host, name: string): Range | null {
  const place = host.book.names().get(name);
  const cells = place && host.book.sheetWithId(place.sheetId);
  return cells ? host.range(cells, place.area) : null;
}

/** Names a range; a name already in use moves to it. */
export function nameRange(book: Book, name: string, { cells, area }: Range): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) {
    throw new Error(`The name “${name}” is not valid for a named range.`);
  }
  book.setName(name, { sheetId: cells.id, area });
}

export function removeName(book: Book, name: string): void {
  if (!book.names().has(name)) throw new Error(`There is no named range “${name}”.`);
  book.removeName(name);
}

standsFor<GoogleAppsScript.Spreadsheet.NamedRange>()(NamedRange, {
  name: 'NamedRange',
  handles: ['getName', 'getRange'],
  writes: ['remove', 'setName', 'setRange'],
});
