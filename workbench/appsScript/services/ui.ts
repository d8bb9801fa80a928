import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { AlertAnswer, AlertButtons, MenuDescription } from '../surroundings';
import type { HtmlOutput } from './htmlService';

const ANSWERS: { [Answer in AlertAnswer]: Answer } = {
  OK: 'OK',
  CANCEL: 'CANCEL',
  YES: 'YES',
  NO: 'NO',
  CLOSE: 'CLOSE',
};

const BUTTONS: { [Buttons in AlertButtons]: Buttons } = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
};

/**
 * Google's interface around the grid. What it does is up to the surroundings: the page shows it,
 * the headless run keeps it.
 */
export class Ui extends Service {
  readonly Button = ANSWERS;
  readonly ButtonSet = BUTTONS;

  constructor(private readonly host: Host) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.host, caption);
  }

  /** The add-on's own menu; Google puts it under “Extensions”, by the add-on's name. */
  createAddonMenu(): Menu {
    return new Menu(this.host, this.host.addOnName);
  }

  /** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`. */
  alert(first: string, second?: string, buttons?: AlertButtons): AlertAnswer {
    const { surroundings } = this.host;
    if (buttons !== undefined) return surroundings.alert(String(second), String(first), buttons);
    return surroundings.alert(String(first), '', (second as AlertButtons | undefined) ?? 'OK');
  }

  showSidebar(output: HtmlOutput): void {
    this.host.surroundings.sidebar(output.getContent(), output.getTitle());
  }
}

/** A menu being built. */
export class Menu extends Service {
  readonly #description: MenuDescription;

  constructor(
    private readonly host: Host,
    caption: string,
  ) {
    super();
    this.#description = { title: caption, items: [] };
  }

  addItem(caption: string, functionName: string): this {
    this.#description.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#description.items.push('separator');
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#description.items.push(menu.#description);
    return this;
  }

  addToUi(): void {
    this.host.surroundings.menu(this.#description);
  }
}

standsFor<GoogleAppsScript.Base.Ui>()(Ui, {
  name: 'Ui',
  constants: ['Button', 'ButtonSet'],
  interactive: ['alert', 'createAddonMenu', 'createMenu', 'showSidebar'],
});

standsFor<GoogleAppsScript.Base.Menu>()(Menu, {
  name: 'Menu',
  interactive: ['addItem', 'addSeparator', 'addSubMenu', 'addToUi'],
});
