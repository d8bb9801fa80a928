import { languageOf } from '../sheets/document';
import type { Language } from '../texts/texts';
import { addClientsAction, recalculateAction, setUpAction } from './actions';

// What the panel may call through google.script.run. Nothing it sends is used but for the choice of the function.

/** The panel's server side, as the panel sees it. */
export interface PanelServer {
  panelStart(): { language: Language };
  panelSetUp: typeof setUpAction;
  panelAddClientsFromSales: typeof addClientsAction;
  panelRecalculate: typeof recalculateAction;
}

global.panelStart = (): ReturnType<PanelServer['panelStart']> => ({
  language: languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale()),
});

global.panelSetUp = (): ReturnType<PanelServer['panelSetUp']> => setUpAction();

global.panelAddClientsFromSales = (): ReturnType<PanelServer['panelAddClientsFromSales']> =>
  addClientsAction();

global.panelRecalculate = (): ReturnType<PanelServer['panelRecalculate']> => recalculateAction();
