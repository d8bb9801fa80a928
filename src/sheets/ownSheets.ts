import { type Texts, texts } from '../texts/texts';
import type { TableRole } from './mapping';
import type { SheetRole } from './schema';
import { ownNames } from './workbook';

/** What the first cell of each of the add-on's own sheets holds. */
const FIRST_CELL: Readonly<Record<Exclude<SheetRole, TableRole>, (texts: Texts) => unknown>> = {
  settings: ({ headers }) => headers.settings[0],
  overview: ({ overview }) => overview.title,
  report: ({ headers }) => headers.report[0],
  memory: ({ memory }) => memory.firstCell,
};

const OWN_ROLES = Object.keys(FIRST_CELL) as (keyof typeof FIRST_CELL)[];

/** Whether a sheet is the add-on's: by its name, and by its first cell, since a user may have an Overview of his own. */
export function isOwnSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const name = sheet.getName();
  const role = OWN_ROLES.find((each) => ownNames(each).includes(name));
  if (!role) return false;
  const first = sheet.getRange(1, 1).getValue();
  return first === FIRST_CELL[role](texts.en) || first === FIRST_CELL[role](texts.ru);
}
