import { unlessUsedUp } from '../sheets/document/documentProperties';
import { readUserMark, setUserMark } from '../sheets/document/userMark';

const MARK = 'manager';

/** The manager whose clients the person at work looked at last; '' for everybody's. */
export function lastManager(): string {
  return readUserMark(MARK) ?? '';
}

/** Has the panel open with this manager's clients from now on. */
export function rememberManager(manager: string): void {
  if (manager !== lastManager()) unlessUsedUp(() => setUserMark(MARK, manager));
}
