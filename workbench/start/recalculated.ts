import type { IWorkbookData } from '@univerjs/core';
import { RemoveSheetCommand } from '@univerjs/sheets';
import { HEADER_ROWS } from '../../src/sheets/document/sheetTop';
import type { Surroundings } from '../appsScript/surroundings';
import { headlessUniver } from '../engine/headless';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import { localeOf, timeZoneOf } from '../locale/region';
import { type Dump, dump } from '../report/dump';
import { failedFormulas } from '../report/failedFormulas';
import {
  columnsLacking,
  inspected,
  isRecognised,
  proposed,
  sheetsSeen,
} from '../report/setUpReport';
import type { Grid } from '../spreadsheet/grid';
import { type AddOn, openWorkbench, type Workbench } from '../spreadsheet/workbench';
import type { CommandLine } from './commandLine';
import { dailyRuns } from './dailyRuns';
import { startWordsIn } from './startWords';

/** What the functions behind the panel answer. */
type PanelReply = { ok: true } | { ok: false; message: string };

/** A spreadsheet with everything computed in it, and what that took. */
export interface Recalculated {
  workbench: Workbench;
  dataCalls: number;
  seconds: number;
  /** The sheets as they were opened, where the command line asks for a dump. */
  before: Dump | null;
}

/**
 * Does without a screen what a user does first: sets the add-on up on these sheets, or on the
 * sample where there are none, and recalculates, or has the daily trigger do it on as many days as
 * are asked for. Without a sheet of clients of their own the clients are taken from the sales; to a
 * workbook of their own nobody is added unasked.
 *
 * @param tell called with every toast the add-on shows
 * @throws UnusableInput with the add-on's own sentence where it cannot go on
 */
export async function recalculated(
  { language, asOf, days, files, dump: dumpPath, output }: CommandLine,
  workbook: Grid[] | IWorkbookData,
  addOn: AddOn,
  tell: (message: string) => void,
): Promise<Recalculated> {
  const workbench = await openWorkbench({
    univer: headlessUniver(language),
    ...addOn,
    locale: localeOf(language),
    timeZone: timeZoneOf(language),
    now: asOf,
    workbook,
    surroundings: unattended(tell),
  });
  if (!Array.isArray(workbook)) {
    const failed = failedFormulas(workbench, workbook);
    if (failed.length > 0) tell(startWordsIn(language).failedFormulas(failed));
  }
  const before = dumpPath === null ? null : dump(workbench);
  const panel = (functionName: string, ...args: unknown[]) => {
    const reply = workbench.callFromSidebar(functionName, args) as PanelReply;
    if (!reply.ok) throw new UnusableInput(reply.message);
  };
  // A workbook's sheets go by names of its owner's, and what is on them is recognised; the others
  // go by the add-on's.
  if (!Array.isArray(workbook)) panel('panelSetUpWith', recognised(workbench, language));
  else if (files) panel('panelSetUp');
  else createSample(workbench, panel);
  if (files && !files.clients) panel('panelAddClientsFromSales');
  // Sheets made of files hold no formula that a recalculation could read.
  if (!Array.isArray(workbook)) await workbench.settle();

  const cost =
    days === null ? recalculate(workbench, panel) : dailyRuns(workbench, days, asOf, language);
  // Formulas need no plans; and plans that cannot be made take nothing from the figures that were.
  if (output !== 'formulas') {
    const plans = workbench.callFromSidebar('panelPlanAhead', []) as PanelReply;
    if (!plans.ok) tell(plans.message);
  }
  // A page calculates by itself what is on its screen; whoever else looks on sees it calculated.
  if (output !== 'page') await workbench.settle();
  return { workbench, ...cost, before };
}

function recalculate(
  { calls }: Workbench,
  panel: (functionName: string) => void,
): { dataCalls: number; seconds: number } {
  calls.reset();
  const start = performance.now();
  panel('panelRecalculate');
  return { dataCalls: calls.data, seconds: (performance.now() - start) / 1000 };
}

/**
 * The choice of a user who agrees with what is proposed; but contacts that cannot be used are done
 * without.
 *
 * @throws UnusableInput where no sheet is one that a base could be made of, or one lacks a column
 * it needs
 */
function recognised(workbench: Workbench, language: Language): Record<string, unknown> {
  const inspection = inspected(workbench);
  if (!isRecognised(inspection)) {
    const seen = sheetsSeen(workbench, inspection);
    throw new UnusableInput(startWordsIn(language).nothingRecognised(HEADER_ROWS, seen));
  }
  for (const role of ['clients', 'sales'] as const) {
    const lacking = columnsLacking(inspection, role, language);
    if (lacking !== null) throw new UnusableInput(lacking);
  }
  const choice = proposed(inspection);
  const isUsable = columnsLacking(inspection, 'contacts', language) === null;
  return isUsable ? choice : { ...choice, contacts: 'none' };
}

/** Has the add-on lay its sample out, and takes away the blank sheet that it was laid beside. */
function createSample(
  { book }: Workbench,
  panel: (functionName: string, ...args: unknown[]) => void,
): void {
  const blank = book.activeSheet();
  panel('panelCreateSample', false);
  book.run(RemoveSheetCommand, { subUnitId: blank.id });
}

/**
 * Nobody is there: messages are passed on, a question is closed without an answer, and nothing is
 * drawn.
 */
function unattended(tell: (message: string) => void): Surroundings {
  return {
    menu() {},
    sidebar() {},
    toast: (message, title) => tell(title ? `${title}: ${message}` : message),
    alert(message, _title, buttons) {
      tell(message);
      return buttons === 'OK' ? 'OK' : 'CLOSE';
    },
  };
}
