import type { Cell } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import { PLAN_ROLES, type PlanRole } from '../../schema/sheets';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { roleOfBase } from '../../sheets/document/sampleSheets';
import { writing } from '../../sheets/document/step';
import { findOwnName, findOwnSheet, type OwnSheet, ownSheet } from '../../sheets/document/workbook';
import { leadToWinBack } from '../../sheets/reports/findingLinks';
import { readMonthContacts } from '../../sheets/reports/monthContactsList';
import { reportingTypedOver } from '../../sheets/reports/typedOver';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { plannedContacts, touchesBeside } from '../client/plannedContacts';
import { type ReadBase, readBase } from '../readBase';
import { fixedMonthPlan } from './monthPlan';
import { refreshContactPlan } from './refreshContactPlan';
import { refreshPlanAndFact } from './refreshPlanAndFact';
import { refreshSecondPurchase } from './refreshSecondPurchase';
import { refreshSegments } from './refreshSegments';
import { refreshWhatIf } from './refreshWhatIf';
import { refreshWinBack } from './refreshWinBack';
import { refreshWinBackResults } from './refreshWinBackResults';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the sheets that look ahead now hold. */
export interface PlannedAhead {
  /** Clients in the win-back queue. */
  queue: number;
  /** Contacts that have a day, and contacts that found none. */
  planned: number;
  overflow: number;
}

/**
 * Writes the sheets that look ahead, made where they are missing: win-back and its results, the
 * contact plan, second purchases, segments, what if. The base is read once and nothing is written
 * to it. It is a step of its own after the recalculation, whose calls are counted.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function planAhead(spreadsheet: Spreadsheet): PlannedAhead {
  const language = addOnLanguage();
  return withDocumentLock(language, () => {
    requireUnprotected(spreadsheet, [], language);
    const read = readBase(spreadsheet);
    const open = (role: OpenedRole) => ownSheet(spreadsheet, role, read.document.language);
    const hadWinBack = findOwnName(spreadsheet, 'winBack') !== null;
    const planned = reportingTypedOver(spreadsheet, read.document, () => writePlans(read, open));
    const winBack = hadWinBack ? null : findOwnName(spreadsheet, 'winBack');
    if (winBack) {
      const words = texts[read.document.language];
      writing(words.sheets.overview, words, () => leadToWinBack(spreadsheet, winBack));
    }
    return planned;
  });
}

/**
 * Brings those of them up to date that the user has, from a base that has been read under the lock.
 *
 * @throws SheetError where the column of results on win-back cannot be found; the other sheets are
 * then written
 */
export function refreshPlans(spreadsheet: Spreadsheet, read: ReadBase): void {
  const open = (role: OpenedRole) => findOwnSheet(spreadsheet, role);
  reportingTypedOver(spreadsheet, read.document, () => writePlans(read, open));
}

type OpenedRole = PlanRole | 'samplePlans';

function writePlans(read: ReadBase, open: (role: OpenedRole) => OwnSheet | null): PlannedAhead {
  const [winBack, winBackResults, contactPlan, plans, secondPurchase, segments, whatIf] =
    PLAN_ROLES.map((role) =>
      open(role === 'plans' ? roleOfBase(role, read.tables.clients.sheet.getSheetId()) : role),
    );
  const words = texts[read.document.language];
  const write = <Result>(role: PlanRole, work: () => Result) =>
    writing(words.sheets[role], words, work);
  const plan = plannedContacts(read);
  const touchesOf = touchesBeside(plan.contacts, read);
  if (contactPlan) {
    const listed = readMonthContacts(contactPlan.values as Cell[][], read.document);
    const months = fixedMonthPlan(listed.contacts, read);
    const contents = { plan, months, unreadable: listed.unreadable };
    write('contactPlan', () => refreshContactPlan(contactPlan, contents, read));
    if (plans) write('plans', () => refreshPlanAndFact(plans, months, read));
  }
  if (secondPurchase) {
    write('secondPurchase', () => refreshSecondPurchase(secondPurchase, touchesOf, read));
  }
  if (segments) write('segments', () => refreshSegments(segments, read));
  if (whatIf) write('whatIf', () => refreshWhatIf(whatIf, read));
  if (winBackResults) write('winBackResults', () => refreshWinBackResults(winBackResults, read));
  // Last, since it may be refused.
  const queue = winBack && write('winBack', () => refreshWinBack(winBack, touchesOf, read));
  return {
    queue: queue?.entries.length ?? 0,
    planned: plan.contacts.length,
    overflow: plan.managers.reduce((sum, { overflow }) => sum + overflow, 0),
  };
}
