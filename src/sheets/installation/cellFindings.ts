import { type Cell, isDate } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import { dayOf, isoDay } from '../../core/day';
import type { SheetDocument } from '../document/document';
import { insertRowsBelow } from '../grid/growth';
import { attempt, type Finding, judged, seenInWords } from './finding';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const WRITTEN = ['=1+1', '0017', "'May 5"] as const;
const LONG = 45_000;
const DAY = dayOf(2025, 2, 28);

/** What a cell that was written to holds afterwards. */
export interface ReadBack {
  formula: string;
  value: Cell;
}

/** Texts, days and ranges written to the sheet and read back. */
export function cellFindings(sheet: Sheet, document: SheetDocument): Finding[] {
  return [
    ...attempt(['openRange'], () => [openRange(sheet)]),
    ...attempt(['writtenPlain'], () => [writtenPlain(writtenTo(sheet, 'X'))]),
    ...attempt(['writtenAsText'], () => {
      sheet.getRange('Y1:Y3').setNumberFormat('@');
      return [writtenAsText(writtenTo(sheet, 'Y'))];
    }),
    ...attempt(['serialDay'], () => [serialDay(sheet.getRange('X5'), document)]),
    ...attempt(['longCell'], () => [longCell(sheet.getRange('X7'))]),
    ...attempt(['rowsBelow'], () => [rowsBelow(sheet)]),
  ];
}

function writtenTo(sheet: Sheet, column: string): ReadBack[] {
  return WRITTEN.map((text, index) => {
    const cell = sheet.getRange(`${column}${index + 1}`).setValue(text);
    return { formula: cell.getFormula(), value: cell.getValue() };
  });
}

/** In a cell without a format a text is read as if it were typed. */
export function writtenPlain(read: readonly ReadBack[]): Finding {
  const [sum, number, day] = read;
  const isTyped = sum?.formula === '=1+1' && number?.value === 17 && day?.value === 'May 5';
  return judged('writtenPlain', isTyped, written(read));
}

/** In a cell of the format for texts a text stays as it is. */
export function writtenAsText(read: readonly ReadBack[]): Finding {
  const isKept = read.every(({ formula, value }, index) => {
    return formula === '' && value === WRITTEN[index];
  });
  return judged('writtenAsText', isKept, written(read));
}

function written(read: readonly ReadBack[]): string {
  const { kinds } = seenInWords();
  const held = read.map(({ formula, value }, index) => {
    const held =
      formula === '' ? `${kinds[kindOf(value)]} ${value}` : `${kinds.formula} ${formula}`;
    return `${WRITTEN[index]} → ${held}`;
  });
  return held.join('; ');
}

function kindOf(value: Cell): 'number' | 'string' | 'boolean' | 'date' {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'string' : 'date';
}

function openRange(sheet: Sheet): Finding {
  const written = sheet.getRange('A2:A').getA1Notation();
  const rows = sheet.getRange(written).getNumRows();
  const below = sheet.getMaxRows() - 1;
  return judged('openRange', rows === below, seenInWords().rows(written, rows, below));
}

function serialDay(cell: Range, document: SheetDocument): Finding {
  cell.setValue(serialOf(DAY)).setNumberFormat('yyyy-mm-dd');
  const [value, shown] = [cell.getValue(), cell.getDisplayValue()];
  const { kinds, shown: inWords } = seenInWords();
  if (!isDate(value)) return judged('serialDay', false, inWords(kinds[kindOf(value)], shown));
  const { year, month, dayOfMonth } = document.shownDate(value);
  const day = dayOf(year, month, dayOfMonth);
  const isThatDay = day === DAY && shown === isoDay(DAY);
  return judged('serialDay', isThatDay, inWords(`${kinds.date} ${isoDay(day)}`, shown));
}

function longCell(cell: Range): Finding {
  cell.setValue('x'.repeat(LONG));
  const read = String(cell.getValue()).length;
  return judged('longCell', read === LONG, seenInWords().readBack(read, LONG));
}

/** What the add-on does for the rows it adds, beside what comes of itself. */
function rowsBelow(sheet: Sheet): Finding {
  const last = sheet.getMaxRows();
  sheet.getRange(`Z${last}`).setNumberFormat('0.00');
  sheet.insertRowsAfter(last, 1);
  const added = sheet.getRange(`Z${last + 1}`);
  const byItself = added.getNumberFormat();
  insertRowsBelow(sheet, last, 1);
  const format = added.getNumberFormat();
  return judged('rowsBelow', format === '0.00', seenInWords().rowFormat(format, byItself));
}
