import type { SheetCells } from '../../document/sheetCells';
import type { Host } from '../host';
import { EmbeddedChart, EmbeddedChartBuilder } from './embeddedChart';
import type { KeptChart } from './keptChart';

/** A chart that has not been inserted has no number yet. */
const NOT_INSERTED = 0;

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
