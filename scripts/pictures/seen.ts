import type { Screen, Stage } from './screen';
import { WINDOW } from './stage';

/** In pixels: what stands below the picture is left out, as far as that can be told without fonts. */
const LEAST_OF_A_LINE = 10;

/**
 * What a screen says, in words: its cells with the colours that they show, its charts, the panel
 * with what each thing in it is. It stands beside the picture, so that one that has gone stale is
 * known without taking it anew; on every machine the same, whatever its fonts.
 */
export async function seen(
  stage: Stage,
  { takes, cells, height = WINDOW.height }: Screen,
): Promise<string> {
  const { page, panel, panelTexts } = stage;
  const parts: string[] = [];
  if (takes === 'window') parts.push(await page.locator('#header').ariaSnapshot());
  if (cells) parts.push(await sheetSeen(stage, cells));
  if (takes !== 'sheet') {
    const { seconds } = panelTexts.panel.health;
    const taking = new RegExp(seconds('[\\d.,]+'), 'g');
    const said = (await panel.locator('body').ariaSnapshot()).replace(taking, seconds('…'));
    const lines = said.split('\n');
    parts.push(lines.slice(0, height / LEAST_OF_A_LINE).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** The active sheet's cells as they are written and coloured, and the charts over them. */
async function sheetSeen(
  { page, topRow }: Stage,
  { columns, rows: count }: { columns: number; rows: number },
): Promise<string> {
  const place = [topRow - 1, 0, count, columns] as const;
  const rows = await page.evaluate((given) => {
    const { workbench, univerAPI } = window;
    const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
    const area = sheet?.getRange(...given);
    if (!sheet || !area) return [];
    const name = sheet.getSheetName();
    return area.getDisplayValues().map((row, down) =>
      row
        .map((written, across) => {
          const at = [given[0] + down + 1, across + 1] as const;
          const colour = workbench.shownBackground(name, ...at);
          return colour === null || colour === '#ffffff' ? written : `${written} (${colour})`;
        })
        .join(' | ')
        .replace(/[ |]+$/, ''),
    );
  }, place);
  const charts = await page.locator('.charts').getByRole('img').all();
  const names = await Promise.all(charts.map((chart) => chart.getAttribute('aria-label')));
  return [...rows, ...names].join('\n');
}
