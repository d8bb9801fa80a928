import { type Texts, texts } from '../texts/texts';
import type { TableRole } from './mapping';
import type { SheetRole } from './schema';
import { ownNames } from './workbook';

/** What the first cell of each of the add-on's own sheets holds. */
const FIRST_CELL: Readonly<Record<Exclude<SheetRole, TableRole>, (texts: Texts) => unknown>> = {
  settings: ({ headers }) => headers.settings[0],
  overview: ({ overview }) => overview.title,
  history: ({ history }) => history.headers.day,
  sampleHistory: ({ history }) => history.headers.day,
  report: ({ headers }) => headers.report[0],
  memory: ({ memory }) => memory.firstCell,
  winBack: ({ plans }) => plans.winBack.title,
  winBackResults: ({ plans }) => plans.winBackResults.title,
  contactPlan: ({ plans }) => plans.contactPlan.title,
  secondPurchase: ({ plans }) => plans.secondPurchase.title,
  segments: ({ plans }) => plans.segments.title,
  whatIf: ({ plans }) => plans.whatIf.title,
};

type OwnRole = keyof typeof FIRST_CELL;

const OWN_ROLES = Object.keys(FIRST_CELL) as OwnRole[];

/**
 * What a sheet is to the add-on, told by its name and by its first cell, since a user may have an Overview of his own.
 *
 * @returns null where it is none of the add-on's
 */
export function ownRole(sheet: GoogleAppsScript.Spreadsheet.Sheet): OwnRole | null {
  const name = sheet.getName();
  const role = OWN_ROLES.find((each) => ownNames(each).includes(name));
  if (!role) return null;
  const first = sheet.getRange(1, 1).getValue();
  const isOwn = first === FIRST_CELL[role](texts.en) || first === FIRST_CELL[role](texts.ru);
  return isOwn ? role : null;
}

export function isOwnSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return ownRole(sheet) !== null;
}
