import { addClientsAction, recalculateAction, undoAction } from '../actions';

/** What is done to the base as a whole. */
export interface BaseCalls {
  panelRecalculate(requestId?: string): ReturnType<typeof recalculateAction>;
  panelAddClientsFromSales: typeof addClientsAction;
  /** @param requestId of the action that is to be taken back; left out: whichever was last */
  panelUndo(requestId?: string): ReturnType<typeof undoAction>;
}

export const panelRecalculate = (requestId: unknown): ReturnType<BaseCalls['panelRecalculate']> =>
  recalculateAction(requestId);

export const panelAddClientsFromSales = (): ReturnType<BaseCalls['panelAddClientsFromSales']> =>
  addClientsAction();

export const panelUndo = (requestId: unknown): ReturnType<BaseCalls['panelUndo']> =>
  undoAction(requestId);
