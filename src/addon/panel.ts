import type { Choice } from '../jobs/setUp';
import { languageOf } from '../sheets/document';
import type { TableRole } from '../sheets/mapping';
import type { Language } from '../texts/texts';
import {
  addClientsAction,
  inspectAction,
  inspectSheetAction,
  recalculateAction,
  setUpAction,
  setUpWithAction,
  undoAction,
} from './actions';
import { lastSummary } from './lastSummary';
import type { Summary } from './summary';

export type { Inspection, Place, TableInspection } from '../jobs/inspect';
export type { Choice } from '../jobs/setUp';
export type { TableRole } from '../sheets/mapping';
export type { SheetContents } from '../sheets/sheetContents';

// What the panel may call through google.script.run. An argument is unknown until it has been checked: the types are the panel's promise.

/** The panel's server side, as the panel sees it. */
export interface PanelServer {
  panelStart(): { language: Language; summary: Summary | null };
  panelSetUp: typeof setUpAction;
  panelInspect: typeof inspectAction;
  panelInspectSheet(role: TableRole, sheetId: number): ReturnType<typeof inspectSheetAction>;
  panelSetUpWith(choice: Choice): ReturnType<typeof setUpWithAction>;
  panelAddClientsFromSales: typeof addClientsAction;
  panelRecalculate: typeof recalculateAction;
  panelUndo: typeof undoAction;
}

global.panelStart = (): ReturnType<PanelServer['panelStart']> => ({
  language: languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale()),
  summary: lastSummary(),
});

global.panelSetUp = (): ReturnType<PanelServer['panelSetUp']> => setUpAction();

global.panelInspect = (): ReturnType<PanelServer['panelInspect']> => inspectAction();

global.panelInspectSheet = (
  role: unknown,
  sheetId: unknown,
): ReturnType<PanelServer['panelInspectSheet']> => inspectSheetAction(role, sheetId);

global.panelSetUpWith = (choice: unknown): ReturnType<PanelServer['panelSetUpWith']> =>
  setUpWithAction(choice);

global.panelAddClientsFromSales = (): ReturnType<PanelServer['panelAddClientsFromSales']> =>
  addClientsAction();

global.panelRecalculate = (): ReturnType<PanelServer['panelRecalculate']> => recalculateAction();

global.panelUndo = (): ReturnType<PanelServer['panelUndo']> => undoAction();
