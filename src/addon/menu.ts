import { addOnLanguage } from '../sheets/addOnLanguage';
import { texts } from '../texts/texts';
import {
  addClientsAction,
  planAheadAction,
  recalculateAction,
  setUpAction,
  undoAction,
} from './actions';
import type { Outcome } from './outcome';

/** Adds the add-on's menu. It must work before the user has authorised anything. */
global.onOpen = (): void => {
  const { addOn, menu } = texts[addOnLanguage()];
  SpreadsheetApp.getUi()
    .createMenu(addOn)
    .addItem(menu.recalculate, 'menuRecalculate')
    .addItem(menu.planAhead, 'menuPlanAhead')
    .addItem(menu.undo, 'menuUndo')
    .addItem(menu.openPanel, 'menuOpenPanel')
    .addSeparator()
    .addItem(menu.setUp, 'menuSetUp')
    .addItem(menu.addClients, 'menuAddClients')
    .addToUi();
};

global.onInstall = (): void => {
  (global as Record<string, () => unknown>).onOpen?.();
};

global.menuRecalculate = (): void => {
  show(recalculateAction());
};

global.menuPlanAhead = (): void => {
  show(planAheadAction());
};

global.menuSetUp = (): void => {
  show(setUpAction());
};

global.menuUndo = (): void => {
  show(undoAction());
};

global.menuAddClients = (): void => {
  show(addClientsAction());
};

global.menuOpenPanel = (): void => {
  const { addOn } = texts[addOnLanguage()];
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(addOn),
  );
};

/** What went well passes by; what did not waits to be read. */
function show({ ok, message }: Outcome): void {
  const { addOn } = texts[addOnLanguage()];
  if (ok) SpreadsheetApp.getActive().toast(message, addOn, 8);
  else SpreadsheetApp.getUi().alert(addOn, message, SpreadsheetApp.getUi().ButtonSet.OK);
}
