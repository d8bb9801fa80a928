import { generateRandomId } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import {
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from '@univerjs/sheets';
import { absoluteReference, parseA1 } from '../../engine/a1';
import type { Book } from '../../engine/book';
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
  return Object.values(
    host.book.injector.get(IDefinedNamesService).getDefinedNameMap(host.book.unitId) ?? {},
  )
    .filter(({ name }) => namedRange(host, name) !== null)
    .map(({ name }) => new NamedRange(host, name));
}

/** The range of a name, or null where there is none. */
export function namedRange(host: Host, name: string): Range | null {
  const reference = host.book.injector
    .get(IDefinedNamesService)
    .getValueByName(host.book.unitId, name)?.formulaOrRefString;
  const sheetName = reference && parseA1(reference, { rows: 1, columns: 1 })?.sheet;
  const cells = sheetName ? host.book.sheetNamed(sheetName) : null;
  const parsed = reference && cells ? parseA1(reference, cells.size()) : null;
  return parsed && cells ? host.range(cells, parsed.area) : null;
}

/** Names a range; a name already in use moves to it. */
export function nameRange(book: Book, name: string, { cells, area }: Range): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) {
    throw new Error(`The name “${name}” is not valid for a named range.`);
  }
  const known = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name);
  book.run(SetDefinedNameCommand, {
    id: known?.id ?? generateRandomId(10),
    name,
    formulaOrRefString: absoluteReference(cells.worksheet.getName(), area),
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
}

export function removeName(book: Book, name: string): void {
  const known = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name);
  if (!known) throw new Error(`There is no named range “${name}”.`);
  book.run(RemoveDefinedNameCommand, { ...known });
}

standsFor<GoogleAppsScript.Spreadsheet.NamedRange>()(NamedRange, {
  name: 'NamedRange',
  handles: ['getName', 'getRange'],
  writes: ['remove', 'setName', 'setRange'],
});
