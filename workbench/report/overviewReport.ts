import { type Texts, texts } from '../../src/texts/texts';
import type { Language } from '../locale/language';
import type { Cell } from '../spreadsheet/grid';
import { numberIn } from './reportedCells';

type Figure = keyof Texts['dynamics']['figures'];

/** A period beside those it is measured against. Each is null where the log does not cover it. */
export type ReportedComparison = Record<
  'running' | 'lastFull' | 'before' | 'yearAgo',
  Record<Figure, number | null> | null
>;

/** The Overview as a head reads it. Rates are percentages. */
export interface ReportedOverview {
  /** What changed and what to do, in words. */
  findings: string[];
  clients: number | null;
  buyers: number | null;
  repeatRatePercent: number | null;
  yearlyChurnPercent: number | null;
  /** Of the average client; after the margin of Settings where there is one. */
  lifetimeValue: number | null;
  overdueContacts: number | null;
  compliancePercent: number | null;
  concentrationPercent: number | null;
  netPromoterScore: number | null;
  month: ReportedComparison;
  quarter: ReportedComparison;
  /** Shares by month, percent. */
  statuses: {
    month: string;
    active: number | null;
    sleeping: number | null;
    lost: number | null;
  }[];
  classes: {
    class: string;
    clients: number | null;
    clientsPercent: number | null;
    revenue: number | null;
    revenuePercent: number | null;
  }[];
  pareto: { clientsPercent: number | null; revenuePercent: number | null }[];
  funnel: Record<'running' | 'lastFull' | 'before', (number | null)[]>;
}

/** How a manager looks after their clients; null is the name of nobody. */
export interface ReportedManager {
  manager: string | null;
  clients: number | null;
  compliancePercent: number | null;
  overdue: Record<'VIP' | 'A' | 'B' | 'C', number | null>;
  crrPercent: Record<'lastMonth' | 'monthBefore' | 'lastQuarter', number | null>;
  repeatRevenue: Record<'lastMonth' | 'monthBefore' | 'toDate', number | null>;
  /** Contacts, requests, offers, deals. */
  funnel: Record<'lastMonth' | 'monthBefore', (number | null)[]>;
  kpi: number | null;
}

/** Reads the Overview back. */
export function reportedOverview(
  rows: readonly (readonly Cell[])[],
  locale: Language,
): ReportedOverview {
  const { overview: words, dynamics, findings } = texts[locale];
  const figure = (label: string) => numberIn(rows.find(([cell]) => cell === label)?.[1]);
  const now = (label: string) =>
    numberIn(blockUnder(dynamics.now, rows, 1).find(([cell]) => cell === label)?.[1]);
  const funnel = blockUnder(dynamics.funnel, rows);
  return {
    findings: blockUnder(findings.title, rows, 1).map(([sentence]) => String(sentence)),
    clients: now(words.clients),
    buyers: now(words.buyers),
    repeatRatePercent: now(words.repeatRate),
    yearlyChurnPercent: figure(words.yearlyChurn),
    lifetimeValue: figure(words.lifetimeValueAfterMargin) ?? figure(words.lifetimeValue),
    overdueContacts: figure(words.overdue),
    compliancePercent: figure(words.compliance),
    concentrationPercent: figure(words.concentration),
    netPromoterScore: figure(words.nps),
    month: reportedComparison(blockUnder(dynamics.month, rows), locale),
    quarter: reportedComparison(blockUnder(dynamics.quarter, rows), locale),
    statuses: blockUnder(dynamics.statusDynamics, rows).map(([month, active, sleeping, lost]) => ({
      month: String(month),
      active: numberIn(active),
      sleeping: numberIn(sleeping),
      lost: numberIn(lost),
    })),
    classes: blockUnder(words.abc, rows).map(([name, clients, share, revenue, part]) => ({
      class: String(name),
      clients: numberIn(clients),
      clientsPercent: numberIn(share),
      revenue: numberIn(revenue),
      revenuePercent: numberIn(part),
    })),
    pareto: blockUnder(dynamics.pareto, rows).map(([clients, revenue]) => ({
      clientsPercent: numberIn(clients),
      revenuePercent: numberIn(revenue),
    })),
    funnel: {
      running: funnel.map((cells) => numberIn(cells[1])),
      lastFull: funnel.map((cells) => numberIn(cells[3])),
      before: funnel.map((cells) => numberIn(cells[5])),
    },
  };
}

/** Reads the managers' blocks of the Overview back. */
export function reportedManagers(
  rows: readonly (readonly Cell[])[],
  locale: Language,
): ReportedManager[] {
  const { managers: words, kpi } = texts[locale].dynamics;
  const rowOf = (title: string, name: Cell | undefined) => {
    const found = blockUnder(title, rows).find(([cell]) => cell === name) ?? [];
    return found.map(numberIn);
  };
  return blockUnder(words.contacts, rows).map((cells) => {
    const [name, clients, compliance, vip, a, b, c] = cells;
    const retention = rowOf(words.retention, name);
    const funnel = rowOf(words.funnel, name);
    return {
      manager: name === words.nobody ? null : String(name),
      clients: numberIn(clients),
      compliancePercent: numberIn(compliance),
      overdue: { VIP: numberIn(vip), A: numberIn(a), B: numberIn(b), C: numberIn(c) },
      crrPercent: {
        lastMonth: retention[1] ?? null,
        monthBefore: retention[2] ?? null,
        lastQuarter: retention[3] ?? null,
      },
      repeatRevenue: {
        lastMonth: retention[4] ?? null,
        monthBefore: retention[5] ?? null,
        toDate: retention[7] ?? null,
      },
      funnel: { lastMonth: funnel.slice(1, 5), monthBefore: funnel.slice(5, 9) },
      kpi: rowOf(kpi.title, name)[kpi.header.length - 1] ?? null,
    };
  });
}

function reportedComparison(
  block: readonly (readonly Cell[])[],
  locale: Language,
): ReportedComparison {
  const { figures: labels } = texts[locale].dynamics;
  const period = (index: number): Record<Figure, number | null> | null => {
    const entries = (Object.keys(labels) as Figure[]).map((name) => {
      const row = block.find(([label]) => label === labels[name]);
      return [name, numberIn(row?.[index])] as const;
    });
    return entries.every(([, value]) => value === null)
      ? null
      : (Object.fromEntries(entries) as Record<Figure, number | null>);
  };
  return { running: period(1), lastFull: period(2), before: period(3), yearAgo: period(5) };
}

/** The rows of the table with a title, as far as the first blank one. */
function blockUnder(
  title: string,
  rows: readonly (readonly Cell[])[],
  linesAbove = 2, // the title and the header
): (readonly Cell[])[] {
  const place = rows.findIndex(([cell]) => cell === title);
  if (place < 0) return [];
  const first = place + linesAbove;
  const end = rows.findIndex(
    ([cell], row) => row >= first && (cell === null || cell === undefined || cell === ''),
  );
  return rows.slice(first, end < 0 ? undefined : end);
}
