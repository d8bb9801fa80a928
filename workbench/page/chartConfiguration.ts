import { numfmt } from '@univerjs/core';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { languageOf } from '../../src/schema/languages';
import type { KeptChart } from '../appsScript/charts/keptChart';

/** A cell of a chart's data: its number, if it is one, and what it shows. */
export interface ChartCell {
  number: number | null;
  text: string;
}

/** Readable on white, and told apart without red and green. */
const COLOURS = ['#1a7f5a', '#e0912f', '#7a5ea8', '#2f74b5', '#b8453c', '#5d6b66'];

/** Google's names for common formats of an axis. */
const FORMATS: Readonly<Record<string, string>> = { percent: '0%', decimal: '#,##0.###' };

type Kind = 'bar' | 'line' | 'pie';

/** What a series was told of itself. */
interface SeriesOptions {
  type?: string;
  color?: string;
  labelInLegend?: string;
  targetAxisIndex?: number;
  lineDashStyle?: number[];
}

interface AxisOptions {
  title?: string;
  format?: string;
  minValue?: number;
  maxValue?: number;
  viewWindow?: { min?: number; max?: number };
}

/**
 * A chart as Chart.js draws it: the first column names the points, each other column is a series.
 */
export function chartConfiguration(
  chart: Pick<KeptChart, 'type' | 'options' | 'headers' | 'isTransposed'>,
  cells: readonly (readonly ChartCell[])[],
  language: string,
): ChartConfiguration<Kind> {
  const told = nested(chart.options);
  const grid = chart.isTransposed ? transposed(cells) : cells;
  const headers = chart.headers > 0 ? chart.headers : Number(isHeader(grid[0]));
  // Rows without a name are the unused rest of a range that is longer than its data.
  const rows = grid.slice(headers).filter((row) => row[0]?.text !== '');
  const names = (grid[Math.max(0, headers - 1)] ?? []).slice(1);
  const isPie = chart.type === 'PIE';
  const stacking = told.isStacked;
  const series = (told.series ?? {}) as Record<string, SeriesOptions>;
  const colours = (told.colors as string[] | undefined) ?? COLOURS;
  const isPercent = stacking === 'percent';
  const totals = rows.map((row) =>
    row.slice(1).reduce((sum, { number }) => sum + (number ?? 0), 0),
  );

  const datasets = names.map((name, index): ChartDataset<Kind, (number | null)[]> => {
    const options = series[index] ?? {};
    const kind = kindOf(chart.type, options.type ?? (told.seriesType as string | undefined));
    const colour = options.color ?? colours[index % colours.length] ?? '';
    const isFilled = chart.type === 'AREA' || options.type === 'area';
    return {
      type: kind,
      label: options.labelInLegend ?? (headers > 0 ? name.text : ''),
      data: rows.map((row, at) =>
        share(row[index + 1]?.number ?? null, isPercent, totals[at] ?? 0),
      ),
      borderColor: colour,
      backgroundColor: isPie
        ? rows.map((_, at) => colours[at % colours.length] ?? '')
        : isFilled
          ? `${colour}88`
          : colour,
      ...(kind === 'line' && {
        fill: isFilled ? (stacking && index > 0 ? '-1' : 'origin') : false,
        borderWidth: 2,
        pointRadius: rows.length > 40 ? 0 : 2,
        ...(options.lineDashStyle && { borderDash: options.lineDashStyle }),
      }),
      ...(!isPie && { yAxisID: options.targetAxisIndex === 1 ? 'y1' : 'y' }),
      // Lines lie before the bars.
      order: kind === 'line' ? 0 : 1,
    } as ChartDataset<Kind, (number | null)[]>;
  });

  return {
    type: isPie ? 'pie' : 'bar',
    data: { labels: rows.map(([label]) => label?.text ?? ''), datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      indexAxis: chart.type === 'BAR' ? 'y' : 'x',
      plugins: {
        title: { display: Boolean(told.title), text: String(told.title ?? ''), align: 'start' },
        legend: legendOf(told.legend, names.length, isPie),
      },
      ...(!isPie && { scales: scalesOf(chart, told, datasets, language) }),
    },
  };
}

