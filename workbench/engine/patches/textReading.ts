import { type Injector, numfmt } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  Interpreter,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { localeNamed, type SheetLocale } from '../../locale/locale';
import { readTyped } from '../../locale/typed';

const heard = new WeakSet<Interpreter>();
let isTaught = false;

/**
 * The locale of the spreadsheet whose formula is being calculated. A calculation is never
 * interrupted by another.
 */
let inForce = localeNamed('en_US');

/**
 * Lets formulas of one Univer read texts as the spreadsheet's locale does. Univer takes every text
 * for American, even a quoted one: `"01.02.2025"` reached a function as 2 January. Here what stands
 * in quotes is a text and stays one; only arithmetic and criteria such as `">01.02.2025"` look for
 * a number in it, by the rules for what is typed into a cell.
 */
export function readTextsAs(injector: Injector, locale: SheetLocale): void {
  const interpreter = injector.get(Interpreter);
  if (heard.has(interpreter)) return;
  heard.add(interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => during(locale, () => execute(node));
  const calculateAhead = interpreter.executePreCalculateNode.bind(interpreter);
  interpreter.executePreCalculateNode = (node) => during(locale, () => calculateAhead(node));
  teachValues();
}

function during<Result>(locale: SheetLocale, calculate: () => Result): Result {
  const before = inForce;
  inForce = locale;
  try {
    return calculate();
  } finally {
    inForce = before;
  }
}

/** The makers of values are one for the whole module and know no workbook, so once is enough. */
function teachValues(): void {
  if (isTaught) return;
  isTaught = true;
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isTextKept = false) => {
    if (typeof raw !== 'string') return create(raw, isTextKept);
    if (isQuoted(raw)) return StringValueObject.create(raw.slice(1, -1).replaceAll('""', '"'));
    const value = create(raw, true);
    if (value.isArray()) return arrayOf(raw);
    return value.isString() && !isTextKept ? (numberIn(raw) ?? value) : value;
  };
  StringValueObject.prototype.convertToNumberObjectValue = function (this: StringValueObject) {
    return numberIn(this.getValue()) ?? ErrorValueObject.create(ErrorType.VALUE);
  };
}

function isQuoted(token: string): boolean {
  return token.length > 1 && token.startsWith('"') && token.endsWith('"');
}

/** Times are written the same everywhere, and only formulas read them. */
const TIME = /^\d{1,2}:\d\d(:\d\d)?$/;

function numberIn(text: string): NumberValueObject | null {
  const typed = readTyped(text, inForce);
  if (typed.kind === 'value' && typeof typed.value === 'number') {
    return NumberValueObject.create(typed.value, typed.format ?? '');
  }
  const time = TIME.test(text) ? numfmt.parseTime(text) : null;
  return typeof time?.v === 'number' ? NumberValueObject.create(time.v, time.z ?? '') : null;
}

/**
 * An array escapedCell such as `{"a, b",2;"c",3}`. Univer splits it in the middle of a text too.
 */
function arrayOf(escapedCell: string): ArrayValueObject {
  const rows: BaseValueObject[][] = [];
  for (const row of pieces(escapedCell.trim().slice(1, -1), ';')) {
    rows.push(pieces(row, ',').map((piece) => ValueObjectFactory.create(piece.trim())));
  }
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** The pieces between separators that stand outside quotes. */
function pieces(text: string, separator: string): string[] {
  const found = [''];
  let isInQuotes = false;
  for (const char of text) {
    if (char === '"') isInQuotes = !isInQuotes;
    if (char === separator && !isInQuotes) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}
