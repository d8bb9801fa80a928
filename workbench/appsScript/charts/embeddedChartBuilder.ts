import type { SheetCells } from '../../engine/sheetCells';
import { chartRanges, EmbeddedChart } from './embeddedChart';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { CHART_TYPES, type ChartType, type KeptChart } from './keptChart';
import type { Range } from '../sheets/range';

/** A chart that has not been inserted has no number yet. */
const NOT_INSERTED = 0;

/** Builds a chart. The builders of one type each (`asLineChart()`) are not in the workbench: `setChartType` and `setOption` say the same. */
export class EmbeddedChartBuilder extends Service {
  readonly #chart: KeptChart;

  constructor(
    private readonly host: Host,
    chart: KeptChart,
  ) {
    super();
    this.#chart = structuredClone(chart);
  }

  addRange({ cells, area }: Range): this {
    this.#chart.ranges.push({ sheetId: cells.id, area });
    return this;
  }

  clearRanges(): this {
    this.#chart.ranges = [];
    return this;
  }

  getRanges(): Range[] {
    return chartRanges(this.host, this.#chart);
  }

  setChartType(type: ChartType): this {
    if (!Object.hasOwn(CHART_TYPES, type)) {
      throw new Error(`not in the workbench: charts of the type ${type}`);
    }
    this.#chart.type = type;
    return this;
  }

  setOption(option: string, value: unknown): this {
    // Through JSON: it comes from the script's realm, and is kept with the document.
    this.#chart.options[option] = JSON.parse(JSON.stringify(value));
    return this;
  }

  setNumHeaders(headers: number): this {
    this.#chart.headers = headers;
    return this;
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    this.#chart.isTransposed = transpose;
    return this;
  }

  /** The cell is counted from 1, the offsets are pixels. */
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new Error('The chart position is outside the sheet.');
    this.#chart.position = { row: row - 1, column: column - 1, offsetX, offsetY };
    return this;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.host, structuredClone(this.#chart));
  }
}

/** A builder as a sheet hands it out: a column chart in the sheet's corner, of nothing as yet. */
export function newChart(host: Host, cells: SheetCells): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder(host, {
    id: NOT_INSERTED,
    sheetId: cells.id,
    type: 'COLUMN',
    ranges: [],
    options: {},
    position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
    headers: 0,
    isTransposed: false,
  });
}

/** The charts that lie on a sheet. */
export function chartsOn(host: Host, cells: SheetCells): EmbeddedChart[] {
  return host.kept.charts
    .filter(({ sheetId }) => sheetId === cells.id)
    .map((chart) => new EmbeddedChart(host, chart));
}

export function insertChart(host: Host, cells: SheetCells, { kept }: EmbeddedChart): void {
  const { charts } = host.kept;
  const id = Math.max(0, ...charts.map((chart) => chart.id)) + 1;
  charts.push({ ...structuredClone(kept), id, sheetId: cells.id });
}

/** Puts a modified chart in the place of the one it came from. */
export function updateChart(host: Host, { kept }: EmbeddedChart): void {
  host.kept.charts[placeOf(host, kept)] = structuredClone(kept);
}

export function removeChart(host: Host, { kept }: EmbeddedChart): void {
  host.kept.charts.splice(placeOf(host, kept), 1);
}

function placeOf({ kept: { charts } }: Host, { id }: KeptChart): number {
  const place = charts.findIndex((chart) => chart.id === id);
  if (place < 0) throw new Error('The chart is not on the sheet: insert it first.');
  return place;
}

standsFor<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>()(EmbeddedChartBuilder, {
  name: 'EmbeddedChartBuilder',
  handles: [
    'addRange',
    'build',
    'clearRanges',
    'getRanges',
    'setChartType',
    'setNumHeaders',
    'setOption',
    'setPosition',
    'setTransposeRowsAndColumns',
  ],
});
