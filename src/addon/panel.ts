import { languageOf } from '../sheets/document';
import type { Language } from '../texts/texts';
import {
  addClientsAction,
  recalculateAction,
  type Summary,
  setUpAction,
  undoAction,
} from './actions';
import { lastSummary } from './lastSummary';

// What the panel may call through google.script.run. No call takes an argument, so there is nothing to check.

/** The panel's server side, as the panel sees it. */
export interface PanelServer {
  panelStart(): { language: Language; summary: Summary | null };
  panelSetUp: typeof setUpAction;
  panelAddClientsFromSales: typeof addClientsAction;
  panelRecalculate: typeof recalculateAction;
  panelUndo: typeof undoAction;
}

global.panelStart = (): ReturnType<PanelServer['panelStart']> => ({
  language: languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale()),
  summary: lastSummary(),
});

global.panelSetUp = (): ReturnType<PanelServer['panelSetUp']> => setUpAction();

global.panelAddClientsFromSales = (): ReturnType<PanelServer['panelAddClientsFromSales']> =>
  addClientsAction();

global.panelRecalculate = (): ReturnType<PanelServer['panelRecalculate']> => recalculateAction();

global.panelUndo = (): ReturnType<PanelServer['panelUndo']> => undoAction();
