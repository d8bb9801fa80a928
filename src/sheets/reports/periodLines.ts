import type { Cell } from '../../cells/cell';
import { fromMinor } from '../../core/money';
import type { PeriodComparison, PeriodFigures } from '../../core/overview/periodFigures';
import type { PeriodLength } from '../../core/period';
import { shownRetention } from '../../core/retention/retention';
import { type Language, type Texts, texts } from '../../texts/texts';
import type { FigureFormats } from '../grid/figureFormats';
import { headerLine, type Line, titleLine } from './lines';

/**
 * A row of the comparison: what it shows of a period, and how. Rates change by points, all else by
 * percent.
 */
interface Row {
  label: keyof Texts['dynamics']['figures'];
  format: keyof Pick<FigureFormats, 'count' | 'rate' | 'money'>;
  figure: (period: PeriodFigures) => number | null;
}

const ROWS: readonly Row[] = [
  { label: 'crr', format: 'rate', figure: ({ crr }) => crr },
  { label: 'churn', format: 'rate', figure: ({ churn }) => churn },
  { label: 'repeatRate', format: 'rate', figure: ({ repeatRatePercent }) => repeatRatePercent },
  { label: 'buyers', format: 'count', figure: ({ atEnd }) => atEnd },
  { label: 'newBuyers', format: 'count', figure: ({ firstTime }) => firstTime },
  { label: 'reactivated', format: 'count', figure: ({ reactivated }) => reactivated },
  { label: 'revenue', format: 'money', figure: ({ all }) => fromMinor(all.revenue) },
  {
    label: 'newRevenue',
    format: 'money',
    figure: (period) => fromMinor(period.new?.revenue ?? null),
  },
  {
    label: 'regularRevenue',
    format: 'money',
    figure: ({ regular }) => fromMinor(regular?.revenue ?? null),
  },
  { label: 'averageOrder', format: 'money', figure: ({ all }) => all.averageOrder },
  {
    label: 'newAverageOrder',
    format: 'money',
    figure: (period) => period.new?.averageOrder ?? null,
  },
  {
    label: 'regularAverageOrder',
    format: 'money',
    figure: ({ regular }) => regular?.averageOrder ?? null,
  },
];

/** The figures of a period beside the one before and the same a year earlier. */
export function comparisonLines(
  { running, lastFull, before, yearAgo }: PeriodComparison,
  length: PeriodLength,
  language: Language,
  formats: FigureFormats,
): Line[] {
  const { dynamics, conventions } = texts[language];
  const { columns, figures: labels } = dynamics;
  const label = (period: PeriodFigures | null) =>
    period ? conventions.period(period.period, length) : columns.noDeals;
  const runningLabel = () => {
    if (running) return columns.running(label(running));
    return lastFull
      ? columns.notBegun(conventions.period(lastFull.period + 1, length))
      : columns.noDeals;
  };
  return [
    titleLine(length === 'quarter' ? dynamics.quarter : dynamics.month),
    headerLine([
      '',
      runningLabel(),
      label(lastFull),
      label(before),
      columns.change,
      label(yearAgo),
      columns.change,
    ]),
    ...ROWS.map(({ label: name, format, figure }): Line => {
      const of = (period: PeriodFigures | null) => period && figure(period);
      const change = format === 'rate' ? pointsBetween : percentBetween;
      const cells = [
        of(running && shownRetention(running)),
        of(lastFull),
        of(before),
        change(of(before), of(lastFull)),
        of(yearAgo),
        change(of(yearAgo), of(lastFull)),
      ].map((value): Cell => value ?? '');
      const changed = format === 'rate' ? formats.points : formats.percentChange;
      const shown = formats[format];
      return {
        kind: 'figures',
        cells: [labels[name], ...cells],
        formats: [formats.text, shown, shown, shown, changed, shown, changed],
      };
    }),
  ];
}

export function pointsBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** Null as well where it began at 0 or below, of which no percentage can be told. */
export function percentBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null || from <= 0 ? null : ((to - from) * 100) / from;
}
