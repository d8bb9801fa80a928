import { addClientsAction, recalculateAction, undoAction } from '../actions';

/** What is done to the base as a whole. */
export interface BaseCalls {
  panelRecalculate(requestId?: string): ReturnType<typeof recalculateAction>;
  panelAddClientsFromSales: typeof addClientsAction;
  /**
   * @param actionId of the action that is meant; left out, or null: whichever was last
   * @param requestId chosen by who asks: what is sent again is done once
   */
  panelUndo(actionId?: string | null, requestId?: string): ReturnType<typeof undoAction>;
}

export const panelRecalculate = (requestId: unknown): ReturnType<BaseCalls['panelRecalculate']> =>
  recalculateAction(requestId);

export const panelAddClientsFromSales = (): ReturnType<BaseCalls['panelAddClientsFromSales']> =>
  addClientsAction();

export const panelUndo = (
  actionId: unknown,
  requestId: unknown,
): ReturnType<BaseCalls['panelUndo']> => undoAction(actionId, requestId);
