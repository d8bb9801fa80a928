import { isoDay } from '../core/day';
import type { Overview } from '../core/overview';
import { periodLabel } from '../core/period';
import type { PeriodRetention } from '../core/retention';
import { addClientsFromSales } from '../jobs/addClients';
import { type Recalculation, recalculate } from '../jobs/recalculate';
import { setUp } from '../jobs/setUp';
import { undo } from '../jobs/undo';
import { currentDocument } from '../sheets/document';
import { texts } from '../texts/texts';
import { rememberSummary } from './lastSummary';
import { type Outcome, outcomeOf } from './outcome';

// What the menu and the panel do, each ending in a sentence.

/** The panel's view of a base: plain values only. */
export interface Summary {
  /** ISO day. */
  asOf: string;
  clients: number;
  statuses: { status: 'active' | 'sleeping' | 'lost'; clients: number; sharePercent: number }[];
  classes: { class: 'A' | 'B' | 'C'; clients: number; revenuePercent: number }[];
  overdueContacts: number;
  compliancePercent: number | null;
  /** The last two quarters that were over on the as-of day, the later first. */
  retention: { quarter: string; crr: number }[];
  warnings: number;
}

export function setUpAction(): Outcome {
  return outcomeOf(() => {
    setUp(SpreadsheetApp.getActive());
    return { message: texts[currentDocument().language].run.setUp };
  });
}

export function addClientsAction(): Outcome<{ added: number }> {
  return outcomeOf(() => {
    const added = addClientsFromSales(SpreadsheetApp.getActive());
    return { added, message: texts[currentDocument().language].run.clientsAdded(added) };
  });
}

export function recalculateAction(): Outcome<{ summary: Summary }> {
  return outcomeOf(() => {
    const result = recalculate(SpreadsheetApp.getActive());
    const { run } = texts[currentDocument().language];
    const { clients, overdueContacts } = result.overview;
    const warned = result.warnings.length;
    const summary = summaryOf(result);
    rememberSummary(summary);
    return {
      summary,
      message: run.done(clients, overdueContacts) + (warned > 0 ? run.withWarnings(warned) : ''),
    };
  });
}

/** So many of the cells that were left alone are named; the rest are counted. */
const CELLS_NAMED = 10;

export function undoAction(): Outcome<{ restored: number; edited: string[] }> {
  return outcomeOf(() => {
    const undone = undo(SpreadsheetApp.getActive());
    const { run } = texts[currentDocument().language];
    if (!undone) return { restored: 0, edited: [], message: run.nothingToUndo };
    const { restored, edited } = undone;
    const named = edited.slice(0, CELLS_NAMED).join(', ');
    return {
      restored,
      edited,
      message: run.undone(restored) + (named ? run.editedSince(edited.length, named) : ''),
    };
  });
}

function summaryOf({ overview, warnings }: Recalculation): Summary {
  return {
    asOf: isoDay(overview.asOf),
    clients: overview.clients,
    statuses: overview.statuses,
    classes: overview.classes.map(({ class: each, clients, revenuePercent }) => ({
      class: each,
      clients,
      revenuePercent,
    })),
    overdueContacts: overview.overdueContacts,
    compliancePercent: overview.compliancePercent,
    retention: lastFullQuarters(overview),
    warnings: warnings.length,
  };
}

function lastFullQuarters({ retention }: Overview): Summary['retention'] {
  return retention.quarter
    .filter((row): row is PeriodRetention & { crr: number } => !row.partial && row.crr !== null)
    .slice(-2)
    .reverse()
    .map(({ period, crr }) => ({ quarter: periodLabel(period, 'quarter'), crr }));
}
