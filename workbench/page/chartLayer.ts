import { ICommandService, numfmt, type Univer } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { KeptChart } from '../appsScript/charts/keptChart';
import { GENERAL } from '../document/cell';
import type { SheetCells } from '../document/sheetCells';
import type { Language } from '../locale/language';
import type { Workbench } from '../spreadsheet/workbench';
import { type ChartCell, chartConfiguration } from './chartConfiguration';

Chart.register(
  ...[ArcElement, BarController, BarElement, CategoryScale, Filler, Legend, LinearScale],
  ...[LineController, LineElement, PieController, PointElement, Title, Tooltip],
);

/** What Google gives a chart that was told no size, in pixels. */
const SIZE = { width: 600, height: 371 };

/** The sheet's own scroll bars stay in reach. */
const SCROLL_BAR = 12;

/** Cells change many at a time; a chart is drawn when they have. */
const QUIET_MS = 150;

/** A chart on the screen, and what it was drawn from. */
interface Drawn {
  box: HTMLElement;
  chart: Chart;
  from: string;
}

/**
 * Draws the charts of the active sheet over its cells, where they were put; they follow scrolling,
 * zoom and the cells.
 */
export function showCharts(
  univer: Univer,
  { book, charts }: Workbench,
  container: HTMLElement,
  language: Language,
): void {
  const injector = univer.__getInjector();
  const layer = document.createElement('div');
  layer.className = 'charts';
  container.append(layer);
  // A wheel turned over a chart scrolls the sheet beneath it.
  layer.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      sheetCanvas(container)?.dispatchEvent(new WheelEvent('wheel', event));
    },
    { passive: false },
  );
  const drawn = new Map<number, Drawn>();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

  const draw = () => {
    const active = charts.filter(({ sheetId }) => sheetId === book.activeSheet().id);
    for (const [id, { box, chart }] of drawn) {
      if (active.some((kept) => kept.id === id)) continue;
      chart.destroy();
      box.remove();
      drawn.delete(id);
    }
    for (const kept of active) {
      const cells = cellsOf(kept);
      const from = JSON.stringify([
        kept.type,
        kept.options,
        kept.headers,
        kept.isTransposed,
        cells,
      ]);
      const before = drawn.get(kept.id);
      if (before?.from === from) continue;
      before?.chart.destroy();
      before?.box.remove();
      const { box, canvas } = boxFor(kept);
      layer.append(box);
      const chart = new Chart(canvas, chartConfiguration(kept, cells, language));
      drawn.set(kept.id, { box, chart, from });
    }
    place();
  };

  const cellsOf = ({ ranges }: KeptChart): ChartCell[][] => {
    const blocks = ranges.flatMap(({ sheetId, area }) => {
      const sheet = book.sheetWithId(sheetId);
      if (!sheet) return [];
      const rows = Math.min(area.endRow, sheet.extent().rows - 1) - area.startRow + 1;
      const columns = area.endColumn - area.startColumn + 1;
      return [
        Array.from({ length: Math.max(0, rows) }, (_, row) =>
          Array.from({ length: columns }, (_, column) =>
            cellOf(sheet, area.startRow + row, area.startColumn + column),
          ),
        ),
      ];
    });
    const height = Math.max(0, ...blocks.map(({ length }) => length));
    // Ranges stand side by side, as Google merges them.
    return Array.from({ length: height }, (_, row) => blocks.flatMap((block) => block[row] ?? []));
  };

  const cellOf = (sheet: SheetCells, row: number, column: number): ChartCell => {
    const content = sheet.content(row, column);
    if (content === null || typeof content === 'boolean') return { number: null, text: '' };
    if (typeof content === 'string') return { number: null, text: content };
    const pattern = sheet.pattern(row, column) || GENERAL;
    const number = typeof content === 'object' ? content.serial : content;
    return { number, text: numfmt.format(pattern, number, { locale: language }) };
  };

  let sized: HTMLCanvasElement | null = null;

  /** Where the sheet has been scrolled to decides where its charts are. */
  const place = () => {
    const render = injector.get(IRenderManagerService).getRenderById(book.unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = sheetCanvas(container);
    if (!render || !skeleton || !viewport || !canvas) return;
    // It takes its size a while after the container has.
    if (canvas !== sized) {
      sizes.observe(canvas);
      sized = canvas;
    }
    const { scaleX: zoom } = render.scene;
    const frame = container.getBoundingClientRect();
    const sheet = canvas.getBoundingClientRect();
    // Only over the cells that scroll: not over headers and frozen panes.
    const [left, top] = [viewport.left * zoom, viewport.top * zoom];
    Object.assign(layer.style, {
      left: `${sheet.left - frame.left + left}px`,
      top: `${sheet.top - frame.top + top}px`,
      width: `${Math.min(sheet.right, frame.right) - sheet.left - left - SCROLL_BAR}px`,
      height: `${Math.min(sheet.bottom, frame.bottom) - sheet.top - top - SCROLL_BAR}px`,
    });
    for (const kept of charts) {
      const box = drawn.get(kept.id)?.box;
      if (!box) continue;
      const { row, column, offsetX, offsetY } = kept.position;
      const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
      const x = (startX + offsetX - viewport.viewportScrollX) * zoom - left;
      const y = (startY + offsetY - viewport.viewportScrollY) * zoom - top;
      box.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    }
  };

  let timer = 0;
  injector.get(ICommandService).onCommandExecuted(() => {
    place();
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, QUIET_MS);
  });
  const sizes = new ResizeObserver(place);
  sizes.observe(container);
  draw();
}

function boxFor({ options }: KeptChart): { box: HTMLElement; canvas: HTMLCanvasElement } {
  const box = document.createElement('figure');
  const canvas = document.createElement('canvas');
  const { width = SIZE.width, height = SIZE.height, title = '' } = options;
  box.style.width = `${Number(width)}px`;
  box.style.height = `${Number(height)}px`;
  canvas.role = 'img';
  canvas.ariaLabel = String(title);
  box.append(canvas);
  return { box, canvas };
}

function sheetCanvas(container: HTMLElement): HTMLCanvasElement | null {
  return container.querySelector('canvas[id^=univer-sheet-main-canvas]');
}
