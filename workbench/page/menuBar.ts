import type { MenuDescription } from '../appsScript/surroundings';

/** The bar of the add-on's own menus, worked by mouse or by keyboard as ARIA asks of a menu bar. */
export interface MenuBar {
  /** Adds a menu, or puts it in the place of the one with the same title. */
  add(menu: MenuDescription): void;
}

/**
 * Draws an empty menu bar into `container`. F10 takes the keyboard there from anywhere on the page.
 *
 * @param run called with the name of the script function behind a chosen item
 */
export function createMenuBar(
  container: HTMLElement,
  label: string,
  run: (functionName: string) => void,
): MenuBar {
  const bar = listOf('menubar');
  bar.setAttribute('aria-label', label);
  bar.setAttribute('aria-keyshortcuts', 'F10');
  container.replaceChildren(bar);
  let focusBefore: Element | null = null;
  let keyed: HTMLButtonElement | null = null;

  const choose = (functionName: string) => {
    closeWithin(bar);
    giveFocusTo(focusBefore);
    run(functionName);
  };

  bar.addEventListener('click', ({ target }) => {
    const item = itemAt(target);
    if (item && submenuOf(item)) toggle(item);
  });
  bar.addEventListener('pointerover', ({ target }) => {
    const item = itemAt(target);
    // As in any menu bar: once one menu is open, the pointer alone opens its neighbours.
    if (item && (listAround(item) !== bar || openItem(bar))) follow(item);
  });
  bar.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !bar.contains(relatedTarget)) {
      focusBefore = relatedTarget;
    }
  });
  bar.addEventListener('keydown', (event) => {
    const item = itemAt(event.target);
    if (item && pressed(bar, item, event.key)) event.preventDefault();
    keyed = itemAt(document.activeElement);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    itemsIn(bar)[0]?.focus();
  });
  // Captured, because the spreadsheet keeps its pointer events to itself.
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      keyed = null;
      if (!bar.contains(target as Node)) closeWithin(bar);
    },
    { capture: true },
  );
  window.addEventListener('blur', () => {
    if (!(document.activeElement instanceof HTMLIFrameElement)) closeWithin(bar);
    // A panel that opens takes the focus by itself, which is to fold no menu under a person's hand,
    // nor to take the keys from it. One that is clicked says so.
    else if (openItem(bar)) window.setTimeout(() => keyed?.focus());
  });

  return {
    add(menu) {
      const entry = entryFor(menu, choose);
      const item = entry.firstElementChild as HTMLButtonElement;
      const same = itemsIn(bar).find((other) => other.textContent === menu.title);
      if (same) same.parentElement?.replaceWith(entry);
      else bar.append(entry);
      item.tabIndex = itemsIn(bar)[0] === item ? 0 : -1;
    },
  };
}

/** Obeys a key pressed on `item`; false where the key means nothing to a menu. */
function pressed(bar: HTMLElement, item: HTMLButtonElement, key: string): boolean {
  const list = listAround(item);
  const inBar = list === bar;
  const items = itemsIn(list);
  const step = (by: number) => items.at((items.indexOf(item) + by) % items.length)?.focus();
  const submenu = submenuOf(item);
  switch (key) {
    case 'ArrowDown':
      return inBar ? openAt(item, 0) : done(() => step(1));
    case 'ArrowUp':
      return inBar ? openAt(item, -1) : done(() => step(-1));
    case 'ArrowRight':
      if (submenu && !inBar) return openAt(item, 0);
      return done(() => toNeighbour(bar, item, 1));
    case 'ArrowLeft':
      if (!inBar && listAround(ownerOf(list)) !== bar) return done(() => leave(list));
      return done(() => toNeighbour(bar, item, -1));
    case 'Home':
      return done(() => items[0]?.focus());
    case 'End':
      return done(() => items.at(-1)?.focus());
    case 'Enter':
    case ' ':
      return submenu ? openAt(item, 0) : false; // a plain item is a button: the browser clicks it
    case 'Escape':
      return done(() => (inBar ? closeWithin(bar) : leave(list)));
    case 'Tab':
      closeWithin(bar);
      return false;
    default:
      return key.length === 1 && done(() => itemStartingWith(key, items, item)?.focus());
  }
}

