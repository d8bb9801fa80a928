import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { menuTexts } from '../texts/menuTexts';
import type { EditEvent } from './edit';
import { addOnPart } from './part';

// What runs before anybody asks for anything: at the opening, and at every edit.

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
    .addItem(menu.remove, 'menuRemove')
    .addToUi();
  addOnPart().tellOfDaily();
};

/**
 * A simple trigger, and the only one for edits: an installable one beside it would log everything
 * twice. Most edits are of other sheets, and nothing is loaded for them.
 */
global.onEdit = (edit: EditEvent): void => {
  const name = edit.range?.getSheet().getName() ?? '';
  const mayBeToday = Object.values(menuTexts).some(({ today }) => name.startsWith(today));
  if (mayBeToday) addOnPart().editedByHand(edit);
};

global.onInstall = (): void => {
  (global as Record<string, () => unknown>).onOpen?.();
};
