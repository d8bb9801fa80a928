import { type Language, texts } from '../../src/texts/texts';
import type { Area } from '../document/area';
import type { SheetCells } from '../document/sheetCells';
import { UnusableInput } from '../import/unusableInput';
import { dayOfSerial, serialOfDay } from '../locale/zone';
import { inspected, reportedMapping } from '../report/setUpReport';
import type { Workbench } from '../spreadsheet/workbench';

/** What the functions behind the panel tell of the daily run. */
type DailyReply =
  | { ok: true; daily: { lastRun: { problem: string | null } | null } }
  | { ok: false; message: string };

/**
 * Runs the daily trigger on so many days in a row that end at `asOf`, with the digest on. Whom
 * Settings give no address gets one at example.com: nothing is sent from here.
 *
 * @returns what the last of the runs took
 * @throws UnusableInput with the add-on's own sentence where it stops
 */
export function dailyRuns(
  workbench: Workbench,
  days: number,
  asOf: string,
  language: Language,
): { dataCalls: number; seconds: number } {
  const day = (back: number) => dayOfSerial((serialOfDay(asOf) ?? 0) - back);
  switchDigestOn(workbench, language);
  workbench.setNow(`${day(days - 1)}T00:00`);
  daily(workbench, 'panelSwitchDaily', true);
  if (days > 1) workbench.triggers.passUntil(`${day(1)}T23:59`);
  workbench.calls.reset();
  const start = performance.now();
  workbench.triggers.passUntil(`${asOf}T23:59`);
  const seconds = (performance.now() - start) / 1000;
  const dataCalls = workbench.calls.data;
  daily(workbench, 'panelDaily');
  return { dataCalls, seconds };
}

function daily(workbench: Workbench, functionName: string, ...args: unknown[]): void {
  const reply = workbench.callFromSidebar(functionName, args) as DailyReply;
  if (!reply.ok) throw new UnusableInput(reply.message);
  const problem = reply.daily.lastRun?.problem ?? workbench.triggers.failures[0];
  if (problem) throw new UnusableInput(problem);
}

/**
 * Fills in Settings as a user would who wants the digest; what is filled in already stays, but that
 * it is off.
 */
function switchDigestOn(workbench: Workbench, language: Language): void {
  const { settings, settingWords } = texts[language];
  const { cells, area } = named(workbench, 'AS_OF');
  const setting = (label: string | undefined, text: string, isReplaced: boolean) => {
    for (let row = 0; row < cells.extent().rows; row++) {
      if (cells.content(row, area.startColumn - 1) !== label) continue;
      if (isReplaced || cells.content(row, area.startColumn) === null) {
        write(cells, row, area.startColumn, text);
      }
    }
  };
  setting(settings.digest[0], settingWords.yesNo.yes, true);
  setting(settings.digestHeadEmail[0], 'head@example.com', false);
  fillManagers(workbench);
}

function fillManagers(workbench: Workbench): void {
  const { cells, area } = named(workbench, 'MANAGERS');
  const first = area.startRow + 1;
  const known: string[] = [];
  let row = first;
  for (; row < cells.extent().rows; row++) {
    const name = cells.content(row, area.startColumn);
    if (name === null) break;
    known.push(String(name).trim().toLowerCase());
  }
  for (const name of managersOfClients(workbench)) {
    if (known.includes(name.toLowerCase())) continue;
    write(cells, row, area.startColumn, name);
    row += 1;
  }
  for (let at = first; at < row; at++) {
    if (cells.content(at, area.startColumn + 1) !== null) continue;
    write(cells, at, area.startColumn + 1, `manager${at - first + 1}@example.com`);
  }
}

/** As the column of managers names them, each once. */
function managersOfClients(workbench: Workbench): string[] {
  const { clients } = reportedMapping(inspected(workbench));
  const header = clients?.columns.manager;
  if (!clients || header === undefined) return [];
  const rows = workbench.read(clients.sheet);
  const headerRow = rows.findIndex((cells) => cells.includes(header));
  const column = rows[headerRow]?.indexOf(header) ?? -1;
  const names = new Map<string, string>();
  for (const cells of rows.slice(headerRow + 1)) {
    const name = String(cells[column] ?? '').trim();
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

function write(cells: SheetCells, row: number, column: number, text: string): void {
  const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  cells.write(area, () => ({ value: text }));
}

function named({ book }: Workbench, name: string): { cells: SheetCells; area: Area } {
  const place = book.names().get(name);
  const cells = place && book.sheetWithId(place.sheetId);
  if (!cells) throw new Error(`Nothing is named ${name}; set the add-on up first.`);
  return { cells, area: place.area };
}
