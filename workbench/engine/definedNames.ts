import { generateRandomId } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import {
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from '@univerjs/sheets';
import { absoluteReference, parseA1 } from '../document/a1';
import type { PlacedArea } from '../document/area';
import type { UniverBook } from './book';

/** All names; null for one that points nowhere any more. */
export function definedNames(book: UniverBook): Map<string, PlacedArea | null> {
  const known = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  return new Map(
    Object.values(known).map(({ name, formulaOrRefString }) => [
      name,
      placeOf(book, formulaOrRefString),
    ]),
  );
}

export function defineName(book: UniverBook, name: string, { sheetId, area }: PlacedArea): void {
  const known = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name);
  book.run(SetDefinedNameCommand, {
    id: known?.id ?? generateRandomId(10),
    name,
    formulaOrRefString: absoluteReference(book.sheetWithId(sheetId)?.name ?? '', area),
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
}

export function removeDefinedName(book: UniverBook, name: string): void {
  const known = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name);
  if (known) book.run(RemoveDefinedNameCommand, { ...known });
}

function placeOf(book: UniverBook, reference: string): PlacedArea | null {
  const sheetName = parseA1(reference, { rows: 1, columns: 1 })?.sheet;
  const cells = sheetName ? book.sheetNamed(sheetName) : null;
  const parsed = cells && parseA1(reference, cells.size());
  return parsed && { sheetId: cells.id, area: parsed.area };
}
