import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';
import type { Conventions } from './conventions';

/**
 * The number in a cell, or in its text as people write it: `1 234,50 ₽`, `$1,234.50`, `(500)`, `−3`, `25 %`.
 *
 * A mark that could be either kind, as in `1,234`, is read the way the document's locale reads it; one the locale does not use is
 * not guessed at.
 *
 * @returns null for a blank cell
 * @throws CellFault on anything else
 */
export function readNumber(
  cell: Cell | null | undefined,
  conventions: Pick<Conventions, 'decimalMark'>,
): number | null {
  const value = filled(cell, 'number');
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'string' || isDate(value)) throw new CellFault('number', 'kind', value);

  const { digits, negative } = bareFigure(value);
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) throw new CellFault('number', 'kind', value);
  const plain = pointDecimal(digits, conventions.decimalMark, value);
  return negative ? -Number(plain) : Number(plain);
}

const CURRENCY =
  /\p{Sc}|руб(?:\.|лей|ля|ль)?|р\.?|грн\.?|тг\.?|тенге|сум|сом|RUB|RUR|USD|EUR|GBP|UAH|KZT|BYN|CHF|CNY/giu;

/** A space (of any width) or an apostrophe before each three digits: `1 234 567`. */
const GROUP_SPACE = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;

function bareFigure(text: string): { digits: string; negative: boolean } {
  const spaced = text.replace(GROUP_SPACE, '').replace(CURRENCY, ' ').replace(/%\s*$/, '');
  // Two figures, as in `12 50` or `12 р. 50`, are not one.
  if (/\d\s+\d/.test(spaced)) return { digits: '', negative: false };
  const bare = spaced.replace(/\s/g, '');
  const parts = /^(\()?([-−–+])?(.*?)(\))?$/.exec(bare) as RegExpExecArray;
  const [, open, sign, digits = '', close] = parts;
  if (Boolean(open) !== Boolean(close)) return { digits: '', negative: false };
  return { digits, negative: Boolean(open) || (sign !== undefined && sign !== '+') };
}

/** Rewrites grouped or comma-decimal digits with a decimal point and no groups. */
function pointDecimal(digits: string, decimalMark: ',' | '.', cell: string): string {
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return digits;

  const last = marks[marks.length - 1] as ',' | '.';
  const isMixed = marks.includes(',') && marks.includes('.');
  if (isMixed) {
    // Only one of the two can be the decimal mark, and it comes last and once: 1.234.567,50.
    if (marks.indexOf(last) !== marks.length - 1) throw new CellFault('number', 'kind', cell);
    return ungrouped(digits, last, cell);
  }
  if (marks.length > 1) return grouped(digits, last, cell);

  const [whole = '', fraction = ''] = digits.split(last);
  const couldBeGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!couldBeGroup || last === decimalMark) return `${whole}.${fraction}`;
  if (decimalMark === '.') return `${whole}${fraction}`;
  throw new CellFault('number', 'ambiguous', cell);
}

function ungrouped(digits: string, mark: ',' | '.', cell: string): string {
  const [whole = '', fraction = ''] = digits.split(mark);
  return `${grouped(whole, mark === ',' ? '.' : ',', cell)}.${fraction}`;
}

function grouped(digits: string, mark: ',' | '.', cell: string): string {
  const groups = digits.split(mark);
  const isGrouped =
    /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3);
  if (!isGrouped) throw new CellFault('number', 'kind', cell);
  return groups.join('');
}
