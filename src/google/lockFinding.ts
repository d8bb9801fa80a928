import { attempt, type Finding, judged, seenInWords } from '../sheets/installation/finding';

const PATIENCE_MS = 1_000;

/** Takes the document's lock, gives it back and takes it again; to be asked while nobody holds it. */
export function lockFinding(): Finding[] {
  return attempt(['documentLock'], () => {
    const lock = LockService.getDocumentLock();
    if (!lock) return [judged('documentLock', false, seenInWords().noLock)];
    const taken = [0, 1].map(() => {
      const isTaken = lock.tryLock(PATIENCE_MS) && lock.hasLock();
      lock.releaseLock();
      return isTaken && !lock.hasLock();
    });
    return [judged('documentLock', taken.every(Boolean), seenInWords().lock(taken))];
  });
}