function done(action: () => void): true {
  action();
  return true;
}

/** Moves along the bar from a menu or one of its items, keeping menus open if one was. */
function toNeighbour(bar: HTMLElement, from: HTMLButtonElement, by: number): void {
  const items = itemsIn(bar);
  const top = items.findIndex((item) => item.parentElement?.contains(from));
  const wasOpen = openItem(bar) !== undefined;
  const next = items.at((top + by) % items.length);
  closeWithin(bar);
  if (!next) return;
  if (wasOpen) openAt(next, 0);
  else next.focus();
}

function itemStartingWith(key: string, items: HTMLButtonElement[], current: HTMLButtonElement) {
  const after = items.indexOf(current) + 1;
  return [...items.slice(after), ...items.slice(0, after)].find((item) =>
    item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
  );
}

function follow(item: HTMLButtonElement): void {
  closeWithin(listAround(item));
  if (submenuOf(item)) open(item);
  item.focus();
}

function toggle(item: HTMLButtonElement): void {
  const wasOpen = item.ariaExpanded === 'true';
  closeWithin(listAround(item));
  if (!wasOpen) open(item);
  item.focus();
}

function openAt(item: HTMLButtonElement, index: number): boolean {
  const submenu = submenuOf(item);
  if (!submenu) return false;
  closeWithin(listAround(item));
  open(item);
  itemsIn(submenu).at(index)?.focus();
  return true;
}

function open(item: HTMLButtonElement): void {
  item.ariaExpanded = 'true';
  const submenu = submenuOf(item);
  if (submenu) submenu.hidden = false;
}

function leave(list: HTMLElement): void {
  const owner = ownerOf(list);
  closeWithin(listAround(owner));
  owner.focus();
}

function closeWithin(list: HTMLElement): void {
  for (const item of list.querySelectorAll('[aria-expanded=true]')) item.ariaExpanded = 'false';
  for (const menu of list.querySelectorAll<HTMLElement>('[role=menu]')) menu.hidden = true;
}

function giveFocusTo(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}

// The drawing: a list is <ul>, an entry <li>, its first child the item, its second that item's own
// menu.

function entryFor(
  entry: MenuDescription['items'][number],
  choose: (functionName: string) => void,
): HTMLLIElement {
  const row = document.createElement('li');
  if (entry === 'separator') {
    row.role = 'separator';
    return row;
  }
  row.role = 'none';
  const item = document.createElement('button');
  item.type = 'button';
  item.role = 'menuitem';
  item.tabIndex = -1;
  row.append(item);
  if ('functionName' in entry) {
    item.textContent = entry.caption;
    item.addEventListener('click', () => choose(entry.functionName));
    return row;
  }
  item.textContent = entry.title;
  item.ariaHasPopup = 'menu';
  item.ariaExpanded = 'false';
  const menu = listOf('menu');
  menu.hidden = true;
  menu.ariaLabel = entry.title;
  menu.append(...entry.items.map((inner) => entryFor(inner, choose)));
  row.append(menu);
  return row;
}

function listOf(role: 'menubar' | 'menu'): HTMLUListElement {
  const list = document.createElement('ul');
  list.role = role;
  return list;
}

function itemAt(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('[role=menuitem]') : null;
}

function itemsIn(list: HTMLElement): HTMLButtonElement[] {
  return [...list.children]
    .map((row) => row.firstElementChild)
    .filter((item) => item instanceof HTMLButtonElement);
}

function openItem(list: HTMLElement): HTMLButtonElement | undefined {
  return itemsIn(list).find((item) => item.ariaExpanded === 'true');
}

function submenuOf(item: HTMLButtonElement): HTMLElement | null {
  return item.nextElementSibling as HTMLElement | null;
}

function ownerOf(list: HTMLElement): HTMLButtonElement {
  return list.previousElementSibling as HTMLButtonElement;
}

function listAround(item: HTMLButtonElement): HTMLElement {
  return item.parentElement?.parentElement as HTMLElement;
}
