import { type Cell, isBlank } from '../../cells/cell';
import {
  CLIENT_COMPUTED,
  CLIENT_USUAL,
  type ClientComputedColumn,
} from '../../schema/computedColumns';
import { ALL_TEXTS, type Language, texts } from '../../texts/texts';

// A computed column is known by two marks together: its header and the note on it. A user's own
// «Статус» has no such note, and is never written to.

/** Where the add-on's own columns stand in a header row. */
export function locateComputed(
  header: readonly Cell[],
  notes: readonly string[],
): Map<ClientComputedColumn, number> {
  const columns = new Map<ClientComputedColumn, number>();
  header.forEach((cell, index) => {
    if (!isComputedNote(notes[index])) return;
    const column = computedColumnNamed(String(cell)) ?? computedColumnOnceNamed(String(cell));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

/**
 * Whether just the headers of computed columns are noted as such. Else a user has one of their own,
 * or rows or columns were moved between the reading of the headers and that of the notes.
 *
 * @param notes of the whole row, behind its last header too
 */
export function isNotedAsNamed(header: readonly Cell[], notes: readonly string[]): boolean {
  const isAsNamed = header.every((cell, index) => {
    const name = String(cell);
    const isNamed = (computedColumnNamed(name) ?? computedColumnOnceNamed(name)) !== undefined;
    return isNamed === isComputedNote(notes[index]);
  });
  return isAsNamed && !notes.slice(header.length).some(isComputedNote);
}

/** The header row with the add-on's columns blanked: what remains is the user's. */
export function withoutComputed(header: readonly Cell[], notes: readonly string[]): Cell[] {
  return header.map((cell, index) => (isComputedNote(notes[index]) ? '' : cell));
}

/** A computed column that a header row lacks, and where it goes. */
export interface Placement {
  column: ClientComputedColumn;
  index: number;
  header: string;
}

/**
 * Where the missing computed columns go: into a column of that very header that is empty, as a new
 * sheet has them; else to the right of everything, under a longer header where the user has taken
 * the plain one. One that is made where it is asked for goes into an empty column of its header
 * alone.
 */
export function placeComputed(
  header: readonly Cell[],
  notes: readonly string[],
  isEmptyColumn: (index: number) => boolean,
  language: Language,
): Placement[] {
  const { clients, setApart } = texts[language].headers;
  const present = locateComputed(header, notes);
  let next = header.length;
  return CLIENT_COMPUTED.filter((column) => !present.has(column)).flatMap((column) => {
    const own = clients[column];
    const same = header.findIndex(
      (cell, index) =>
        !isComputedNote(notes[index]) && computedColumnNamed(String(cell)) === column,
    );
    if (same >= 0 && isEmptyColumn(same)) {
      return [{ column, index: same, header: String(header[same]) }];
    }
    if (!CLIENT_USUAL.includes(column)) return [];
    return [{ column, index: next++, header: same >= 0 ? own + setApart : own }];
  });
}

/** Whether a sheet that was read has every column it is to have, those asked for among them. */
export function isComplete(
  computed: ReadonlyMap<ClientComputedColumn, number>,
  header: readonly Cell[],
  isEmptyColumn: (index: number) => boolean,
): boolean {
  const ours = new Set(computed.values());
  const isAskedFor = header.some((cell, index) => {
    const column = ours.has(index) ? undefined : computedColumnNamed(String(cell));
    return column !== undefined && !computed.has(column) && isEmptyColumn(index);
  });
  return !isAskedFor && CLIENT_USUAL.every((column) => computed.has(column));
}

/**
 * The headers of the add-on's columns that are not in a language, or an earlier version's, put into it; with the ending that
 * sets them apart where the user has given the plain one to a column of their own, and where the
 * headers had one.
 */
export function translatedHeaders(
  header: readonly Cell[],
  computed: ReadonlyMap<ClientComputedColumn, number>,
  language: Language,
): Placement[] {
  const { clients, setApart } = texts[language].headers;
  const ours = new Set(computed.values());
  const users = new Set(header.filter((_, index) => !ours.has(index)).map(String));
  return [...computed].flatMap(([column, index]) => {
    const own = clients[column];
    const standing = String(header[index]).trim();
    if (standing === own || standing === own + setApart) return [];
    const isSetApart =
      users.has(own) || ALL_TEXTS.some(({ headers }) => standing.endsWith(headers.setApart));
    return [{ column, index, header: isSetApart ? own + setApart : own }];
  });
}

/** The note on a computed column's header. */
export function computedNote(column: ClientComputedColumn, language: Language): string {
  const { notes } = texts[language];
  const { computed, ...more } = notes;
  const explained = (more as Partial<Record<ClientComputedColumn, string>>)[column];
  return explained ? `${computed}\n${explained}` : computed;
}

/** Whether a note on a header is the add-on's. */
export function isComputedNote(note: string | undefined): boolean {
  return !isBlank(note) && ALL_TEXTS.some(({ notes }) => note.startsWith(notes.computed));
}

/** By each header that an edition gives a column, with and without what sets it apart. */
const NAMED: ReadonlyMap<string, ClientComputedColumn> = new Map(
  CLIENT_COMPUTED.flatMap((column) =>
    ALL_TEXTS.flatMap(({ headers: { clients, setApart } }) =>
      [clients[column], clients[column] + setApart].map((name) => [name, column] as const),
    ),
  ),
);

function computedColumnNamed(header: string): ClientComputedColumn | undefined {
  return NAMED.get(header.trim());
}

/** The column that an earlier version headed so. Its header becomes this version's at the next run. */
function computedColumnOnceNamed(header: string): ClientComputedColumn | undefined {
  const name = header.trim();
  return CLIENT_COMPUTED.find((column) =>
    ALL_TEXTS.some(({ headers: { formerClients, setApart } }) => {
      const former = formerClients[column];
      return former !== undefined && [former, former + setApart].includes(name);
    }),
  );
}
