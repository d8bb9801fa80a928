import { type Cell, isBlank, isDate, MAX_FIGURE_CHARACTERS } from '../cells/cell';
import { writtenDate } from '../cells/writtenDate';
import { HEADER_ROOTS } from '../texts/headerRoots';
import { MONTHS } from './months';
import { listed } from './phrases';
import { isTotal } from './totals';

/**
 * What stands in a column, by its first rows. Shares are of the cells that hold anything, 0 to 1.
 */
export interface ColumnValues {
  /** Rows looked at. */
  rows: number;
  /** Cells that hold anything. */
  filled: number;
  /** Different values. */
  distinct: number;
  days: number;
  /** Numbers, sums with a currency among them. */
  numbers: number;
  yesNo: number;
  emails: number;
  phones: number;
  /** Numbers of documents: `#1001`, `ЗК-00012`. */
  codes: number;
  /** Lists of items: `2× Mug, 1× Plate`. */
  lists: number;
  /** Other words. */
  texts: number;
  /** Different words that are none of the above. */
  distinctTexts: number;
}

/** So many rows tell what a column holds. */
const ROWS_LOOKED_AT = 400;
/** A longer text is none of what is looked for, and is not searched to its end. */
const LONGEST = 120;

/** What stands in the column of an index. */
export type ValuesAt = (index: number) => ColumnValues;

/**
 * What stands in the columns of a table, each looked at when it is asked for, and once. Totals, and
 * the header where it is said again, are none of it: of a short table they are a good part.
 */
export function valuesUnder(header: readonly Cell[], rows: readonly (readonly Cell[])[]): ValuesAt {
  const known = new Map<number, ColumnValues>();
  let lines: readonly (readonly Cell[])[] | null = null;
  return (index) => {
    lines ??= linesUnder(header, rows);
    const values = known.get(index) ?? columnValues(lines, index);
    known.set(index, values);
    return values;
  };
}

/** Of the first rows those that are lines of the table; where none seems to be, all. */
function linesUnder(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const saysHeader = (row: readonly Cell[]) =>
    row.every((cell, index) => isBlank(cell) || cell === header[index]);
  // Beside its name a total has sums and nothing else: `Total` may be part of a client's.
  const sumsUp = (row: readonly Cell[]) => {
    const others = row.filter((cell) => !isBlank(cell) && kindOf(cell) !== 'number');
    return others.length === 1 && typeof others[0] === 'string' && isTotal(others[0]);
  };
  const lines = looked.filter((row) => !sumsUp(row) && (row.every(isBlank) || !saysHeader(row)));
  return lines.length > 0 ? lines : looked;
}

/** What stands in a column. Takes the same time however many rows there are. */
export function columnValues(rows: readonly (readonly Cell[])[], index: number): ColumnValues {
  const looked = Math.min(rows.length, ROWS_LOOKED_AT);
  const counts: Record<CellKind, number> = {
    ...{ day: 0, number: 0, yesNo: 0, email: 0, phone: 0, code: 0, list: 0, text: 0 },
  };
  const distinct = new Set<string>();
  const texts = new Set<string>();
  let filled = 0;
  for (let row = 0; row < looked; row++) {
    const cell = rows[row]?.[index];
    if (isBlank(cell)) continue;
    filled++;
    const kind = kindOf(cell as Cell);
    counts[kind]++;
    const text = isDate(cell) ? String(cell.getTime()) : String(cell).slice(0, LONGEST).trim();
    distinct.add(text.toLowerCase());
    if (kind === 'text') texts.add(text.toLowerCase());
  }
  const share = (kind: CellKind) => (filled === 0 ? 0 : counts[kind] / filled);
  return {
    rows: looked,
    filled,
    distinct: distinct.size,
    days: share('day'),
    numbers: share('number'),
    yesNo: share('yesNo'),
    emails: share('email'),
    phones: share('phone'),
    codes: share('code'),
    lists: share('list'),
    texts: share('text'),
    distinctTexts: texts.size,
  };
}

export type CellKind = 'day' | 'number' | 'yesNo' | 'email' | 'phone' | 'code' | 'list' | 'text';

const YES_NO = new Set([
  'yes',
  'no',
  'y',
  'n',
  'true',
  'false',
  'да',
  'нет',
  'истина',
  'ложь',
  '+',
]);
const SEPARATED_DAY = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)/;
const EMAIL = /^[^\s@,;]{1,64}@[^\s@,;]{1,64}\.[^\s@,;.]{2,24}$/;
const PHONE = /^\+?[\d()\s.-]{7,24}$/;
const CODE =
  /^(?:[#№]\s?[\p{L}\d][\p{L}\d./-]*|[\p{L}]{1,6}[-_/]?\d[\p{L}\d./_-]*|\d+[-_/][\p{L}\d./_-]+)$/u;
const LIST = /(?:^|[\s,;])\d{1,4}\s?[×x✕]\s|[\p{L}]\s[×x✕]\s?\d|\n/u;
const SUM = /^\(?[-−–+]?\d[\d.,'’]*\)?[-−–]?%?$/;
const UNITS = new Set([
  ...Object.values(HEADER_ROOTS).flatMap(({ currencies }) => Object.keys(currencies)),
  ...listed(
    'usd, eur, gbp, rub, rur, uah, kzt, byn, chf, cny, inr, aed, aud, cad, pln, sek, nok, dkk, р, млн, коп, us, au, ca, nz, zł, kr',
  ),
]);

/**
 * What a cell looks like. Reading it is another matter: that is for the readers of days and sums.
 */
export function kindOf(cell: Cell): CellKind {
  if (isDate(cell)) return 'day';
  if (typeof cell === 'boolean') return 'yesNo';
  if (typeof cell === 'number') return 'number';
  if (cell.length > LONGEST) return cell.includes('\n') ? 'list' : 'text';
  const text = cell.trim();
  if (YES_NO.has(text.toLowerCase())) return 'yesNo';
  if (EMAIL.test(text)) return 'email';
  if (SEPARATED_DAY.test(text) || isWrittenDay(text)) return 'day';
  if (isSum(text)) return isLongNumber(text) ? 'phone' : 'number';
  if (PHONE.test(text) && hasPhoneDigits(text)) return 'phone';
  if (isReadableDay(text)) return 'day';
  if (CODE.test(text)) return 'code';
  return LIST.test(text) ? 'list' : 'text';
}

/** A day with its month in words: `Dec 8, 2024`, «10 января 2026 г.», `05-oct.-26`. */
export function isWrittenDay(text: string): boolean {
  if (text.length > 45 || !/\d/.test(text)) return false;
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const numbers = parts.filter((part) => /^\d/.test(part));
  const words = parts.filter((part) => !/^\d/.test(part));
  const month = words.some((word) => MONTHS.has(word));
  return (
    month && words.length <= 4 && numbers.length >= 2 && numbers.every((each) => each.length <= 4)
  );
}

/** A day in whichever form is read: «пт, 20.10.2023», `20231020T0950`. */
function isReadableDay(text: string): boolean {
  return text.length <= MAX_FIGURE_CHARACTERS && /\d/.test(text) && writtenDate(text) !== null;
}

function isSum(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[\p{Sc}\s]/gu, '')
    .replace(/\p{L}+\.?/gu, (word) => (UNITS.has(word.replace('.', '')) ? '' : word));
  return SUM.test(bare);
}

function hasPhoneDigits(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15;
}

/** Ten digits and more without a mark: no sum, and too many for a document's number. */
function isLongNumber(text: string): boolean {
  return /^\+?\d{10,15}$/.test(text);
}
