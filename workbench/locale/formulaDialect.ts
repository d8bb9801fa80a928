/** How formulas are written in a spreadsheet. */
export interface FormulaDialect {
  /** Where it is a comma, arguments are parted by `;` alone, and an array's columns by `\`. */
  decimal: '.' | ',';
  /** What functions are called here that have another name in English, by their English names. */
  names: ReadonlyMap<string, string>;
  /** The same the other way round. */
  english: ReadonlyMap<string, string>;
}

export function formulaDialect(
  decimal: FormulaDialect['decimal'],
  functions: Readonly<Record<string, string>>,
): FormulaDialect {
  const pairs = Object.entries(functions);
  return {
    decimal,
    names: new Map(pairs),
    english: new Map(pairs.map(([english, name]) => [name, english])),
  };
}

/** The dialect formulas are kept and calculated in, whatever the spreadsheet's locale. */
export const KEPT = formulaDialect('.', {});

/** A dialect with its signs and the English names, as scripts read formulas. */
export function withEnglishNames({ decimal }: FormulaDialect): FormulaDialect {
  return decimal === '.' ? KEPT : COMMA_IN_ENGLISH;
}

const COMMA_IN_ENGLISH = formulaDialect(',', {});

const EXPONENT = String.raw`(?:[eE][+-]?\d+)?`;

const NUMBERS = {
  '.': String.raw`(?:\d+(?:\.\d*)?|\.\d+)${EXPONENT}`,
  // A comma at a number's beginning is none between two arguments: nothing stands before it.
  ',': String.raw`(?:\d+(?:,\d+)?|(?<=[=(;{\\+*/^&<>-]\s*),\d+)${EXPONENT}`,
};

/** Texts and sheet names in quotes, a doubled quote inside them, and errors. */
const UNTOUCHED = String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#(?:N\/A|DIV\/0!|[A-Z]+[!?])`;

/** Functions, references, sheets and names of ranges. */
const NAME = String.raw`[$\p{L}_][$\p{L}\p{N}_.]*`;

function tokensOf(decimal: FormulaDialect['decimal']): RegExp {
  return new RegExp(
    `(?<untouched>${UNTOUCHED})|(?<number>${NUMBERS[decimal]})|(?<name>${NAME})|(?<sign>[^])`,
    'gu',
  );
}

const TOKENS = { '.': tokensOf('.'), ',': tokensOf(',') };

/**
 * A formula of one dialect as another has it. Texts and sheet names in quotes stay as they are; `;`
 * between arguments and English names are understood in every dialect.
 *
 * @returns null where the first dialect has no such formula: where the decimal sign is a comma, one
 * with a comma between arguments or columns, or a point in a number
 */
export function translated(
  formula: string,
  from: FormulaDialect,
  to: FormulaDialect,
): string | null {
  const brackets: string[] = [];
  let out = '';
  for (const { 0: token, index, groups } of formula.matchAll(TOKENS[from.decimal])) {
    if (groups?.number) {
      out += token.replace(from.decimal, to.decimal);
    } else if (groups?.name) {
      out += nameIn(token, formula.slice(index + token.length), from, to);
    } else if (groups?.sign) {
      if ('({'.includes(token)) brackets.push(token);
      if (')}'.includes(token)) brackets.pop();
      const sign = signIn(token, brackets.at(-1) === '{', from, to);
      if (sign === null) return null;
      out += sign;
    } else {
      out += token;
    }
  }
  return out;
}

/** The name of a function, or a yes and no, in the other dialect; every other name as it is. */
function nameIn(name: string, rest: string, from: FormulaDialect, to: FormulaDialect): string {
  const upper = name.toUpperCase();
  const english = from.english.get(upper) ?? upper;
  const isTruth = english === 'TRUE' || english === 'FALSE';
  if (!/^\s*\(/.test(rest) && (!isTruth || rest.startsWith('!'))) return name;
  return to.names.get(english) ?? (from.english.has(upper) ? english : name);
}

function signIn(
  sign: string,
  isInArray: boolean,
  from: FormulaDialect,
  to: FormulaDialect,
): string | null {
  if (from.decimal === ',' && (sign === ',' || sign === '.')) return null;
  if (!isInArray) return sign === ';' || sign === ',' ? (to.decimal === ',' ? ';' : ',') : sign;
  const isColumn = sign === (from.decimal === ',' ? '\\' : ',');
  return isColumn ? (to.decimal === ',' ? '\\' : ',') : sign;
}
