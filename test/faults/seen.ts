import { texts } from '../../src/texts/texts';
import type { KeptSheet } from '../../workbench/memory/sheetState';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';
import { COMPUTED } from './attackedBase';

/** What a run may have touched, in a form that does not depend on where it stands. */
export interface SeenDocument {
  /** All that is the user's: cells with their looks and notes, of every sheet of theirs. */
  users: Record<string, string>;
  /** The same without looks and notes. */
  contents: Record<string, string>;
  /** Figures, by client and header. */
  figures: Record<string, string>;
}

/** The user's sheets by id: they may be renamed. */
const USERS = ['Clients', 'Sales', 'Contacts', 'Private', 'Settings'];

/** Settings that every run writes. */
const OF_THE_RUN: readonly string[] = [texts.en.settings.asOf[0], texts.en.settings.rulesSince[0]];

/** Lines of Today and of the log are known by ids of their own, which differ from run to run. */
const ENTRY = 'Today line';

export function seenIn({ sheets }: MemorySnapshot, usersSheets: readonly string[]): SeenDocument {
  const seen: SeenDocument = { users: {}, contents: {}, figures: {} };
  for (const id of usersSheets) {
    const sheet = sheets[id];
    if (sheet) addSheet(seen, sheet);
  }
  return seen;
}

export function idsOfUsers({ sheets }: MemorySnapshot): string[] {
  return Object.values(sheets).flatMap(({ id, name }) => (USERS.includes(name) ? [id] : []));
}

function addSheet(seen: SeenDocument, { id, name, cells, notes, rules }: KeptSheet): void {
  const header = Array.from(cells[0] ?? [], (cell) => String(cell?.value ?? ''));
  if (name === 'Settings') {
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        const isOfTheRun = OF_THE_RUN.includes(String(line[0]?.value)) && column === 1;
        if (!cell || cell.value === null || isOfTheRun) return;
        const place = `Settings ${row},${column}`;
        seen.users[place] = JSON.stringify({ value: cell.value, formula: cell.formula });
        seen.contents[place] = seen.users[place];
      });
    });
    return;
  }
  const isClients = header.includes('Client') && header.includes('Status');
  const names = Math.max(0, header.indexOf('Client'));
  const times = new Map<string, number>();
  cells.forEach((line, row) => {
    const owner = String(line[names]?.value ?? '');
    const time = times.get(owner) ?? 0;
    times.set(owner, time + 1);
    for (let column = 0; column < Math.max(line.length, header.length); column++) {
      const title = header[column] ?? '';
      const note = notes.get(`${row},${column}`);
      const cell = line[column];
      if (title === ENTRY || (!cell && note === undefined)) continue;
      const { value = null, formula = null, look = {} } = cell ?? {};
      const isFigure = isClients && COMPUTED.includes(title) && row > 0;
      const isNothing = value === null && formula === null;
      // How a day would be shown in a cell that holds nothing is nothing a person sees.
      const isSeen = note !== undefined || Object.keys(look).some((each) => each !== 'format');
      if (isNothing && (isFigure || !isSeen)) continue;
      const place = `${id} ${title} of ${owner}#${time}`;
      if (isFigure) seen.figures[place] = JSON.stringify({ value, formula });
      else {
        // A day that was written by mistake and put back leaves how it was shown.
        const { format: _, ...shown } = look;
        seen.users[place] = JSON.stringify({ value, formula, look: shown, note });
        if (!isNothing) seen.contents[place] = JSON.stringify({ value, formula });
      }
    }
  });
  for (const { look, criterion } of rules) {
    if (look.background === '#00ff00') seen.users[`${id} rule`] = JSON.stringify(criterion);
  }
}

/** Places whose cells are none of those allowed, with what they are. */
export function differences(
  found: Readonly<Record<string, string>>,
  ...allowed: Readonly<Record<string, string>>[]
): string[] {
  const places = new Set([found, ...allowed].flatMap((each) => Object.keys(each)));
  return [...places].flatMap((place) => {
    const isAllowed = allowed.some((each) => each[place] === found[place]);
    const wanted = allowed.map((each) => each[place]).join(' or ');
    return isAllowed ? [] : [`${place}: ${found[place]} for ${wanted}`];
  });
}

/**
 * The user's cells, those that a job has written without their looks: one that was refused, or cut
 * off, is only told.
 *
 * @param before what stood there without the job
 * @param after  what stands there by it
 */
export function looked(
  { users, contents }: SeenDocument,
  before: SeenDocument,
  after: SeenDocument,
): Record<string, string> {
  const isWritten = (place: string) => before.contents[place] !== after.contents[place];
  return Object.fromEntries(
    Object.entries(users).flatMap(([place, cell]): [string, string][] =>
      isWritten(place)
        ? [[place, contents[place] ?? '']]
        : // A look of a header that was to be made, on a cell without anything in it.
          contents[place] === undefined && / of Client#/.test(place)
          ? []
          : [[place, cell]],
    ),
  );
}
