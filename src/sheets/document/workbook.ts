import type { Cell } from '../../cells/cell';
import { LANGUAGES, type Language } from '../../schema/languages';
import type { OwnRole, SheetRole } from '../../schema/sheets';
import { ALL_TEXTS, texts } from '../../texts/texts';
import { freeSheetName } from './freeSheetName';
import { gridNamed, isGrid } from './gridSheets';
import { bearsMark } from './ownMark';
import { readPutAway } from './putAway';
import { SheetError } from './sheetError';
import { reasonOf } from './step';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of the add-on's own, and what it held when it was opened. */
export interface OwnSheet {
  sheet: Sheet;
  values: unknown[][];
}

/** The sheet of a role, under its name in any language; null where there is none. */
export function findSheet(spreadsheet: Spreadsheet, role: SheetRole): Sheet | null {
  for (const { sheets } of ALL_TEXTS) {
    const sheet = gridNamed(spreadsheet, sheets[role]);
    if (sheet) return sheet;
  }
  return null;
}

/**
 * A sheet that belongs to the add-on alone, made where it is missing. It is known by its name and
 * by how it begins, so a user's own sheet of that name is left alone and the add-on's goes under a
 * longer one.
 *
 * @throws SheetError where it is missing since the add-on was removed, or Google does not let one be
 * added
 */
export function ownSheet(
  spreadsheet: Spreadsheet,
  role: OwnRole,
  language: Language,
  read = wholeSheet,
): OwnSheet {
  const found = findOwnSheet(spreadsheet, role, read);
  if (found) return found;
  requireInUse(language);
  const plain = texts[language].sheets[role];
  const isFree = freeSheetName(spreadsheet, plain) === plain;
  const name = isFree ? plain : freeSheetName(spreadsheet, longerName(role, language));
  return { sheet: appendSheet(spreadsheet, name, language), values: [] };
}

/**
 * Makes those sheets of the add-on's own that are not there, before a job has written anything.
 *
 * @throws SheetError where Google does not let one be added
 */
export function addMissingSheets(
  spreadsheet: Spreadsheet,
  roles: readonly OwnRole[],
  language: Language,
): void {
  for (const role of roles) {
    const isThere = ownNames(role).some((name) => spreadsheet.getSheetByName(name));
    if (isThere) continue;
    requireInUse(language);
    appendSheet(spreadsheet, texts[language].sheets[role], language);
  }
}

/** @throws SheetError where the add-on was removed for good, and nobody has set it up again */
function requireInUse(language: Language): void {
  if (readPutAway()?.isDeleted) throw new SheetError(texts[language].removal.isPutAway);
}

const wholeSheet = (sheet: Sheet): unknown[][] => sheet.getDataRange().getValues();

/**
 * The same where it is there; an empty sheet of its name is as good.
 *
 * @param read what it holds, from the first cell on
 */
export function findOwnSheet(
  spreadsheet: Spreadsheet,
  role: OwnRole,
  read = wholeSheet,
): OwnSheet | null {
  for (const name of ownNames(role)) {
    let sheet = spreadsheet.getSheetByName(name);
    for (let number = 2; sheet; number++) {
      const values = isGrid(sheet) ? read(sheet) : null;
      const isEmpty = values?.every((cells) => cells.every((cell) => cell === ''));
      if (values && (isEmpty || bearsMark(role, values as Cell[][]))) return { sheet, values };
      sheet = spreadsheet.getSheetByName(`${name} ${number}`);
    }
  }
  return null;
}

/**
 * The sheet that bears the name of one of the add-on's own, without a look into it; the longer name,
 * which the add-on takes where somebody has a sheet of the plain one, before that.
 */
export function findOwnName(spreadsheet: Spreadsheet, role: OwnRole): Sheet | null {
  const names = LANGUAGES.map((each) => longerName(role, each));
  for (const name of [...names, ...ownNames(role)]) {
    const sheet = gridNamed(spreadsheet, name);
    if (sheet) return sheet;
  }
  return null;
}

/** Whether a sheet of the add-on's own may bear this name. */
export function bearsOwnName(role: OwnRole, name: string): boolean {
  return ownNames(role).includes(name.replace(/ \d+$/, ''));
}

function ownNames(role: OwnRole): string[] {
  return LANGUAGES.flatMap((each) => [texts[each].sheets[role], longerName(role, each)]);
}

/**
 * A new sheet behind all others; the user goes on looking at the one they have open.
 *
 * @throws SheetError where Google does not let one be added
 */
export function appendSheet(spreadsheet: Spreadsheet, name: string, language: Language): Sheet {
  const open = spreadsheet.getActiveSheet();
  const sheet = newSheet(spreadsheet, name, language);
  spreadsheet.setActiveSheet(open);
  return sheet;
}

/**
 * A new sheet behind all others, which becomes the one that is open.
 *
 * @throws SheetError where Google does not let one be added
 */
export function newSheet(spreadsheet: Spreadsheet, name: string, language: Language): Sheet {
  const place = spreadsheet.getSheets().length;
  try {
    return spreadsheet.insertSheet(name, place);
  } catch (error) {
    throw new SheetError(texts[language].run.noNewSheet(name, reasonOf(error)));
  }
}

function longerName(role: OwnRole, language: Language): string {
  return `${texts[language].sheets[role]} (${texts[language].addOn})`;
}
