import { type Cell, isBlank, isDate, MAX_FIGURE_CHARACTERS } from './cell';

/** What a reader wanted to find. */
export type Need = 'number' | 'day' | 'text' | 'word' | 'email' | 'timeZone';

/**
 * What is wrong: an error value, another kind of value, one that reads two ways, one that does so
 * in a column that is written in both, a date no calendar has, or one too far off.
 */
export type Problem = 'error' | 'kind' | 'ambiguous' | 'mixed' | 'impossible' | 'remote';

/**
 * A cell that does not hold what it should. It says what was found; who reads the cell knows where
 * that was.
 */
export class CellFault extends TypeError {
  readonly need: Need;
  readonly problem: Problem;
  /** The cell as its user sees it, shortened. */
  readonly found: string;
  /** For a word: those that are understood, each with the other words for it. */
  readonly choices: readonly (readonly string[])[];

  constructor(
    need: Need,
    problem: Problem,
    cell: unknown,
    choices: readonly (readonly string[])[] = [],
  ) {
    const found = shown(cell);
    super(`requires a ${need}: found ${found} (${problem})`);
    this.name = 'CellFault';
    this.need = need;
    this.problem = problem;
    this.found = found;
    this.choices = choices;
  }
}

/** Passes a cell on unless it is blank (null) or holds an error value. */
export function filled(cell: Cell | null | undefined, need: Need): Cell | null {
  if (isBlank(cell)) return null;
  if (isErrorValue(cell)) throw new CellFault(need, 'error', cell);
  return cell;
}

/** Whether a cell holds what a failed formula shows: `#N/A`, or `Loading...` before it is done. */
export function isErrorValue(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > MAX_FIGURE_CHARACTERS) return false;
  if (!MAY_BE_ERROR.test(cell)) return false;
  return ERROR_VALUE.test(cell.trim());
}

/** What a reader makes of a cell; null where it finds a fault of which nothing is to be said. */
export function understood<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}

/** Most texts begin otherwise, and need no second look. */
const MAY_BE_ERROR = /^[\s#Ll]/;

const ERROR_VALUE =
  /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)|Loading\.\.\.)$/i;

const SHOWN_CHARACTERS = 40;

/** A cell as a message quotes it. */
export function shown(cell: unknown): string {
  if (isDate(cell)) return shownDate(cell);
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/** Near enough for a message: which zone the document is in does not matter there. */
function shownDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
