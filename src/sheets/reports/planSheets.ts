import type { Language } from '../../texts/texts';
import { findOwnSheet, type OwnSheet, ownSheet } from '../document/workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheets that look ahead, in the order in which they are made. */
export const PLAN_ROLES = [
  'winBack',
  'winBackResults',
  'contactPlan',
  'secondPurchase',
  'segments',
  'whatIf',
] as const;

export type PlanRole = (typeof PLAN_ROLES)[number];

/** A sheet that looks ahead, made where it is missing. */
export function openPlan(spreadsheet: Spreadsheet, role: PlanRole, language: Language): OwnSheet {
  return ownSheet(spreadsheet, role, language);
}

/** The same where it is there. */
export function findPlan(spreadsheet: Spreadsheet, role: PlanRole): OwnSheet | null {
  return findOwnSheet(spreadsheet, role);
}
