import { commonCurrency, currencyCode } from './currency';

/** A number as a text writes it, read with either decimal mark. */
export interface WrittenSum {
  /** Its value where `.` is the decimal mark; null where the marks do not allow that. */
  point: number | null;
  /** Its value where `,` is the decimal mark; null where the marks do not allow that. */
  comma: number | null;
  /** The code of the currency beside it. */
  currency: string | null;
  isPercent: boolean;
}

const MINUS = '[-‐‑−–—]';
const WORD = '\\p{L}{0,8}\\p{Sc}|\\p{L}{1,9}\\.?';
/** No line break: two lines of a cell are not one figure. */
const SPACE = ' \\u00a0\\u2000-\\u200a\\u202f';
const APOSTROPHE = "'’ʼ";

/** A sum's three parts: what stands before its figures, the figures, and what stands after. */
const SUM = new RegExp(`^([^\\d]*)(\\d(?:[\\d.,${SPACE}${APOSTROPHE}]*\\d)?)([^]*)$`);
/** A fraction that begins with its mark, `.5`, and is not the dot of `Rs.5`. */
const LEADING_MARK = /(?:^|[^\p{L}.,])[.,]$/u;

/** Before the figures: `(`, a sign, a currency, a sign; any may be missing. */
const BEFORE = new RegExp(`^(\\()?\\s*(${MINUS}|\\+)?\\s*(${WORD})?\\s*(${MINUS}|\\+)?\\s*$`, 'u');
/**
 * After them: `,-`, thousands or millions, a currency, kopecks, a minus, `)`, `%`; any may be
 * missing.
 */
const AFTER = new RegExp(
  [
    `^(?:[.,]${MINUS}{1,2})?(?:\\s*(${WORD}))?(?:\\s*(${WORD}))?(?:\\s*(\\d{1,2})\\s*(${WORD}))?`,
    `\\s*(${MINUS})?\\s*(\\))?\\s*(%)?$`,
  ].join(''),
  'u',
);

/** Figures with their groups and a fraction, by decimal mark. `1,23,456` is grouped as in India. */
const GROUPED = `\\d{1,3}(?:[${SPACE}]\\d{3})+|\\d{1,3}(?:[${APOSTROPHE}]\\d{3})+`;
const POINT = new RegExp(
  `^(?:\\d+|${GROUPED}|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3})?(?:\\.\\d+)?$`,
);
const COMMA = new RegExp(`^(?:\\d+|${GROUPED}|[1-9]\\d{0,2}(?:\\.\\d{3})+)?(?:,\\d+)?$`);

/** By how many decimal places a word after the figures moves the point. */
const POWERS = new Map<string, number>([
  ['k', 3],
  ['к', 3],
  ['тыс', 3],
  ['тысяча', 3],
  ['тысячи', 3],
  ['тысяч', 3],
  ['thousand', 3],
  ['млн', 6],
  ['миллион', 6],
  ['миллиона', 6],
  ['миллионов', 6],
  ['mln', 6],
  ['million', 6],
  ['млрд', 9],
]);

/** «10 т.р.»: thousands before roubles, tonnes alone. */
const POWERS_BEFORE_CURRENCY = new Map([...POWERS, ['т', 3]]);

const KOPECKS = ['коп', 'копейка', 'копейки', 'копеек'];

/**
 * The number in a text, where the text is nothing but that and its currency.
 *
 * @param text trimmed and short: see `MAX_FIGURE_CHARACTERS`
 * @returns null for a text of no known form
 */
export function writtenSum(text: string): WrittenSum | null {
  const parts = SUM.exec(text);
  if (!parts) return null;
  let [, before = '', figures = '', after = ''] = parts;
  if (LEADING_MARK.test(before)) {
    figures = before.slice(-1) + figures;
    before = before.slice(0, -1);
  }
  const allowsPoint = POINT.test(figures);
  const allowsComma = COMMA.test(figures);
  const unit = allowsPoint || allowsComma ? unitOf(before, after) : null;
  if (!unit) return null;
  const point = allowsPoint ? inUnit(figures.replace(/[^\d.]/g, ''), unit) : null;
  const comma = allowsComma ? inUnit(figures.replace(/[^\d,]/g, '').replace(',', '.'), unit) : null;
  if (point === null && comma === null) return null;
  return { point, comma, currency: unit.currency, isPercent: unit.isPercent };
}

