import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';
import { CHART_TYPES, type ChartType, type KeptChart } from './keptChart';

/**
 * A chart on a sheet, or one built and not inserted yet. It is kept as it was told; the page draws
 * it.
 */
export class EmbeddedChart extends Service {
  constructor(
    private readonly host: Host,
    readonly kept: KeptChart,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.kept.id;
  }

  getRanges(): Range[] {
    return chartRanges(this.host, this.kept);
  }

  getNumHeaders(): number {
    return this.kept.headers;
  }

  getTransposeRowsAndColumns(): boolean {
    return this.kept.isTransposed;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.kept.options);
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.kept.position);
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.host, this.kept);
  }
}

/**
 * Builds a chart. The builders of one type each (`asLineChart()`) are not in the workbench:
 * `setChartType` and `setOption` say the same.
 */
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

/** What a chart was told, by name. */
export class ChartOptions extends Service {
  constructor(private readonly options: Record<string, unknown>) {
    super();
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** Where a chart lies. */
export class ContainerInfo extends Service {
  constructor(private readonly position: KeptChart['position']) {
    super();
  }

  getAnchorRow(): number {
    return this.position.row + 1;
  }

  getAnchorColumn(): number {
    return this.position.column + 1;
  }

  getOffsetX(): number {
    return this.position.offsetX;
  }

  getOffsetY(): number {
    return this.position.offsetY;
  }
}

/** The ranges a chart shows, as far as their sheets are still there. */
function chartRanges(host: Host, { ranges }: KeptChart): Range[] {
  return ranges.flatMap(({ sheetId, area }) => {
    const cells = host.book.sheetWithId(sheetId);
    return cells ? [host.range(cells, area)] : [];
  });
}

standsFor<GoogleAppsScript.Spreadsheet.EmbeddedChart>()(EmbeddedChart, {
  name: 'EmbeddedChart',
  handles: [
    'getChartId',
    'getContainerInfo',
    'getNumHeaders',
    'getOptions',
    'getRanges',
    'getTransposeRowsAndColumns',
    'modify',
  ],
});

standsFor<GoogleAppsScript.Charts.ChartOptions>()(ChartOptions, {
  name: 'ChartOptions',
  handles: ['get'],
});

standsFor<GoogleAppsScript.Spreadsheet.ContainerInfo>()(ContainerInfo, {
  name: 'ContainerInfo',
  handles: ['getAnchorColumn', 'getAnchorRow', 'getOffsetX', 'getOffsetY'],
});

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
