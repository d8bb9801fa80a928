import type { SheetRole } from '../../src/schema/sheets';
import { LIST_HEADER_ROW } from '../../src/sheets/reports/listSheet';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../spreadsheet/grid';
import type { ScriptedBook } from '../spreadsheet/scriptedBook';
import { codeOf, dayIn, numberIn, ownSheetName } from './reportedCells';

/**
 * A place in the win-back queue. Codes are English in every language; null stands for "not known".
 */
export interface ReportedWinBack {
  client: string;
  category: string | null;
  status: string | null;
  manager: string | null;
  timing: string | null;
  nextTouch: string | null;
  decision: string | null;
  value: number | null;
  cost: number | null;
  expectedReturn: number | null;
  returnRate: number | null;
  daysSilent: number | null;
  missedCycles: number | null;
  lastPurchase: string | null;
  reason: string | null;
  offer: string | null;
  result: string | null;
}

/**
 * What a churn signal was worth in the base's past, and who shows it now. Rates are percentages.
 */
export interface ReportedSignal {
  signal: string;
  hitRate: number | null;
  cases: number | null;
  withoutRate: number | null;
  withoutCases: number | null;
  clients: string[];
}

export interface ReportedContact {
  day: string | null;
  manager: string | null;
  client: string;
  category: string | null;
  type: string | null;
  dueDay: string | null;
}

export interface ReportedLoad {
  manager: string | null;
  capacity: number | null;
  workingDays: number | null;
  planned: number | null;
  late: number | null;
  overflow: number | null;
  capacityNeeded: number | null;
}

export interface ReportedSegment {
  client: string;
  segment: string | null;
  frequency: string | null;
  orderSize: string | null;
  productLine: string | null;
  status: string | null;
  loyaltyTier: string | null;
  nextTier: string | null;
  missingToNextTier: number | null;
  birthday: string | null;
  anniversary: string | null;
}

export interface ReportedCall {
  client: string;
  firstPurchase: string | null;
  daysSinceFirst: number | null;
  daysLeft: number | null;
  chance: number | null;
  stage: string | null;
  nextTouch: string | null;
}

/** What the sheets that look ahead say. */
export interface PlansReport {
  /** In the order of the queue. */
  winBack: ReportedWinBack[];
  signals: ReportedSignal[];
  plan: { contacts: ReportedContact[]; managers: ReportedLoad[] };
  segments: ReportedSegment[];
  secondPurchase: {
    /** Null where too few have bought a second time. */
    usualDays: number | null;
    unlikelyAfterDays: number | null;
    calls: ReportedCall[];
  };
}

/** Reads the sheets that look ahead back. */
export function plansReport(
  workbench: ScriptedBook,
  clients: readonly { client: string; churnSignals: readonly string[] }[],
  locale: Language,
): PlansReport {
  const { plans, words } = texts[locale];
  const read = (role: SheetRole) => linesOf(workbench, role, locale);
  const curve = plans.secondPurchase.curve;
  const markedDay = (mark: string) =>
    numberIn(read('secondPurchase').find((line) => line(curve.mark) === mark)?.(curve.days));
  return {
    winBack: read('winBack')
      .filter((line) => numberIn(line(plans.winBack.headers.place)) !== null)
      .map((line) => winBackIn(line, locale)),
    signals: read('winBackResults').flatMap((line): ReportedSignal[] => {
      const { signal, cameTrue, without, cases } = plans.winBackResults;
      const code = codeOf(words.churnSignals, line(signal));
      if (code === null) return [];
      return [
        {
          signal: code,
          hitRate: numberIn(line(cameTrue)),
          cases: numberIn(line(cases, cameTrue)),
          withoutRate: numberIn(line(without)),
          withoutCases: numberIn(line(cases, without)),
          clients: clients
            .filter(({ churnSignals }) => churnSignals.includes(code))
            .map(({ client }) => client),
        },
      ];
    }),
    plan: {
      contacts: read('contactPlan')
        .filter((line) => textIn(line(plans.contactPlan.headers.client)) !== null)
        .map((line) => contactIn(line, locale)),
      managers: read('contactPlan')
        .filter((line) => numberIn(line(plans.contactPlan.loads.capacity)) !== null)
        .map((line) => loadIn(line, locale)),
    },
    segments: read('segments')
      .filter((line) => textIn(line(plans.segments.headers.client)) !== null)
      .map((line) => segmentIn(line, locale)),
    secondPurchase: {
      usualDays: markedDay(plans.secondPurchase.marks.usual),
      unlikelyAfterDays: markedDay(plans.secondPurchase.marks.unlikely),
      calls: read('secondPurchase')
        .filter((line) => textIn(line(plans.secondPurchase.headers.client)) !== null)
        .map((line) => callIn(line, locale)),
    },
  };
}

