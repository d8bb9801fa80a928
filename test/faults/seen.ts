import { texts } from '../../src/texts/texts';
import type { KeptChart } from '../../workbench/appsScript/charts/keptChart';
import type { KeptBook } from '../../workbench/memory/memoryBook';
import type { KeptCell, KeptFilter, KeptLine, KeptSheet } from '../../workbench/memory/sheetState';
import { COMPUTED } from './attackedBase';

/** Cells by what they are of, wherever they stand. */
type Places = Readonly<Record<string, string>>;

/** What a run may have touched on a sheet, in a form that does not depend on where it stands. */
export interface SeenSheet {
  /** All that is the user's: cells with their looks and notes, their rules, their filter. */
  users: Places;
  /** The same without looks and notes. */
  contents: Places;
  /** Figures, by client and header. */
  figures: Places;
  /** What the add-on writes on a sheet of its own, by place. */
  own: Places;
}

/** Sheets by id: they may be renamed. */
export type SeenDocument = ReadonlyMap<string, SeenSheet>;

/** The user's sheets. */
const USERS = ['Clients', 'Sales', 'Contacts', 'Private', 'Settings'];

/**
 * Memory is kept for the add-on alone: what comes of it is seen by the next run and by Undo. The run
 * report tells of faults.
 */
const UNSEEN = ['Memory', 'Run report'];

/** Settings that every run writes. */
const OF_THE_RUN: readonly string[] = [texts.en.settings.asOf[0], texts.en.settings.rulesSince[0]];

const { headers } = texts.en.todaySheet;

/** What a seller writes in a line of Today. */
const TYPED: readonly string[] = [headers.tick, headers.outcome, headers.note, headers.nextDay];

/** Lines of Today and of the log are known by ids of their own, which differ from run to run. */
const ENTRY = 'Today line';

/** A sheet is looked at once for as long as nothing on it changes. */
const known = new WeakMap<KeptSheet, SeenSheet>();

const NOTHING: SeenSheet = { users: {}, contents: {}, figures: {}, own: {} };

/** All that is to be seen in a document. */
export function seenIn({ sheets }: KeptBook, charts: readonly KeptChart[]): SeenDocument {
  const seen = new Map(
    Object.values(sheets).flatMap((sheet) =>
      UNSEEN.includes(sheet.name) ? [] : [[sheet.id, sheetSeen(sheet)] as const],
    ),
  );
  const drawn = charts.map(({ options, ranges }) => [options.title, JSON.stringify(ranges)]);
  return seen.set('charts', { ...NOTHING, own: Object.fromEntries(drawn) });
}

function sheetSeen(sheet: KeptSheet): SeenSheet {
  let seen = known.get(sheet);
  if (!seen) {
    seen = lookedAt(sheet);
    known.set(sheet, seen);
  }
  return seen;
}

function lookedAt(sheet: KeptSheet): SeenSheet {
  if (sheet.name === 'Settings') return settingsSeen(sheet);
  if (sheet.name === 'Today') return todaySeen(sheet);
  const isUsers = USERS.includes(sheet.name) || titlesOf(sheet, headerOf(sheet)).includes('Client');
  return isUsers ? tableSeen(sheet) : ownSeen(sheet);
}

function settingsSeen({ cells }: KeptSheet): SeenSheet {
  const contents: Record<string, string> = {};
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const isOfTheRun = OF_THE_RUN.includes(String(line[0]?.value)) && column === 1;
      if (!cell || cell.value === null || isOfTheRun) return;
      contents[`Settings ${row},${column}`] = contentOf(cell);
    });
  });
  return { users: contents, contents, figures: {}, own: {} };
}

function todaySeen({ cells }: KeptSheet): SeenSheet {
  const contents: Record<string, string> = {};
  const own: Record<string, string> = {};
  const titles = titlesOf({ cells }, 1);
  const clients = titles.indexOf(headers.client);
  const times = new Map<string, number>();
  cells.forEach((line, row) => {
    const owner = String(line[clients]?.value ?? '');
    const time = times.get(owner) ?? 0;
    times.set(owner, time + 1);
    line.forEach((cell, column) => {
      const title = titles[column] ?? '';
      if (!cell || (cell.value === null && cell.formula === null) || title === ENTRY) return;
      // A check box that is not ticked is nothing.
      if (title === headers.tick && cell.value === false) return;
      if (row > 1 && TYPED.includes(title))
        contents[`${title} of ${owner}#${time}`] = contentOf(cell);
      else own[`${row},${column}`] = contentOf(cell);
    });
  });
  return { users: contents, contents, figures: {}, own };
}

function ownSeen({ cells }: KeptSheet): SeenSheet {
  const own: Record<string, string> = {};
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell || (cell.value === null && cell.formula === null)) return;
      own[`${row},${column}`] = contentOf(cell);
    });
  });
  return { users: {}, contents: {}, figures: {}, own };
}

