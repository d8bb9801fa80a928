import type { Injector } from '@univerjs/core';
import { BaseReferenceObject, LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * The row an open range such as `A2:A` is given as its end: more than any sheet has, and cut to the
 * sheet's own below.
 */
const OPEN_END = 10_000_000;

const OPEN_RANGE = /^(\$?[A-Za-z]{1,3})(\$?)(\d+):(\$?[A-Za-z]{1,3})(?![\dA-Za-z_$(.])/;

const taught = new WeakSet<LexerTreeBuilder>();
let openEndsAreCut = false;

/**
 * Teaches one Univer the formulas people write in Google Sheets and Univer's own lexer refuses: `;`
 * between arguments, and ranges without an end (`A2:A`). The formula in the cell stays as it was
 * written.
 */
export function teachDialect(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  if (taught.has(lexer)) return;
  taught.add(lexer);
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => build(toUniver(formula), ...rest);
  // This one is for shifting references and for the formula bar, where every place must stay the
  // same.
  const sequence = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => sequence(rewrite(formula, (text) => text));
  cutOpenEnds();
}

/** A formula as Univer reads it. Texts, quoted sheet names and array literals are left alone. */
export function toUniver(formula: string): string {
  return rewrite(
    formula,
    (_, column, dollar, row, lastColumn) =>
      `${column}${dollar}${row}:${lastColumn}${dollar}${OPEN_END}`,
  );
}

/** Puts `,` between arguments, and something for every open range. */
function rewrite(formula: string, openRange: (...parts: string[]) => string): string {
  let out = '';
  let braces = 0;
  for (let at = 0; at < formula.length; ) {
    const char = formula.charAt(at);
    if (char === '"' || char === "'") {
      const end = endOfQuoted(formula, at);
      out += formula.slice(at, end);
      at = end;
      continue;
    }
    const open = /[\w.$]$/.test(out) ? null : OPEN_RANGE.exec(formula.slice(at, at + 32));
    if (open) {
      out += openRange(...open);
      at += open[0].length;
      continue;
    }
    if (char === '{') braces++;
    if (char === '}') braces--;
    out += char === ';' && braces === 0 ? ',' : char;
    at++;
  }
  return out;
}

/** The place after a quoted piece; a doubled quote inside it is a character of its own. */
function endOfQuoted(formula: string, start: number): number {
  const quote = formula.charAt(start);
  let end = start + 1;
  while (end < formula.length) {
    if (formula.charAt(end) !== quote) end++;
    else if (formula.charAt(end + 1) === quote) end += 2;
    else break;
  }
  return end + 1;
}

function cutOpenEnds(): void {
  if (openEndsAreCut) return;
  openEndsAreCut = true;
  const { getRangePosition } = BaseReferenceObject.prototype;
  BaseReferenceObject.prototype.getRangePosition = function (this: BaseReferenceObject) {
    const range = getRangePosition.call(this);
    if (range.endRow === OPEN_END - 1) {
      // An open range that starts below the sheet still has one (blank) row, as on Google.
      range.endRow = Math.max(range.startRow, this.getActiveSheetRowCount() - 1);
    }
    return range;
  };
}
