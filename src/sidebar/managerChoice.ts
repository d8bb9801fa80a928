const KEY = 'retentionSheets.manager';

/**
 * The manager whose clients were looked at last, by whoever sits at this browser; '' for
 * everybody's, or where it keeps nothing for a frame.
 */
export function chosenManager(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberManager(name: string): void {
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // It will begin with everybody's clients.
  }
}
