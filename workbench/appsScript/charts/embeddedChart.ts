import { EmbeddedChartBuilder } from './embeddedChartBuilder';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { KeptChart } from './keptChart';
import { Range } from '../sheets/range';

/** A chart on a sheet, or one built and not inserted yet. It is kept as it was told; the page draws it. */
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
export function chartRanges(host: Host, { ranges }: KeptChart): Range[] {
  return ranges.flatMap(({ sheetId, area }) => {
    const cells = host.book.sheetWithId(sheetId);
    return cells ? [new Range(host, cells, area)] : [];
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
