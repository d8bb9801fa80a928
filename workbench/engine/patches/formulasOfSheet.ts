import type { Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

const kept = new WeakSet<FormulaDataModel>();

/**
 * Univer gathers the formulas of all sheets, cell by cell, at each write into one of them, and then
 * asks for those of that sheet alone. This gathers no others, which a script of many small writes
 * feels.
 */
export function gatherFormulasOfSheet(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  if (kept.has(model)) return;
  kept.add(model);
  const update = model.updateFormulaData.bind(model);
  const ofAll = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({
      [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) },
    });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = ofAll;
    }
  };
}