/** The value of plain figures; null for «5,5 р. 50 коп.», which says its kopecks twice. */
function inUnit(figures: string, { sign, power, kopecks }: Unit): number | null {
  if (kopecks !== '' && figures.includes('.')) return null;
  const value = Number(
    kopecks !== '' ? `${figures}.${kopecks}` : power === 0 ? figures : `${figures}e${power}`,
  );
  // A minus nought is nought.
  return sign * value + 0;
}

/** A dash alone, with or without a currency: how accounting formats write nothing. */
export function isAccountingZero(text: string): boolean {
  const word = withoutDash(text);
  return word !== text && (word === '' || currencyCode(word) !== null);
}

/** A currency without the dash for a sum beside it: `$ -` is `$`. */
export function withoutDash(text: string): string {
  return text.replace(DASH, '');
}

const DASH = new RegExp(`^${MINUS}\\s*|\\s*${MINUS}$`, 'u');

/** What stands around the figures. */
interface Unit {
  sign: 1 | -1;
  /** By how many places the decimal point moves. */
  power: number;
  /** Two digits; empty where none are written apart. */
  kopecks: string;
  currency: string | null;
  isPercent: boolean;
}

/** A column has its handful of these; each is taken apart once. */
const knownUnits = new Map<string, Unit>();

/** Null where something around the figures is not understood. */
function unitOf(before: string, after: string): Unit | null {
  const around = `${before}0${after}`;
  const known = knownUnits.get(around);
  if (known) return known;
  const unit = readUnit(before, after);
  if (unit) knownUnits.set(around, unit);
  return unit;
}

function readUnit(textBefore: string, textAfter: string): Unit | null {
  const head = BEFORE.exec(textBefore);
  const tail = AFTER.exec(textAfter);
  if (!head || !tail) return null;
  const [, open, outerSign, before, innerSign] = head;
  const [, after, last, kopecks, kopeckWord, trailing, close, percent] = tail;

  // A bracket stands alone, or a sign is said twice.
  const signs = [open, outerSign, innerSign, trailing].filter((each) => each !== undefined);
  if ((open === undefined) !== (close === undefined) || signs.length > 1) return null;
  const sign = signs.length === 0 || signs[0] === '+' ? 1 : -1;

  const powers = last === undefined ? POWERS : POWERS_BEFORE_CURRENCY;
  const power = after === undefined ? undefined : powers.get(plain(after));
  if (last !== undefined && power === undefined) return null;
  const unitWord = power === undefined ? after : last;
  const isOfKopecks = unitWord !== undefined && KOPECKS.includes(plain(unitWord));
  const currency = currencyAround(before, isOfKopecks ? 'RUB' : unitWord);
  if (currency === undefined) return null;

  const isPercent = percent !== undefined;
  if (kopecks === undefined) {
    return { sign, power: (power ?? 0) - (isOfKopecks ? 2 : 0), kopecks: '', currency, isPercent };
  }
  const areRoubles = currency === 'RUB' && power === undefined && !isOfKopecks;
  if (!areRoubles || !KOPECKS.includes(plain(kopeckWord as string))) return null;
  return { sign, power: 0, kopecks: kopecks.padStart(2, '0'), currency, isPercent };
}

/**
 * Null where none is written, undefined where a word is no currency or the two are different ones.
 */
function currencyAround(
  before: string | undefined,
  after: string | undefined,
): string | null | undefined {
  const one = before === undefined ? null : (currencyCode(before) ?? undefined);
  const other = after === undefined ? null : (currencyCode(after) ?? undefined);
  if (one === null || other === undefined) return other;
  if (other === null || one === undefined) return one;
  return commonCurrency(one, other) ?? undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
