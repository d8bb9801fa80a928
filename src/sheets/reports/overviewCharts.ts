import { ALL_TEXTS, type Language, texts } from '../../texts/texts';
import { CHART_COLOURS } from '../grid/look';
import type { OwnChart } from '../grid/ownCharts';

/** The table a chart shows: where its header stands, and how many rows are below it. */
export interface ChartTable {
  /** Counted from 1. */
  headerRow: number;
  rows: number;
}

export type OverviewChart = 'statuses' | 'crr' | 'pareto' | 'compliance';

/** How many rows of the usual height the charts take, one pair below the other. */
export const CHART_ROWS = 30;
const ROWS_PER_CHART = CHART_ROWS / 2;

/** Two side by side are seen beside the panel in a window of 1360 pixels. */
const SIZE = { width: 490, height: 300 };

/** Where the left and the right charts begin: a column, and pixels from its left edge. */
const LEFT = { column: 1, offset: 0 };
const RIGHT = { column: 3, offset: 50 };

/**
 * The charts of the Overview, in two rows of two. A chart of a table without rows is left out.
 *
 * @param firstRow of the rows kept free for them, counted from 1
 */
export function overviewCharts(
  tables: Readonly<Record<OverviewChart, ChartTable>>,
  firstRow: number,
  language: Language,
): OwnChart[] {
  const { ChartType } = Charts;
  const share = { viewWindow: { min: 0, max: 100 } };
  const plain = { legend: { position: 'none' }, colors: [CHART_COLOURS.plain] };
  const plans: [
    OverviewChart,
    Pick<OwnChart, 'type' | 'column' | 'offset'> & { options: object },
    string[],
  ][] = [
    [
      'statuses',
      {
        type: ChartType.COLUMN,
        ...LEFT,
        options: {
          isStacked: true,
          legend: { position: 'bottom' },
          colors: [CHART_COLOURS.active, CHART_COLOURS.sleeping, CHART_COLOURS.lost],
          vAxis: share,
        },
      },
      ['A:D'],
    ],
    [
      'crr',
      { type: ChartType.COLUMN, ...RIGHT, options: { ...plain, vAxis: { minValue: 0 } } },
      ['A:A', 'G:G'],
    ],
    ['pareto', { type: ChartType.LINE, ...LEFT, options: { ...plain, vAxis: share } }, ['A:B']],
    [
      'compliance',
      { type: ChartType.BAR, ...RIGHT, options: { ...plain, hAxis: share } },
      ['A:A', 'C:C'],
    ],
  ];
  return plans.flatMap(([chart, { type, column, offset, options }, columns], index): OwnChart[] => {
    const { headerRow, rows } = tables[chart];
    if (rows === 0) return [];
    return [
      {
        type,
        titles: ALL_TEXTS.flatMap(({ dynamics }) => [
          dynamics.charts[chart],
          ...[dynamics.formerCharts[chart] ?? []].flat(),
        ]),
        title: texts[language].dynamics.charts[chart],
        ranges: columns.map((pair) => {
          const [from, to] = pair.split(':');
          return `${from}${headerRow}:${to}${headerRow + rows}`;
        }),
        row: firstRow + Math.floor(index / 2) * ROWS_PER_CHART,
        column,
        offset,
        options: { ...SIZE, ...options },
      },
    ];
  });
}
