import type { Finding } from '../../core/overview/findings';
import { rowBelow, type SheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS } from '../../texts/texts';
import { findOwnName } from '../document/workbook';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { type ClientsTable, nameColumn } from '../tables/clientsTable';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where what a finding tells of is listed. */
export interface FindingPlaces {
  today: string | null;
  winBack: string | null;
  /** The columns of Clients by which these are seen. */
  statuses: string;
  signals: string;
  /** The row of the client who has brought most; null where nobody has. */
  largest: string | null;
}

/** Rows of the Overview, as links to them. */
export interface OverviewPlaces {
  months: string;
  quarters: string;
  managers: string;
}

/**
 * The places outside the Overview, found without a call that reads.
 *
 * @param largest of the client who has brought most, the row, as an index of the table; null for
 *   none
 */
export function findingPlaces(
  spreadsheet: Spreadsheet,
  clients: ClientsTable,
  largest: number | null,
): FindingPlaces {
  const top = (role: 'today' | 'winBack') => {
    const sheet = findOwnName(spreadsheet, role);
    return sheet && placeOn(sheet.getSheetId(), 0, 1);
  };
  const id = clients.sheet.getSheetId();
  const name = nameColumn(clients);
  const header = clients.headerRow;
  const column = (each: 'status' | 'churnSignal') =>
    placeOn(id, clients.computed.get(each) ?? name, header);
  return {
    today: top('today'),
    winBack: top('winBack'),
    statuses: column('status'),
    signals: column('churnSignal'),
    largest: largest === null ? null : placeOn(id, name, rowBelow(header, largest)),
  };
}

/** @param column an index */
export function placeOn(sheetId: number, column: number, row: SheetRow | number): string {
  return `#gid=${sheetId}&range=${columnLetter(column)}${row}`;
}

/** The user may have put rows above the findings. */
const ROWS_LOOKED_AT = 20;

/**
 * Lets the sentences that name the win-back sheet lead to it, where the Overview was written before
 * there was one.
 */
export function leadToWinBack(spreadsheet: Spreadsheet, winBack: Sheet): void {
  const overview = findOwnName(spreadsheet, 'overview');
  if (!overview) return;
  const place = placeOn(winBack.getSheetId(), 0, 1);
  const formulas = overview.getRange(1, 1, ROWS_LOOKED_AT, 1).getFormulas();
  formulas.forEach(([formula = ''], index) => {
    if (!ALL_TEXTS.some(({ findings }) => formula.includes(findings.seeWinBack))) return;
    const led = formula.replace(/^(=\w+\(")#gid=\d+&range=[A-Z]+\d+"/, `$1${place}"`);
    if (led === formula) return;
    const cell = overview.getRange(index + 1, 1);
    // Rows may have been moved since: the next run leads those there.
    if (cell.getFormula() === formula) cell.setFormula(led);
  });
}

/** A finding's sentence, which leads whoever clicks it to those whom it counts. */
export function linkedSentence(
  sentence: string,
  finding: Finding,
  places: FindingPlaces & OverviewPlaces,
): string {
  const place = placeOf(finding, places);
  if (place === null) return String(escapedCell(sentence));
  return `=HYPERLINK("${place}";"${sentence.replace(/"/g, '""')}")`;
}

function placeOf(finding: Finding, places: FindingPlaces & OverviewPlaces): string | null {
  const { today, winBack, statuses, signals, largest, months, quarters, managers } = places;
  switch (finding.code) {
    case 'wentToSleep':
      return (finding.overdue > 0 ? today : winBack) ?? statuses;
    case 'wereLost':
      return (finding.worthReturning > 0 ? winBack : null) ?? statuses;
    case 'signsOfLeaving':
      return signals;
    case 'contactsOverdue':
      return today;
    case 'crrRose':
      return quarters;
    case 'regularRevenueRose':
      return months;
    case 'regularRevenueFell':
      return signals;
    case 'concentrated':
      return largest;
    case 'managerBehind':
      return managers;
    case 'crrFell':
    case 'cameBack':
      return statuses;
  }
}
