import type { Cell } from '../../cells/cell';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { LOST_MEMORY, type Memory, NO_MEMORY, type WrittenFigures } from './memory';
import { underPresentKeys } from './rememberedKeys';

// How the memory stands in its sheet. First a title and whether figures are being written; then
// what does not belong to one client, as JSON over as many cells of the row as it takes; then a
// line a client: their sheet and key, what was written and what stood there before.

/** Lines above those of the clients. */
export const HEAD_ROWS = 2;

/** Cells of a client's line. */
export const RECORD_WIDTH = 3;

/** A cell holds 50,000 characters; JSON is cut into fewer, to be sure of it. */
const CHUNK = 45_000;

/** Begins each text, so that one of spaces or digits comes back as it was. */
const MARK = '|';

/** All that is remembered but for clients' figures. */
export interface MemoryHead
  extends Pick<Memory, 'sheetId' | 'columns' | 'isBlind' | 'isWriting' | 'lastAction'> {
  /** Whether it is known what was written. */
  isKnown: boolean;
  /**
   * Counts the writings of figures: what stood there before is told by lines of this number, and
   * older ones no longer count.
   */
  turn: number;
  /** Lines of clients. */
  records: number;
  others: Readonly<Record<string, OtherHead>>;
}

interface OtherHead extends Pick<Memory, 'columns' | 'isWriting'> {
  isKnown: boolean;
  turn: number;
}

/** Versions of the layout: the first was one text of all clients. */
const VERSION = 2;

const NO_HEAD: Omit<MemoryHead, 'isWriting'> = {
  sheetId: null,
  columns: [],
  isBlind: false,
  lastAction: null,
  isKnown: true,
  turn: 0,
  records: 0,
  others: {},
};

export function headOf(memory: Memory, turn: number, records: number): MemoryHead {
  const { sheetId, columns, isBlind, isWriting, lastAction, written } = memory;
  const others = Object.entries(memory.others).map(([id, figures]): [string, OtherHead] => [
    id,
    {
      columns: figures.columns,
      isWriting: figures.isWriting,
      isKnown: figures.written !== null,
      turn,
    },
  ]);
  return {
    ...{ sheetId, columns, isBlind, isWriting, lastAction, turn, records },
    isKnown: written !== null,
    others: Object.fromEntries(others),
  };
}

/** The lines above the clients'. */
export function headCells(title: string, head: MemoryHead): Cell[][] {
  const { sheetId, columns, isBlind, isWriting, lastAction, isKnown, turn, records, others } = head;
  const text = JSON.stringify({
    ...{ version: VERSION, sheetId, columns, isBlind, lastAction },
    ...{ isKnown, turn, records, others },
  });
  const chunks: Cell[] = [];
  for (let from = 0; from < text.length; from += CHUNK) {
    chunks.push(marked(text.slice(from, from + CHUNK)));
  }
  return [[title, isWriting || ''], chunks];
}

/** The head among the first lines; null where it cannot be read, or is of the first version. */
export function headIn([
  first = [],
  second = [],
]: readonly (readonly unknown[])[]): MemoryHead | null {
  const head = parsed(second.map(unmarked).join('')) as
    | (Partial<MemoryHead> & { version?: unknown })
    | null;
  const isHead = head?.version === VERSION && Array.isArray(head.columns);
  return isHead ? { ...NO_HEAD, ...head, isWriting: first[1] === true } : null;
}

/** The line of a client. */
export function recordCells(
  key: string,
  sheetId: number | null,
  { written, before }: Pick<WrittenFigures, 'written' | 'before'>,
  turn: number,
): Cell[] {
  const [last, prior] = [ownOf(written ?? {}, key), ownOf(before, key)];
  return [
    `'${recordName(key, sheetId)}`,
    last ? marked(JSON.stringify(last)) : '',
    prior ? marked(JSON.stringify({ turn, cells: prior })) : '',
  ];
}

/** A client may be called __proto__. */
function ownOf<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.prototype.propertyIsEnumerable.call(values, key) ? values[key] : undefined;
}

/** The lines of all clients, those of the present sheet first. */
export function allRecords(memory: Memory, turn: number): Cell[][] {
  const of = (figures: WrittenFigures, sheetId: number | null) =>
    keysOf(figures).map((key) => recordCells(key, sheetId, figures, turn));
  return [
    ...of(memory, memory.sheetId),
    ...Object.entries(memory.others).flatMap(([id, figures]) => of(figures, Number(id))),
  ];
}

function keysOf({ written, before }: WrittenFigures): string[] {
  return [...new Set([...Object.keys(written ?? {}), ...Object.keys(before)])];
}

/** What begins the line of a client, as it is read. */
export function recordName(key: string, sheetId: number | null): string {
  return `${MARK}${sheetId ?? ''}${MARK}${key}`;
}

/** What the memory sheet holds; a lost memory where that cannot be read. */
export function memoryIn(values: readonly (readonly unknown[])[]): Memory {
  const head = headIn(values);
  if (!head) return firstVersion(values);
  const figures = (sheetId: number | null, { columns, isWriting, isKnown, turn }: OtherHead) => ({
    ...{ columns, isWriting },
    ...figuresIn(values.slice(HEAD_ROWS), sheetId, isKnown, turn),
  });
  const { sheetId, isBlind, lastAction } = head;
  return underPresentKeys({
    ...figures(sheetId, head),
    ...{ sheetId, isBlind, lastAction },
    others: Object.fromEntries(
      Object.entries(head.others).map(([id, other]) => [id, figures(Number(id), other)]),
    ),
  });
}

/** What lines of clients tell of one sheet of theirs. */
export function figuresIn(
  records: readonly (readonly unknown[])[],
  sheetId: number | null,
  isKnown: boolean,
  turn: number,
): Pick<WrittenFigures, 'written' | 'before'> {
  // Without a prototype: a client may be called __proto__.
  const written: Record<string, readonly Cell[]> = Object.create(null);
  const before: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(null);
  const own = recordName('', sheetId);
  for (const [name, last, prior] of records) {
    if (!String(name).startsWith(own)) continue;
    const key = String(name).slice(own.length);
    const cells = parsed(unmarked(last));
    if (Array.isArray(cells)) written[key] = cells;
    const told = parsed(unmarked(prior)) as { turn?: unknown; cells?: object } | null;
    if (told?.turn === turn && told.cells) before[key] = told.cells;
  }
  return { written: isKnown ? written : null, before };
}

/** The memory as it was kept at first: one text, cut into cells below each other. */
function firstVersion([first = [], ...rows]: readonly (readonly unknown[])[]): Memory {
  const memory = parsed(rows.map(([chunk]) => unmarked(chunk)).join(''));
  return isMemory(memory)
    ? underPresentKeys({ ...NO_MEMORY, ...memory, isWriting: first[1] === true })
    : LOST_MEMORY;
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, written, before, lastAction } = value as Partial<Memory>;
  return (
    Array.isArray(columns) &&
    typeof written === 'object' &&
    typeof before === 'object' &&
    lastAction !== undefined
  );
}

function marked(text: string): string {
  return `'${MARK}${text}`;
}

function unmarked(cell: unknown): string {
  return String(cell ?? '').replace(MARK, '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