function tableSeen({ cells, notes, rules, filter }: KeptSheet): SeenSheet {
  const users: Record<string, string> = {};
  const contents: Record<string, string> = {};
  const figures: Record<string, string> = {};
  const header = headerOf({ cells });
  const titles = titlesOf({ cells }, header);
  const isClients = titles.includes('Client') && titles.includes('Status');
  const names = Math.max(0, titles.indexOf('Client'));
  const times = new Map<string, number>();
  cells.forEach((line, row) => {
    const owner = String(line[names]?.value ?? '');
    const time = times.get(owner) ?? 0;
    times.set(owner, time + 1);
    for (let column = 0; column < Math.max(line.length, titles.length); column++) {
      const title = titles[column] ?? '';
      const note = notes.get(`${row},${column}`);
      const cell = line[column] ?? NO_CELL;
      if (title === ENTRY || (cell === NO_CELL && note === undefined)) continue;
      const { value, formula, look } = cell;
      const isFigure = isClients && COMPUTED.includes(title) && row > header;
      const isNothing = value === null && formula === null;
      // How a day would be shown in a cell that holds nothing is nothing a person sees.
      const isSeen = note !== undefined || Object.keys(shownLook(look)).length > 0;
      if (isNothing && (isFigure || !isSeen)) continue;
      const place = `${title} of ${owner}#${time}`;
      if (isFigure) figures[place] = contentOf(cell);
      else {
        users[place] = note === undefined ? lookOf(cell) : `${lookOf(cell)} ${note}`;
        if (!isNothing) contents[place] = contentOf(cell);
      }
    }
  });
  for (const { look, criterion } of rules) {
    if (look.background === '#00ff00') users.rule = JSON.stringify(criterion);
  }
  if (filter) contents.filter = users.filter = hiddenBy(filter, titles);
  return { users, contents, figures, own: {} };
}

const NO_CELL: KeptCell = { value: null, formula: null, look: {} };

/** The row of the titles, an index: people put others above it. */
function headerOf({ cells }: Pick<KeptSheet, 'cells'>): number {
  const isHeader = (line: KeptLine) => line.some((cell) => cell?.value === 'Client');
  return Math.max(0, cells.slice(0, 2).findIndex(isHeader));
}

function titlesOf({ cells }: Pick<KeptSheet, 'cells'>, row: number): string[] {
  return Array.from(cells[row] ?? [], (cell) => String(cell?.value ?? ''));
}

/** What a filter goes by. */
function hiddenBy({ texts }: KeptFilter, titles: readonly string[]): string {
  return JSON.stringify([...texts].map(([column, shown]) => [titles[column], [...shown].sort()]));
}

const contentTexts = new WeakMap<KeptCell, string>();

function contentOf(cell: KeptCell): string {
  let text = contentTexts.get(cell);
  if (text === undefined) {
    text = cell.formula ?? JSON.stringify(cell.value);
    contentTexts.set(cell, text);
  }
  return text;
}

const lookTexts = new WeakMap<KeptCell, string>();

function lookOf(cell: KeptCell): string {
  let text = lookTexts.get(cell);
  if (text === undefined) {
    text = `${contentOf(cell)} ${JSON.stringify(shownLook(cell.look))}`;
    lookTexts.set(cell, text);
  }
  return text;
}

/**
 * What a person sees of a look: neither that it is not bold, nor how a number would be shown, which
 * a day that was written by mistake and put back leaves behind.
 */
function shownLook({ format: _, ...look }: KeptCell['look']) {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== false));
}

/** Places of one kind whose cells are none of those allowed, with what they are. */
export function differences(
  kind: keyof SeenSheet,
  found: SeenDocument,
  ...allowed: readonly SeenDocument[]
): string[] {
  const different: string[] = [];
  for (const id of sheetsOf(found, ...allowed)) {
    const here = (found.get(id) ?? NOTHING)[kind];
    const there = allowed.map((each) => (each.get(id) ?? NOTHING)[kind]);
    if (there.includes(here)) continue;
    for (const place of placesOf(here, ...there)) {
      if (there.some((each) => each[place] === here[place])) continue;
      const wanted = there.map((each) => each[place]).join(' or ');
      different.push(`${id} ${place}: ${here[place]} for ${wanted}`);
    }
  }
  return different;
}

/**
 * Places of the user's that are as in none of the documents that are wanted. Cells that a job has written count without
 * their looks: one that was refused, or cut off, is only told.
 *
 * @param before what stands there without the job
 * @param after  what stands there by it
 */
export function looksLost(
  found: SeenDocument,
  wanted: readonly SeenDocument[],
  before: SeenDocument,
  after: SeenDocument,
): string[] {
  const different: string[] = [];
  for (const id of sheetsOf(found, ...wanted)) {
    const [here, without, by, ...there] = [found, before, after, ...wanted].map(
      (each) => each.get(id) ?? NOTHING,
    ) as [SeenSheet, SeenSheet, SeenSheet, ...SeenSheet[]];
    if (there.includes(here)) continue;
    const cell = ({ users, contents }: SeenSheet, place: string) => {
      if (without.contents[place] !== by.contents[place]) return contents[place];
      // A look of a header that was to be made, on a cell without anything in it.
      const isBare = contents[place] === undefined && / of Client#/.test(place);
      return isBare ? undefined : users[place];
    };
    for (const place of placesOf(here.users, ...there.map(({ users }) => users))) {
      const [is, ought] = [cell(here, place), there.map((each) => cell(each, place))];
      if (!ought.includes(is)) different.push(`${id} ${place}: ${is} for ${ought.join(' or ')}`);
    }
  }
  return different;
}

function sheetsOf(...documents: readonly SeenDocument[]): Set<string> {
  return new Set(documents.flatMap((each) => [...each.keys()]));
}

function placesOf(...all: readonly Places[]): Set<string> {
  const places = new Set<string>();
  for (const each of all) for (const place in each) places.add(place);
  return places;
}
