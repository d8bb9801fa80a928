import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { menuTexts } from '../texts/menuTexts';
import { addOnPart } from './part';

/** Adds the add-on's menu. It must work before the user has authorised anything. */
global.onOpen = (): void => {
  const { addOn, menu } = menuTexts[addOnLanguage()];
  SpreadsheetApp.getUi()
    .createMenu(addOn)
    .addItem(menu.recalculate, 'menuRecalculate')
    .addItem(menu.planAhead, 'menuPlanAhead')
    .addItem(menu.undo, 'menuUndo')
    .addItem(menu.openPanel, 'menuOpenPanel')
    .addSeparator()
    .addItem(menu.setUp, 'menuSetUp')
    .addItem(menu.addClients, 'menuAddClients')
    .addItem(menu.daily, 'menuDaily')
    .addItem(menu.checkInstallation, 'menuCheckInstallation')
    .addToUi();
  addOnPart().tellOfDaily();
};

global.onInstall = (): void => {
  (global as Record<string, () => unknown>).onOpen?.();
};
