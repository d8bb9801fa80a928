import { currencyIn } from './money';

/**
 * What a format is made of besides single characters: `"words"`, `\c`, `[$€-407]`, other brackets
 * such as `[Red]`, and what only takes or fills a place, `_)` and `* `.
 */
const PART = /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|[_*].|General|./gisu;
const FIGURE = /^(?:[#0?]|General)$/i;

/**
 * The currency that a number format shows beside a sum, as `currencyIn` knows it: `# ##0.00 ₽`,
 * `[$€-407] #,##0.00`. Of the sections for sums above 0, below it and 0, the first that shows one.
 *
 * @param format as Sheets and XLSX files write it
 * @returns null where it shows none
 */
export function currencyOfFormat(format: string): string | null {
  if (format.length > MAX_FORMAT_CHARACTERS) return null;
  for (const sum of shownSums(format)) {
    const currency = currencyIn(sum);
    if (currency !== null) return currency;
  }
  return null;
}

/** Twice what Excel takes; a longer one is no format. */
const MAX_FORMAT_CHARACTERS = 500;

/** What a format makes of a sum of one figure, by section; a section without figures makes none. */
function shownSums(format: string): string[] {
  const sums: string[] = [];
  let [before, after, isFigure] = ['', '', false];
  const end = () => {
    if (isFigure) sums.push(`${before}1${after}`.trim());
    [before, after, isFigure] = ['', '', false];
  };
  for (const [part, quoted, escaped, symbol] of format.matchAll(PART)) {
    const literal = quoted ?? escaped ?? symbol;
    if (literal === undefined && part === ';') end();
    else if (literal === undefined && FIGURE.test(part)) [after, isFigure] = ['', true];
    else {
      const shown = literal ?? (UNSHOWN.test(part) ? '' : part);
      if (isFigure) after += shown;
      else before += shown;
    }
  }
  end();
  return sums;
}

/** Brackets, places that are filled, and the marks of a figure's fraction and groups. */
const UNSHOWN = /^(?:\[.*\]|[_*].|[.,])$/su;
