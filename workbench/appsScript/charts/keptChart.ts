import type { PlacedArea } from '../../document/area';

/** A chart as the document keeps it: what it was told, and nothing drawn. */
export interface KeptChart {
  id: number;
  /** The sheet it lies on. */
  sheetId: string;
  type: ChartType;
  ranges: PlacedArea[];
  /** By Google's names: `title`, `isStacked`, `series`, … */
  options: Record<string, unknown>;
  /** The cell its corner is in, from 0, and how far from that cell's own corner, in pixels. */
  position: { row: number; column: number; offsetX: number; offsetY: number };
  /** So many rows (columns, where transposed) of a range are headers. */
  headers: number;
  /** Whether each row is a series, instead of each column. */
  isTransposed: boolean;
}

/** `Charts.ChartType`, as far as it is drawn. */
export const CHART_TYPES = {
  AREA: 'AREA',
  BAR: 'BAR',
  COLUMN: 'COLUMN',
  COMBO: 'COMBO',
  LINE: 'LINE',
  PIE: 'PIE',
} as const;

export type ChartType = keyof typeof CHART_TYPES;
