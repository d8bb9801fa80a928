/** A line of a menu: its caption and the global function it runs. */
export interface MenuItem {
  caption: string;
  functionName: string;
}

/** A menu as the script built it. */
export interface MenuDescription {
  title: string;
  items: (MenuItem | 'separator' | MenuDescription)[];
}

export type AlertButtons = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type AlertAnswer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What Google's own interface does around the grid. Headless: collect; page: show. */
export interface Surroundings {
  menu(menu: MenuDescription): void;
  toast(message: string, title: string): void;
  alert(message: string, title: string, buttons: AlertButtons): AlertAnswer;
  sidebar(html: string, title: string): void;
}
