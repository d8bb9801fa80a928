import type { Cell } from '../../cells/cell';
import type { FunnelStep } from '../../core/contacts/funnel';
import type { Day } from '../../core/day';
import { fromMinor } from '../../core/money';
import type { ManagerFigures } from '../../core/overview/managerFigures';
import { lastFullPeriod, type PeriodLength, periodOf } from '../../core/period';
import type { MonthAgainstMonth } from '../../core/retention/monthAgainstMonth';
import { type Language, texts } from '../../texts/texts';
import { escapedCell } from '../grid/escapedCell';
import { type FigureFormats, figureFormats } from '../grid/figureFormats';
import { BLANK_LINE, headerLine, type Line, titleLine } from './lines';
import { percentBetween } from './periodLines';

/** What a manager goes by in a cell. */
export function managerCell(manager: string | null, language: Language): Cell {
  return manager === null ? texts[language].dynamics.managers.nobody : escapedCell(manager);
}

/** Contacts of each manager: rules kept, and who is overdue. */
export function managerContactLines(
  managers: readonly ManagerFigures[],
  language: Language,
): Line[] {
  const words = texts[language].dynamics.managers;
  const { text, count, rate } = figureFormats(language);
  return [
    titleLine(words.contacts),
    headerLine(words.contactsHeader),
    ...managers.map(
      ({ manager, clients, compliancePercent, overdue }): Line => ({
        kind: 'figures',
        cells: [
          managerCell(manager, language),
          clients,
          compliancePercent ?? '',
          overdue.VIP,
          overdue.A,
          overdue.B,
          overdue.C,
        ],
        formats: [text, count, rate, count, count, count, count],
      }),
    ),
  ];
}

/** Retention, repeat revenue and development by manager, month against month. */
export function managerDynamicsLines(
  managers: readonly ManagerFigures[],
  asOf: Day,
  language: Language,
  { text, count, rate, money, percentChange }: FigureFormats,
): Line[] {
  const words = texts[language].dynamics.managers;
  const month = fullLabel(asOf, 'month', language);
  const before = fullLabel(asOf, 'month', language, 1);
  return [
    titleLine(words.retention),
    headerLine(
      words.retentionHeader(
        month,
        before,
        fullLabel(asOf, 'quarter', language),
        runningLabel(asOf, language),
      ),
    ),
    ...managers.map(
      ({ manager, crr, repeatRevenue }): Line => ({
        kind: 'figures',
        cells: [
          managerCell(manager, language),
          crr.month.lastFull ?? '',
          crr.month.before ?? '',
          crr.quarter ?? '',
          fromMinor(repeatRevenue.lastFull) ?? '',
          fromMinor(repeatRevenue.before) ?? '',
          percentBetween(repeatRevenue.before, repeatRevenue.lastFull) ?? '',
          fromMinor(repeatRevenue.running) ?? '',
        ],
        formats: [text, rate, rate, rate, money, money, percentChange, money],
      }),
    ),
    BLANK_LINE,
    titleLine(words.funnel),
    headerLine(words.funnelHeader(month, before)),
    ...managers.map(
      ({ manager, funnel }): Line => ({
        kind: 'figures',
        cells: [
          managerCell(manager, language),
          ...[...funnel.lastFull, ...funnel.before].map((step) => step.count),
        ],
        formats: [text, ...new Array<string>(8).fill(count)],
      }),
    ),
  ];
}

/** The development funnel of the whole base, month against month. */
export function funnelLines(
  { running, lastFull, before }: MonthAgainstMonth<FunnelStep[]>,
  asOf: Day,
  language: Language,
): Line[] {
  const { dynamics } = texts[language];
  const { text, count, rate } = figureFormats(language);
  return [
    titleLine(dynamics.funnel),
    headerLine(
      dynamics.funnelHeader(
        runningLabel(asOf, language),
        fullLabel(asOf, 'month', language),
        fullLabel(asOf, 'month', language, 1),
      ),
    ),
    ...lastFull.map(
      ({ stage }, step): Line => ({
        kind: 'figures',
        cells: [
          dynamics.steps[stage],
          ...[running, lastFull, before].flatMap((steps): Cell[] => [
            steps?.[step]?.count ?? '',
            steps?.[step]?.conversion ?? '',
          ]),
        ],
        formats: [text, count, rate, count, rate, count, rate],
      }),
    ),
  ];
}

/** The last full period, or one so many before it. */
function fullLabel(asOf: Day, length: PeriodLength, language: Language, before = 0): string {
  return texts[language].conventions.period(lastFullPeriod(asOf, length) - before, length);
}

/** The month after the last full one; on that one's last day it has not begun. */
function runningLabel(asOf: Day, language: Language): string {
  const { dynamics, conventions } = texts[language];
  const { running, notBegun } = dynamics.columns;
  const next = lastFullPeriod(asOf, 'month') + 1;
  const label = conventions.period(next, 'month');
  return periodOf(asOf, 'month') === next ? running(label) : notBegun(label);
}