/**
 * The cell of a line under a header; where the header stands more than once, under the first that
 * follows another.
 */
type Line = (header: string, after?: string) => Cell;

function linesOf(workbench: ScriptedBook, role: SheetRole, locale: Language): Line[] {
  const name = ownSheetName(workbench, role, locale);
  if (!workbench.book.sheetNamed(name)) return [];
  const [header = [], ...rows] = workbench.read(name).slice(LIST_HEADER_ROW - 1);
  return rows.map((cells) => (title: string, after?: string) => {
    const from = after === undefined ? 0 : header.indexOf(after);
    return cells[header.indexOf(title, from)] ?? null;
  });
}

function winBackIn(line: Line, locale: Language): ReportedWinBack {
  const { plans, words } = texts[locale];
  const { headers, timings } = plans.winBack;
  return {
    client: textIn(line(headers.client)) ?? '',
    category: codeOf(words.categories, line(headers.category)),
    status: codeOf(words.statuses, line(headers.status)),
    manager: textIn(line(headers.manager)),
    timing: codeOf(timings, line(headers.timing)),
    nextTouch: dayIn(line(headers.nextTouch)),
    decision: codeOf(words.decisions, line(headers.decision)),
    value: numberIn(line(headers.value)),
    cost: numberIn(line(headers.cost)),
    expectedReturn: numberIn(line(headers.expectedReturn)),
    returnRate: numberIn(line(headers.returnRate)),
    daysSilent: numberIn(line(headers.daysSilent)),
    missedCycles: numberIn(line(headers.missedCycles)),
    lastPurchase: dayIn(line(headers.lastPurchase)),
    reason: textIn(line(headers.reason)),
    offer: textIn(line(headers.offer)),
    result: textIn(line(headers.result)),
  };
}

function contactIn(line: Line, locale: Language): ReportedContact {
  const { plans, words } = texts[locale];
  const { headers, nobody } = plans.contactPlan;
  const manager = textIn(line(headers.manager));
  return {
    day: dayIn(line(headers.day)),
    manager: manager === nobody ? null : manager,
    client: textIn(line(headers.client)) ?? '',
    category: codeOf(words.categories, line(headers.category)),
    type: codeOf(words.contactTypes, line(headers.type)),
    dueDay: dayIn(line(headers.dueDay)),
  };
}

function loadIn(line: Line, locale: Language): ReportedLoad {
  const { headers, loads, nobody } = texts[locale].plans.contactPlan;
  // The manager of a contact stands under the same word, further left.
  const manager = textIn(line(loads.manager, headers.phone));
  return {
    manager: manager === nobody ? null : manager,
    capacity: numberIn(line(loads.capacity)),
    workingDays: numberIn(line(loads.workingDays)),
    planned: numberIn(line(loads.planned)),
    late: numberIn(line(loads.late)),
    overflow: numberIn(line(loads.overflow)),
    capacityNeeded: numberIn(line(loads.capacityNeeded)),
  };
}

function segmentIn(line: Line, locale: Language): ReportedSegment {
  const { plans, words } = texts[locale];
  const { headers, frequencies, sizes } = plans.segments;
  return {
    client: textIn(line(headers.client)) ?? '',
    segment: textIn(line(headers.segment)),
    frequency: codeOf(frequencies, line(headers.frequency)),
    orderSize: codeOf(sizes, line(headers.orderSize)),
    productLine: textIn(line(headers.productLine)),
    status: codeOf(words.statuses, line(headers.status)),
    loyaltyTier: codeOf(words.tiers, line(headers.tier)),
    nextTier: codeOf(words.tiers, line(headers.nextTier)),
    missingToNextTier: numberIn(line(headers.toNextTier)),
    birthday: dayIn(line(headers.birthday)),
    anniversary: dayIn(line(headers.anniversary)),
  };
}

function callIn(line: Line, locale: Language): ReportedCall {
  const { headers, stages } = texts[locale].plans.secondPurchase;
  return {
    client: textIn(line(headers.client)) ?? '',
    firstPurchase: dayIn(line(headers.firstPurchase)),
    daysSinceFirst: numberIn(line(headers.daysSinceFirst)),
    daysLeft: numberIn(line(headers.daysLeft)),
    chance: numberIn(line(headers.chance)),
    stage: codeOf(stages, line(headers.stage)),
    nextTouch: dayIn(line(headers.nextTouch)),
  };
}

function textIn(cell: Cell): string | null {
  return cell === null || cell === '' ? null : String(cell);
}