function scalesOf(
  { type }: Pick<KeptChart, 'type'>,
  told: Record<string, unknown>,
  datasets: readonly object[],
  language: string,
): Record<string, object> {
  const isStacked = Boolean(told.isStacked);
  const axes = (told.vAxes ?? {}) as Record<string, AxisOptions>;
  const left: AxisOptions = { ...(told.vAxis as AxisOptions), ...axes[0] };
  const values = { ...valueScale(left, language), stacked: isStacked };
  if (told.isStacked === 'percent') {
    Object.assign(values, { min: 0, max: 1, ticks: ticksIn(left.format ?? '0%', language) });
  }
  const points = {
    stacked: isStacked,
    grid: { display: false },
    title: titleOf((told.hAxis as AxisOptions | undefined)?.title),
    ticks: { maxRotation: 45, autoSkipPadding: 12 },
  };
  if (type === 'BAR') return { y: points, x: { ...values, beginAtZero: true } };
  const hasRight = datasets.some((each) => 'yAxisID' in each && each.yAxisID === 'y1');
  return {
    x: points,
    y: values,
    ...(hasRight && {
      y1: {
        ...valueScale(axes[1] ?? {}, language),
        position: 'right',
        grid: { drawOnChartArea: false },
      },
    }),
  };
}

function valueScale(
  { title, format, minValue, maxValue, viewWindow }: AxisOptions,
  language: string,
): object {
  return {
    beginAtZero: true,
    title: titleOf(title),
    ...(format && { ticks: ticksIn(format, language) }),
    ...(minValue !== undefined && { suggestedMin: minValue }),
    ...(maxValue !== undefined && { suggestedMax: maxValue }),
    ...(viewWindow?.min !== undefined && { min: viewWindow.min }),
    ...(viewWindow?.max !== undefined && { max: viewWindow.max }),
  };
}

function ticksIn(format: string, language: string) {
  const locale = languageOf(language);
  const pattern = FORMATS[format] ?? format;
  return {
    callback: (value: number | string) => numfmt.format(pattern, Number(value), { locale }),
  };
}

function titleOf(text: string | undefined) {
  return { display: Boolean(text), text: text ?? '' };
}

function legendOf(legend: unknown, series: number, isPie: boolean) {
  const position =
    typeof legend === 'string' ? legend : (legend as { position?: string })?.position;
  const known = (['top', 'bottom', 'left', 'right'] as const).find((each) => each === position);
  return {
    display: position !== 'none' && (isPie || series > 1),
    position: known ?? ('bottom' as const),
    labels: {
      boxWidth: 14,
      boxHeight: 10,
      sort: (one: { datasetIndex?: number }, other: { datasetIndex?: number }) =>
        (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0),
    },
  };
}

function kindOf(type: KeptChart['type'], seriesType: string | undefined): Kind {
  if (type === 'PIE') return 'pie';
  if (type === 'LINE' || type === 'AREA') return 'line';
  if (type === 'COMBO') return seriesType === 'line' || seriesType === 'area' ? 'line' : 'bar';
  return 'bar';
}

function share(number: number | null, isPercent: boolean, total: number): number | null {
  if (!isPercent || number === null) return number;
  return total === 0 ? null : number / total;
}

/** `legend.position` says the same as `legend: { position }`. */
function nested(options: Record<string, unknown>): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const path = name.split('.');
    const last = path.pop() as string;
    let at = told;
    for (const part of path) {
      const inner = at[part];
      at[part] = typeof inner === 'object' && inner !== null ? { ...inner } : {};
      at = at[part] as Record<string, unknown>;
    }
    const known = at[last];
    const areBoth = isRecord(value) && isRecord(known);
    at[last] = areBoth ? { ...known, ...value } : value;
  }
  return told;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row of words is a header, whether a chart was told of it or not; Google guesses so too. */
function isHeader(row: readonly ChartCell[] | undefined): boolean {
  const rest = (row ?? []).slice(1);
  return rest.some(({ text }) => text !== '') && rest.every(({ number }) => number === null);
}

function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}
