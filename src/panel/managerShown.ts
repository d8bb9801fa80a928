import { unlessUsedUp } from '../sheets/document/documentProperties';
import { readUserMark, setUserMark } from '../sheets/document/userMark';

const MARK = 'manager';

/** The manager whose clients the panel shows to the person at work; '' for everybody's. */
export function managerShown(): string {
  return readUserMark(MARK) ?? '';
}

/** Has the panel open with this manager's clients from now on. */
export function keepManagerShown(manager: string): void {
  if (manager !== managerShown()) unlessUsedUp(() => setUserMark(MARK, manager));
}
