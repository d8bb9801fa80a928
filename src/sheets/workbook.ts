import { texts } from '../texts/texts';
import type { SheetRole } from './schema';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of the add-on's own, and what it held when it was opened. */
export interface OwnSheet {
  sheet: Sheet;
  values: unknown[][];
}

/** The sheet of a role, under its name in either language; null where there is none. */
export function findSheet(spreadsheet: Spreadsheet, role: SheetRole): Sheet | null {
  return (
    spreadsheet.getSheetByName(texts.en.sheets[role]) ??
    spreadsheet.getSheetByName(texts.ru.sheets[role])
  );
}

/**
 * A sheet that belongs to the add-on alone, made where it is missing. It is known by its name and by what its first cell holds, so
 * a user's own sheet of that name is left alone and the add-on's goes under a longer one.
 *
 * @param firstCells what the first cell of such a sheet holds, in each language
 */
export function ownSheet(
  spreadsheet: Spreadsheet,
  role: SheetRole,
  firstCells: readonly string[],
  language: 'en' | 'ru',
): OwnSheet {
  const found = findOwnSheet(spreadsheet, role, firstCells);
  if (found) return found;
  const plain = texts[language].sheets[role];
  const name = spreadsheet.getSheetByName(plain) ? longerName(role, language) : plain;
  return { sheet: appendSheet(spreadsheet, name), values: [] };
}

/** The same where it is there; an empty sheet of its name is as good. */
export function findOwnSheet(
  spreadsheet: Spreadsheet,
  role: SheetRole,
  firstCells: readonly string[],
): OwnSheet | null {
  for (const name of ownNames(role)) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) continue;
    const values = sheet.getDataRange().getValues();
    const first = String(values[0]?.[0] ?? '');
    const isEmpty = values.length === 1 && values[0]?.length === 1 && first === '';
    if (isEmpty || firstCells.includes(first)) return { sheet, values };
  }
  return null;
}

/** The names that a sheet of the add-on's own may bear. */
export function ownNames(role: SheetRole): string[] {
  return (['en', 'ru'] as const).flatMap((each) => [
    texts[each].sheets[role],
    longerName(role, each),
  ]);
}

/** A new sheet behind all others; the user goes on looking at the one he has open. */
export function appendSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const open = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(open);
  return sheet;
}

function longerName(role: SheetRole, language: 'en' | 'ru'): string {
  return `${texts[language].sheets[role]} (${texts[language].addOn})`;
}
