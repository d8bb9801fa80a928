import { type IDocumentData, Worksheet } from '@univerjs/core';
import { EditingRenderController, IEditorBridgeService } from '@univerjs/sheets-ui';
import type { FormulaDialect } from '../../locale/formulaDialect';
import { keptFormula, shownFormula } from '../../locale/keptFormula';
import type { UniverBook } from '../book';

/** What takes a finished edit to the cell; private to Univer, and the only way there. */
interface Submitting {
  _submitEdit(snapshot: IDocumentData, ...rest: unknown[]): Promise<boolean>;
}

/**
 * Shows formulas in the editor and the formula bar as the spreadsheet's locale has them, and reads
 * them so. Univer knows English ones alone, and puts its numbers in order before any interceptor
 * sees them: a typed `0,05` became `0,5`.
 */
export function typeFormulasIn(book: UniverBook, dialect: FormulaDialect): void {
  const { injector } = book;
  // What the editor and the formula bar begin with.
  const { getCellDocumentModelWithFormula: model } = Worksheet.prototype;
  Worksheet.prototype.getCellDocumentModelWithFormula = function (cell, ...place) {
    return model.call(
      this,
      cell.f ? { ...cell, f: shownFormula(cell.f, dialect) } : cell,
      ...place,
    );
  };

  const isText = (): boolean => {
    const edited = injector.get(IEditorBridgeService).getEditCellState();
    const cells = edited && book.sheetWithId(edited.sheetId);
    return Boolean(cells && cells.pattern(edited.row, edited.column) === '@');
  };

  const controller = EditingRenderController.prototype as unknown as Submitting;
  const submit = controller._submitEdit;
  controller._submitEdit = function (snapshot, ...rest) {
    const text = snapshot.body?.dataStream.replace(/\r\n$/, '') ?? '';
    if (!snapshot.body || !/^=./.test(text) || isText())
      return submit.call(this, snapshot, ...rest);
    const body = { ...snapshot.body, dataStream: `${keptFormula(text, dialect)}\r\n` };
    return submit.call(this, { ...snapshot, body }, ...rest);
  };
}
