import { addClientsAction, recalculateAction, undoAction } from '../actions';

/** What is done to the base as a whole. */
export interface BaseCalls {
  panelRecalculate: typeof recalculateAction;
  panelAddClientsFromSales: typeof addClientsAction;
  panelUndo: typeof undoAction;
}

global.panelRecalculate = (): ReturnType<BaseCalls['panelRecalculate']> => recalculateAction();

global.panelAddClientsFromSales = (): ReturnType<BaseCalls['panelAddClientsFromSales']> =>
  addClientsAction();

global.panelUndo = (): ReturnType<BaseCalls['panelUndo']> => undoAction();
