/** Of this tab alone: another tab that opens the address has lost nothing. */
const NOTE = 'openedAnew:';

/** Notes that what was changed at this address goes with the page. */
export function noteLoss(): void {
  window.sessionStorage.setItem(NOTE + window.location.href, '1');
}

/** Whether changes went with this address's page before this one; asked once. */
export function hasLostChanges(): boolean {
  const key = NOTE + window.location.href;
  const isNoted = window.sessionStorage.getItem(key) !== null;
  window.sessionStorage.removeItem(key);
  return isNoted;
}
