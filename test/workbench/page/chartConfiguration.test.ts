import { describe, expect, test } from 'vitest';
import type { KeptChart } from '../../../workbench/appsScript/charts/keptChart';
import { type ChartCell, chartConfiguration } from '../../../workbench/page/chartConfiguration';

const grid = (rows: (string | number)[][]): ChartCell[][] =>
  rows.map((row) =>
    row.map((value) => ({
      number: typeof value === 'number' ? value : null,
      text: String(value),
    })),
  );

const STATUSES = grid([
  ['Month', 'Active', 'Lost'],
  ['2026-01', 3, 1],
  ['2026-02', 6, 2],
  ['', 0, 0],
]);

const configured = (chart: Partial<KeptChart>, cells = STATUSES) =>
  chartConfiguration(
    { type: 'COLUMN', options: {}, headers: 1, isTransposed: false, ...chart },
    cells,
    'en',
  );

describe('a chart’s data', () => {
  test('names its points by the first column and its series by the header; rows without a name are left out', () => {
    const { data } = configured({});
    expect(data.labels).toEqual(['2026-01', '2026-02']);
    expect(data.datasets.map(({ label, data: points }) => [label, points])).toEqual([
      ['Active', [3, 6]],
      ['Lost', [1, 2]],
    ]);
  });

  test('has its header guessed where none was told', () => {
    expect(configured({ headers: 0 }).data.labels).toEqual(['2026-01', '2026-02']);
    expect(configured({ headers: 0 }, STATUSES.slice(1)).data.labels).toHaveLength(2);
  });

  test('may lie on its side', () => {
    const { data } = configured({ isTransposed: true }, STATUSES.slice(0, 3));
    expect(data.labels).toEqual(['Active', 'Lost']);
    expect(data.datasets.map(({ label }) => label)).toEqual(['2026-01', '2026-02']);
  });

  test('becomes shares where it is stacked to the whole', () => {
    const { data, options } = configured({ options: { isStacked: 'percent' } });
    expect(data.datasets.map(({ data: points }) => points)).toEqual([
      [0.75, 0.75],
      [0.25, 0.25],
    ]);
    expect(options?.scales?.y).toMatchObject({ stacked: true, max: 1 });
  });
});

describe('a chart’s options', () => {
  test('mix kinds and axes by series', () => {
    const { data, options } = configured({
      type: 'COMBO',
      options: {
        seriesType: 'bars',
        series: { 1: { type: 'line', targetAxisIndex: 1, color: '#123456' } },
      },
    });
    expect(data.datasets).toMatchObject([
      { type: 'bar', yAxisID: 'y' },
      { type: 'line', yAxisID: 'y1', borderColor: '#123456' },
    ]);
    expect(options?.scales?.y1).toMatchObject({ position: 'right' });
  });

  test('may be named with points', () => {
    const { options } = configured({
      options: {
        title: 'T',
        'legend.position': 'top',
        'vAxis.title': 'CRR',
        'vAxis.format': '0"%"',
      },
    });
    expect(options?.plugins).toMatchObject({ title: { text: 'T' }, legend: { position: 'top' } });
    const scale = options?.scales?.y as unknown as {
      title: { text: string };
      ticks: { callback(value: number): string };
    };
    expect([scale.title.text, scale.ticks.callback(40)]).toEqual(['CRR', '40%']);
  });

  test('a legend of one series tells nothing, unless it is of a pie', () => {
    const one = STATUSES.map((row) => row.slice(0, 2));
    expect(configured({}, one).options?.plugins?.legend).toMatchObject({ display: false });
    expect(configured({ type: 'PIE' }, one)).toMatchObject({
      type: 'pie',
      options: { plugins: { legend: { display: true } } },
    });
  });
});
