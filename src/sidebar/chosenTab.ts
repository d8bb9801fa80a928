import { startsAt } from './startsAt';
import { TAB_NAMES, type TabName } from './tabName';

const KEY = 'retentionSheets.tab';

/**
 * The tab to open: of set-up where that, or the check of the installation, was asked for, else the one that was open last in this
 * session; null where none was, or the browser keeps nothing for a frame.
 */
export function chosenTab(): TabName | null {
  if (startsAt('setUp') || startsAt('installation')) return 'health';
  try {
    const kept = window.sessionStorage.getItem(KEY);
    return TAB_NAMES.find((name) => name === kept) ?? null;
  } catch {
    return null;
  }
}

export function rememberTab(name: TabName): void {
  try {
    window.sessionStorage.setItem(KEY, name);
  } catch {
    // It will open as for the first time.
  }
}
