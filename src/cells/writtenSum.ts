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
/** No line break: two lines of a cell are not one figure. */
const SPACE = ' \\u00a0\\u2000-\\u200a\\u202f';
const APOSTROPHE = "'’ʼ";
const WORD = '[\\p{L}\\p{Sc}]{1,9}\\.?';

/**
 * Every form in which a sum is read from text, in the order of its parts: `(`, sign, currency, sign, figures, `,-`, thousands or
 * millions, currency, kopecks, trailing minus, `)`, `%`. All but the figures may be missing.
 */
const SUM = new RegExp(
  [
    `^(?<open>\\()?\\s*(?<sign>${MINUS}|\\+)?\\s*(?<before>${WORD})?\\s*(?<innerSign>${MINUS}|\\+)?\\s*`,
    `(?<figures>\\d(?:[\\d.,${SPACE}${APOSTROPHE}]*\\d)?|[.,]\\d+)(?:[.,]${MINUS}{1,2})?`,
    `(?:\\s*(?<after>${WORD}))?(?:\\s*(?<last>${WORD}))?(?:\\s*(?<kopecks>\\d{1,2})\\s*(?<kopeckWord>${WORD}))?`,
    `\\s*(?<trailing>${MINUS})?\\s*(?<close>\\))?\\s*(?<percent>%)?$`,
  ].join(''),
  'u',
);

const GROUPED = `\\d{1,3}(?:[${SPACE}]\\d{3})+|\\d{1,3}(?:[${APOSTROPHE}]\\d{3})+`;
/** Whole numbers with their groups and a fraction, by decimal mark; `1,23,456` is grouped as in India. */
const POINT = new RegExp(
  `^(?:\\d+|${GROUPED}|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3})?(?:\\.\\d+)?$`,
);
const COMMA = new RegExp(`^(?:\\d+|${GROUPED}|[1-9]\\d{0,2}(?:\\.\\d{3})+)?(?:,\\d+)?$`);

/** By how many decimal places a word after the figures moves the point. */
const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  к: 3,
  тыс: 3,
  тысяч: 3,
  тысяча: 3,
  тысячи: 3,
  thousand: 3,
  млн: 6,
  mln: 6,
  миллион: 6,
  миллиона: 6,
  миллионов: 6,
  million: 6,
  млрд: 9,
};

/** «10 т.р.»: thousands before roubles, tonnes alone. */
const POWERS_BEFORE_CURRENCY: Readonly<Record<string, number>> = { ...POWERS, т: 3 };

const KOPECKS = ['коп', 'копейка', 'копейки', 'копеек'];

/**
 * The number in a text, where the text is nothing but that and its currency.
 *
 * @param text trimmed and short: see `MAX_FIGURE_CHARACTERS`
 * @returns null for a text of no known form
 */
export function writtenSum(text: string): WrittenSum | null {
  const parts = SUM.exec(text)?.groups;
  if (!parts) return null;
  const sign = signOf(parts);
  const unit = unitOf(parts);
  if (sign === null || unit === null) return null;

  // A minus nought is nought: hence the + 0.
  const value = (form: RegExp, group: RegExp, mark: string): number | null => {
    const figures = parts.figures as string;
    if (!form.test(figures)) return null;
    const plain = figures.replace(group, '').replace(mark, '.');
    if (unit.kopecks === '') return sign * Number(`${plain}e${unit.power}`) + 0;
    // «5,5 р. 50 коп.» says its kopecks twice.
    return plain.includes('.') ? null : sign * Number(`${plain}.${unit.kopecks}`) + 0;
  };
  const point = value(POINT, /[^\d.]/g, '.');
  const comma = value(COMMA, /[^\d,]/g, ',');
  if (point === null && comma === null) return null;
  return { point, comma, currency: unit.currency, isPercent: parts.percent !== undefined };
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

type Parts = Readonly<Record<string, string | undefined>>;

/** −1 or 1; null where a bracket stands alone or the sign is said twice. */
function signOf({ open, close, sign, innerSign, trailing }: Parts): 1 | -1 | null {
  if ((open === undefined) !== (close === undefined)) return null;
  const said = [open, sign, innerSign, trailing].filter((each) => each !== undefined);
  if (said.length > 1) return null;
  return said.length === 0 || said[0] === '+' ? 1 : -1;
}

interface Unit {
  power: number;
  /** Two digits; empty where none are written apart. */
  kopecks: string;
  currency: string | null;
}

/** What the words around the figures mean; null where one of them is not understood. */
function unitOf({ before, after, last, kopecks, kopeckWord }: Parts): Unit | null {
  const [word, second] = [plain(after), plain(last)];
  let currencyWord = last ?? after;
  let power = 0;
  if (second !== '' || POWERS[word] !== undefined) {
    const found = (second === '' ? POWERS : POWERS_BEFORE_CURRENCY)[word];
    if (found === undefined) return null;
    power = found;
    currencyWord = last;
  }
  const isOfKopecks = KOPECKS.includes(plain(currencyWord));
  const written = [before, isOfKopecks ? 'RUB' : currencyWord].flatMap((each) =>
    each === undefined ? [] : [currencyCode(each)],
  );
  const currency = written.length === 2 ? common(written) : (written[0] ?? null);
  if (written.length > 0 && currency === null) return null;

  if (kopecks !== undefined) {
    const areRoubles = currency === 'RUB' && power === 0 && !isOfKopecks;
    if (!areRoubles || !KOPECKS.includes(plain(kopeckWord))) return null;
    return { power, kopecks: kopecks.padStart(2, '0'), currency };
  }
  return { power: isOfKopecks ? power - 2 : power, kopecks: '', currency };
}

function common([one, other]: readonly (string | null)[]): string | null {
  return one && other ? commonCurrency(one, other) : null;
}

function plain(word: string | undefined): string {
  return word === undefined ? '' : word.toLowerCase().replace(/\.$/, '');
}
