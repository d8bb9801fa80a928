import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import type { UniverBook } from '../engine/book';
import { isErrorValue } from '../engine/errorValues';
import type { UniverCells } from '../engine/sheetCells';
import type { FormulaDialect } from '../locale/formulaDialect';
import { keptFormula } from '../locale/keptFormula';
import type { FormulaErrors } from './formulaErrors';
import type { Cell } from './grid';
import { cellOf } from './reading';

type Outcome = { values: Cell[][] } | { error: string };

interface Room {
  rowCount: number;
  columnCount: number;
}

/** The engine goes over all the rows of a sheet, so that as few as do are made. */
const ROOM: Room = { rowCount: 1_000, columnCount: 200 };
const MOST_ROOM: Room = { rowCount: 200_000, columnCount: 200 };
/** What a formula is that has no room to spill, and one whose reference is gone. */
const NO_ROOM = '#REF!';

/** Evaluates a formula in the corner of a hidden sheet that is gone again afterwards. */
export async function evaluateInScratch(
  book: UniverBook,
  formula: string,
  dialect: FormulaDialect,
  settle: () => Promise<void>,
  errors: FormulaErrors,
): Promise<Outcome> {
  const evaluatedIn = async (room: Room): Promise<Outcome> => {
    const id = freshName(book);
    book.run(InsertSheetMutation, {
      index: book.sheets().length,
      sheet: mergeWorksheetSnapshotWithDefault({
        ...room,
        id,
        name: id,
        hidden: BooleanNumber.TRUE,
      }),
    });
    const cells = book.sheetWithId(id);
    if (!cells) throw new Error('The spreadsheet engine did not make a scratch sheet.');
    try {
      const text = keptFormula(formula.startsWith('=') ? formula : `=${formula}`, dialect);
      cells.write({ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, () => ({
        value: null,
        formula: text,
      }));
      await settle();
      const error = errorOf(cells, errors);
      return error === null ? { values: spilled(cells) } : { error };
    } finally {
      book.run(RemoveSheetMutation, { subUnitId: id, subUnitName: id });
    }
  };
  const found = await evaluatedIn(ROOM);
  return 'error' in found && found.error === NO_ROOM ? evaluatedIn(MOST_ROOM) : found;
}

function errorOf(cells: UniverCells, errors: FormulaErrors): string | null {
  const content = cells.content(0, 0);
  if (!isErrorValue(content)) return null;
  const message = errors.at(cells, 0, 0);
  return message === null ? content : `${content} ${message}`;
}

/** The block in the corner, without the blank rows an open range leaves at its end. */
function spilled(cells: UniverCells): Cell[][] {
  const { book, id } = cells;
  const ranges = book.injector.get(FormulaDataModel).getArrayFormulaRange()[book.unitId]?.[id];
  const { endRow = 0, endColumn = 0 } = ranges?.[0]?.[0] ?? {};
  const rows = Array.from({ length: endRow + 1 }, (_, row) =>
    Array.from({ length: endColumn + 1 }, (_, column) => cellOf(cells.content(row, column))),
  );
  while (rows.length > 1 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return rows;
}

function freshName(book: UniverBook): string {
  let number = 1;
  while (book.sheetNamed(`scratch${number}`)) number++;
  return `scratch${number}`;
}
